import { Resvg } from '@resvg/resvg-js';
import { MAX_SIDE } from '../../shared/picture/options';
import type { Picture } from '../../shared/picture/picture';
import { pictureSvg } from '../../shared/picture/svg';
import { fail, ok, type Result } from '../../shared/result';
import { fontPath, WEIGHTS } from './fonts';
import { missingGlyphs } from './measure';
import { textOf } from './svg-file';

/** More than this does not fit into memory beside the program: 4 bytes a pixel, held twice while encoding. */
const MOST_PIXELS = 300_000_000;

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The size in pixels of a picture at a scale, or why there can be no such image. */
export function pixelSize(picture: PixelSize, scale: number): Result<PixelSize> {
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const size = `${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`;
  if (width > MAX_SIDE || height > MAX_SIDE) {
    return fail(
      'invalid',
      `The picture would be ${size}; ${MAX_SIDE.toLocaleString('en')} a side is the most. Take a smaller scale or width.`,
      'scale',
    );
  }
  if (width * height > MOST_PIXELS) {
    return fail('invalid', `The picture would be ${size}, too many for one image. Take a smaller scale, or save as SVG.`, 'scale');
  }
  return ok({ width, height });
}

/** The picture as PNG of exactly `size` pixels. No display is needed and no system font read unless Inter lacks a glyph. */
export function pngOf(picture: Picture, size: PixelSize): Uint8Array {
  const svg = pictureSvg(picture, { pixels: size });
  const resvg = new Resvg(svg, {
    font: {
      fontFiles: WEIGHTS.map(fontPath),
      loadSystemFonts: missingGlyphs(textOf(svg)).length > 0,
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
    fitTo: { mode: 'original' },
    textRendering: 2,
  });
  return new Uint8Array(resvg.render().asPng());
}
