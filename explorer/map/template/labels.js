// Names and readings on the canvas: written at the size of the screen, the weightiest
// first, and none over another.
const order = details.map((_, i) => i).sort((a, b) => weight[b] - weight[a] || a - b);
const widths = new Map();
const face = (size, heavy) => `${heavy ? 600 : 450} ${size}px system-ui, sans-serif`;

function widthOf(ctx, text, heavy) {
  const key = heavy ? `*${text}` : text;
  if (!widths.has(key)) {
    ctx.font = face(100, heavy);
    widths.set(key, ctx.measureText(text).width / 100);
  }
  return widths.get(key);
}

// A rough map of what is taken already: rectangles sorted into squares of the screen.
function room() {
  const taken = new Map(), side = 64;
  const squares = (b) => {
    const found = [];
    for (let x = Math.floor(b[0] / side); x <= b[2] / side; x += 1) {
      for (let y = Math.floor(b[1] / side); y <= b[3] / side; y += 1) found.push(x * 4096 + y);
    }
    return found;
  };
  return {
    free: (b) => squares(b).every((s) => (taken.get(s) || []).every(
      (o) => b[2] <= o[0] || b[0] >= o[2] || b[3] <= o[1] || b[1] >= o[3])),
    take: (b) => squares(b).forEach((s) => { if (taken.has(s)) taken.get(s).push(b); else taken.set(s, [b]); }),
  };
}

function labels(ctx, up) {
  const box = byId('map').getBoundingClientRect(), scale = network.getScale();
  const centre = network.getViewPosition(), dpr = ctx.canvas.width / Math.max(1, box.width);
  const at = (i) => {
    const { x, y } = network.body.nodes[i];
    return [(x - centre.x) * scale + box.width / 2, (y - centre.y) * scale + box.height / 2];
  };
  ctx.save();
  ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
  ctx.textAlign = 'center'; ctx.textBaseline = 'middle'; ctx.lineJoin = 'round';
  const space = room(), names = room(), size = Math.min(16, Math.max(10.5, 13 * scale));
  const first = up ? order.filter((i) => up.nodes.has(i)) : order;
  const chosen = state.selected && state.selected.node;
  const sorted = chosen !== undefined && chosen !== null
    ? [chosen, ...first.filter((i) => i !== chosen)] : first;
  const seen = sorted.filter((i) => shown.nodes.has(i) && inside(at(i), box));
  discs(space, seen.slice(0, 1500), at, scale);
  let written = 0;
  for (const i of seen) {
    if (written >= 260) break;
    // seen from afar only the weightiest are named, or names would cover the picture
    if (!up && written >= 24 && data.nodes[i].size * scale < 3.6) continue;
    // the weightiest may be written over the marks of others, never over another name
    const over = written < 8 || i === chosen ? names : space;
    written += name(ctx, space, names, over, i, at(i), scale, size, i === chosen, box);
  }
  readings(ctx, space, up, at, scale, box);
  ctx.restore();
}
const inside = ([x, y], box) => x > -80 && y > -40 && x < box.width + 80 && y < box.height + 40;

function discs(space, nodes, at, scale) {
  for (const i of nodes) {
    const [x, y] = at(i), r = data.nodes[i].size * scale * 0.7;
    if (r > 2.5) space.take([x - r, y - r, x + r, y + r]);
  }
}

function name(ctx, space, names, over, i, [x0, y], scale, size, heavy, box) {
  const lines = scale < 0.6 && details[i].a.length > 1 && details[i].a.length < 20 ? [details[i].a] : details[i].s;
  const tall = size * 1.18;
  const half = Math.max(...lines.map((text) => widthOf(ctx, text, heavy))) * size / 2 + 1;
  const edge = box.width;
  const x = x0 > 0 && x0 < edge ? Math.min(Math.max(x0, half + 3), Math.max(half + 3, edge - half - 3)) : x0;
  const radius = data.nodes[i].size * scale;
  const below = y + radius + 3, above = y - radius - 3 - tall * lines.length;
  const places = [below, above].map((top) => [x - half, top, x + half, top + tall * lines.length])
    .filter((place) => place[1] >= 0 && place[3] <= box.height);
  const need = places.find(space.free) || places.find(over.free);
  if (need) {
    space.take(need); names.take(need);
    const top = need[1];
    lines.forEach((text, n) => halo(ctx, text, x, top + tall * (n + 0.5), size, paint.ink, heavy));
    return 1;
  }
  return 0;
}

function halo(ctx, text, x, y, size, colour, heavy) {
  ctx.font = face(size, heavy);
  ctx.strokeStyle = paint.paper; ctx.lineWidth = size * 0.34; ctx.strokeText(text, x, y);
  ctx.fillStyle = colour; ctx.fillText(text, x, y);
}

// Readings stand on their lines when there are few, when one comes close, or on a selection.
function readings(ctx, space, up, at, scale, box) {
  const few = shown.bundles.size <= 60, size = 11;
  const lines = up && !(up.all && few) ? up.lines.slice(0, 60) : [...shown.bundles.keys()];
  const words = up || few || scale > 1.25;
  if (!words && scale < 0.7) return;
  for (const n of lines) {
    const held = shown.bundles.get(n);
    if (!held || bundles[n].from === bundles[n].to) continue;
    const a = at(bundles[n].from), b = at(bundles[n].to);
    if (!inside([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], box)) continue;
    const text = words ? reading(held) : held.length > 1 ? `×${held.length}` : '';
    if (text) onLine(ctx, space, text, a, b, size, scale * (data.nodes[bundles[n].from].size + 12));
  }
}
function reading(held) {
  const kinds = [...new Set(held.map((r) => data.types[relations[r].k].f))];
  const rest = held.length > 1 && kinds.length === 1 ? ` ×${held.length}` : '';
  return kinds.slice(0, 2).join(' · ') + (kinds.length > 2 ? ` · +${kinds.length - 2}` : rest);
}
function onLine(ctx, space, text, a, b, size, end) {
  const half = widthOf(ctx, text, false) * size / 2 + 2;
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length < end + 24) return;
  for (const part of [0.5, 0.4, 0.6, 0.32, 0.68]) {
    const x = a[0] + (b[0] - a[0]) * part, y = a[1] + (b[1] - a[1]) * part;
    const need = [x - half, y - size * 0.62, x + half, y + size * 0.62];
    if (!space.free(need)) continue;
    space.take(need);
    halo(ctx, text, x, y, size, paint.soft, false);
    return;
  }
}
