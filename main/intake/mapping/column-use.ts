import { EVENT_FIELDS } from '../../../shared/event';

/**
 * What a column can hold: a field of an event; `start` and `end`, two halves of a `when`; parts of either, in columns of their own; `allDay`, whether times
 * say nothing; `url`, the address of the one source; `id`; or something that no field is for, which is kept in the summary under its name.
 */
export type ColumnUse = keyof typeof EVENT_FIELDS | DateUse | 'url' | 'id' | 'kept';

export type DateUse = (typeof DATE_USES)[number];

const DATE_USES = ['start', 'end', 'time', 'endTime', 'year', 'month', 'day', 'endYear', 'endMonth', 'endDay', 'allDay'] as const;

export const COLUMN_USES: readonly ColumnUse[] = [
  ...(Object.keys(EVENT_FIELDS) as (keyof typeof EVENT_FIELDS)[]),
  ...DATE_USES,
  'url',
  'id',
  'kept',
];

/** Which columns hold what, by their places in the header; several of one use in the order in which they are put together. */
export interface Mapping {
  readonly columns: ReadonlyMap<ColumnUse, readonly number[]>;
  /** Names of the columns that mean nothing to us, or say again what another column said. */
  readonly unused: readonly string[];
  /** What was taken for what though no header said so, in sentences. */
  readonly notes: readonly string[];
  /** Order of day and month in digits, where the program that writes such files keeps to one. */
  readonly order?: 'mdy' | undefined;
  /** Zone of times that name none, where a column says one for all records. */
  readonly timesIn?: string | undefined;
  /** Years with a minus are those of historians, where the program that writes such files says so. */
  readonly negativeYears?: 'historical' | undefined;
  /** Records that are no events: those with this word in this column. */
  readonly notEvents?: { readonly column: number; readonly word: string } | undefined;
}

/** A header as it is compared: letters and digits of any script, in small letters. */
export function plainHeader(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
