import type { Picture } from '../../../shared/picture/picture';
import type { Weight } from '../../../shared/picture/text';
import { subsetFont } from '../fonts/font-subset';
import { fontOf, WEIGHTS } from '../fonts/fonts';
import { drawnSvg } from './drawn-svg';

/**
 * The picture as a file that travels: the letters it uses of each face lie inside it (about 15 kB a face instead of
 * 340), so that it looks the same on a computer without Inter, offline.
 */
export function svgFile(picture: Picture): string {
  const bare = drawnSvg(picture);
  return drawnSvg(picture, { fontFaces: fontFaces(textOf(bare), weightsIn(bare)) });
}

export function weightsIn(svg: string): Weight[] {
  return WEIGHTS.filter((weight) => weight === 400 || svg.includes(`font-weight="${weight}"`));
}

/** CSS that carries the letters of a text in these weights. */
export function fontFaces(text: string, weights: readonly Weight[]): string {
  return weights.map((weight) => fontFace(weight, text)).join('');
}

function fontFace(weight: Weight, text: string): string {
  const data = subsetFont(fontOf(weight), text).toString('base64');
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${data}) format("truetype")}`;
}

/** Everything between tags, entities resolved: what some face must have a glyph for. */
export function textOf(svg: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return svg.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}
