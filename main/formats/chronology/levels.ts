import { type Above, NOTHING_ABOVE } from './above';
import type { ChronologyEvent } from './chronology';
import { plainDate } from './dated-text';
import type { OutlineEntry } from './outline';
import type { YearsBelow } from './years-below';

/** A heading, or an item with others below it. */
export interface Level {
  readonly kind: OutlineEntry['kind'];
  readonly depth: number;
  readonly above: Above;
  /** Where the year above is that of the first date alone; null where it is that of all. */
  readonly years: YearsBelow | null;
  /** The date that it is, as EDTF: of what stands below it that says none, and that nothing below it may contradict. */
  readonly edtf: string | null;
  /** The same for those that have it: as it is written where its digits may be of another order, so that it is read as the others of the text are. */
  readonly when: string | null;
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
  when: null,
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

/** What stands above a text, with its year where that follows from the order of dates. @param whenOf the date of the text below what stands above */
export function aboveIn({ above, years }: Level, whenOf: (above: Above) => string | null, row: number): Above {
  return years === null ? above : years.above(above, whenOf, row);
}
