import type { EventMark } from '../view/mark';
import { statusSuffix } from '../view/mark';
import { LABEL_SIZE } from './sizes';
import { cleanText, type Measure } from './text';
import { wrapText } from './wrap';

export interface LabelPart {
  readonly text: string;
  readonly tone: 'ink' | 'soft';
  readonly struck: boolean;
}

/** Where a label stands and what it says. `left`: its right end is at `x`, next to the mark. */
export interface Label {
  readonly placement: 'inside' | 'right' | 'left';
  readonly x: number;
  readonly lines: readonly (readonly LabelPart[])[];
  readonly width: number;
  /** Something was cut; the whole text is in the mark's title. */
  readonly cut: boolean;
}

const GAP = 9;
/** Longer labels are wrapped even where a line had room: eyes lose long lines and rows fill faster. */
const LONGEST = 620;
const INSIDE = 9;
/** A label never gets less than this, whatever the mark leaves on its sides. */
const LEAST = 60;

/** The mark's extent and, for bars, the stretch on which text reads well. */
export interface LabelRoom {
  readonly start: number;
  readonly end: number;
  readonly core: { readonly start: number; readonly end: number } | null;
  readonly left: number;
  readonly right: number;
}

/** Inside a bar when it fits, else to its right, else to its left, else wrapped on the roomier side and at last cut. */
export function placeLabel(mark: EventMark, room: LabelRoom, measure: Measure, maxLines: number): Label {
  const title = cleanText(mark.title);
  const suffix = statusSuffix(mark.status);
  const struck = mark.status === 'cancelled';
  const head = suffix === '' ? title : `${title} · ${suffix}`;
  const date = cleanText(mark.dateWords);
  const widthOf = (text: string): number => measure(text, LABEL_SIZE, 400);
  const line = (text: string, end: string): LabelPart[] => splitParts(text, end, title, struck);
  const full = `${head} ${date}`;
  const fullWidth = widthOf(full);

  if (room.core !== null) {
    const inner = room.core.end - room.core.start - 2 * INSIDE;
    const fitting = [full, head].find((text) => widthOf(text) <= inner);
    if (fitting !== undefined) {
      const parts = line(head, fitting === full ? date : '');
      return { placement: 'inside', x: room.core.start + INSIDE, lines: [parts], width: widthOf(fitting), cut: false };
    }
  }
  const toRight = room.right - (room.end + GAP);
  const toLeft = room.start - GAP - room.left;
  if (fullWidth <= Math.min(LONGEST, toRight))
    return { placement: 'right', x: room.end + GAP, lines: [line(head, date)], width: fullWidth, cut: false };
  if (fullWidth <= Math.min(LONGEST, toLeft))
    return { placement: 'left', x: room.start - GAP, lines: [line(head, date)], width: fullWidth, cut: false };

  const inner = room.core === null ? 0 : room.core.end - room.core.start - 2 * INSIDE;
  if (Math.max(toRight, toLeft) < LEAST || inner > Math.max(toRight, toLeft)) return inside(room, inner, full, head, date, line, widthOf);
  const placement = toRight >= toLeft || toRight >= LONGEST ? 'right' : 'left';
  const available = Math.min(LONGEST, placement === 'right' ? toRight : toLeft);
  const wrapped = balanced(full, available, widthOf, maxLines);
  const cut = (wrapped.at(-1) ?? '…').endsWith('…') && !full.endsWith('…');
  return {
    placement,
    x: placement === 'right' ? room.end + GAP : room.start - GAP,
    lines: wrapped.map((text) => tailParts(text, date, title, struck, cut)),
    width: Math.max(...wrapped.map(widthOf), 0),
    cut,
  };
}

/** The same number of lines, but as even as they get. */
function balanced(text: string, available: number, widthOf: (text: string) => number, maxLines: number): string[] {
  const lines = wrapText(text, available, widthOf, maxLines);
  if (lines.join(' ') !== text || lines.length < 2) return lines;
  let low = widthOf(text) / lines.length;
  let high = available;
  for (let round = 0; round < 8; round++) {
    const middle = (low + high) / 2;
    const tried = wrapText(text, middle, widthOf, lines.length);
    if (tried.join(' ') === text) high = middle;
    else low = middle;
  }
  return wrapText(text, high, widthOf, lines.length);
}

function inside(
  room: LabelRoom,
  inner: number,
  full: string,
  head: string,
  date: string,
  line: (text: string, end: string) => LabelPart[],
  widthOf: (text: string) => number,
): Label {
  // A mark that fills the whole frame: on top of it, or over its middle when it has no core.
  const width = room.core === null ? room.end - room.start - 2 * INSIDE : inner;
  const x = (room.core?.start ?? room.start) + INSIDE;
  const [text = ''] = wrapText(widthOf(full) <= width ? full : head, width, widthOf, 1);
  const parts = text === full ? line(head, date) : [{ text, tone: 'ink' as const, struck: false }];
  return { placement: 'inside', x, lines: text === '' ? [] : [parts], width: widthOf(text), cut: text !== full && text !== head };
}

/** Title struck when cancelled, status as it is, date in second rank. */
function splitParts(head: string, date: string, title: string, struck: boolean): LabelPart[] {
  const parts: LabelPart[] = [{ text: title, tone: 'ink', struck }];
  if (head.length > title.length) parts.push({ text: head.slice(title.length), tone: 'ink', struck: false });
  if (date !== '') parts.push({ text: ` ${date}`, tone: 'soft', struck: false });
  return parts;
}

/** A wrapped line: its end may be (part of) the date. Only a line that ends in the whole date is split. */
function tailParts(text: string, date: string, title: string, struck: boolean, cut: boolean): LabelPart[] {
  if (!cut && text.endsWith(date) && !title.endsWith(text)) {
    const head = text.slice(0, text.length - date.length);
    return head === ''
      ? [{ text: date, tone: 'soft', struck: false }]
      : [
          { text: head, tone: 'ink', struck },
          { text: date, tone: 'soft', struck: false },
        ];
  }
  if (!cut && date.includes(text)) return [{ text, tone: 'soft', struck: false }];
  return [{ text, tone: 'ink', struck }];
}
