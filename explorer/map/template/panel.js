// The panel: the dossier of a node, the quotes of a line, the steps of a path.
const STEP = 40;

function select(what) {
  tip();
  if (what && what.node !== undefined && state.pathFrom !== null && what.node !== state.pathFrom) {
    const from = state.pathFrom;
    state.pathFrom = null; state.selected = null;
    state.path = shortest(from, what.node) || { none: [from, what.node], nodes: [from, what.node], lines: [] };
  } else {
    state.selected = what; state.path = null;
    if (!what) state.pathFrom = null;
  }
  showPanel(); tell(); network.redraw();
}

function showPanel() {
  const panel = byId('panel'), chosen = state.selected, open = Boolean(chosen || state.path);
  const resized = panel.hidden === open;
  const active = document.activeElement, inside = panel.contains(active);
  const button = [...panel.querySelectorAll('.action')].indexOf(active);
  panel.hidden = !open;
  if (state.path) panel.replaceChildren(...pathCard());
  else if (chosen) panel.replaceChildren(...(chosen.line === undefined ? dossier(chosen.node) : lineCard(chosen.line)));
  panel.scrollTop = 0;
  // who works by keyboard stays at the button that made the panel anew, or in its place
  if (inside) (open ? panel.querySelectorAll('.action')[button] || panel : byId('stage')).focus({ preventScroll: true });
  if (open) closeLegend();
  if (resized) requestAnimationFrame(() => { network.setSize('100%', '100%'); network.redraw(); });
}

const kicker = (...content) => element('p', { class: 'kicker' }, ...content,
  element('button', { type: 'button', class: 'close', 'aria-label': 'Close', onclick: () => select(null) }, '×'));
const nodeLink = (i) => element('button', { type: 'button', class: 'link', onclick: () => visit(i) }, isolated(details[i].n));
function visit(i) {
  const inTable = byId('facts').contains(document.activeElement);
  showMap(); select({ node: i });
  if (shown.nodes.has(i)) goTo(i);
  if (inTable) byId('panel').focus({ preventScroll: true });
}

function properties(pairs) {
  const entries = Object.entries(pairs);
  return entries.length ? element('dl', { class: 'facts' },
    ...entries.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, isolated(value))])) : null;
}

function dossier(i) {
  const detail = details[i], label = data.labels[detail.k];
  const names = [detail.a, ...detail.o].filter((n, at, all) => n && n !== detail.n && all.indexOf(n) === at);
  const card = [
    kicker(glyph(detail.k), label.n),
    element('h2', {}, isolated(detail.n)),
    names.length ? element('p', { class: 'also' }, 'Also: ', isolated(names.slice(0, 12).join(' · '))) : null,
    properties(detail.p),
    element('p', { class: 'actions' },
      action('Neighbourhood', () => focusOn(i, 1)),
      action(state.pathFrom === i ? 'Choose the other end…' : 'Path to…', () => {
        state.pathFrom = state.pathFrom === i ? null : i; showPanel(); tell();
      }, state.pathFrom === i),
      action(pins.has(i) ? 'Unpin' : 'Pin', () => togglePin(i), pins.has(i))),
  ];
  const groupsOf = new Map();
  for (const n of linesOf[i]) {
    for (const r of shown.bundles.get(n) || []) {
      const type = data.types[relations[r].k], title = relations[r].f === i ? type.f : type.r;
      if (groupsOf.has(title)) groupsOf.get(title).push(r); else groupsOf.set(title, [r]);
    }
  }
  const kind = (held) => relations[held[0]].k;   // the schema's order: posts and parts first
  const sorted = [...groupsOf].sort((a, b) => kind(a[1]) - kind(b[1]) || compare(a[0], b[0]));
  card.push(...sorted.map(([title, held]) => group(title, held, (r) => tie(r, i))));
  if (!sorted.length) card.push(element('p', { class: 'none group' }, 'No relationship is shown under the present filters.'));
  return card.filter(Boolean);
}
const action = (text, go, pressed) => element('button',
  { type: 'button', class: 'action', onclick: go, 'aria-pressed': pressed === undefined ? null : String(pressed) }, text);

function group(title, held, make) {
  const list = element('div', {});
  const more = element('button', { type: 'button', class: 'link more', onclick: () => add() });
  let done = 0;
  function add() {
    list.append(...held.slice(done, done + STEP).map(make));
    done += STEP;
    more.hidden = done >= held.length;
    more.textContent = `Show ${Math.min(STEP, held.length - done)} more of ${held.length}`;
  }
  add();
  return element('section', { class: 'group' }, element('h3', {}, `${title} (${held.length})`), list, more);
}

const how = (r) => Object.entries(relations[r].p)
  .map(([name, value]) => (value === 'yes' ? name : name === 'title' || name === 'role' ? value : `${name} ${value}`)).join(', ');
function tie(r, seenFrom) {
  const relation = relations[r], said = how(r);
  const other = seenFrom === undefined
    ? [nodeLink(relation.f), ` ${data.types[relation.k].f} `, nodeLink(relation.t)]
    : [nodeLink(relation.f === seenFrom ? relation.t : relation.f)];
  return element('div', { class: 'tie' },
    element('p', { class: 'other' }, ...other),
    said ? element('p', { class: 'how' }, isolated(said)) : null, ...quotes(r));
}

function quotes(r) {
  const entries = evidenceOf(r), rest = entries.slice(3);
  if (!rest.length) return entries.map(quote);
  const more = element('button', { type: 'button', class: 'link more', onclick: () => more.replaceWith(...rest.map(quote)) },
    `${counted(rest.length, 'more quote')}`);
  return [...entries.slice(0, 3).map(quote), more];
}
function quote([sentence, rule, sure, ends]) {
  const [number, span, text] = data.sentences[sentence], source = data.documents[number];
  const place = span ? `characters ${span.replace(':', '–')}` : '';
  const facts = [source.d, place, data.rules[rule] && `rule ${data.rules[rule]}`,
    sure === null ? '' : `confidence ${sure}`].filter(Boolean);
  return element('blockquote', {},
    element('p', {}, '“', marked(text, ends), '”'),
    element('footer', {}, source.m ? element('span', { class: 'mark' }, isolated(source.m)) : '',
      source.m ? ' ' : '', isolated(source.n), ` · ${facts.join(' · ')}`));
}
// The quote with its two ends in bold; offsets count characters, not code units.
function marked(text, ends) {
  const letters = Array.from(text), out = element('bdi', {});
  let at = 0;
  for (const [start, end] of [...ends].sort((a, b) => a[0] - b[0])) {
    if (start < at) continue;
    out.append(letters.slice(at, start).join(''), element('b', {}, letters.slice(start, end).join('')));
    at = end;
  }
  out.append(letters.slice(at).join(''));
  return out;
}

function lineCard(number) {
  const line = bundles[number], held = shown.bundles.get(number) || [];
  return [
    kicker(counted(held.length, 'relationship')),
    element('h2', {}, nodeLink(line.from), ' – ', nodeLink(line.to)),
    ...[...new Set(held.map((r) => relations[r].k))].map((k) =>
      group(data.types[k].f, held.filter((r) => relations[r].k === k), (r) => tie(r))),
  ];
}

function pathCard() {
  const path = state.path, ends = [path.nodes[0], path.nodes[path.nodes.length - 1]];
  const title = element('h2', {}, nodeLink(ends[0]), ' to ', nodeLink(ends[1]));
  if (path.none) return [kicker('Path'), title, element('p', { class: 'none group' }, 'No path joins them in what is shown.')];
  const steps = path.lines.map((n, i) => element('section', { class: 'group' },
    element('h3', {}, `Step ${i + 1}`), ...(shown.bundles.get(n) || []).map((r) => tie(r))));
  return [kicker(`Path of ${counted(path.lines.length, 'step')}`), title, ...steps];
}
