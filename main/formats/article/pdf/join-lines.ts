import type { Line } from './lines';
import { type Block, median } from './reading-order';

/** In usual distances of lines, sizes of a font and lengths of a line: what begins a paragraph. */
const WIDE_SPACE = 1.35;
const OTHER_SIZE = 1.15;
const INDENT = 0.8;
const SHORT_LINE = 0.8;
/** No word is longer that is parted at the end of a line. */
const LONGEST_WORD = 100;
const ENDS = /[.!?:…。！？؟۔]["”’»)\]]*$/u;

/** Paragraphs of a document whose blocks are read one after the other; what a block or page ends in the middle of goes on in the next. */
export function paragraphsOf(blocks: readonly Block[]): string[] {
  const words = new Set<string>();
  for (const block of blocks)
    for (const { text } of block)
      for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)+/gu)) words.add(word.toLowerCase());
  const done: { text: string; size: number }[] = [];
  for (const block of blocks) {
    const pitch = median(block.slice(1).map((line, index) => line.y - (block[index]?.y ?? 0)));
    const left = Math.min(...block.map((line) => line.left));
    const right = Math.max(...block.map((line) => line.right));
    let before: Line | null = null;
    for (const line of block) {
      const last = done.at(-1);
      const text = line.text.replace(/\s+/g, ' ').trim();
      const goesOn = before === null ? isCutOff(last, line) : !beginsParagraph(line, before, { pitch, left, right });
      if (last !== undefined && goesOn) last.text = joined(last.text, text, words);
      else done.push({ text, size: line.size });
      before = line;
    }
  }
  return done.map(({ text }) => text.replace(/\u00ad/g, '')).filter((text) => text !== '');
}

interface Column {
  /** Usual distance between two baselines. */
  readonly pitch: number;
  readonly left: number;
  readonly right: number;
}

function beginsParagraph(line: Line, before: Line, { pitch, left, right }: Column): boolean {
  if (line.y - before.y > WIDE_SPACE * Math.max(pitch, 1)) return true;
  if (Math.max(line.size, before.size) > OTHER_SIZE * Math.min(line.size, before.size)) return true;
  if (/^(?:[•●▪–—*]|\(?\d{1,2}[.)])\s/.test(line.text)) return true;
  const isEnd = ENDS.test(before.text.trim());
  // An indent, as books have it; a hanging one begins each of its entries at the left.
  if (isEnd && line.left - left > INDENT * line.size && before.left - left < INDENT * line.size) return true;
  return isEnd && before.right - left < SHORT_LINE * (right - left);
}

/** Whether the last paragraph has no end and the line goes on with it. */
function isCutOff(last: { readonly text: string; readonly size: number } | undefined, line: Line): boolean {
  if (last === undefined || Math.max(last.size, line.size) > OTHER_SIZE * Math.min(last.size, line.size)) return false;
  return !ENDS.test(last.text) && (/^\p{Ll}/u.test(line.text.trim()) || /[-‐\u00ad]$/.test(last.text));
}

/** Two lines of a paragraph. A hyphen at the end stays where the word is written with one elsewhere, or between figures; else it was one of the line's end. */
function joined(before: string, text: string, hyphenated: ReadonlySet<string>): string {
  const [, start] = /([\p{L}\p{N}-]+)[-‐\u00ad]$/u.exec(before.slice(-LONGEST_WORD)) ?? [];
  const [rest] = /^[\p{L}\p{N}]+/u.exec(text) ?? [];
  if (start === undefined || rest === undefined) return isUnspaced(before, text) ? `${before}${text}` : `${before} ${text}`;
  if (/^\p{Lu}|^\p{N}/u.test(rest) || hyphenated.has(`${start}-${rest}`.toLowerCase())) return `${before}${text}`;
  return `${before.slice(0, -1)}${text}`;
}

/** Chinese and Japanese have no spaces between words. */
function isUnspaced(before: string, text: string): boolean {
  const script = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
  return script.test(before.slice(-1)) && script.test(text.slice(0, 1));
}
