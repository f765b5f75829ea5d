import { z } from 'zod';
import { eventDraftSchema } from '../event';

/* Messages of the contract that concern reviews and silences. */

/** What is reminded of in one go. */
export const remindedSchema = z.object({
  /** The reminders that became due since the last time. */
  reminders: z.array(
    z.object({
      kind: z.enum(['ahead', 'overdue']),
      seriesId: z.uuid(),
      title: z.string(),
      n: z.number().int(),
      day: z.string(),
    }),
  ),
});
export type Reminded = z.infer<typeof remindedSchema>;

/** What can be said of many reviews at once: all but a day for each. */
export const SAID_OF_ALL = ['held', 'missed', 'cancelled'] as const;
export type SaidOfAll = (typeof SAID_OF_ALL)[number];

export const settleAllSchema = z.object({
  id: z.uuid(),
  numbers: z.array(z.number().int().min(1).max(5000)).min(1).max(5000),
  outcome: z.enum(SAID_OF_ALL),
});

export const silencesInputSchema = z.object({
  of: z.object({ kind: z.enum(['lane', 'actor', 'tag']), value: z.string().min(1).max(200) }),
  now: z.number(),
  limit: z.number().int().min(1).max(1000),
});

/** The event to be made of a review: what it says beyond the outcome. */
export const reviewEventSchema = eventDraftSchema.pick({ title: true, when: true, lane: true });
