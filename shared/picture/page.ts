import type { PictureOptions, PictureShape } from './options';

export interface PageSize {
  /** CSS pixels, not rounded: 210 mm are 793.70. */
  readonly width: number;
  /** Null: as high as the content. */
  readonly height: number | null;
  /** Set when the size was meant in millimetres: vector files then say so. */
  readonly unit: 'px' | 'mm';
}

const MM = 96 / 25.4;

/** Paper is exact to the tenth of a millimetre; the others are in CSS pixels, of which 96 make an inch. */
const PRESETS: Readonly<Record<Exclude<PictureShape, 'auto'>, PageSize>> = {
  slide: { width: 1920, height: 1080, unit: 'px' },
  a4: paper(210, 297),
  'a4-landscape': paper(297, 210),
  a3: paper(297, 420),
  'a3-landscape': paper(420, 297),
  letter: paper(215.9, 279.4),
  'letter-landscape': paper(279.4, 215.9),
  banner: { width: 3840, height: 960, unit: 'px' },
  // A1, as in the halls of conferences.
  poster: paper(594, 841),
};

function paper(width: number, height: number): PageSize {
  return { width: width * MM, height: height * MM, unit: 'mm' };
}

/** The size of one page before scaling. */
export function pageSizeOf(options: Pick<PictureOptions, 'shape' | 'width' | 'height' | 'widthMm' | 'heightMm'>): PageSize {
  if (options.shape !== 'auto') return PRESETS[options.shape];
  const { widthMm, heightMm } = options;
  if (widthMm === null && heightMm === null) return { width: options.width, height: options.height, unit: 'px' };
  return {
    width: widthMm === null ? options.width : widthMm * MM,
    height: heightMm === null ? options.height : heightMm * MM,
    unit: 'mm',
  };
}

/** Millimetres of CSS pixels. */
export function millimetresOf(pixels: number): number {
  return pixels / MM;
}

/** Pixels of a raster image per CSS pixel. */
export function rasterScale(options: Pick<PictureOptions, 'scale' | 'dpi'>): number {
  return options.dpi === null ? options.scale : options.dpi / 96;
}
