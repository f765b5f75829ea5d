import type { ResvgRenderOptions } from '@resvg/resvg-js';
import { fallbackFiles } from './fallback-fonts';
import { fontPath, WEIGHTS } from './fonts';
import { missingGlyphs } from './missing';

/** Inter, and for letters that it lacks the fonts of this computer that have them; no others are read. */
export function fontsFor(text: string): NonNullable<ResvgRenderOptions['font']> {
  return {
    fontFiles: [...WEIGHTS.map(fontPath), ...fallbackFiles(missingGlyphs(text))],
    loadSystemFonts: false,
    defaultFontFamily: 'Inter',
    sansSerifFamily: 'Inter',
  };
}
