import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { MAX_SIDE } from '../../shared/picture/options';
import { svgDocument } from '../../shared/picture/svg-document';
import { fail, ok, type Result } from '../../shared/result';
import { described, pngParts } from '../formats/png-stream';
import { type BandRenderer, createBandRenderer } from './band-worker';
import { fontsFor } from './fonts/resvg-fonts';
import { type Drawing, lettersOf } from './svg/drawing';

/** Up to so many pixels are drawn in one piece: 4 bytes a pixel, held twice while encoding. Larger images are made in bands. */
const MOST_AT_ONCE = 48_000_000;
const BAND = 24_000_000;

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The size in pixels of a picture at a scale, or why there can be no such image. */
export function pixelSize(picture: PixelSize, scale: number): Result<PixelSize> {
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  if (width <= MAX_SIDE && height <= MAX_SIDE) return ok({ width, height });
  const size = `${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`;
  const most = MAX_SIDE.toLocaleString('en');
  return fail('invalid', `The picture would be ${size}; ${most} a side is the most. Take a smaller scale or width.`, 'scale');
}

/** The picture as PNG of exactly `size` pixels, in one piece. */
export function pngOf(drawing: Drawing, size: PixelSize, dpi: number | null = null): Uint8Array {
  if (size.width * size.height > MOST_AT_ONCE) return Buffer.concat([...pngInBands(drawing, size, dpi, BAND)]);
  const svg = svgDocument(drawing.picture, drawing.markup(), { pixels: size });
  const png = new Uint8Array(new Resvg(svg, resvgOptions(drawing)).render().asPng());
  return described(png, dpi);
}

/** The same as parts of a file, one after the other, so that an image of any size needs the memory of one band. */
export function* pngFileParts(
  drawing: Drawing,
  size: PixelSize,
  dpi: number | null,
  onProgress: (done: number) => void = () => {},
): Generator<Uint8Array> {
  if (size.width * size.height > MOST_AT_ONCE) yield* pngInBands(drawing, size, dpi, BAND, onProgress);
  else yield pngOf(drawing, size, dpi);
  onProgress(1);
}

/** Draws band after band; pixels are where they would be in one piece, because bands end between pixels. */
export function pngInBands(
  drawing: Drawing,
  size: PixelSize,
  dpi: number | null,
  pixelsPerBand: number,
  onProgress: (done: number) => void = () => {},
): Iterable<Uint8Array> {
  return pngParts(size, bandsOf(drawing, size, pixelsPerBand, onProgress), dpi);
}

function* bandsOf(drawing: Drawing, size: PixelSize, pixelsPerBand: number, onProgress: (done: number) => void): Generator<Uint8Array> {
  const rows = Math.min(size.height, Math.max(1, Math.floor(pixelsPerBand / size.width)));
  let renderer: BandRenderer | null = null;
  try {
    for (let top = 0; top < size.height; top += rows) {
      onProgress(top / size.height);
      const height = Math.min(rows, size.height - top);
      const svg = svgDocument(drawing.picture, drawing.markup(), { pixels: size, band: { top, height } });
      renderer ??= createBandRenderer(resvgOptions(drawing), rows * size.width * 4);
      yield renderer.draw(svg).subarray(0, height * size.width * 4);
    }
  } finally {
    renderer?.close();
  }
}

/** No display is needed and no system font read unless Inter lacks a glyph. */
function resvgOptions(drawing: Drawing): ResvgRenderOptions {
  return {
    font: fontsFor(lettersOf([drawing])),
    fitTo: { mode: 'original' },
    textRendering: 2,
  };
}
