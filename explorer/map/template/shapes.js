// Colours that stay readable on the present ground, and the node shapes for the legend.
const root = document.documentElement;
const preferred = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : preferred.matches);
let paint = {};
function readPaint() {
  const style = getComputedStyle(root);
  for (const name of ['paper', 'raised', 'ink', 'soft', 'line', 'accent', 'mark']) {
    paint[name] = style.getPropertyValue(`--${name}`).trim();
  }
  paint.labels = data.labels.map((label) => legible(label.c, isDark() ? 3.4 : 2.2));
  paint.types = data.types.map((type) => legible(type.c, isDark() ? 4.2 : 3));
  paint.mixed = legible('#6B7480', 3);
}

const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
function luminance(rgb) {
  const [r, g, b] = rgb.map((c) => {
    const part = c / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
// The colour itself, drawn towards black or white until it stands off the ground.
function legible(hex, ratio) {
  const ground = luminance(isDark() ? [20, 23, 27] : [255, 255, 255]);
  let rgb = channels(hex);
  for (let turn = 0; turn < 12; turn += 1) {
    const own = luminance(rgb);
    if ((Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05) >= ratio) break;
    rgb = rgb.map((c) => Math.round(isDark() ? c + (255 - c) * 0.12 : c * 0.9));
  }
  return `rgb(${rgb.join(', ')})`;
}

function corners(count, turn, inner) {
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * 2 * Math.PI + turn, reach = i % 2 && inner ? inner : 1;
    return [Math.cos(angle) * reach, Math.sin(angle) * reach];
  });
}
const outlines = {
  diamond: corners(4, 0), hexagon: corners(6, 0), star: corners(10, -Math.PI / 2, 0.45),
  triangle: corners(3, -Math.PI / 2), triangleDown: corners(3, Math.PI / 2),
  square: [[-0.8, -0.8], [0.8, -0.8], [0.8, 0.8], [-0.8, 0.8]],
  box: [[-0.7, -0.95], [0.3, -0.95], [0.7, -0.55], [0.7, 0.95], [-0.7, 0.95]],
};

function svg(tag, attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
function glyph(label) {
  const picture = svg('svg', { width: 14, height: 14, viewBox: '-1 -1 2 2', 'aria-hidden': 'true' });
  const outline = outlines[data.labels[label].s];
  picture.append(outline
    ? svg('polygon', { points: outline.map((p) => p.join(',')).join(' '), fill: paint.labels[label] })
    : svg('circle', { r: 0.85, fill: paint.labels[label] }));
  return picture;
}
function stroke(type) {
  const picture = svg('svg', { width: 22, height: 10, viewBox: '0 0 22 10', 'aria-hidden': 'true' });
  picture.append(svg('path', { d: 'M0 5H21', stroke: paint.types[type], 'stroke-width': 2, fill: 'none' }));
  if (data.types[type].d) {
    picture.append(svg('path', { d: 'M16 1L21 5L16 9', stroke: paint.types[type], 'stroke-width': 2, fill: 'none' }));
  }
  return picture;
}
