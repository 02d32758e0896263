// The network: vis-network keeps places, view and gestures; the painting is `drawAll`.
let nodeSet = null, moving = false, settling = 0;

const options = () => ({
  physics: false,
  layout: { improvedLayout: false },
  nodes: { chosen: false, shape: 'dot' },
  interaction: {
    hover: true, multiselect: false, selectConnectedEdges: false, hoverConnectedEdges: false,
    tooltipDelay: 1e9, zoomSpeed: 0.7,
  },
});

// A map is laid out for a screen wider than high; on an upright one it is turned.
const upright = () => byId('map').clientHeight > 1.25 * byId('map').clientWidth;
let turned = ({ x, y }) => ({ x, y });

const hiddenNode = (i) => !shown.nodes.has(i);

function draw() {
  if (upright()) turned = ({ x, y }) => ({ x: y, y: x });
  readPaint(); choose();
  nodeSet = new vis.DataSet(data.nodes.map((node, i) => ({ id: i, size: node.size, ...turned(node), hidden: hiddenNode(i) })));
  network = new vis.Network(byId('map'), { nodes: nodeSet, edges: [] }, options());
  // its own way of drawing, a node at a time, takes ten times as long; and it need not know lines
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
  network.on('click', ({ nodes, pointer }) => {
    const line = nodes.length ? null : lineAt(pointer.DOM);
    if (nodes.length) select({ node: nodes[0] });
    else select(line === null ? null : { line });
  });
  network.on('doubleClick', ({ nodes }) => { if (nodes.length) focusOn(nodes[0], 1); });
  network.on('hoverNode', ({ node, pointer }) => { over = `node ${node}`; tip('node', node, pointer.DOM); });
  for (const event of ['blurNode', 'dragStart', 'zoom']) network.on(event, () => { over = ''; tip(); });
  byId('map').addEventListener('mousemove', hoverLine);
  byId('map').addEventListener('mouseleave', () => { over = ''; tip(); });
  network.on('dragStart', ({ nodes }) => { moving = !nodes.length; });
  network.on('dragging', ({ nodes }) => { if (nodes.length) stale(); });
  network.on('dragEnd', ({ nodes }) => { settled(); nodes.forEach(fasten); });
  network.on('zoom', () => { moving = true; clearTimeout(settling); settling = setTimeout(settled, 180); });
}
// The line under the mouse, if no node is: within seven pixels, near or far.
let over = '';
function hoverLine(event) {
  if (over.startsWith('node') || event.buttons || moving) return;
  const box = byId('map').getBoundingClientRect(), at = { x: event.clientX - box.x, y: event.clientY - box.y };
  const line = lineAt(at), now = line === null ? '' : `line ${line}`;
  if (now !== over) tip(now ? 'line' : '', line, at);
  over = now;
}
function lineAt({ x, y }) {
  const view = viewNow();
  const px = (x - view.width / 2) / view.scale + view.x, py = (y - view.height / 2) / view.scale + view.y;
  let found = null, best = 7 / view.scale;
  for (const n of shown.bundles.keys()) {
    const far = distance(px, py, bundles[n]);
    if (far < best) { best = far; found = n; }
  }
  return found;
}
function distance(px, py, { from, to }) {
  const a = spot(from), b = spot(to), dx = b.x - a.x, dy = b.y - a.y, long = dx * dx + dy * dy;
  if (from === to) return Math.abs(Math.hypot(px - a.x, py - a.y + data.nodes[from].size + 6) - 9);
  const part = long ? Math.min(1, Math.max(0, ((px - a.x) * dx + (py - a.y) * dy) / long)) : 0;
  return Math.hypot(px - a.x - part * dx, py - a.y - part * dy);
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
  const nodes = new Set(shown.nodes);
  choose(); stale();
  nodeSet.update(data.nodes.map((_, i) => i).filter((i) => nodes.has(i) === hiddenNode(i))
    .map((id) => ({ id, hidden: hiddenNode(id) })));
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
// The row of the legend under the mouse: its nodes, or its lines with their ends; none once it is left out.
function hinted({ label, type }) {
  const lines = type === undefined ? []
    : [...shown.bundles].filter(([, held]) => held.some((r) => relations[r].k === type)).map(([n]) => n);
  const nodes = type === undefined ? [...shown.nodes].filter((i) => details[i].k === label)
    : lines.flatMap((n) => [bundles[n].from, bundles[n].to]);
  return nodes.length ? { nodes: new Set(nodes), lines, bare: true } : null;
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
