import { z } from 'zod';
import { type StoredEvent, storedEventSchema } from '../../../shared/event';
import { laneSchema } from '../../../shared/lane';
import { type Series, seriesSchema } from '../../../shared/series';
import { timelineSchema } from '../../../shared/timeline';
import type { DataContent } from '../content';

/** The newest version that this program writes. A file of a later one is refused, never half understood. */
export const JSON_VERSION = 2;

/** Version 2 has series on certain days (`every.on`), of which version 1 would take another cadence; a file without any is of version 1. */
function versionOf(series: readonly Series[]): 1 | 2 {
  return series.some(({ every }) => every.on !== undefined) ? 2 : 1;
}

/** Annals' own file format for exchange, described in docs/formats.md: everything of a timeline but its history. */
export const documentSchema = z.object({
  format: z.literal('annals'),
  version: z.literal([1, JSON_VERSION]),
  timeline: timelineSchema,
  /** How many events the writer kept to itself. */
  withheld: z.number().int().min(0).default(0),
  lanes: z.array(laneSchema),
  series: z.array(seriesSchema),
  events: z.array(storedEventSchema),
});
export type AnnalsDocument = z.infer<typeof documentSchema>;

/** One line per lane, series and event, so that two exports can be compared by a program that compares lines. */
export function* writeJson(
  content: Pick<DataContent, 'timeline' | 'withheld' | 'lanes' | 'series'> & { readonly events: readonly StoredEvent[] },
): Generator<string> {
  yield `{\n  "format": "annals",\n  "version": ${versionOf(content.series)},\n`;
  yield `  "timeline": ${JSON.stringify(only(timelineSchema, content.timeline))},\n  "withheld": ${content.withheld},\n`;
  yield* list('lanes', content.lanes, laneSchema);
  yield ',\n';
  yield* list('series', content.series, seriesSchema);
  yield ',\n';
  yield* list('events', content.events, storedEventSchema);
  yield '\n}\n';
}

function* list(name: string, entries: readonly object[], schema: z.ZodObject): Generator<string> {
  yield `  "${name}": [`;
  for (const [index, entry] of entries.entries()) yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(only(schema, entry))}`;
  yield entries.length === 0 ? ']' : '\n  ]';
}

/** The fields a schema names, in its order: what views add (bounds, row numbers, lane keys) stays out. */
function only(schema: z.ZodObject, entry: object): Partial<StoredEvent> {
  const fields = new Map(Object.entries(entry));
  return Object.fromEntries(Object.keys(schema.shape).map((name) => [name, fields.get(name)]));
}
