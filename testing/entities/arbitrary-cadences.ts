import fc from 'fast-check';
import { RULE_WEEKDAYS, type RuleDays } from '../../shared/cadence/rule-days';
import { tidyCadence } from '../../shared/cadence/tidy-cadence';
import { type Cadence, cadenceSchema } from '../../shared/series';

const subset = <T>(values: readonly T[], maxLength: number): fc.Arbitrary<T[]> => fc.subarray([...values], { minLength: 1, maxLength });
const weekday = fc.constantFrom(...RULE_WEEKDAYS);
const nth = fc.constantFrom(1, 2, 3, 4, 5, -1, -2, -3, -4, -5);
const numbered = fc.tuple(nth, weekday).map(([number, name]) => `${number}${name}`);
const monthDays = fc.uniqueArray(
  fc.integer({ min: -31, max: 31 }).filter((day) => day !== 0),
  { minLength: 1, maxLength: 4 },
);
const months = subset([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 4);
const quarters: fc.Arbitrary<number[]> = fc.boolean().map((ends) => (ends ? [3, 6, 9, 12] : [1, 4, 7, 10]));
const weekdays: fc.Arbitrary<string[]> = fc.oneof(
  subset(RULE_WEEKDAYS, 7),
  fc.uniqueArray(numbered, { minLength: 1, maxLength: 3 }),
  fc.constant(0).map((): string[] => [...RULE_WEEKDAYS.slice(0, 5)]),
);

const weekly = fc.record({
  count: fc.integer({ min: 1, max: 5 }),
  unit: fc.constant('week' as const),
  on: fc.record({ weekdays: subset(RULE_WEEKDAYS, 7), weekStart: weekday }, { requiredKeys: ['weekdays'] }),
});
const byMonth = fc.record({
  count: fc.integer({ min: 1, max: 13 }),
  unit: fc.constantFrom('month' as const, 'year' as const),
  on: fc
    .tuple(
      fc.oneof(
        fc.record({ weekdays }),
        fc.record({ monthDays }),
        fc.record({ weekdays: subset(RULE_WEEKDAYS, 3), monthDays }),
        fc.record({ weekdays: subset(RULE_WEEKDAYS, 7), pick: fc.uniqueArray(nth, { minLength: 1, maxLength: 2 }) }),
      ),
      fc.option(fc.oneof(months, quarters), { nil: undefined }),
    )
    .map(([days, of]): RuleDays => (of === undefined ? days : { ...days, months: of })),
});

/** Cadences on days of a rule as they are kept, all of which have dates. */
export const ruleCadences: fc.Arbitrary<Cadence> = fc
  .oneof(weekly, byMonth)
  .map((cadence) => cadenceSchema.safeParse(tidyCadence(cadence)))
  .filter((parsed) => parsed.success)
  .map(({ data }) => data);
