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

/** Where a label stands and what it says. `left`: its right end is at `x`; `above`: on lines of its own over the mark. */
export interface Label {
  readonly placement: 'inside' | 'right' | 'left' | 'above';
  readonly x: number;
  readonly lines: readonly (readonly LabelPart[])[];
  readonly width: number;
  /** Something was cut; the whole text is in the mark's title. */
  readonly cut: boolean;
}

const GAP = 9;
/** Longer labels are wrapped even where a line had room: eyes lose long lines and rows fill faster. */
const LONGEST = 680;
const INSIDE = 9;
/** Less room than this beside a mark is none. */
const LEAST = 60;

/** The mark's extent and, for bars, the stretch on which text reads well. */
export interface LabelRoom {
  readonly start: number;
  readonly end: number;
  readonly core: { readonly start: number; readonly end: number } | null;
  readonly left: number;
  readonly right: number;
}

/**
 * Inside a bar when it fits, else to its right, else to its left, else wrapped on the roomier side, else over the mark in
 * the whole width; cut only when even that is too little.
 */
/** `grading`: "B2", or empty. */
export function placeLabel(mark: EventMark, room: LabelRoom, measure: Measure, maxLines: number, grading = ''): Label {
  const title = cleanText(mark.title);
  const suffix = [statusSuffix(mark.status), grading].filter((part) => part !== '').join(' · ');
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

  const placement = toRight >= toLeft || toRight >= LONGEST ? 'right' : 'left';
  const available = Math.min(LONGEST, placement === 'right' ? toRight : toLeft);
  const beside = available < LEAST ? [] : balanced(full, available, widthOf, maxLines);
  if (beside.length > 0 && !isCut(beside, full)) {
    const x = placement === 'right' ? room.end + GAP : room.start - GAP;
    return {
      placement,
      x,
      lines: beside.map((text) => tailParts(text, date, title, suffix, struck, false)),
      width: widest(beside, widthOf),
      cut: false,
    };
  }
  const over = balanced(full, Math.min(LONGEST, room.right - room.left), widthOf, maxLines);
  const cut = isCut(over, full);
  const width = widest(over, widthOf);
  return {
    placement: 'above',
    x: Math.max(room.left, Math.min(room.start, room.right - width)),
    lines: over.map((text) => tailParts(text, date, title, suffix, struck, cut)),
    width,
    cut,
  };
}

function isCut(lines: readonly string[], full: string): boolean {
  return (lines.at(-1) ?? '…').endsWith('…') && !full.endsWith('…');
}

function widest(lines: readonly string[], widthOf: (text: string) => number): number {
  return Math.max(0, ...lines.map(widthOf));
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

/** Title struck when cancelled, status as it is, date in second rank. Spaces end a part: some renderers drop them at the start of one. */
function splitParts(head: string, date: string, title: string, struck: boolean): LabelPart[] {
  const suffix = head.slice(title.length);
  const gap = date === '' ? '' : ' ';
  const parts: LabelPart[] = [{ text: suffix === '' ? title + gap : title, tone: 'ink', struck }];
  if (suffix !== '') parts.push({ text: suffix + gap, tone: 'ink', struck: false });
  if (date !== '') parts.push({ text: date, tone: 'soft', struck: false });
  return parts;
}

/** A wrapped line: its end may be (part of) the date. Only a line that ends in the whole date is split. */
function tailParts(text: string, date: string, title: string, suffix: string, struck: boolean, cut: boolean): LabelPart[] {
  if (!cut && text.endsWith(date) && !title.endsWith(text)) {
    const head = text.slice(0, text.length - date.length);
    const tail: LabelPart = { text: date, tone: 'soft', struck: false };
    return head === '' ? [tail] : [...strikeTitle(head, suffix, struck), tail];
  }
  if (!cut && date.includes(text)) return [{ text, tone: 'soft', struck: false }];
  return strikeTitle(text, suffix, struck);
}

/** The stroke goes through the title, not through the word that says it is cancelled. */
function strikeTitle(text: string, suffix: string, struck: boolean): LabelPart[] {
  const at = struck ? text.lastIndexOf(` · ${suffix}`) : -1;
  if (at <= 0) return [{ text, tone: 'ink', struck }];
  return [
    { text: text.slice(0, at), tone: 'ink', struck },
    { text: text.slice(at), tone: 'ink', struck: false },
  ];
}
