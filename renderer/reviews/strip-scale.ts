import type { Occurrence } from '../../shared/reviews/occurrences';

/** As many marks as can still be told apart. */
const MOST = 60;
const MOST_YEARS = 8;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

export interface Strip {
  /** Those nearest to today when there are too many. */
  readonly shown: readonly Occurrence[];
  /** Whether the strip begins at the anchor. */
  readonly fromAnchor: boolean;
  /** Years whose first day lies on the strip, thinned out so that their labels keep clear of each other. */
  readonly years: readonly number[];
  /** Where a day lies, in percent of the width; marks keep clear of both edges. */
  place(day: string): number;
}

/** What the strip of a series shows, and its scale, which fits any width. */
export function stripOf(anchor: string, occurrences: readonly Occurrence[], today: string): Strip {
  const ahead = occurrences.findIndex((occurrence) => occurrence.date >= today);
  const middle = ahead === -1 ? occurrences.length : ahead;
  const first = Math.max(0, Math.min(middle - MOST / 2, occurrences.length - MOST));
  const shown = occurrences.slice(first, first + MOST);
  const begin = first === 0 ? anchor : (shown[0]?.date ?? anchor);
  const days = [begin, today, ...shown.flatMap(({ date, on }) => [date, on ?? date])].map(at);
  const start = Math.min(...days);
  const end = Math.max(...days);
  const span = Math.max(1, end - start);
  const from = new Date(start).getUTCFullYear() + 1;
  const count = new Date(end).getUTCFullYear() - from + 1;
  const step = Math.max(1, Math.ceil(count / MOST_YEARS));
  const years = Array.from({ length: Math.max(0, Math.ceil(count / step)) }, (_, number) => from + number * step);
  return { shown, fromAnchor: first === 0, years, place: (day) => 1 + ((at(day) - start) / span) * 98 };
}
