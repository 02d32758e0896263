// Search, buttons and keys.
function changed() {
  if (state.path) state.path = null;
  refresh();
  const chosen = state.selected;
  if (chosen && chosen.node !== undefined && !shown.nodes.has(chosen.node)) state.selected = null;
  if (chosen && chosen.line !== undefined && !shown.bundles.has(chosen.line)) state.selected = null;
  const panelWasOpen = !byId('panel').hidden;
  if (panelWasOpen) showPanel();
  if (isTable()) fillTable();
}
function reset() {
  state.labels = new Set(data.labels.keys()); state.types = new Set(data.types.keys());
  state.documents = new Set(data.documents.keys());
  Object.assign(state, { sure: 0, from: '', until: '', focus: null, path: null, pathFrom: null });
  legend(); changed(); whole();
}

function focusOn(node, hops) {
  state.focus = { node, hops }; state.path = null; state.selected = { node };
  showMap(); refresh(); showPanel(); whole();
}
function unfocus() { state.focus = null; changed(); whole(); }

// One line over the map says what is narrowed, and how to widen it.
function tell() {
  const notice = byId('notice'), parts = [];
  const link = (text, go) => element('button', { type: 'button', class: 'link', onclick: go }, text);
  if (state.pathFrom !== null) {
    parts.push(element('span', {}, 'Path from ', isolated(details[state.pathFrom].a || clipped(details[state.pathFrom].n)), ': choose the other end'),
      link('Cancel', () => { state.pathFrom = null; showPanel(); tell(); }));
  } else if (state.focus) {
    const { node, hops } = state.focus;
    parts.push(element('span', {}, 'Around ', isolated(details[node].a || clipped(details[node].n)), `, ${counted(hops, 'step')}`));
    if (hops < 4) parts.push(link('One step more', () => focusOn(node, hops + 1)));
    parts.push(link('Whole map', unfocus));
  } else if (!shown.nodes.size) {
    parts.push('Nothing passes these filters.', link('Show everything again', reset));
  }
  notice.replaceChildren(...parts);
  notice.hidden = !parts.length;
  const part = shown.relations.size < relations.length
    ? `Showing ${shown.nodes.size.toLocaleString('en-GB')} of ${counted(details.length, 'node')} and `
      + `${shown.relations.size.toLocaleString('en-GB')} of ${counted(relations.length, 'relationship')}` : about;
  byId('about').textContent = part;
}
const about = byId('about').textContent;

const wordsOf = details.map((d) => [d.n, d.a, ...d.o].filter(Boolean).map(folded));
let hits = [], at = 0;
function rank(i, asked) {
  let best = 9;
  for (const word of wordsOf[i]) {
    if (word === asked) best = Math.min(best, 0);
    else if (word.startsWith(asked)) best = Math.min(best, 1);
    else if (` ${word}`.includes(` ${asked}`)) best = Math.min(best, 2);
    else if (word.includes(asked)) best = Math.min(best, 3);
  }
  return best;
}
function look() {
  const asked = folded(byId('search').value);
  hits = asked ? order.map((i) => [rank(i, asked), i]).filter(([r]) => r < 9)
    .sort((a, b) => a[0] - b[0]).slice(0, 12).map(([, i]) => i) : [];
  at = 0;
  offer(Boolean(asked));
}
function offer(open) {
  const list = byId('found'), input = byId('search');
  list.hidden = !open;
  input.setAttribute('aria-expanded', String(open));
  list.replaceChildren(...hits.map((i, n) => element('li', {
    id: `found-${n}`, role: 'option', 'aria-selected': String(n === at), onmousedown: (e) => { e.preventDefault(); take(n); },
  }, glyph(details[i].k), element('span', {}, isolated(clipped(details[i].n)),
    element('small', {}, [data.labels[details[i].k].n, details[i].a].filter(Boolean).join(' · '))))));
  if (open && !hits.length) list.append(element('li', { class: 'none' }, 'No such name on this map.'));
  if (open && hits.length) {
    input.setAttribute('aria-activedescendant', `found-${at}`);
    list.children[at].scrollIntoView({ block: 'nearest' });
  } else input.removeAttribute('aria-activedescendant');
}
const clipped = (text) => (text.length > 90 ? `${text.slice(0, 88)}…` : text);
function take(n) {
  const node = hits[n];
  if (node === undefined) return;
  byId('search').value = clipped(details[node].n); offer(false); byId('search').blur();
  if (!shown.nodes.has(node)) reset();
  visit(node);
  byId('panel').focus({ preventScroll: true });
}
function searchKeys(event) {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    at = (at + (event.key === 'ArrowDown' ? 1 : -1) + hits.length) % Math.max(1, hits.length);
    offer(hits.length > 0); event.preventDefault();
  } else if (event.key === 'Enter') take(at);
  else if (event.key === 'Escape') { byId('search').value = ''; offer(false); byId('search').blur(); }
  event.stopPropagation();
}
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function pan(across, down) {
  const { x, y, scale } = viewNow();
  network.moveTo({ position: { x: x + (across * 80) / scale, y: y + (down * 80) / scale } });
}
function pageKeys(event) {
  if (event.target.matches('[type="search"]') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/') { byId('search').focus(); byId('search').select(); event.preventDefault(); }
  else if (event.key === 'Escape' && byId('save').open) byId('save').open = false;
  else if (event.key === 'Escape') { if (state.selected || state.path || state.pathFrom !== null) select(null); else if (state.focus) unfocus(); }
  else if (event.key === '+' || event.key === '-') network.moveTo({ scale: network.getScale() * (event.key === '+' ? 1.25 : 0.8) });
  else if (event.key === '0') whole();
  else if (event.key in ARROWS && !isTable() && !event.target.closest('input, #panel')) { pan(...ARROWS[event.key]); event.preventDefault(); }
  else if (event.key === 'p' && state.selected && state.selected.node !== undefined) togglePin(state.selected.node);
}

function closeLegend() {
  byId('legend').classList.remove('open');
  byId('legend-toggle').setAttribute('aria-expanded', 'false');
}
function theme(name) {
  if (name) root.dataset.theme = name;
  byId('theme').textContent = isDark() ? 'Light' : 'Dark';
  recolour(); legend(); showPanel();
}

draw(); legend(); tell();
byId('theme').textContent = isDark() ? 'Light' : 'Dark';
byId('search').addEventListener('input', look);
byId('search').addEventListener('keydown', searchKeys);
byId('search').addEventListener('blur', () => offer(false));
byId('fit').addEventListener('click', () => { showMap(); if (state.focus) unfocus(); else whole(); });
byId('table-toggle').addEventListener('click', () => { if (isTable()) showMap(); else showTable(); });
byId('theme').addEventListener('click', () => theme(isDark() ? 'light' : 'dark'));
for (const [kind, save] of [['png', savePicture], ['svg', saveDrawing], ['html', savePage]]) {
  byId(`save-${kind}`).addEventListener('click', () => { byId('save').open = false; save(); });
}
document.addEventListener('click', (event) => { if (!byId('save').contains(event.target)) byId('save').open = false; });
byId('print').addEventListener('click', () => window.print());
byId('legend-toggle').addEventListener('click', () => {
  const open = byId('legend').classList.toggle('open');
  byId('legend-toggle').setAttribute('aria-expanded', String(open));
  if (open) select(null);
});
document.addEventListener('keydown', pageKeys);
preferred.addEventListener('change', () => theme());
