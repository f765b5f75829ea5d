import { RIM_STYLE } from '../../../shared/picture/halo';
import { svgDocument } from '../../../shared/picture/svg-document';
import type { Weight } from '../../../shared/picture/text';
import { subsetFont } from '../fonts/font-subset';
import { fontOf, WEIGHTS } from '../fonts/fonts';
import { type Drawing, lettersOf } from './drawing';

/**
 * The picture as a file that travels: the letters it uses of each face lie inside it (about 15 kB a face instead of
 * 340), so that it looks the same on a computer without Inter, offline.
 */
export function svgFile(drawing: Drawing): string {
  const used = new Set<Weight>([400, ...drawing.texts.map(({ all }) => all['font-weight'] ?? 400)]);
  const faces = fontFaces(
    lettersOf([drawing]),
    WEIGHTS.filter((weight) => used.has(weight)),
  );
  return svgDocument(drawing.picture, drawing.markup(), { css: faces + RIM_STYLE });
}

/** CSS that carries the letters of a text in these weights. */
export function fontFaces(text: string, weights: readonly Weight[]): string {
  return weights.map((weight) => fontFace(weight, text)).join('');
}

function fontFace(weight: Weight, text: string): string {
  const data = subsetFont(fontOf(weight), text).toString('base64');
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${data}) format("truetype")}`;
}
