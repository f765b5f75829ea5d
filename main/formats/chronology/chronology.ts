import type { YearsBelow } from './years-below';

/** What a chronology says of one thing that happened. */
export interface ChronologyEvent {
  readonly row: number;
  when: string;
  readonly title: string;
  readonly lane: string;
  readonly notes: ChronologyNote[];
  readonly urls: string[];
  /** Why it cannot be taken, where what stands above contradicts it or leaves it open. */
  contradiction: string | null;
}

/** What else is said of an event. */
interface ChronologyNote {
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
  /** What else was assumed of dates. */
  readonly notes: readonly string[];
  /** Days such as `03-04` were read month first, as ISO 8601 has them behind the year that stands above, and nothing proves it. */
  readonly areIso: boolean;
}

/* Why a row is no event. */
export const NO_DATE = 'This says no date, and no heading above it does.';
export const BETWEEN = 'This is a text between the events.';
export const IN_SECTION = 'This stands in a section that tells of the text.';
export const DATE_ALONE = 'This says a date alone.';
export const IS_QUOTED = 'This is quoted, and beside it stands a chronology that is not.';
export const IS_QUOTED_DATED =
  'This begins with a date and is quoted, and beside it stands a chronology that is not: without “>” in front it is read.';
export const NOT_QUOTED = 'This is not quoted.';
export const NOT_QUOTED_DATED = 'This begins with a date and is not quoted: only what is quoted was read.';
export const HEAD_OF_MAIL = 'This is the head of the mail in which the chronology stands.';
export const OF_MAIL = 'This stands around the chronology in the mail.';
