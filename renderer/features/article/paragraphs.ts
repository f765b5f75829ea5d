import type { Stretch } from '../../../shared/article/proposal';

/** Longest piece of text that is drawn as one, in UTF-16 units: a text without an empty line is as fluid as any other. */
const MOST = 3000;

/** A date in the text, and the proposal that it leads to. */
export interface TextMark extends Stretch {
  readonly n: number;
}

/** Characters that look alike: of a mark or of none, of the sentence that is shown or not. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly mark: TextMark | null;
  readonly quoted: boolean;
}

/** The paragraphs of a text, without the empty lines between them; what is too long to be drawn as one is cut at a line or a word. */
export function paragraphsOf(text: string): Stretch[] {
  const paragraphs: Stretch[] = [];
  for (const { 0: found, index } of text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)) {
    const end = index + found.trimEnd().length;
    for (let start = index; start < end; ) {
      const next = end - start <= MOST ? end : cutBefore(text, start, start + MOST);
      paragraphs.push({ start, end: next });
      start = next;
    }
  }
  return paragraphs;
}

/** Behind the last line end or space of the second half; where there is none, never within a character. */
function cutBefore(text: string, start: number, end: number): number {
  const half = start + MOST / 2;
  const at = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf(' ', end - 1));
  if (at >= half) return at + 1;
  return /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end - 1 : end;
}

/** Marks in the order of the text of which none overlaps another: of those that do, the first. */
export function apart(marks: readonly TextMark[]): TextMark[] {
  let behind = 0;
  return marks
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ start, end }) => {
      if (start < behind || end <= start) return false;
      behind = end;
      return true;
    });
}

/**
 * The characters of a paragraph, piece by piece.
 *
 * @param marks as `apart` gives them
 * @param quoted the sentence that is shown; null for none
 */
export function piecesOf(text: string, { start, end }: Stretch, marks: readonly TextMark[], quoted: Stretch | null): Piece[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = [start, end, ...inside.flatMap((mark) => [mark.start, mark.end]), ...(quoted === null ? [] : [quoted.start, quoted.end])];
  const within = [...new Set(cuts.filter((at) => at >= start && at <= end))].sort((one, other) => one - other);
  return within.slice(0, -1).map((from, at) => ({
    start: from,
    text: text.slice(from, within[at + 1]),
    mark: inside.find((mark) => mark.start <= from && from < mark.end) ?? null,
    quoted: quoted !== null && quoted.start <= from && from < quoted.end,
  }));
}
