import { z } from 'zod';
import { hasDates } from './cadence/days-in-period';
import { type RuleDays, ruleDaysSchema } from './cadence/rule-days';
import { sourceSchema } from './event';
import type { Fields } from './fields/field';
import { draftShape, patchShape, type RecordOf, storedShape } from './fields/shapes';
import { readDay } from './time/day-text';

/** A calendar day of the home zone, `YYYY-MM-DD`, that exists. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'A day is written as 2026-01-08.', abort: true })
  .refine((day) => readDay(day) !== null, 'This day does not exist.');

export const CADENCE_UNITS = ['day', 'week', 'month', 'year'] as const;
export const OUTCOMES = ['held', 'missed', 'moved', 'cancelled'] as const;

/** Every `count` units from the anchor, or on certain days of every `count`-th week, month or year (`on`, format 4). */
export const cadenceSchema = z
  .object({
    count: z.number().int('Whole numbers only.').min(1, 'At least 1.').max(10_000, 'At most 10,000.'),
    unit: z.enum(CADENCE_UNITS, 'Days, weeks, months or years.'),
    on: ruleDaysSchema.optional(),
  })
  .superRefine(({ count, unit, on }, issues) => {
    const message = on === undefined ? null : misfitOf(count, unit, on);
    if (message !== null) issues.addIssue({ code: 'custom', path: ['on'], message });
  });

/** Why these days cannot be those of a cadence; null when they can. */
function misfitOf(count: number, unit: (typeof CADENCE_UNITS)[number], on: RuleDays): string | null {
  const { weekdays, monthDays, months, pick, weekStart } = on;
  if (unit === 'day') return 'Certain days are chosen of weeks, months or years, not of days.';
  if (weekdays === undefined && monthDays === undefined) return 'Say which days.';
  if (unit === 'week') {
    const beyond = monthDays ?? months ?? pick;
    if (beyond !== undefined || weekdays?.some((token) => token.length > 2)) return 'Of a week, only weekdays can be chosen.';
    return weekStart !== undefined && count === 1 ? 'The first day of the week matters only where weeks are skipped.' : null;
  }
  if (weekStart !== undefined) return 'The first day of the week matters only where weeks are counted.';
  if (unit === 'year' && months === undefined) return 'Say in which months of the year.';
  return hasDates(unit, on) ? null : 'No month has such a day.';
}

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

/** All that a review series is made of; see EVENT_FIELDS. */
export const SERIES_FIELDS = {
  title: { kind: 'line', schema: z.string().trim().min(1, 'A series needs a title.').max(500) },
  lane: { kind: 'lane', schema: z.uuid() },
  every: { kind: 'interval', schema: cadenceSchema },
  /** The day the cadence is counted from (the day it was agreed); occurrence 1 falls one interval later. */
  anchor: { kind: 'day', schema: daySchema },
  /** fixed: counted from the anchor. rolling: counted from the day the last one was really held or moved to. */
  mode: { kind: 'choice', schema: z.enum(['fixed', 'rolling'], 'A series is fixed or rolling.'), initial: 'fixed' },
  ends: { kind: 'ends', schema: endsSchema, initial: { kind: 'never' }, option: ['count', 'N'] },
  weekend: {
    kind: 'choice',
    schema: z.enum(['keep', 'next-workday', 'previous-workday'], 'One of keep, next-workday and previous-workday.'),
    initial: 'keep',
  },
  /** How many days ahead a reminder is due. */
  leadDays: {
    kind: 'number',
    schema: z.number().int('Whole numbers only.').min(0, 'At least 0.').max(3650, 'At most 3,650.'),
    initial: 14,
    column: 'lead_days',
    option: ['lead', 'N'],
  },
  notes: { kind: 'prose', schema: z.string().max(100_000), initial: '' },
  /** By occurrence number, from "1". */
  outcomes: {
    kind: 'outcomes',
    schema: z.record(z.string().regex(/^([1-9]\d{0,2}|[1-4]\d{3}|5000)$/, 'Occurrences are numbered from 1 to 5,000.'), outcomeSchema),
    initial: {},
  },
} as const satisfies Fields;

/** The fields of a series as history and tables hold them. */
export type SeriesFields = Readonly<RecordOf<typeof SERIES_FIELDS>>;

export const seriesDraftSchema = z.object(draftShape(SERIES_FIELDS));
export type SeriesDraft = z.input<typeof seriesDraftSchema>;

export const seriesPatchSchema = z.object(patchShape(SERIES_FIELDS));
export type SeriesPatch = z.infer<typeof seriesPatchSchema>;

export const seriesSchema = z.object({ ...storedShape(SERIES_FIELDS), id: z.uuid() });
export type Series = z.infer<typeof seriesSchema>;
