import { z } from 'zod';
import { cadenceSchema } from '../series';
import { MOST_EDTF } from '../time/edtf';

/** Stretches of time that are asked about in one go, and what comes back of them. */
export const MOST_RANGES = 500;
export const MOST_KNOWN_EVENTS = 5000;

/** Wall-clock milliseconds of the home zone, half open; null is without limit. */
export const rangeSchema = z.object({ from: z.number().nullable(), to: z.number().nullable() });
export type Range = z.infer<typeof rangeSchema>;

const names = z.array(z.string());

const knownEventSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  when: z.string().max(MOST_EDTF),
  /** Id of its lane. */
  lane: z.string(),
  actors: names,
  places: names,
});
export type KnownEvent = z.infer<typeof knownEventSchema>;

/** What a timeline has from the very text: the events that rest on its passages (“start-end”), and when the first of them was read, in milliseconds; null where that is not known. */
const knownReadingSchema = z.object({
  at: z.number().nullable(),
  passages: z.array(
    z.object({ passage: z.string(), event: z.object({ id: z.uuid(), title: z.string(), when: z.string().max(MOST_EDTF) }) }),
  ),
});
export type KnownReading = z.infer<typeof knownReadingSchema>;

/** What a timeline already says, as far as proposals are held against it. */
export const knownSchema = z.object({
  /** Home zone, IANA. */
  zone: z.string(),
  /** In their order; what fits none is proposed for the first. */
  lanes: z.array(z.object({ id: z.string(), title: z.string() })),
  actors: names,
  places: names,
  /** Events near the dates of the text, which may be the same, and some of each lane, whose words tell what belongs there. */
  events: z.array(knownEventSchema),
  series: z.array(z.object({ id: z.uuid(), title: z.string(), anchor: z.string(), every: cadenceSchema, notes: z.string() })),
  readBefore: knownReadingSchema,
});
export type Known = z.infer<typeof knownSchema>;
