import { cleanText } from '../../../../shared/picture/text';
import { ellipsise } from '../../../../shared/picture/wrap';
import type { EventMark } from '../../../../shared/view/mark';
import { labelParts } from '../chart-item';

/** As the labels of single items have it, in timeline.css. */
const SIZE = 12;
const FAMILY = 'Inter, system-ui, sans-serif';
const GAP = 6;

/** The words beside a mark, measured. */
export interface Words {
  readonly title: string;
  readonly titleWidth: number;
  readonly titleFont: string;
  /** "· planned", or empty. */
  readonly status: string;
  readonly statusWidth: number;
  readonly date: string;
  /** Of all of it, with the gaps between. */
  readonly width: number;
}

export const PLAIN_FONT = `${SIZE}px ${FAMILY}`;
/** What has no date is said in italics. */
const ITALIC_FONT = `italic ${PLAIN_FONT}`;
export const COUNT_FONT = `600 ${SIZE}px ${FAMILY}`;
export const SMALL_FONT = `11px ${FAMILY}`;

export function wordsOf(mark: EventMark): Words {
  const parts = labelParts(mark);
  const title = cleanText(mark.title);
  const titleFont = mark.shape === 'ordered' ? ITALIC_FONT : PLAIN_FONT;
  const status = parts.status === '' ? '' : `· ${parts.status}`;
  const date = cleanText(parts.date);
  const [titleWidth, statusWidth, dateWidth] = [measure(title, titleFont), measure(status, PLAIN_FONT), measure(date, PLAIN_FONT)];
  const width = titleWidth + (status === '' ? 0 : GAP + statusWidth) + (date === '' ? 0 : GAP + dateWidth);
  return { title, titleWidth, titleFont, status, statusWidth, date, width };
}

/** What is said of an event in a room: all, or its title, cut where it has to be. */
export interface Said {
  readonly parts: readonly {
    readonly text: string;
    readonly x: number;
    readonly font: string;
    readonly tone: 'title' | 'soft';
    readonly width: number;
  }[];
  readonly width: number;
}

export function saidIn(words: Words, room: number): Said {
  const { title, titleWidth, titleFont, status, statusWidth, date, width } = words;
  const whole = room >= width;
  const shown = whole || room >= titleWidth ? { text: title, width: titleWidth } : cut(title, titleFont, room);
  const first = { ...shown, x: 0, font: titleFont, tone: 'title' } as const;
  if (!whole) return { parts: [first], width: shown.width };
  const dateX = titleWidth + (status === '' ? 0 : GAP + statusWidth) + GAP;
  return {
    parts: [
      first,
      ...(status === '' ? [] : [{ text: status, x: titleWidth + GAP, font: PLAIN_FONT, tone: 'soft', width: statusWidth } as const]),
      ...(date === '' ? [] : [{ text: date, x: dateX, font: PLAIN_FONT, tone: 'soft', width: width - dateX } as const]),
    ],
    width,
  };
}

let context: CanvasRenderingContext2D | null = null;

export function measure(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null || text === '') return 0;
  context.font = font;
  return context.measureText(text).width;
}

interface Cut {
  readonly text: string;
  readonly width: number;
}

const cuts = new Map<string, Cut>();
const MOST_CUTS = 5000;

/** After the font has come, by which everything is cut. */
export function cutAnew(): void {
  cuts.clear();
}

function cut(text: string, font: string, room: number): Cut {
  const key = `${Math.floor(room)} ${font} ${text}`;
  const known = cuts.get(key);
  if (known !== undefined) return known;
  const shortened = ellipsise(text, Math.floor(room), (part) => measure(part, font));
  const made = { text: shortened, width: measure(shortened, font) };
  if (cuts.size >= MOST_CUTS) cuts.clear();
  cuts.set(key, made);
  return made;
}
