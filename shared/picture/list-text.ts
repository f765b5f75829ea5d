import { LABEL_LINE, LABEL_SIZE } from './sizes';
import type { Measure } from './text';
import { wrapText } from './wrap';

export interface ListLine {
  readonly text: string;
  readonly tone: 'title' | 'soft';
  readonly struck: boolean;
  /** In second rank behind the text, where entries are to take little room. */
  readonly tail?: { readonly text: string /** From the beginning of the line. */; readonly from: number };
}

export interface Entry {
  readonly lines: readonly ListLine[];
  /** In a column of its own on wide pages; empty where it is the first of the lines. */
  readonly date: readonly string[];
  readonly height: number;
  /** Instant that it is sorted by. */
  readonly at: number;
}

export const LIST_HEADING_SIZE = 17;
export const LIST_DETAIL_SIZE = 12.5;
export const LIST_DETAIL_LINE = 17;
export const SYMBOL_WIDTH = 30;
const DATE_WIDTH = 150;
const ENTRY_GAP = 12;
const COMPACT_GAP = 6;
/** Between a title and what stands behind it. */
const TAIL_GAP = 10;
const LONGEST = 680;

/** Below this the date stands over the title. */
const ROOM_FOR_DATES = 560;

/** Places of the columns, in design units. */
export interface ListFrame {
  /** Right end of the dates; null when they stand over the titles. */
  readonly dates: number | null;
  readonly symbols: number;
  readonly text: number;
  readonly right: number;
}

export function listFrameOf(width: number, margin: number): ListFrame {
  const dates = width >= ROOM_FOR_DATES ? margin + DATE_WIDTH : null;
  const symbols = dates === null ? margin : dates + 16;
  return { dates, symbols, text: symbols + SYMBOL_WIDTH + 12, right: width - margin };
}

export interface TextEdges {
  readonly frame: ListFrame;
  readonly measure: Measure;
  /** One line for an entry wherever it fits. */
  readonly compact: boolean;
}

/** Title, date and details as lines, and the height that they take. */
export function entryTexts(
  title: string,
  date: string,
  details: readonly string[],
  struck: boolean,
  { frame, measure, compact }: TextEdges,
): Omit<Entry, 'at'> {
  const room = Math.min(LONGEST, frame.right - frame.text);
  const wrap = (text: string, size: number, tone: ListLine['tone'], most: number): ListLine[] =>
    wrapText(text, room, (one) => measure(one, size, tone === 'title' ? 500 : 400), most).map((line) => ({
      text: line,
      tone,
      struck: struck && tone === 'title',
    }));
  const titles = wrap(title, LABEL_SIZE, 'title', 6);
  const soft = details.flatMap((detail) => wrap(detail, LIST_DETAIL_SIZE, 'soft', 2));
  const dateLines = frame.dates === null ? [] : wrapText(date, DATE_WIDTH, (one) => measure(one, LIST_DETAIL_SIZE, 400), 3);
  const over = frame.dates === null ? wrap(date, LIST_DETAIL_SIZE, 'soft', 2) : [];
  const gap = compact ? COMPACT_GAP : ENTRY_GAP;
  const [only, second] = titles;
  const [detail] = details;
  if (compact && only !== undefined && second === undefined && detail !== undefined && details.length === 1 && over.length === 0) {
    const from = measure(only.text, LABEL_SIZE, 500) + TAIL_GAP;
    const width = from + measure(detail, LIST_DETAIL_SIZE, 400);
    const height = Math.max(LABEL_LINE, dateLines.length * LIST_DETAIL_LINE) + gap;
    if (width <= frame.right - frame.text) return { lines: [{ ...only, tail: { text: detail, from } }], date: dateLines, height };
  }
  const height = titles.length * LABEL_LINE + (soft.length + over.length) * LIST_DETAIL_LINE;
  return {
    lines: [...over, ...titles, ...soft],
    date: dateLines,
    height: Math.max(height, dateLines.length * LIST_DETAIL_LINE) + gap,
  };
}

/** Where the line of time and the signs on it have their middle. */
export function spineOf(frame: ListFrame): number {
  return frame.symbols + SYMBOL_WIDTH / 2;
}
