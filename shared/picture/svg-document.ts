import { millimetresOf } from './page';
import type { Picture } from './picture';
import { escapeText, escapeXml, number } from './xml';

/** The only face used; the others are for viewers that ignore embedded fonts. */
export const FONT_FAMILY = 'Inter, "Helvetica Neue", Arial, sans-serif';

export interface SvgOptions {
  /** Exact size in pixels, for raster images; otherwise the picture's own size in CSS pixels. */
  readonly pixels?: { readonly width: number; readonly height: number };
  /** Only these rows of pixels, for raster images that are made in bands. */
  readonly band?: { readonly top: number; readonly height: number };
  /** CSS for files that travel: font faces, and what browsers are told. */
  readonly css?: string;
  /** Begins every id, so that several drawings can stand in one document. */
  readonly idPrefix?: string;
}

/** The SVG document round the markup of a picture's nodes. */
export function svgDocument(picture: Picture, markup: string, { pixels, band, css, idPrefix = '' }: SvgOptions = {}): string {
  const width = picture.width / picture.scale;
  const height = picture.designHeight;
  const perPixel = pixels === undefined ? 0 : height / pixels.height;
  const view = band === undefined ? { top: 0, height } : { top: band.top * perPixel, height: band.height * perPixel };
  // Bands must meet exactly: their limits are not rounded.
  const figures = band === undefined ? [number(width), number(height)] : [width, view.height].map(String);
  const inUnit = (one: number): string => (picture.unit === 'mm' ? `${number(millimetresOf(one))}mm` : number(one));
  const title = picture.header.titles.map((line) => line.text).join(' ');
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: pixels === undefined ? inUnit(picture.width) : number(pixels.width),
    height: pixels === undefined ? inUnit(picture.height) : number(band?.height ?? pixels.height),
    viewBox: `0 ${view.top} ${figures.join(' ')}`,
    // Sides are whole pixels: the last fraction is stretched rather than left as a seam at the edge.
    preserveAspectRatio: 'none',
    'font-family': FONT_FAMILY,
    role: 'graphics-document',
    'aria-labelledby': `${idPrefix}picture-title ${idPrefix}picture-description`,
  };
  const start = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const style = css === undefined ? '' : `<style>${escapeText(css)}</style>`;
  return [
    `<svg${start.join('')}>`,
    `<title id="${idPrefix}picture-title">${escapeText(title)}</title>`,
    `<desc id="${idPrefix}picture-description">${escapeText(picture.completeness)}</desc>`,
    style,
    markup,
    '</svg>',
  ].join('');
}
