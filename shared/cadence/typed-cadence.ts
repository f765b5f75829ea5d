import { fail, ok, type Result } from '../result';
import { type Cadence, cadenceSchema } from '../series';
import { CADENCE_ADVERBS } from '../time/cadence-adverbs';
import { MONTHS } from '../time/calendar';
import type { RuleDays } from './rule-days';
import { quarterOf } from './rule-words';
import { tidyCadence } from './tidy-cadence';
import { typedDays, weekdayNamed } from './typed-days';

const EXAMPLES = '“90 days”, “2 weeks” or “1 month”, nor days such as “Mon, Wed, Fri” or “first Tuesday”';
const MOST = 500;

/**
 * What "90 days", "every weekday", "first Tuesday", "last Friday of each quarter" or "15th and last day every 2 months" mean.
 * Everything that `intervalWords` says of a cadence is understood. Errors: `invalid`.
 */
export function typedCadence(text: string): Result<Cadence> {
  const said = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const read = said.length > MOST ? null : (plain(said) ?? ruled(said));
  if (read === null) return fail('invalid', `“${text.slice(0, MOST)}” is not an interval such as ${EXAMPLES}.`);
  if (!('every' in read)) return fail('invalid', read.why);
  const parsed = cadenceSchema.safeParse(read.every);
  if (!parsed.success) return fail('invalid', parsed.error.issues[0]?.message ?? 'This is not an interval.');
  return ok(tidyCadence(parsed.data));
}

type Read = { readonly every: Cadence } | { readonly why: string } | null;

function plain(said: string): Read {
  const adverb = CADENCE_ADVERBS.get(said);
  if (adverb !== undefined) return { every: adverb };
  const found = /^(?:every |each )?(?:(\d{1,3}(?:,\d{3})|\d{1,5}|other) ?)?(day|week|month|quarter|year)s?$/.exec(said);
  return found?.[2] === undefined ? null : { every: times(countOf(found[1]), found[2]) };
}

/** `every N weeks` before or after the days. */
const SKIPS = /(?:^| )every (\d{1,3}(?:,\d{3})|\d{1,5}|other) ?(week|month|quarter|year)s?(?= on |$)/;
const WEEKS_FROM = /,? weeks from ([a-z]+)$/;
const EACH_MONTH = / (?:(?:of|in) )?(?:each|every|the|a) month$| monthly$/;
const EACH_QUARTER = / (?:(?:of|in) )?(?:each|every|the|a) quarter$| quarterly$/;
const OF_MONTHS = new RegExp(
  `,? (?:of|in) (?:each )?((?:(?:${MONTHS.map((name) => `${name.slice(0, 3)}[a-z]*`)
    .join('|')
    .toLowerCase()})\\b[ ,.&]*(?:and )?)+?)( together)?$`,
);

function ruled(said: string): Read {
  let rest = said
    .replace(/^on /, '')
    .replace(/^(?:every|each) other ([a-z]+)/, (all, word: string) => (weekdayNamed(word) === null ? all : `every 2 weeks on ${word}`));
  let count = 1;
  let unit: Cadence['unit'] | null = null;
  let weekStart: RuleDays['weekStart'];
  const begins = WEEKS_FROM.exec(rest);
  if (begins !== null) {
    weekStart = weekdayNamed(begins[1] ?? '') ?? undefined;
    if (weekStart === undefined) return null;
    rest = rest.slice(0, begins.index);
  }
  const skips = SKIPS.exec(rest);
  if (skips !== null) {
    ({ count, unit } = times(countOf(skips[1]), skips[2] ?? ''));
    rest = `${rest.slice(0, skips.index)}${rest.slice(skips.index + skips[0].length)}`.trim().replace(/^on /, '');
  }
  const period = periodIn(rest);
  const days = typedDays(period.rest);
  if (days === null) return null;
  const { months } = period;
  if (months === 'quarter') {
    const quarter = quarterOf(days);
    if (quarter === null) return { why: 'Say in which months: “of each quarter” could be its first or its last.' };
    return { every: { count, unit: unit ?? 'month', on: { ...days, months: [...quarter] } } };
  }
  const on = { ...days, ...(months === null ? {} : { months }), ...(weekStart === undefined ? {} : { weekStart }) };
  const isWeek = months === null && !period.eachMonth && isOfWeek(days);
  return { every: { count, unit: unit ?? (isWeek ? 'week' : period.together ? 'year' : 'month'), on } };
}

interface Period {
  readonly rest: string;
  readonly months: number[] | 'quarter' | null;
  readonly eachMonth: boolean;
  /** What is picked is picked of all these months. */
  readonly together: boolean;
}

function periodIn(text: string): Period {
  const none = { rest: text, months: null, eachMonth: false, together: false };
  const month = EACH_MONTH.exec(text);
  if (month !== null) return { ...none, rest: text.slice(0, month.index), eachMonth: true };
  const quarter = EACH_QUARTER.exec(text);
  if (quarter !== null) return { ...none, rest: text.slice(0, quarter.index), months: 'quarter' };
  const named = OF_MONTHS.exec(text);
  if (named === null) return none;
  const months = (named[1] ?? '').match(/[a-z]+/g)?.filter((word) => word !== 'and') ?? [];
  const numbers = months.map((word) => MONTHS.findIndex((name) => name.toLowerCase().startsWith(word)) + 1);
  if (numbers.includes(0)) return none;
  return { ...none, rest: text.slice(0, named.index), months: numbers, together: named[2] !== undefined };
}

function isOfWeek({ weekdays = [], monthDays, pick }: RuleDays): boolean {
  return monthDays === undefined && pick === undefined && weekdays.every((token) => token.length === 2);
}

function countOf(text: string | undefined): number {
  return text === undefined ? 1 : text === 'other' ? 2 : Number(text.replace(',', ''));
}

function times(count: number, unit: string): Cadence {
  if (unit === 'quarter') return { count: count * 3, unit: 'month' };
  return { count, unit: unit === 'day' || unit === 'week' || unit === 'year' ? unit : 'month' };
}
