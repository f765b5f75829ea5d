import { DAY_MS } from '../../../shared/time/day';
import { parseWhen } from '../../../shared/time/edtf';
import { type Above, NOTHING_ABOVE, plainDate } from './dated-text';
import type { OutlineEntry } from './outline';
import type { YearsBelow } from './years-below';

/** What a chronology says of one thing that happened. */
export interface ChronologyEvent {
  readonly row: number;
  when: string;
  readonly title: string;
  readonly lane: string;
  readonly notes: ChronologyNote[];
  readonly urls: string[];
  /** Why it cannot be taken, where what stands above contradicts it. */
  readonly contradiction: string | null;
}

/** What else is said of an event. */
export interface ChronologyNote {
  readonly text: string;
  /** Where it stands; null of a heading, and of what is the event's own row. */
  readonly row: number | null;
}

/** A heading, or an item with others below it. */
export interface Level {
  readonly kind: OutlineEntry['kind'];
  readonly depth: number;
  readonly above: Above;
  /** Where the year above is that of the first date alone; null where it is that of all. */
  readonly years: YearsBelow | null;
  /** The date that it is, as EDTF: of what stands below it that says none, and that nothing below it may contradict. */
  readonly edtf: string | null;
  readonly text: string;
  readonly event: ChronologyEvent | null;
  /** The event is a section where something below it says a date of its own. */
  readonly isTentative: boolean;
  readonly isBehind: boolean;
  readonly contradiction: string | null;
}

export const TOP: Level = {
  kind: 'heading',
  depth: 0,
  above: NOTHING_ABOVE,
  years: null,
  edtf: null,
  text: '',
  event: null,
  isTentative: false,
  isBehind: false,
  contradiction: null,
};

/** A heading that is a day, or some days, or that says itself to be no nearer, is of what a paragraph below it tells; one of a month or a year has texts between events. */
export function isOfDays({ edtf, text }: Level): boolean {
  return edtf !== null && (/^-?\d{4}-\d\d-\d\d/.test(edtf) || plainDate(text) !== text);
}

/** Whether a date begins within another; what is not known contradicts nothing. */
export function isWithin(edtf: string, other: string | null): boolean {
  if (other === null) return true;
  const [one, around] = [edtf, other].map((text) => parseWhen(text, 'UTC'));
  if (one?.ok !== true || around?.ok !== true) return true;
  const { startMin, startMax } = one.value.bounds;
  const { startMin: first, endMax: last } = around.value.bounds;
  // A time with an offset may be of the day before or after.
  const margin = /T/.test(edtf) ? DAY_MS : 0;
  return (
    (startMax === null || first === null || startMax > first - margin) && (startMin === null || last === null || startMin < last + margin)
  );
}
