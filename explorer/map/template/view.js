// The network itself: vis-network draws nodes and lines at the places computed beforehand.
const many = bundles.length > 1500;
let network = null, nodeSet = null, lineSet = null;

function lineLook(number) {
  const held = shown.bundles.get(number);
  if (!held) return { id: number, hidden: true };
  const line = bundles[number], kinds = new Set(held.map((r) => relations[r].k));
  const directed = held.filter((r) => data.types[relations[r].k].d);
  const to = directed.some((r) => relations[r].t === line.to);
  const from = directed.some((r) => relations[r].t === line.from);
  const colour = kinds.size === 1 ? paint.types[relations[held[0]].k] : legible('#6B7480', 3);
  return {
    id: number, hidden: false, width: 1.1 + Math.log2(held.length) * 0.9,
    color: { color: faint(colour, (many ? 0.35 : 0.62) + (isDark() ? 0.18 : 0)), inherit: false },
    arrows: many ? '' : [to && 'to', from && line.from !== line.to && 'from'].filter(Boolean).join(),
  };
}
const nodeLook = (i) => ({ id: i, hidden: !shown.nodes.has(i) });

function groups() {
  return Object.fromEntries(data.labels.map((label, k) => {
    const colour = { background: paint.labels[k], border: paint.paper };
    const look = { color: { ...colour, highlight: colour, hover: colour }, shape: label.s };
    return [label.n, label.s === 'box' ? { ...look, shape: 'custom', ctxRenderer: sheet } : look];
  }));
}
const options = () => ({
  physics: false,
  layout: { improvedLayout: false },
  groups: groups(),
  nodes: { borderWidth: 1.5, borderWidthSelected: 1.5, chosen: false, labelHighlightBold: false },
  edges: {
    smooth: false, chosen: false, hoverWidth: 0, selectionWidth: 0, arrowStrikethrough: false,
    arrows: { to: { scaleFactor: 0.5 }, from: { scaleFactor: 0.5 } }, selfReference: { size: 18 },
  },
  interaction: {
    hover: true, multiselect: false, selectConnectedEdges: false, hoverConnectedEdges: false,
    tooltipDelay: 1e9, hideEdgesOnDrag: many, hideEdgesOnZoom: many, zoomSpeed: 0.7,
  },
});

// A map is laid out for a screen wider than high; on an upright one it is turned.
const upright = () => byId('map').clientHeight > 1.25 * byId('map').clientWidth;
let turned = ({ x, y }) => ({ x, y });

function draw() {
  if (upright()) turned = ({ x, y }) => ({ x: y, y: x });
  readPaint(); choose();
  nodeSet = new vis.DataSet(data.nodes.map(({ shape, label, ...rest }, i) => ({ ...rest, ...turned(rest), ...nodeLook(i) })));
  lineSet = new vis.DataSet(bundles.map(({ held, arrows, ...rest }, n) => ({ ...rest, ...lineLook(n) })));
  network = new vis.Network(byId('map'), { nodes: nodeSet, edges: lineSet }, options());
  network.on('afterDrawing', overlay);
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
  network.once('afterDrawing', () => { root.dataset.drawn = String(Math.round(performance.now())); });
  whole(false);
}

// Bring the picture in line with the present choices; only what changed is handed over.
function refresh() {
  const before = new Set(shown.nodes);
  choose();
  nodeSet.update(details.map((_, i) => i).filter((i) => before.has(i) !== shown.nodes.has(i)).map(nodeLook));
  lineSet.update(bundles.map((_, n) => lineLook(n)));
  tell();
}
function recolour() {
  readPaint();
  network.setOptions({ groups: groups() });
  nodeSet.update(data.nodes.map((node) => ({ id: node.id, group: node.group })));
  lineSet.update(bundles.map((_, n) => lineLook(n)));
}

// Bring these nodes into what is left of the stage beside notice and panel.
function frame(ids, closest, animated) {
  if (!ids.length) return;
  const stage = byId('stage').getBoundingClientRect(), panel = byId('panel').getBoundingClientRect();
  const top = byId('notice').hidden ? 34 : 70;
  const sheet = panel.height && panel.left < stage.right - 10 ? Math.max(0, stage.bottom - panel.top) : 0;
  const spots = network.getPositions(ids);
  let [left, right, high, low] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [i, { x, y }] of Object.entries(spots)) {
    const size = data.nodes[i].size;
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
  if (!chosen) return null;
  if (chosen.line !== undefined) {
    const line = bundles[chosen.line];
    return { nodes: new Set([line.from, line.to]), lines: [chosen.line] };
  }
  const lines = linesOf[chosen.node].filter((n) => shown.bundles.has(n));
  if (state.focus && state.focus.node === chosen.node) return { nodes: shown.nodes, lines, all: true };
  return { nodes: new Set([chosen.node, ...lines.map((n) => otherEnd(bundles[n], chosen.node))]), lines };
}

function overlay(ctx) {
  const up = standing();
  if (up && !up.all) {
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalAlpha = 0.82; ctx.fillStyle = paint.paper;
    ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    ctx.restore();
    for (const n of up.lines) if (shown.bundles.has(n)) network.body.edges[n].draw(ctx);
    for (const n of up.lines) if (shown.bundles.has(n)) network.body.edges[n].drawArrows(ctx);
    for (const i of up.nodes) if (shown.nodes.has(i)) network.body.nodes[i].draw(ctx);
  }
  if (state.selected && state.selected.node !== undefined) ring(ctx, state.selected.node);
  labels(ctx, up);
}
function ring(ctx, i) {
  const { x, y } = network.body.nodes[i];
  ctx.beginPath();
  ctx.arc(x, y, data.nodes[i].size + 5, 0, 2 * Math.PI);
  ctx.strokeStyle = paint.accent; ctx.lineWidth = 2.5; ctx.stroke();
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
