import { z } from 'zod';
import type { EventFields } from './event';

/** What the chart can be grouped by instead of its lanes. */
export const GROUPINGS = ['actors', 'places', 'tags', 'status', 'sources'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Those whose values only the store knows. */
export const listGroupingSchema = z.enum(['actors', 'places', 'tags', 'sources']);
export type ListGrouping = z.infer<typeof listGroupingSchema>;

/** What an event says in a list, each as its group is called: sources by who published them, where that is known. */
export function saidIn(event: Pick<EventFields, ListGrouping>, field: ListGrouping): readonly string[] {
  if (field !== 'sources') return event[field];
  return event.sources.map(({ publisher, title }) => (publisher === undefined || publisher === '' ? title : publisher));
}
