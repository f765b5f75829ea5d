import type { EventMark } from '../view/mark';
import { statusSuffix } from '../view/mark';
import { LABEL_SIZE } from './sizes';
import { cleanText, type Measure } from './text';
import { ellipsise, wrapText } from './wrap';

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
const NO_BREAK = '\u00A0';
/** Longer labels are wrapped even where a line had room: eyes lose long lines and rows fill faster. */
const LONGEST = 680;
const INSIDE = 9;
/** Less room than this beside a mark is none. */
const LEAST = 60;
/** Beside a mark, before a label goes over it and the row becomes as high as both. */
const MOST_BESIDE = 3;
/** Over the mark. Longer ones are cut, and the picture says how many. */
const MOST_OVER = 14;
/** Air between a label and the line of today. */
const CLEAR = 4;

/** The mark's extent and, for bars, the stretch on which text reads well. */
export interface LabelRoom {
  readonly start: number;
  readonly end: number;
  readonly core: { readonly start: number; readonly end: number } | null;
  readonly left: number;
  readonly right: number;
  /** The line of today, which a label crosses only when it has no other place. */
  readonly today: number | null;
}

export interface Wording {
  readonly full: string;
  /** The same, with no break before a dot that parts it: a line may end in one, none begins with one. */
  readonly bound: string;
  /** Where in `full` the title ends and the date begins. */
  readonly titleEnd: number;
  readonly dateStart: number;
  readonly struck: boolean;
}

/**
 * Inside a bar when it fits, else to its right or left, else wrapped on either side, else over the mark in the whole
 * width; cut only when even that is too little. Of two places that fit, one clear of the line of today is taken.
 * `grading`: "B2", or empty. `size`: of its letters.
 */
export function placeLabel(
  mark: EventMark,
  room: LabelRoom,
  measure: Measure,
  maxLines: number,
  { grading = '', size = LABEL_SIZE } = {},
): Label {
  const wording = wordingOf(mark, grading);
  const { full, dateStart } = wording;
  const head = full.slice(0, dateStart - 1);
  const widthOf = (text: string): number => measure(text, size, 400);
  if (room.core !== null) {
    const inner = room.core.end - room.core.start - 2 * INSIDE;
    const fitting = [full, head].find((text) => widthOf(text) <= inner);
    if (fitting !== undefined) return labelOf('inside', room.core.start + INSIDE, [fitting], wording, widthOf);
  }
  return beside(wording, room, widthOf, maxLines) ?? over(wording, room, widthOf);
}

export function wordingOf(mark: EventMark, grading = ''): Wording {
  const title = cleanText(mark.title);
  const suffix = [statusSuffix(mark.status), grading].filter((part) => part !== '').join(' · ');
  const head = suffix === '' ? title : `${title} · ${suffix}`;
  const full = `${head} ${cleanText(mark.dateWords)}`;
  const bound = title + full.slice(title.length).replaceAll(' · ', `${NO_BREAK}· `);
  return { full, bound, titleEnd: title.length, dateStart: head.length + 1, struck: mark.status === 'cancelled' };
}

export const NO_LABEL: Label = { placement: 'right', x: 0, lines: [], width: 0, cut: true };

/** One line in so much room: the whole of it, else the title, else what there is room for of that. */
export function lineIn(
  wording: Wording,
  placement: 'inside' | 'right' | 'left',
  x: number,
  room: number,
  widthOf: (text: string) => number,
): Label {
  const title = wording.full.slice(0, wording.titleEnd);
  const line = [wording.full, title].find((text) => widthOf(text) <= room) ?? ellipsise(title, room, widthOf);
  if (line === '') return NO_LABEL;
  return { placement, x, lines: partsOf([line], wording), width: widthOf(line), cut: !line.startsWith(title) };
}

function beside(wording: Wording, room: LabelRoom, widthOf: (text: string) => number, maxLines: number): Label | null {
  const right = { placement: 'right', x: room.end + GAP, available: Math.min(LONGEST, room.right - (room.end + GAP)) } as const;
  const left = { placement: 'left', x: room.start - GAP, available: Math.min(LONGEST, room.start - GAP - room.left) } as const;
  const roomier = right.available >= left.available ? [right, left] : [left, right];
  for (let lines = 1; lines <= Math.max(maxLines, MOST_BESIDE); lines++) {
    const fitting = (lines === 1 ? [right, left] : roomier).flatMap(({ placement, x, available }) => {
      if (available < LEAST && lines > 1) return [];
      const wrapped = balanced(wording.bound, available, widthOf, lines);
      return wrapped.length === 0 || isCut(wrapped, wording.bound) ? [] : [labelOf(placement, x, wrapped, wording, widthOf)];
    });
    const found = fitting.find((label) => !crosses(label, room.today)) ?? fitting[0];
    if (found !== undefined) return found;
  }
  return null;
}

function crosses({ placement, x, width }: Label, today: number | null): boolean {
  const start = placement === 'left' ? x - width : x;
  return today !== null && start - CLEAR < today && today < start + width + CLEAR;
}

function over(wording: Wording, room: LabelRoom, widthOf: (text: string) => number): Label {
  const lines = balanced(wording.bound, Math.min(LONGEST, room.right - room.left), widthOf, MOST_OVER);
  const x = Math.max(room.left, Math.min(room.start, room.right - widest(lines, widthOf)));
  return labelOf('above', x, lines, wording, widthOf);
}

function labelOf(
  placement: Label['placement'],
  x: number,
  lines: readonly string[],
  wording: Wording,
  widthOf: (text: string) => number,
): Label {
  // A bar may leave out the date: the axis tells it.
  const cut = placement === 'above' && isCut(lines, wording.bound);
  const plain = lines.map((line) => line.replaceAll(NO_BREAK, ' '));
  return { placement, x, lines: partsOf(plain, wording), width: widest(lines, widthOf), cut };
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

/**
 * Title struck when cancelled, status as it is, date in second rank, whatever line each of them has come to stand on.
 * Spaces end a part: some renderers drop them at the start of one.
 */
function partsOf(lines: readonly string[], { full, titleEnd, dateStart, struck }: Wording): LabelPart[][] {
  let from = 0;
  return lines.map((line) => {
    const start = Math.max(from, full.indexOf(line.replace(/…$/, ''), from));
    from = start + line.length;
    const title = line.slice(0, Math.max(0, titleEnd - start));
    const date = line.slice(Math.max(0, dateStart - start));
    const between = line.slice(title.length, line.length - date.length);
    const parts: LabelPart[] = [
      { text: between.trim() === '' ? title + between : title, tone: 'ink', struck },
      { text: between.trim() === '' ? '' : between, tone: 'ink', struck: false },
      { text: date, tone: 'soft', struck: false },
    ];
    return parts.filter((part) => part.text !== '');
  });
}
