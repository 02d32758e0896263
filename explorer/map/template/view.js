// The network: vis-network keeps places, view and gestures; the painting is `drawAll`.
let nodeSet = null, lineSet = null, moving = false, settling = 0;

const options = () => ({
  physics: false,
  layout: { improvedLayout: false },
  nodes: { chosen: false, shape: 'dot' },
  edges: { smooth: false, chosen: false, arrowStrikethrough: false },
  interaction: {
    hover: true, multiselect: false, selectConnectedEdges: false, hoverConnectedEdges: false,
    tooltipDelay: 1e9, zoomSpeed: 0.7,
  },
});

// A map is laid out for a screen wider than high; on an upright one it is turned.
const upright = () => byId('map').clientHeight > 1.25 * byId('map').clientWidth;
let turned = ({ x, y }) => ({ x, y });

const hiddenNode = (i) => !shown.nodes.has(i), hiddenLine = (n) => !shown.bundles.has(n);

function draw() {
  if (upright()) turned = ({ x, y }) => ({ x: y, y: x });
  readPaint(); choose();
  nodeSet = new vis.DataSet(data.nodes.map((node, i) => ({ id: i, size: node.size, ...turned(node), hidden: hiddenNode(i) })));
  lineSet = new vis.DataSet(bundles.map(({ from, to }, n) => ({ id: n, from, to, hidden: hiddenLine(n) })));
  network = new vis.Network(byId('map'), { nodes: nodeSet, edges: lineSet }, options());
  // its own way of drawing, a node at a time, takes ten times as long
  Object.assign(network.renderer, {
    _drawEdges() {}, _drawArrows() {}, _drawNodes: () => ({ drawExternalLabels: null }),
  });
  network.on('afterDrawing', onScreen);
  gestures();
  network.once('afterDrawing', () => { root.dataset.drawn = String(Math.round(performance.now())); });
  whole(false);
}
function gestures() {
  for (const event of ['pointerdown', 'pointermove', 'mousemove']) byId('map').addEventListener(event, reach, true);
  network.on('click', ({ nodes, edges }) => {
    if (nodes.length) select({ node: nodes[0] });
    else if (edges.length) select({ line: edges[0] });
    else select(null);
  });
  network.on('doubleClick', ({ nodes }) => { if (nodes.length) focusOn(nodes[0], 1); });
  for (const [event, what] of [['hoverNode', 'node'], ['hoverEdge', 'edge']]) {
    network.on(event, (at) => tip(what, at[what], at.pointer.DOM));
  }
  for (const event of ['blurNode', 'blurEdge', 'dragStart', 'zoom']) network.on(event, () => tip());
  network.on('dragStart', ({ nodes }) => { moving = !nodes.length; });
  network.on('dragging', ({ nodes }) => { if (nodes.length) stale(); });
  network.on('dragEnd', ({ nodes }) => { settled(); nodes.forEach(fasten); });
  network.on('zoom', () => { moving = true; clearTimeout(settling); settling = setTimeout(settled, 180); });
}
function settled() { moving = false; network.redraw(); }

// A node that was dragged, or pinned where it stands, keeps its place in the next edition.
function fasten(i) {
  if (!pins.has(i)) pins.set(i, [data.nodes[i].x, data.nodes[i].y]);
  stale(); pinsChanged();
}
function loosen(i) {
  const [x, y] = pins.get(i), home = turned({ x, y });
  pins.delete(i);
  Object.assign(data.nodes[i], { x, y });
  network.moveNode(i, home.x, home.y);
  stale(); pinsChanged();
}
function pinsChanged() { showPanel(); network.redraw(); }
function togglePin(i) { if (pins.has(i)) loosen(i); else fasten(i); }

const viewNow = () => {
  const { x, y } = network.getViewPosition(), box = byId('map');
  return { x, y, scale: network.getScale(), width: box.clientWidth, height: box.clientHeight, moving };
};
function onScreen(ctx) {
  const view = viewNow(), ratio = ctx.canvas.width / Math.max(1, view.width);
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawAll(ctx, view);
  ctx.restore();
}
// Where a click finds a node: as large as it is drawn, and never too small to hit.
let reached = '';
function reach() {
  const scale = network.getScale(), now = `${scale} ${edition}`;
  if (now === reached) return;
  reached = now;
  for (const i of shown.nodes) {
    const { x, y, shape } = spot(i), half = Math.max(data.nodes[i].size, 7 / scale);
    shape.left = x - half; shape.top = y - half; shape.width = 2 * half; shape.height = 2 * half;
  }
}

// Bring the picture in line with the present choices; only what changed is handed over.
function refresh() {
  const nodes = new Set(shown.nodes), lines = new Set(shown.bundles.keys());
  choose(); stale();
  nodeSet.update(data.nodes.map((_, i) => i).filter((i) => nodes.has(i) === hiddenNode(i))
    .map((id) => ({ id, hidden: hiddenNode(id) })));
  lineSet.update(bundles.map((_, n) => n).filter((n) => lines.has(n) === hiddenLine(n))
    .map((id) => ({ id, hidden: hiddenLine(id) })));
  network.redraw();
  tell();
}
function recolour() { readPaint(); stale(); network.redraw(); }

// Bring these nodes into what is left of the stage beside notice and panel.
function frame(ids, closest, animated) {
  if (!ids.length) return;
  const stage = byId('stage').getBoundingClientRect(), panel = byId('panel').getBoundingClientRect();
  const top = byId('notice').hidden ? 34 : 70;
  const sheet = panel.height && panel.left < stage.right - 10 ? Math.max(0, stage.bottom - panel.top) : 0;
  let [left, right, high, low] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const i of ids) {
    const { x, y } = spot(i), { size } = data.nodes[i];
    left = Math.min(left, x - size - 30); right = Math.max(right, x + size + 30);
    high = Math.min(high, y - size); low = Math.max(low, y + size + 30);
  }
  const wide = stage.width - 40, tall = Math.max(80, stage.height - sheet - top - 24);
  const scale = Math.max(0.01, Math.min(closest, wide / (right - left), tall / (low - high)));
  const shift = (top - 24 - sheet) / 2 / scale;
  network.moveTo({
    position: { x: (left + right) / 2, y: (high + low) / 2 - shift }, scale,
    animation: animated && { duration: 300, easingFunction: 'easeInOutQuad' },
  });
}
function whole(animated = true) { frame([...shown.nodes], 1.2, animated); }
function goTo(node) {
  const near = [...standing().nodes].filter((i) => shown.nodes.has(i));
  frame(near.length <= 60 ? near : [node], Math.max(network.getScale(), 1), true);
}

// What the selection lets stand out: nodes and lines, or null for everything.
function standing() {
  if (state.path) return { nodes: new Set(state.path.nodes), lines: state.path.lines };
  const chosen = state.selected;
  if (!chosen) return state.hint && hinted(state.hint);
  if (chosen.line !== undefined) {
    const line = bundles[chosen.line];
    return { nodes: new Set([line.from, line.to]), lines: [chosen.line] };
  }
  const lines = linesOf[chosen.node].filter((n) => shown.bundles.has(n));
  if (state.focus && state.focus.node === chosen.node) return { nodes: shown.nodes, lines, all: true };
  return { nodes: new Set([chosen.node, ...lines.map((n) => otherEnd(bundles[n], chosen.node))]), lines };
}
// The row of the legend under the mouse: its nodes, or its lines with their ends.
function hinted({ label, type }) {
  const lines = type === undefined ? []
    : [...shown.bundles].filter(([, held]) => held.some((r) => relations[r].k === type)).map(([n]) => n);
  const nodes = type === undefined ? [...shown.nodes].filter((i) => details[i].k === label)
    : lines.flatMap((n) => [bundles[n].from, bundles[n].to]);
  return { nodes: new Set(nodes), lines, bare: true };
}

function tip(what, id, at) {
  const box = byId('tip');
  box.hidden = !what;
  byId('map').style.cursor = what ? 'pointer' : '';
  if (!what) return;
  if (what === 'node') {
    box.replaceChildren(isolated(details[id].n), ` · ${data.labels[details[id].k].n}`);
  } else {
    const held = shown.bundles.get(id) || [];
    const said = held.slice(0, 3).flatMap((r, i) => [i ? element('br') : null, isolated(sentenceOf(r))]);
    box.replaceChildren(...said.filter(Boolean), held.length > 3 ? ` and ${held.length - 3} more` : '');
  }
  const stage = byId('stage').getBoundingClientRect();
  box.style.left = `${Math.max(4, Math.min(at.x + 14, stage.width - box.offsetWidth - 8))}px`;
  box.style.top = `${Math.max(4, Math.min(at.y + 16, stage.height - box.offsetHeight - 8))}px`;
}
const sentenceOf = (r) =>
  `${details[relations[r].f].n} ${data.types[relations[r].k].f} ${details[relations[r].t].n}`;
