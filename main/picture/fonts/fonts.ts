import { readFileSync } from 'node:fs';
import type { Weight } from '../../../shared/picture/text';
import { assetPath } from '../../disk/assets';
import { type FontFile, readFontFile } from './font-file';

export const WEIGHTS: readonly Weight[] = [400, 500, 600, 700];

const NAMES: Readonly<Record<Weight, string>> = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' };
const loaded = new Map<Weight, FontFile>();

/** Path of the bundled face: the same in the repository, in the build and in the packaged program. */
export function fontPath(weight: Weight): string {
  return assetPath('fonts', `Inter-${NAMES[weight]}.ttf`);
}

export function fontOf(weight: Weight): FontFile {
  let font = loaded.get(weight);
  if (font === undefined) {
    font = readFontFile(readFileSync(fontPath(weight)));
    loaded.set(weight, font);
  }
  return font;
}
