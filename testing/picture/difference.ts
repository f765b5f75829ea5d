import { Resvg } from '@resvg/resvg-js';

/*
 * How far two drawings of one picture are apart, as the eye of a reader who holds them side by side would judge: programs
 * set letters a little wider or narrower and smooth edges in their own ways, so colours are compared as they are on
 * average over cells about a word wide and a line high. A word that is gone, a fade that ends hard, a text in another place
 * change many cells; a word half a letter further left changes none.
 */

const CELL = { width: 48, height: 16 };
/** Of 255 in any channel; a missing word changes its cells by 30 and more. */
const SEEN = 14;

export interface Difference {
  /** Of the cells, 0 to 1. */
  readonly share: number;
  /** The largest, 0 to 255. */
  readonly most: number;
}

/** Images of different size are wholly different. */
export function differenceOf(one: Uint8Array, other: Uint8Array): Difference {
  const [first, second] = [cellsOf(one), cellsOf(other)];
  if (first.columns !== second.columns || first.means.length !== second.means.length) return { share: 1, most: 255 };
  const apart = new Float64Array(first.means.length / 3);
  first.means.forEach((mean, at) => {
    const cell = Math.floor(at / 3);
    apart[cell] = Math.max(apart[cell] ?? 0, Math.abs(mean - (second.means[at] ?? 0)));
  });
  return { share: apart.filter((one) => one > SEEN).length / apart.length, most: Math.max(...apart) };
}

function cellsOf(png: Uint8Array): { readonly columns: number; readonly means: Float64Array } {
  const { width, height, pixels } = pixelsOf(png);
  // What is left at the edges belongs to the last whole cells: a pixel of paper at an edge is not to weigh more than others.
  const columns = Math.max(1, Math.floor(width / CELL.width));
  const rows = Math.max(1, Math.floor(height / CELL.height));
  const sums = new Float64Array(columns * rows * 3);
  const counts = new Float64Array(sums.length);
  for (let at = 0; at < pixels.length; at++) {
    const channel = at % 4;
    if (channel === 3) continue;
    const pixel = Math.floor(at / 4);
    const row = Math.min(rows - 1, Math.floor(Math.floor(pixel / width) / CELL.height));
    const column = Math.min(columns - 1, Math.floor((pixel % width) / CELL.width));
    const cell = (row * columns + column) * 3 + channel;
    sums[cell] = (sums[cell] ?? 0) + (pixels[at] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return { columns, means: sums.map((sum, at) => sum / (counts[at] ?? 1)) };
}

/** Red, green, blue and opacity of every pixel, on white. */
function pixelsOf(png: Uint8Array): { readonly width: number; readonly height: number; readonly pixels: Uint8Array } {
  const bytes = Buffer.from(png);
  const size = `width="${bytes.readUInt32BE(16)}" height="${bytes.readUInt32BE(20)}"`;
  const space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
  const svg = `<svg ${space} ${size}><image ${size} xlink:href="data:image/png;base64,${bytes.toString('base64')}"/></svg>`;
  return new Resvg(svg, { background: '#ffffff', font: { loadSystemFonts: false } }).render();
}
