import { z } from 'zod';
import { statusSchema } from '../event';
import { MOST_EDTF } from '../time/edtf';

/** A stretch of an article's text: UTF-16 units, `end` the first one behind it. */
export const stretchSchema = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
export type Stretch = z.infer<typeof stretchSchema>;

const names = z.array(z.string().min(1).max(200)).max(500);

/** What a sentence of an article is proposed to be entered as. Nothing of it is in the timeline before a person says so. */
export const proposalSchema = z.object({
  /** From 1 on, in order of time: what the command line's `--accept` says. */
  n: z.number().int().min(1),
  kind: z.enum(['event', 'series']),
  /** The words that say when; where a text reports what was done without saying when, the verb. */
  date: stretchSchema,
  /** The sentence that it rests on. */
  quotation: stretchSchema,
  /** Words of the sentence, those around the date; never others. */
  title: z.string().min(1).max(500),
  /** EDTF; of a series the day that it is counted from. */
  when: z.string().max(MOST_EDTF),
  /** How a series recurs, as RRULE (RFC 5545); null of an event. */
  cadence: z.string().max(1000).nullable(),
  /** What the date was counted from: the day of publication, or where another date stands in the text. */
  anchor: z.union([z.literal('publication'), z.number().int().min(0)]).nullable(),
  /** Whether nothing about the date was guessed. */
  certain: z.boolean(),
  status: statusSchema,
  /** Id of a lane of the timeline. */
  lane: z.string().max(100),
  /** Nothing of the text is like what a lane holds: it is the first. */
  laneGuessed: z.literal(true).optional(),
  /** It has a date and little of an event in it: figures, a reference, a label, a row of a table. */
  slight: z.literal(true).optional(),
  /** Names that the timeline already uses and that stand in the sentence. */
  actors: names,
  places: names,
  /**
   * Events of the timeline that may be the same (same day, and names or words in common), of a series the review series (which recurs alike); the likeliest first.
   * `read`: it rests on this very passage already.
   */
  same: z
    .array(z.object({ id: z.uuid(), title: z.string().max(500), when: z.string().max(MOST_EDTF), read: z.literal(true).optional() }))
    .max(5),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** What a person says of one proposal; what is missing of an accepted one stays as proposed. */
export const decisionSchema = z.object({
  n: z.number().int().min(1),
  take: z.enum(['accept', 'skip', 'merge']),
  title: z.string().max(500).optional(),
  when: z.string().max(MOST_EDTF).optional(),
  status: statusSchema.optional(),
  lane: z.string().max(100).optional(),
  /** The event that a merged one becomes a further source of, with its own claim of when. */
  into: z.uuid().optional(),
});
export type Decision = z.infer<typeof decisionSchema>;
