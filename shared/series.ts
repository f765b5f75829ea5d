import { z } from 'zod';
import { sourceSchema } from './event';
import { readDay } from './time/day-text';

/** A calendar day of the home zone, `YYYY-MM-DD`, that exists. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'A day is written as 2026-01-08.')
  .refine((day) => readDay(day) !== null, 'This day does not exist.');

export const CADENCE_UNITS = ['day', 'week', 'month', 'year'] as const;
export const OUTCOMES = ['held', 'missed', 'moved', 'cancelled'] as const;

export const cadenceSchema = z.object({
  count: z.number().int('Whole numbers only.').min(1, 'At least 1.').max(10_000, 'At most 10,000.'),
  unit: z.enum(CADENCE_UNITS, 'Days, weeks, months or years.'),
});
export type Cadence = z.infer<typeof cadenceSchema>;

/** What became of one occurrence. `on` is the day it was held on or moved to, when that is not the due day. */
export const outcomeSchema = z
  .object({
    outcome: z.enum(OUTCOMES, 'An outcome is held, missed, moved or cancelled.'),
    on: daySchema.optional(),
    eventId: z.uuid().optional(),
    note: z.string().max(5000).optional(),
    /** Where it is known from. */
    source: sourceSchema.optional(),
  })
  .refine((value) => value.outcome !== 'moved' || value.on !== undefined, { message: 'Say the day it was moved to.', path: ['on'] });
export type Outcome = z.infer<typeof outcomeSchema>;

export const endsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('never') }),
  z.object({ kind: z.literal('after'), count: z.number().int('Whole numbers only.').min(1, 'At least 1.').max(5000, 'At most 5,000.') }),
  /** Inclusive. */
  z.object({ kind: z.literal('until'), date: daySchema }),
]);
export type Ends = z.infer<typeof endsSchema>;

const seriesFields = z.object({
  title: z.string().trim().min(1, 'A series needs a title.').max(500),
  lane: z.uuid(),
  every: cadenceSchema,
  /** The day the cadence is counted from (the day it was agreed); occurrence 1 falls one interval later. */
  anchor: daySchema,
  /** fixed: counted from the anchor. rolling: counted from the day the last one was really held or moved to. */
  mode: z.enum(['fixed', 'rolling'], 'A series is fixed or rolling.'),
  ends: endsSchema,
  weekend: z.enum(['keep', 'next-workday', 'previous-workday'], 'One of keep, next-workday and previous-workday.'),
  /** How many days ahead a reminder is due. */
  leadDays: z.number().int('Whole numbers only.').min(0, 'At least 0.').max(3650, 'At most 3,650.'),
  notes: z.string().max(100_000),
  /** By occurrence number, from "1". */
  outcomes: z.record(z.string().regex(/^[1-9]\d{0,4}$/), outcomeSchema),
});

export const seriesDraftSchema = seriesFields.extend({
  mode: seriesFields.shape.mode.default('fixed'),
  ends: endsSchema.default({ kind: 'never' }),
  weekend: seriesFields.shape.weekend.default('keep'),
  leadDays: seriesFields.shape.leadDays.default(14),
  notes: z.string().max(100_000).default(''),
  outcomes: seriesFields.shape.outcomes.default({}),
});
export type SeriesDraft = z.input<typeof seriesDraftSchema>;

export const seriesPatchSchema = seriesFields.partial();
export type SeriesPatch = z.infer<typeof seriesPatchSchema>;

export const seriesSchema = seriesFields.extend({ id: z.uuid() });
export type Series = z.infer<typeof seriesSchema>;
