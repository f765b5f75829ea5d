import type { Draft } from '../typed/draft';

/** What a text says of when, each with the place where it says it. */

export type FoundKind = 'date' | 'span' | 'set' | 'vague';

/** What a date was counted from: the day of publication, a place in the text (where the other date begins), or nothing. */
export type FoundAnchor = 'publication' | number | null;

/** How a date bounds what happened: "since 2014". */
export type Relation = 'since' | 'until' | 'by' | 'before' | 'after';

/** One date in a text. Places are UTF-16 units of the text as given; `end` is the first one behind it. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** As it stands there. */
  readonly text: string;
  /** Null where the words name no date of their own: sets, and what is vague. */
  readonly edtf: string | null;
  readonly kind: FoundKind;
  readonly anchor: FoundAnchor;
  /** Whether nothing was guessed. */
  readonly certain: boolean;
  readonly relation?: Relation;
  /** Of a set: how it recurs, as RRULE (RFC 5545). */
  readonly cadence?: string;
}

/** What a reader makes of the words at a place, before the year and the month that they leave out are filled in. */
export interface Read {
  /** First token, where it is not the one that was asked about. */
  readonly from?: number;
  /** The token behind the last. */
  readonly to: number;
  /** Missing for sets, and for what is vague. */
  readonly draft?: Draft;
  /** Of a date that names no year: what it says itself, so that its neighbour can lend it one. */
  readonly open?: Draft;
  readonly kind?: FoundKind;
  /** True of what something is compared with, from which nothing is counted later. */
  readonly aside?: boolean;
  readonly anchor: FoundAnchor;
  readonly certain: boolean;
  readonly cadence?: string;
}
