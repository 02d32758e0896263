// The data of the page, what the reader chose to see of it, and small tools for both.
// Everything that comes from documents reaches the page as text, never as markup.
const pristine = document.documentElement.cloneNode(true);   // the page as it came, to be saved again
const data = JSON.parse(document.getElementById('map-data').textContent);
const details = data.details, relations = data.relations, bundles = data.edges;
const byId = (id) => document.getElementById(id);

const state = {
  sure: 0, from: '', until: '', focus: null, ...data.view,
  selected: null, path: null, pathFrom: null, hint: null,
};
// A saved page names what was left out of each list; the state holds what is left in.
const LISTS = ['labels', 'types', 'documents'];
for (const name of LISTS) {
  const out = new Set(state[name]);
  state[name] = new Set([...data[name].keys()].filter((i) => !out.has(i)));
}
function viewKept() {
  const { sure, from, until, focus } = state;
  const out = LISTS.map((name) => [name, [...data[name].keys()].filter((i) => !state[name].has(i))]);
  const narrowed = sure || from || until || focus || out.some(([, left]) => left.length);
  return narrowed ? { view: { ...Object.fromEntries(out), sure, from, until, focus } } : {};
}
// Nodes that a reader fixed, each with the place that it goes back to.
const pins = new Map(Object.entries(data.pins || {}).map(([i, home]) => [Number(i), home]));
const shown = { nodes: new Set(), relations: new Set(), bundles: new Map() };
const linesOf = details.map(() => []);      // node -> its bundles
const bundleOf = new Array(relations.length);
bundles.forEach((line, number) => {
  line.held.forEach((r) => { bundleOf[r] = number; });
  linesOf[line.from].push(number);
  if (line.to !== line.from) linesOf[line.to].push(number);
});
const weight = details.map((_, i) => linesOf[i].reduce((sum, b) => sum + bundles[b].held.length, 0));

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === 'class') made.className = value;
    else if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value !== false && value != null) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}
const isolated = (text) => element('bdi', {}, text);
const counted = (number, noun) =>
  `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
const folded = (text) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const dateOf = (entry) => data.documents[data.sentences[entry[0]][0]].d;
const unfiltered = () => state.documents.size === data.documents.length && !state.sure && !state.from && !state.until;
function passes(entry) {
  const date = dateOf(entry);
  return state.documents.has(data.sentences[entry[0]][0])
    && (!state.sure || (entry[2] ?? 0) >= state.sure)
    && (!state.from || (date && date >= state.from))
    && (!state.until || (date && date.slice(0, state.until.length) <= state.until));
}
const evidenceOf = (r) => relations[r].e.filter(passes);

// What is visible under the present choices: relations, then their lines, then nodes.
function choose() {
  shown.relations.clear(); shown.bundles.clear(); shown.nodes.clear();
  const all = unfiltered();
  relations.forEach((relation, r) => {
    if (state.types.has(relation.k) && state.labels.has(details[relation.f].k)
      && state.labels.has(details[relation.t].k) && (all || relation.e.some(passes))) {
      shown.relations.add(r);
    }
  });
  const near = state.focus && within(state.focus.node, state.focus.hops);
  for (const r of shown.relations) {
    const relation = relations[r];
    if (near && !(near.has(relation.f) && near.has(relation.t))) { shown.relations.delete(r); continue; }
    const held = shown.bundles.get(bundleOf[r]);
    if (held) held.push(r); else shown.bundles.set(bundleOf[r], [r]);
    shown.nodes.add(relation.f).add(relation.t);
  }
  details.forEach((detail, i) => {
    if (!linesOf[i].length && state.labels.has(detail.k) && !near) shown.nodes.add(i);
  });
  if (near) shown.nodes.add(state.focus.node);
}

const otherEnd = (line, node) => (line.from === node ? line.to : line.from);
const linked = (number) => bundles[number].held.some((r) => shown.relations.has(r));

function within(node, hops) {
  const reached = new Set([node]);
  let front = [node];
  for (let step = 0; step < hops; step += 1) {
    const next = [];
    for (const from of front) {
      for (const number of linesOf[from]) {
        const to = otherEnd(bundles[number], from);
        if (!reached.has(to) && linked(number)) { reached.add(to); next.push(to); }
      }
    }
    front = next;
  }
  return reached;
}

// A shortest way between two nodes over what is visible: its nodes and lines, or null.
function shortest(start, goal) {
  const came = new Map([[start, -1]]);
  let front = [start];
  while (front.length && !came.has(goal)) {
    const next = [];
    for (const from of front) {
      for (const number of linesOf[from]) {
        const to = otherEnd(bundles[number], from);
        if (!came.has(to) && shown.bundles.has(number)) { came.set(to, number); next.push(to); }
      }
    }
    front = next;
  }
  if (!came.has(goal)) return null;
  const path = { nodes: [goal], lines: [] };
  for (let at = goal; at !== start;) {
    const number = came.get(at);
    at = otherEnd(bundles[number], at);
    path.lines.unshift(number); path.nodes.unshift(at);
  }
  return path;
}
