// The legend, which filters: labels, types, documents, confidence and dates.
const dates = [...new Set(data.documents.map((d) => d.d).filter(Boolean))].sort();

function legendRow(set, number, picture, text, count, meaning, hint) {
  const box = element('input', {
    type: 'checkbox',
    onchange: () => { if (box.checked) set.add(number); else set.delete(number); changed(); },
  });
  box.checked = set.has(number);
  const show = (what) => () => { state.hint = what; network.redraw(); };
  return element('label', { class: 'row', title: meaning, onmouseenter: hint && show(hint), onmouseleave: hint && show(null),
    onfocusin: hint && (() => { if (box.matches(':focus-visible')) show(hint)(); }), onfocusout: hint && show(null) }, box, picture,
    element('span', { class: 'what' }, text), element('span', { class: 'count' }, count.toLocaleString('en-GB')));
}
function tally(list, length) {
  const counts = new Array(length).fill(0);
  list.forEach((entry) => { counts[entry.k] += 1; });
  return counts;
}
function legend() {
  const nodes = tally(details, data.labels.length), ties = tally(relations, data.types.length);
  const sections = [
    element('section', {}, element('h2', {}, 'Nodes'), ...data.labels.map((label, k) =>
      legendRow(state.labels, k, glyph(k), label.n, nodes[k], label.m, { label: k }))),
    element('section', {}, element('h2', {}, 'Relationships'), ...data.types.map((type, k) =>
      legendRow(state.types, k, stroke(k), type.f, ties[k], type.m, { type: k }))),
    element('section', { class: 'evidence' }, element('h2', {}, 'Evidence'), ...evidenceFields()),
    element('button', { type: 'button', class: 'link reset', onclick: reset }, 'Show everything again'),
  ];
  byId('legend').replaceChildren(...sections);
}

function evidenceFields() {
  const fields = [];
  if (data.documents.length > 1) fields.push(documentsField());
  const sure = relations.flatMap((r) => r.e.map((entry) => entry[2])).filter((c) => c !== null);
  const least = sure.reduce((a, b) => Math.min(a, b), 1);
  if (least < sure.reduce((a, b) => Math.max(a, b), 0)) {
    const points = [0, ...new Set(sure.filter((c) => c > least))].sort((a, b) => a - b);
    fields.push(slider('Confidence at least', points, 0, (c) => { state.sure = c; }, (c) => (c ? String(c) : 'any'), state.sure));
  }
  if (dates.length > 1) {
    fields.push(slider('Documents from', dates, 0, (d, i) => { state.from = i ? d : ''; }, (d) => d, state.from));
    fields.push(slider('Documents until', dates, dates.length - 1,
      (d, i) => { state.until = i < dates.length - 1 ? d : ''; }, (d) => d, state.until));
  }
  return fields.length ? fields : [element('p', { class: 'none' }, 'One document, one date.')];
}
// Any number of documents: a folded list to tick, with a box that narrows a long one.
function documentsField() {
  const sorted = data.documents.map((d, i) => [d, i]).sort((a, b) => compare(a[0].n, b[0].n));
  const counts = new Array(sorted.length).fill(0);
  relations.forEach((r) => new Set(r.e.map((entry) => data.sentences[entry[0]][0])).forEach((d) => { counts[d] += 1; }));
  const summary = element('summary', {}), list = element('div', { class: 'list' });
  const say = () => {
    const { size } = state.documents;
    summary.textContent = size === sorted.length ? `All ${size} documents` : `${size} of ${sorted.length} documents`;
  };
  const only = (chosen) => { state.documents = new Set(chosen); fill(); changed(); };
  const narrow = element('input', { type: 'search', 'aria-label': 'Narrow the documents', placeholder: 'Narrow the list', oninput: () => fill() });
  const found = () => sorted.filter(([d]) => folded(`${d.n} ${d.d}`).includes(folded(narrow.value)));
  function fill() {
    say();
    list.replaceChildren(...found().slice(0, 200).map(([d, i]) =>
      legendRow(state.documents, i, null, isolated(d.n), counts[i], [d.d, d.m].filter(Boolean).join(' · '))));
  }
  list.addEventListener('change', say);
  fill();
  return element('details', { class: 'documents' }, summary, sorted.length > 12 ? narrow : null,
    element('p', { class: 'pick' },
      element('button', { type: 'button', class: 'link', onclick: () => only(data.documents.keys()) }, 'All'), ' ',
      element('button', { type: 'button', class: 'link', onclick: () => only([]) }, 'None')), list);
}
function slider(name, points, initial, set, text, now) {
  const start = now && points.indexOf(now) >= 0 ? points.indexOf(now) : initial;
  const output = element('span', { class: 'value' }, text(points[start]));
  const input = element('input', {
    type: 'range', min: 0, max: points.length - 1, step: 1, 'aria-label': name, 'aria-valuetext': text(points[start]),
    oninput: () => {
      const at = Number(input.value);
      output.textContent = text(points[at]);
      input.setAttribute('aria-valuetext', text(points[at]));
      set(points[at], at); changed();
    },
  });
  input.value = String(start);
  return element('label', { class: 'field' }, `${name} `, output, input);
}
