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

/** What a chronology holds. */
export interface Chronology {
  readonly events: readonly ChronologyEvent[];
  /** Rows that tell of no event, and why. */
  readonly others: readonly { readonly row: number; readonly why: string }[];
  /** Events that say when they were, and those that have the date of the heading above them. */
  readonly dated: number;
  readonly byHeading: number;
  /** Lines that are a date and nothing else, and headings of a day, for what stands below them. */
  readonly datesAlone: number;
  /** Years that were said once for the dates below that say none. */
  readonly years: readonly YearsBelow[];
}

/* Why a row is no event. */
export const NO_DATE = 'This says no date, and no heading above it does.';
export const BETWEEN = 'This is a text between the events.';
export const IN_SECTION = 'This stands in a section that tells of the text.';
export const DATE_ALONE = 'This says a date alone.';
