// A surface that takes the calls of a canvas and writes them down as a drawing (SVG): the same
// painting gives the screen, the picture and the drawing, with its text as text.
const FACES = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
const measuring = document.createElement('canvas').getContext('2d');

class Drawing {
  constructor(width, height) {
    Object.assign(this, { vector: true, width, height, parts: [], clips: 0, open: 0, held: [], name: '' });
    Object.assign(this, { kx: 0, ky: 0, k: 1, fillStyle: '#000', strokeStyle: '#000', lineWidth: 1,
      globalAlpha: 1, font: '', textAlign: 'start', textBaseline: 'alphabetic', lineJoin: 'miter' });
  }
  save() {
    const { kx, ky, k, fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign, textBaseline, lineJoin, open } = this;
    this.held.push({ kx, ky, k, fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign, textBaseline, lineJoin, open });
  }
  restore() {
    const before = this.held.pop();
    while (this.open > before.open) { this.parts.push('</g>'); this.open -= 1; }
    Object.assign(this, before);
  }
  translate(x, y) { this.kx += x * this.k; this.ky += y * this.k; }
  scale(by) { this.k *= by; }
  // What follows, until `restore`, is seen inside this rectangle alone.
  window(x, y, width, height) {
    const id = `window-${this.clips}`;
    this.clips += 1; this.open += 1;
    this.parts.push(`<clipPath id="${id}">${this.box(x, y, width, height)}/></clipPath><g clip-path="url(#${id})">`);
  }
  box(x, y, width, height) {
    return `<rect x="${this.x(x)}" y="${this.y(y)}" width="${rounded(width * this.k)}" height="${rounded(height * this.k)}"`;
  }
  x(x) { return rounded(this.kx + x * this.k); }
  y(y) { return rounded(this.ky + y * this.k); }
  beginPath() { this.path = []; }
  moveTo(x, y) { this.path.push(`M${this.x(x)} ${this.y(y)}`); }
  lineTo(x, y) { this.path.push(`L${this.x(x)} ${this.y(y)}`); }
  quadraticCurveTo(a, b, x, y) { this.path.push(`Q${this.x(a)} ${this.y(b)} ${this.x(x)} ${this.y(y)}`); }
  closePath() { this.path.push('Z'); }
  // Only whole circles are drawn, and each begins at its right: two halves.
  arc(x, y, r) {
    const half = `A${rounded(r * this.k)} ${rounded(r * this.k)} 0 0 1`;
    this.path.push(`${half} ${this.x(x - r)} ${this.y(y)}${half} ${this.x(x + r)} ${this.y(y)}Z`);
  }
  fill() { this.put(`fill="${this.fillStyle}"`); }
  stroke() {
    this.put(`fill="none" stroke="${this.strokeStyle}" stroke-width="${rounded(this.lineWidth * this.k)}" `
      + `stroke-linejoin="${this.lineJoin}"`);
  }
  put(look) {
    const d = this.path.join('');
    if (!d) return;
    const title = this.name ? `<title>${plain(this.name)}</title>` : '';
    this.parts.push(`<path d="${d}" ${look}${this.faintness()}>${title}</path>`);
  }
  faintness() { return this.globalAlpha < 1 ? ` opacity="${this.globalAlpha}"` : ''; }
  fillRect(x, y, width, height) {
    this.parts.push(`${this.box(x, y, width, height)} fill="${this.fillStyle}"${this.faintness()}/>`);
  }
  measureText(text) { measuring.font = this.font; return measuring.measureText(text); }
  strokeText(text, x, y) {
    this.write(text, x, y, `fill="none" stroke="${this.strokeStyle}" stroke-width="${rounded(this.lineWidth * this.k)}" `
      + 'stroke-linejoin="round" aria-hidden="true"');
  }
  fillText(text, x, y) { this.write(text, x, y, `fill="${this.fillStyle}"`); }
  write(text, x, y, look) {
    const [weight, size] = this.font.split(' '), tall = parseFloat(size) * this.k;
    const drop = this.textBaseline === 'middle' ? tall * 0.35 : 0;   // where readers know no baselines
    const anchor = this.textAlign === 'center' ? ' text-anchor="middle"' : '';
    this.parts.push(`<text x="${this.x(x)}" y="${rounded(this.ky + y * this.k + drop)}" font-size="${rounded(tall)}"`
      + `${Number(weight) >= 600 ? ' font-weight="bold"' : ''}${anchor} ${look}>${plain(text)}</text>`);
  }
  text() {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${this.width}" height="${this.height}" `
      + `viewBox="0 0 ${this.width} ${this.height}" font-family="${FACES}">\n${this.parts.join('\n')}\n</svg>\n`;
  }
}
const rounded = (number) => Math.round(number * 10) / 10;
// Text in a drawing: no markup, and none of the characters that XML does not allow.
const plain = (text) => String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
  .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ' ')
  .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
