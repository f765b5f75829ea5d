import { z } from 'zod';
import { EVENT_FIELDS } from './event';

export type DateUse = (typeof DATE_USES)[number];

/** Uses of columns that tell of when an event was, beside the fields that are dates themselves. */
export const DATE_USES = [
  'start',
  'end',
  'time',
  'endTime',
  'year',
  'month',
  'day',
  'endYear',
  'endMonth',
  'endDay',
  'allDay',
  'zone',
  'endZone',
  'duration',
  'precision',
] as const;

/**
 * What a column can hold: a field of an event; `start` and `end`, two halves of a `when`; parts of either, in columns of their own; `allDay`, whether times
 * say nothing; `zone`, in which zone the times of its row are, and `endZone` those of its end where that is another; `duration`, how long it lasts; `precision`, how exact the date is; `url`, the address of the one source; `id`; or something that no field is for, which is kept in the summary under its name.
 */
export type ColumnUse = keyof typeof EVENT_FIELDS | DateUse | 'url' | 'id' | 'kept';

export const COLUMN_USES: readonly ColumnUse[] = [
  ...(Object.keys(EVENT_FIELDS) as (keyof typeof EVENT_FIELDS)[]),
  ...DATE_USES,
  'url',
  'id',
  'kept',
];

/** Uses that several columns may have, put together in their order; of any other use there is one column. */
export const SHARED_USES: ReadonlySet<ColumnUse> = new Set(['title', 'summary', 'actors', 'places', 'tags', 'kept']);

const header = z.string().max(1000);

/** Which column of a table, or which several, is which field of an event, by its header. What it leaves out is known by the usual names. */
export const mappingSchema = z.object({
  columns: z.record(z.string().max(40), z.union([header, z.array(header).min(1).max(100)])),
  /** The lane of events of which the table says none. */
  lane: z.string().max(200).optional(),
});
export type MappingFile = z.infer<typeof mappingSchema>;
