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

function labels(ctx, view, up) {
  const { scale } = view;
  const at = (i) => {
    const { x, y } = spot(i);
    return [(x - view.x) * scale + view.width / 2, (y - view.y) * scale + view.height / 2];
  };
  ctx.save();
  ctx.textAlign = 'center'; ctx.textBaseline = 'middle'; ctx.lineJoin = 'round';
  const space = room(), names = room(), size = Math.min(16, Math.max(10.5, 13 * scale));
  const first = up ? order.filter((i) => up.nodes.has(i)) : order;
  const chosen = state.selected && state.selected.node;
  const sorted = chosen !== undefined && chosen !== null
    ? [chosen, ...first.filter((i) => i !== chosen)] : first;
  const seen = sorted.filter((i) => shown.nodes.has(i) && inside(at(i), view));
  discs(space, seen.slice(0, 1500), at, scale);
  const [most, tries] = !many ? [260, 1500] : view.moving ? [40, 150] : [260, 1500];
  let written = 0;
  for (const i of seen.slice(0, tries)) {
    // seen from afar only the weightiest of many are named, or names would cover the picture
    if (written >= most || (!up && written >= (details.length > 200 ? 24 : most) && data.nodes[i].size * scale < 3.6)) break;
    // the weightiest may be written over the marks of others, never over another name
    const over = written < 8 || i === chosen ? names : space;
    written += name(ctx, view, { space, names, over }, i, at(i), size, i === chosen);
  }
  if (!view.moving || !many) readings(ctx, view, space, up, at);
  ctx.restore();
}
const inside = ([x, y], view) => x > -80 && y > -40 && x < view.width + 80 && y < view.height + 40;

function discs(space, nodes, at, scale) {
  for (const i of nodes) {
    const [x, y] = at(i), r = data.nodes[i].size * scale * 0.7;
    if (r > 2.5) space.take([x - r, y - r, x + r, y + r]);
  }
}

// A name in full where there is room; else its short form, else its beginning.
function wordings(i, scale) {
  const { s: full, b: brief } = details[i];
  if (brief && scale < 0.6) return [[brief]];
  const start = full.length > 1 ? [[`${full[0].replace(/[\s\-–,;]+$/u, '')}…`]] : [];
  return brief && brief !== full.join(' ') ? [full, [brief]] : [full, ...start];
}
function name(ctx, view, { space, names, over }, i, at, size, heavy) {
  for (const [free, forms] of [[space.free, wordings(i, view.scale)], [over.free, wordings(i, view.scale).slice(0, 1)]]) {
    for (const lines of forms) {
      const need = around(ctx, view, i, at, lines, size, heavy).find(free);
      if (!need) continue;
      space.take(need); names.take(need);
      const x = (need[0] + need[2]) / 2, tall = size * 1.18;
      lines.forEach((text, n) => halo(ctx, text, x, need[1] + tall * (n + 0.5), size, paint.ink, heavy));
      return 1;
    }
  }
  return 0;
}
// The places for a name: under its node, over it, at its right, at its left.
function around(ctx, view, i, [x0, y], lines, size, heavy) {
  const tall = size * 1.18 * lines.length, radius = data.nodes[i].size * view.scale;
  const half = Math.max(...lines.map((text) => widthOf(ctx, text, heavy))) * size / 2 + 1;
  const x = x0 > 0 && x0 < view.width ? Math.min(Math.max(x0, half + 3), Math.max(half + 3, view.width - half - 3)) : x0;
  const aside = radius + half + 3;
  return [[x, y + radius + 3], [x, y - radius - 3 - tall], [x0 + aside, y - tall / 2], [x0 - aside, y - tall / 2]]
    .map(([middle, top]) => [middle - half, top, middle + half, top + tall])
    .filter(([left, top, right, low]) => top >= 0 && low <= view.height && (left >= 0 || x0 < 0) && (right <= view.width || x0 > view.width));
}

function halo(ctx, text, x, y, size, colour, heavy) {
  ctx.font = face(size, heavy);
  ctx.strokeStyle = paint.paper; ctx.lineWidth = size * 0.34; ctx.strokeText(text, x, y);
  ctx.fillStyle = colour; ctx.fillText(text, x, y);
}

// Readings stand on their lines where there is room: of a map of few lines on a wide screen, when one
// comes close, or on a selection. So colour is never the only thing that tells a type.
function readings(ctx, view, space, up, at) {
  const few = shown.bundles.size <= 60, { scale } = view;
  const lines = up && !(up.all && few) ? up.lines.slice(0, 60) : [...shown.bundles.keys()];
  const words = (up && !up.bare) || few || scale > 1.25 || (shown.bundles.size <= 200 && view.width > 600);
  if (!words && scale < 0.7) return;
  for (const n of lines) {
    const held = shown.bundles.get(n), { from, to } = bundles[n];
    if (!held || from === to) continue;
    const a = at(from), b = at(to), apart = up && words && !(up.all && many) ? strands(n) : [];
    if (!inside([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], view)) continue;
    for (const strand of apart) onLine(ctx, space, reading(strand.part), bent(strand, view, a, b));
    const text = apart.length ? '' : words ? reading(held) : held.length > 1 ? `×${held.length}` : '';
    const long = Math.hypot(b[0] - a[0], b[1] - a[1]) > scale * (data.nodes[from].size + 12) + 24;
    if (text && long) onLine(ctx, space, text, (part) => [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part]);
  }
}
function reading(held) {
  const kinds = [...new Set(held.map((r) => data.types[relations[r].k].f))];
  const rest = held.length > 1 && kinds.length === 1 ? ` ×${held.length}` : '';
  return kinds.slice(0, 2).join(' · ') + (kinds.length > 2 ? ` · +${kinds.length - 2}` : rest);
}
// A point of a strand, on the screen, by its part of the way.
function bent(strand, view, a, b) {
  const by = aside(strand, view.scale);
  const c = [(by.x - view.x) * view.scale + view.width / 2, (by.y - view.y) * view.scale + view.height / 2];
  return (t) => [0, 1].map((axis) => (1 - t) ** 2 * a[axis] + 2 * t * (1 - t) * c[axis] + t * t * b[axis]);
}
function onLine(ctx, space, text, point) {
  const size = 11, half = widthOf(ctx, text, false) * size / 2 + 2;
  for (const part of [0.5, 0.4, 0.6, 0.32, 0.68]) {
    const [x, y] = point(part), need = [x - half, y - size * 0.62, x + half, y + size * 0.62];
    if (!space.free(need)) continue;
    space.take(need);
    halo(ctx, text, x, y, size, paint.soft, false);
    return;
  }
}
