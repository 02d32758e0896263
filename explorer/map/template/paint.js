// The picture: lines, nodes and what stands out, on any surface that draws as a canvas does.
// A surface that writes a drawing instead takes every line and node as a thing of its own.
const many = bundles.length > 1500;
let network = null, strokes = null, marks = null;   // strokes, marks: what is drawn in one go
const spot = (i) => network.body.nodes[i];
let edition = 0;                                    // counts what was changed
const stale = () => { strokes = null; marks = null; edition += 1; };

function lineLook(held, line) {
  const kinds = new Set(held.map((r) => relations[r].k));
  const directed = held.filter((r) => data.types[relations[r].k].d);
  return {
    colour: kinds.size === 1 ? paint.types[relations[held[0]].k] : paint.mixed,
    width: (many ? 0.8 : 1.5) + Math.min(3, Math.log2(held.length) * 0.8),
    to: directed.some((r) => relations[r].t === line.to),
    from: line.from !== line.to && directed.some((r) => relations[r].t === line.from),
  };
}
// Lines of one colour and width, or nodes of one label, are one path: ten thousand cost little.
function gathered(keys, lookOf) {
  const groups = new Map();
  for (const key of keys) {
    const look = lookOf(key), name = `${look.colour} ${look.width}`;
    if (!groups.has(name)) groups.set(name, { ...look, held: [] });
    groups.get(name).held.push(key);
  }
  return [...groups.values()];
}
const lineGroups = (keys) => gathered(keys, (n) => lineLook(shown.bundles.get(n), bundles[n]));
const nodeGroups = (keys) => gathered(keys, (i) => ({ colour: paint.labels[details[i].k] }));

function each(ctx, group, trace, act, named) {
  if (ctx.vector) {
    for (const key of group.held) { ctx.beginPath(); trace(ctx, key); ctx.name = named(key); ctx[act](); }
    ctx.name = '';
    return;
  }
  if (!group.path) { group.path = new Path2D(); group.held.forEach((key) => trace(group.path, key)); }
  ctx[act](group.path);
}
function traceLine(path, n) {
  const a = spot(bundles[n].from), b = spot(bundles[n].to), r = data.nodes[bundles[n].from].size;
  if (a !== b) { path.moveTo(a.x, a.y); path.lineTo(b.x, b.y); return; }
  path.moveTo(a.x + 9, a.y - r - 6); path.arc(a.x, a.y - r - 6, 9, 0, 2 * Math.PI);
}
function traceNode(path, i) {
  const { x, y } = spot(i), r = data.nodes[i].size, outline = outlines[data.labels[details[i].k].s];
  if (!outline) { path.moveTo(x + r * 0.95, y); path.arc(x, y, r * 0.95, 0, 2 * Math.PI); return; }
  outline.forEach(([dx, dy], at) => path[at ? 'lineTo' : 'moveTo'](x + dx * r, y + dy * r));
  path.closePath();
}

// The more lines, the fainter each, or they would cover the picture.
const faintness = many ? Math.min(0.4, Math.max(0.1, 0.4 * Math.sqrt(3000 / bundles.length))) : 0.72;
// Widths and arrows are as wide on the screen near and far: from afar they would fade away.
const thickness = (view) => Math.min(1.6, Math.max(0.8, view.scale)) / view.scale;
function drawLines(ctx, view, groups, strong) {
  for (const group of groups) {
    ctx.strokeStyle = group.colour; ctx.lineWidth = group.width * thickness(view);
    ctx.globalAlpha = strong ? 1 : faintness;
    each(ctx, group, traceLine, 'stroke', (n) => shown.bundles.get(n).map(sentenceOf).join('\n'));
    if (strong || !many) heads(ctx, view, group, strong);
  }
  ctx.globalAlpha = 1;
}
function heads(ctx, view, group, strong) {
  ctx.fillStyle = group.colour; ctx.globalAlpha = strong ? 1 : 0.85;
  ctx.beginPath();
  for (const n of group.held) {
    const look = lineLook(shown.bundles.get(n), bundles[n]), { from, to } = bundles[n];
    if (from === to) continue;
    if (look.to) head(ctx, view, spot(from), to, look.width);
    if (look.from) head(ctx, view, spot(to), from, look.width);
  }
  ctx.fill();
}
function head(ctx, view, origin, node, width) {
  const tip = spot(node), dx = tip.x - origin.x, dy = tip.y - origin.y, far = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / far, dy / far], gap = data.nodes[node].size * 0.95 + 1 / view.scale;
  const long = Math.min((6 + width) * thickness(view), far / 3), half = long * 0.42;
  const x = tip.x - ux * gap, y = tip.y - uy * gap, bx = x - ux * long, by = y - uy * long;
  ctx.moveTo(x, y);
  ctx.lineTo(bx - uy * half, by + ux * half);
  ctx.lineTo(bx + uy * half, by - ux * half);
  ctx.closePath();
}
function drawNodes(ctx, view, groups) {
  for (const group of groups) {
    if (!many) {
      ctx.strokeStyle = paint.paper; ctx.lineWidth = 3 * thickness(view); ctx.lineJoin = 'round';
      each(ctx, group, traceNode, 'stroke', () => '');
    }
    ctx.fillStyle = group.colour;
    each(ctx, group, traceNode, 'fill', (i) => details[i].n);
  }
}

// Parallel relationships, one line while nobody looks at them, are drawn apart on focus.
const APART = 7;
function strands(n) {
  const held = shown.bundles.get(n), { from, to } = bundles[n], kinds = new Map();
  if (held.length === 1 || from === to) return [];
  const all = held.length <= APART;
  for (const r of held) {
    const key = all ? r : `${relations[r].k} ${relations[r].f === from}`;
    if (kinds.has(key)) kinds.get(key).push(r); else kinds.set(key, [r]);
  }
  const listed = [...kinds.values()].slice(0, APART);
  return listed.map((part, at) => ({ part, bend: at - (listed.length - 1) / 2, from, to }));
}
// The point that draws a strand aside; `bend` counts steps to the left of its line.
function aside({ from, to, bend }, scale) {
  const a = spot(from), b = spot(to), far = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const out = bend * 2 * Math.min(26 / scale, far / 6);
  return { x: (a.x + b.x) / 2 - ((b.y - a.y) / far) * out, y: (a.y + b.y) / 2 + ((b.x - a.x) / far) * out };
}
function drawStrand(ctx, view, strand) {
  const [r] = strand.part, type = data.types[relations[r].k], by = aside(strand, view.scale);
  const a = spot(strand.from), b = spot(strand.to), colour = paint.types[relations[r].k];
  ctx.strokeStyle = colour; ctx.fillStyle = colour; ctx.lineWidth = 1.7 * thickness(view);
  ctx.beginPath(); ctx.moveTo(a.x, a.y); ctx.quadraticCurveTo(by.x, by.y, b.x, b.y);
  ctx.name = strand.part.map(sentenceOf).join('\n'); ctx.stroke(); ctx.name = '';
  if (!type.d) return;
  ctx.beginPath(); head(ctx, view, by, relations[r].t, 1.7); ctx.fill();
}

function drawAll(ctx, view) {
  strokes = strokes || lineGroups(shown.bundles.keys());
  marks = marks || nodeGroups(shown.nodes);
  const up = standing();
  ctx.save();
  ctx.translate(view.width / 2, view.height / 2); ctx.scale(view.scale, view.scale); ctx.translate(-view.x, -view.y);
  if (up && up.all && !many) drawParted(ctx, view, [...shown.bundles.keys()], false);
  else if (!view.moving || !many) drawLines(ctx, view, strokes, false);
  drawNodes(ctx, view, marks);
  if (up && !up.all) drawUp(ctx, view, up);
  if (state.selected && state.selected.node !== undefined) ring(ctx, view, state.selected.node);
  for (const i of pins.keys()) if (shown.nodes.has(i)) pin(ctx, view, i);
  ctx.restore();
  labels(ctx, view, up);
}
function drawUp(ctx, view, up) {
  const wide = view.width / view.scale, high = view.height / view.scale;
  ctx.globalAlpha = 0.82; ctx.fillStyle = paint.paper;
  ctx.fillRect(view.x - wide / 2, view.y - high / 2, wide, high);
  ctx.globalAlpha = 1;
  drawParted(ctx, view, up.lines.filter((n) => shown.bundles.has(n)), true);
  drawNodes(ctx, view, nodeGroups([...up.nodes].filter((i) => shown.nodes.has(i))));
}
function drawParted(ctx, view, lines, strong) {
  const apart = new Set(lines.filter((n) => strands(n).length));
  drawLines(ctx, view, lineGroups(lines.filter((n) => !apart.has(n))), strong);
  apart.forEach((n) => strands(n).forEach((strand) => drawStrand(ctx, view, strand)));
}
function ring(ctx, view, i) {
  const { x, y } = spot(i), r = data.nodes[i].size + 4 / view.scale;
  ctx.beginPath(); ctx.moveTo(x + r, y); ctx.arc(x, y, r, 0, 2 * Math.PI);
  ctx.strokeStyle = paint.accent; ctx.lineWidth = 2.5 / view.scale; ctx.stroke();
}
// A pinned node carries a pin at its upper right.
function pin(ctx, view, i) {
  const one = 1 / view.scale, r = data.nodes[i].size * 0.62;
  const x = spot(i).x + r, y = spot(i).y - r, hx = x + 5 * one, hy = y - 6 * one;
  ctx.strokeStyle = paint.ink; ctx.lineWidth = 1.8 * one;
  ctx.beginPath(); ctx.moveTo(x, y); ctx.lineTo(hx, hy); ctx.stroke();
  ctx.beginPath(); ctx.moveTo(hx + 4 * one, hy); ctx.arc(hx, hy, 4 * one, 0, 2 * Math.PI);
  ctx.lineWidth = 3 * one; ctx.strokeStyle = paint.paper; ctx.stroke();
  ctx.fillStyle = paint.ink; ctx.name = 'Pinned'; ctx.fill(); ctx.name = '';
}
