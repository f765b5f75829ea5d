import { z } from 'zod';

/** As RFC 5545 writes them, Monday first. */
export const RULE_WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type RuleWeekday = (typeof RULE_WEEKDAYS)[number];

/** `TU` is every Tuesday of the week or month, `1TU` the first of the month, `-1FR` the last Friday. */
const weekdaySchema = z.string().regex(/^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/, 'A weekday is written as TU, 1TU or -1FR.');

const ordinal = (most: number, message: string) =>
  z
    .number(message)
    .int(message)
    .min(-most, message)
    .max(most, message)
    .refine((value) => value !== 0, message);

/**
 * The days of a week, month or year on which a series falls, where it is not one day in each interval counted from the anchor. The parts
 * mean what they mean in a rule of RFC 5545: weekdays and days of the month together are the days that are both.
 */
export const ruleDaysSchema = z.strictObject({
  weekdays: z.array(weekdaySchema).min(1).max(77).optional(),
  /** 15; -1 is the last day of the month. A month that has no such day has no date. */
  monthDays: z.array(ordinal(31, 'A day of the month is 1 to 31, or -1 to -31 from its end.')).min(1).max(62).optional(),
  /** Only in these months; 1 is January. */
  months: z.array(z.number().int().min(1, 'Months are 1 to 12.').max(12, 'Months are 1 to 12.')).min(1).max(12).optional(),
  /** Of all these days of one month or year only the first (1), the last (-1) … */
  pick: z.array(ordinal(366, 'What is picked is 1 to 366, or -1 to -366 from the end.')).min(1).max(10).optional(),
  /** The day that weeks begin on, where several are skipped and that is not Monday. */
  weekStart: z.enum(RULE_WEEKDAYS).optional(),
});
export type RuleDays = z.infer<typeof ruleDaysSchema>;

/** `-1FR` → `{ nth: -1, weekday: 'FR' }`; `nth` is 0 for each of them. */
export function weekdayOfRule(token: string): { readonly nth: number; readonly weekday: RuleWeekday } {
  const name = token.slice(-2);
  return { nth: Number(token.slice(0, -2)), weekday: RULE_WEEKDAYS.find((one) => one === name) ?? 'MO' };
}

/** In the order of the calendar, each once, and without what says nothing: two rules that mean the same by the same parts are written alike. */
export function tidyRuleDays({ weekdays, monthDays, months, pick, weekStart }: RuleDays): RuleDays {
  return {
    ...(weekdays === undefined ? {} : { weekdays: [...new Set(weekdays)].sort(byWeekday) }),
    ...(monthDays === undefined ? {} : { monthDays: inOrder(monthDays) }),
    ...(months === undefined ? {} : { months: inOrder(months) }),
    ...(pick === undefined ? {} : { pick: inOrder(pick) }),
    ...(weekStart === undefined || weekStart === 'MO' ? {} : { weekStart }),
  };
}

function byWeekday(one: string, other: string): number {
  const [a, b] = [weekdayOfRule(one), weekdayOfRule(other)];
  return fromStart(a.nth) - fromStart(b.nth) || RULE_WEEKDAYS.indexOf(a.weekday) - RULE_WEEKDAYS.indexOf(b.weekday);
}

/** 1, 2 … before -2, -1. */
function inOrder(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => fromStart(one) - fromStart(other));
}

function fromStart(number: number): number {
  return number < 0 ? 1000 + number : number;
}
