import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { nameOnDisk } from '../../disk/shown-name';
import { type GlyphWidths, readGlyphWidths } from './font-file';

/*
 * Fonts of this computer for the letters that Inter lacks. Searched for only when a picture has such letters, and in an
 * order of our own: the system's would be another one on every computer, and might answer with a bold face.
 */

interface FallbackFont {
  readonly path: string;
  readonly widths: GlyphWidths;
}

const FOLDERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.local/share/fonts'), join(homedir(), '.fonts')],
  darwin: ['/System/Library/Fonts', '/Library/Fonts', join(homedir(), 'Library/Fonts')],
  win32: [join(process.env['SystemRoot'] ?? 'C:\\Windows', 'Fonts'), join(process.env['LOCALAPPDATA'] ?? '', 'Microsoft\\Windows\\Fonts')],
};

/** Other cuts than the upright, regular one, and what cannot be drawn in one colour. */
const UNFIT = /bold|italic|oblique|light|black|thin|heavy|medium|semi|demi|mono|condensed|narrow|cond|emoji|symbol|^inter/i;
/** Best first; what matches none comes last. */
const PREFERRED = [/^NotoSans/i, /^(segoeui|arial|tahoma|msyh|malgun|YuGoth|PingFang|GeezaPro|Nirmala)/i, /sans/i, /gothic/i];

let candidates: string[] | null = null;
const opened = new Map<string, FallbackFont | null>();
const chosen = new Map<number, FallbackFont | null>();

/** The first font, by preference and name, that has the letter; null when none has. */
export function fallbackFor(codePoint: number): FallbackFont | null {
  const known = chosen.get(codePoint);
  if (known !== undefined) return known;
  candidates ??= findFonts();
  let found: FallbackFont | null = null;
  for (const path of candidates) {
    const font = open(path);
    if (font === null || font.widths.glyphOf(codePoint) === 0) continue;
    found = font;
    break;
  }
  chosen.set(codePoint, found);
  return found;
}

/** Files of the fonts that have these letters, in the order of first use. */
export function fallbackFiles(characters: readonly string[]): string[] {
  const paths = characters.map((character) => fallbackFor(character.codePointAt(0) ?? 0)?.path);
  return [...new Set(paths.filter((path) => path !== undefined))];
}

function findFonts(): string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (/\.(ttf|otf|ttc)$/i.test(entry.name) && !UNFIT.test(entry.name)) found.push(path);
    }
  };
  for (const folder of FOLDERS[process.platform] ?? []) visit(folder);
  const rank = (path: string): number => {
    const index = PREFERRED.findIndex((pattern) => pattern.test(nameOnDisk(path)));
    return index < 0 ? PREFERRED.length : index;
  };
  return found.sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}

/** A folder that is missing or closed to us has no fonts. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A file that is not the font its name says is passed over. */
function open(path: string): FallbackFont | null {
  const known = opened.get(path);
  if (known !== undefined) return known;
  let font: FallbackFont | null = null;
  try {
    const file = openSync(path, 'r');
    try {
      font = { path, widths: readGlyphWidths((at, length) => readAt(file, at, length)) };
    } finally {
      closeSync(file);
    }
  } catch {
    font = null;
  }
  opened.set(path, font);
  return font;
}

/** Tables only: fonts for Chinese are twenty megabytes. */
function readAt(file: number, at: number, length: number): Buffer {
  const data = Buffer.alloc(length);
  return data.subarray(0, readSync(file, data, 0, length, at));
}
