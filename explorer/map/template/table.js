// The same facts as a table, for reading without the picture.
const ROWS = 200;
const isTable = () => !byId('facts').hidden;

function showTable() {
  byId('facts').hidden = false;
  byId('table-toggle').setAttribute('aria-pressed', 'true');
  fillTable();
  byId('facts').focus({ preventScroll: true });
}
function showMap() {
  byId('facts').hidden = true;
  byId('table-toggle').setAttribute('aria-pressed', 'false');
}

function fillTable(all) {
  const rows = [...shown.relations].sort((a, b) =>
    compare(details[relations[a].f].n, details[relations[b].f].n) || relations[a].k - relations[b].k || a - b);
  const body = element('tbody');
  const more = element('button', { type: 'button', class: 'action more', onclick: () => add() });
  let done = 0;
  function add() {
    const most = all ? rows.length : ROWS;   // paper gets every row
    body.append(...rows.slice(done, done + most).map(row));
    done += most;
    more.hidden = done >= rows.length;
    more.textContent = `Show ${Math.min(ROWS, rows.length - done)} more`;
  }
  add();
  byId('facts').replaceChildren(element('table', {},
    element('caption', {}, `${counted(rows.length, 'relationship')} shown, each with its first quote`),
    element('thead', {}, element('tr', {},
      ...['From', 'Relationship', 'To', 'Details', 'Quote and document'].map((t) => element('th', { scope: 'col' }, t)))),
    body), more);
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function row(r) {
  const relation = relations[r], entries = evidenceOf(r), said = element('td', { class: 'said' });
  if (entries.length) said.append(cited(entries[0]));
  if (entries.length > 1) {
    const more = element('button', { type: 'button', class: 'link', onclick: () => more.replaceWith(...entries.slice(1).map(cited)) },
      counted(entries.length - 1, 'more quote'));
    said.append(more);
  }
  return element('tr', {},
    element('td', {}, nodeLink(relation.f)), element('td', {}, data.types[relation.k].f),
    element('td', {}, nodeLink(relation.t)), element('td', {}, isolated(how(r))), said);
}
function cited([sentence, , , ends]) {
  const [number, , text] = data.sentences[sentence], source = data.documents[number];
  return element('p', {}, '“', marked(text, ends), '” ',
    element('span', { class: 'from' }, isolated([source.n, source.d, source.m].filter(Boolean).join(', '))));
}
