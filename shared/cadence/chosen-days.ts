import { fail, ok, type Result } from '../result';
import { type Cadence, cadenceSchema } from '../series';
import { isRule } from './dates';
import { RULE_WEEKDAYS } from './rule-days';
import { ruleWords } from './rule-words';
import { tidyCadence } from './tidy-cadence';
import { typedCadence } from './typed-cadence';

/** How a field beside "every 2" and "weeks" says which days: "Monday and Thursday", "first Tuesday", "15th and last day"; '' for none. */
export function chosenDays(every: Cadence): string {
  if (!isRule(every)) return '';
  const said = ruleWords(every).replace(/^every [\d,]+ weeks on /, '');
  return said.replace(/ every [\d,]+ (?:month|year)s$/, '').replace(/ of each month$/, '');
}

/** The cadence that a number, a unit and such a field make. Errors: `invalid`, field `on` where the days are in the way. */
export function withChosenDays(count: number, unit: Cadence['unit'], text: string): Result<Cadence> {
  if (text.trim() === '') return checked({ count, unit });
  // By itself this would be a cadence of days; beside months and years it is all of their days.
  if (/^(?:every )?day$/i.test(text.trim()) && unit !== 'day') return checked({ count, unit, on: { weekdays: [...RULE_WEEKDAYS] } });
  const read = typedCadence(unit === 'week' && count > 1 ? `every ${count} weeks on ${text.trim().replace(/^(?:every|on) /i, '')}` : text);
  if (!read.ok || read.value.on === undefined || (read.value.count !== 1 && unit !== 'week'))
    return fail('invalid', 'Days are said as “Mon, Wed, Fri”, “first Tuesday”, “last weekday” or “15th and last day”.', 'on');
  return checked({ count, unit, on: read.value.on });
}

function checked(cadence: Cadence): Result<Cadence> {
  const parsed = cadenceSchema.safeParse(cadence);
  const issue = parsed.error?.issues[0];
  return parsed.success ? ok(tidyCadence(parsed.data)) : fail('invalid', issue?.message ?? '', String(issue?.path[0] ?? ''));
}
