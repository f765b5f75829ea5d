import { graphemes } from './text';

const ELLIPSIS = '…';

/** The longest beginning of the text that fits, with an ellipsis when something was cut; empty when not even that fits. */
export function ellipsise(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text;
  const parts = graphemes(text);
  let low = 0;
  let high = parts.length;
  // Widths grow with length, so halving finds the last beginning that fits.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(parts.slice(0, middle).join('').trimEnd() + ELLIPSIS) <= room) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : parts.slice(0, low).join('').trimEnd() + ELLIPSIS;
}

/**
 * Lines of at most `room`, broken at spaces, inside a word only when the word alone is too long (long addresses, scripts
 * without spaces). What does not fit in `maxLines` ends in an ellipsis.
 */
export function wrapText(text: string, room: number, widthOf: (text: string) => number, maxLines: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '' && lines.length < maxLines - 1) {
    const [line, after] = takeLine(rest, room, widthOf);
    if (line === '') break;
    lines.push(line);
    rest = after;
  }
  if (rest !== '') {
    const last = ellipsise(rest, room, widthOf);
    if (last !== '') lines.push(last);
  }
  return lines;
}

function takeLine(text: string, room: number, widthOf: (text: string) => number): readonly [string, string] {
  if (widthOf(text) <= room) return [text, ''];
  const words = text.split(' ');
  let line = '';
  for (let index = 0; index < words.length; index++) {
    const longer = line === '' ? (words[index] ?? '') : `${line} ${words[index] ?? ''}`;
    if (widthOf(longer) > room) break;
    line = longer;
  }
  if (line !== '') return [line, text.slice(line.length).trimStart()];
  for (const part of graphemes(words[0] ?? '')) {
    if (widthOf(line + part) > room) break;
    line += part;
  }
  return [line, text.slice(line.length).trimStart()];
}
