// Ways out of the page: the picture, the drawing, paper, and the page itself as it now stands.
const wordsOfPage = (selector) => { const found = document.querySelector(selector); return found ? found.textContent.trim() : ''; };
const PAD = 24;

// A line of text broken to a width, at most `most` lines of it.
function broken(ctx, text, font, width, most) {
  const lines = [];
  let line = '';
  ctx.font = font;
  for (const word of text.split(/\s+/).flatMap((w) => w.match(/.{1,60}/gu) || [])) {
    const longer = line ? `${line} ${word}` : word;
    if (line && ctx.measureText(longer).width > width) { lines.push(line); line = word; } else line = longer;
  }
  lines.push(line);
  return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]} …`] : lines;
}
function writeLines(ctx, lines, font, colour, x, y, step, centred) {
  Object.assign(ctx, { font, fillStyle: colour, textAlign: centred ? 'center' : 'start', textBaseline: 'middle' });
  lines.forEach((line, n) => ctx.fillText(line, x, y + step * (n + 0.5)));
  return y + step * lines.length;
}

// The legend of what is shown, as entries side by side: each [draw, text].
function legendEntries() {
  const labelsShown = new Set([...shown.nodes].map((i) => details[i].k));
  const typesShown = new Set([...shown.relations].map((r) => relations[r].k));
  return [
    ...data.labels.map((label, k) => [labelsShown.has(k), (ctx, x, y) => emblem(ctx, k, x, y), label.n]),
    ...data.types.map((type, k) => [typesShown.has(k), (ctx, x, y) => sample(ctx, k, x, y), type.f]),
  ].filter(([there]) => there);
}
function emblem(ctx, k, x, y) {
  const outline = outlines[data.labels[k].s];
  ctx.beginPath();
  if (outline) { outline.forEach(([dx, dy], n) => ctx[n ? 'lineTo' : 'moveTo'](x + 14 + dx * 6, y + dy * 6)); ctx.closePath(); }
  else { ctx.moveTo(x + 20, y); ctx.arc(x + 14, y, 6, 0, 2 * Math.PI); }
  ctx.fillStyle = paint.labels[k]; ctx.fill();
}
function sample(ctx, k, x, y) {
  Object.assign(ctx, { strokeStyle: paint.types[k], fillStyle: paint.types[k], lineWidth: 2 });
  ctx.beginPath(); ctx.moveTo(x, y); ctx.lineTo(x + 20, y); ctx.stroke();
  if (!data.types[k].d) return;
  ctx.beginPath(); ctx.moveTo(x + 21, y); ctx.lineTo(x + 14, y - 4); ctx.lineTo(x + 14, y + 4); ctx.closePath(); ctx.fill();
}
function drawLegend(ctx, y, width) {
  let x = PAD;
  ctx.textAlign = 'start'; ctx.textBaseline = 'middle';
  for (const [, mark, text] of legendEntries()) {
    ctx.font = face(12, false);
    const wide = 26 + ctx.measureText(text).width + 20;
    if (x > PAD && x + wide > width - PAD + 20) { x = PAD; y += 20; }
    mark(ctx, x, y + 10);
    ctx.fillStyle = paint.ink; ctx.font = face(12, false); ctx.fillText(text, x + 26, y + 10);
    x += wide;
  }
  return y + 20;
}

// What is on the screen with its title, legend, source and banner, on a surface: gives the height.
function drawSheet(ctx, view) {
  const wide = view.width - 2 * PAD, banner = wordsOfPage('.banner');
  const marking = banner ? broken(ctx, banner, face(12, true), wide, 3) : [];
  let y = 0;
  const barred = () => {
    if (!marking.length) return;
    ctx.fillStyle = paint.mark; ctx.fillRect(0, y, view.width, 16 * marking.length + 8);
    y = writeLines(ctx, marking, face(12, true), paint.ink, view.width / 2, y + 4, 16, true) + 4;
  };
  barred();
  y = writeLines(ctx, broken(ctx, wordsOfPage('h1'), face(21, true), wide, 3), face(21, true), paint.ink, PAD, y + 14, 27);
  y = writeLines(ctx, broken(ctx, wordsOfPage('#about'), face(13, false), wide, 2), face(13, false), paint.soft, PAD, y, 19) + 8;
  ctx.save();
  ctx.window(0, y, view.width, view.height);
  ctx.translate(0, y);
  drawAll(ctx, { ...view, moving: false });
  ctx.restore();
  y = drawLegend(ctx, y + view.height + 8, view.width) + 8;
  y = writeLines(ctx, broken(ctx, wordsOfPage('.source'), face(11.5, false), wide, 3), face(11.5, false), paint.soft, PAD, y, 17) + 10;
  barred();
  return Math.ceil(y);
}
function asDrawing(view = viewNow()) {
  const high = drawSheet(new Drawing(view.width, 0), view), made = new Drawing(view.width, high);
  made.parts.push(`<title>${plain(wordsOfPage('h1'))}</title>`);
  made.fillStyle = paint.paper; made.fillRect(0, 0, view.width, high);
  drawSheet(made, view);
  return made.text();
}
function asPicture() {
  const view = viewNow(), high = drawSheet(new Drawing(view.width, 0), view), ratio = 3;
  const canvas = element('canvas', { width: view.width * ratio, height: high * ratio }), ctx = canvas.getContext('2d');
  ctx.window = (x, y, w, h) => { ctx.beginPath(); ctx.rect(x, y, w, h); ctx.clip(); };
  ctx.scale(ratio, ratio);
  ctx.fillStyle = paint.paper; ctx.fillRect(0, 0, view.width, high);
  drawSheet(ctx, view);
  return canvas;
}
// The page as it came, with the places, pins and filters of now: opened again, it is the map that was left.
function asPage() {
  const { view, ...rest } = data, copy = pristine.cloneNode(true);
  const held = { ...rest, nodes: data.nodes.map(placed), pins: Object.fromEntries(pins), ...viewKept() };
  copy.querySelector('#map-data').textContent = JSON.stringify(held)
    .replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `<!doctype html>\n${copy.outerHTML}\n`;
}

function placed(node, i) {
  const { x, y } = turned(spot(i));
  // the network rounds what it is given: a place is new where it is a whole pixel off
  return Math.abs(x - node.x) < 1 && Math.abs(y - node.y) < 1 ? node : { ...node, x: rounded(x), y: rounded(y) };
}

const fileName = (ending) => `${folded(wordsOfPage('h1')).replace(/ /g, '-').slice(0, 60) || 'map'}.${ending}`;
function download(content, ending) {
  const link = element('a', { href: URL.createObjectURL(content), download: fileName(ending) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
const savePicture = () => asPicture().toBlob((blob) => download(blob, 'png'));
const saveDrawing = () => download(new Blob([asDrawing()], { type: 'image/svg+xml' }), 'svg');
const savePage = () => download(new Blob([asPage()], { type: 'text/html' }), 'html');

// Paper gets the drawing, always on light ground, sharp at any size.
let before;
addEventListener('beforeprint', () => {
  before = root.dataset.theme;
  theme('light');
  if (isTable()) { fillTable(true); return; }
  const made = new DOMParser().parseFromString(asDrawing(), 'image/svg+xml');
  byId('paper').replaceChildren(document.importNode(made.documentElement, true));
});
addEventListener('afterprint', () => {
  byId('paper').replaceChildren();
  if (isTable()) fillTable();
  if (before) theme(before); else { delete root.dataset.theme; theme(); }
});
