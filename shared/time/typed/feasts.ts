import { dayFrom } from '../day';
import type { Cursor } from './cursor';
import { type Draft, draftOfDay, oneOfDays } from './draft';
import { FEASTS, FIRST_OF_FEASTS } from './feast-days';
import { SEASONS } from './periods';
import { readLaterYear } from './year';

/** "Christmas 2025", "Good Friday 2026". "Christmas" alone may also mean its three days, "Michaelmas" the term that begins with it: these are the other readings. */
export function readFeast(cursor: Cursor): Draft | null {
  if (!FIRST_OF_FEASTS.has(cursor.word())) return null;
  const feast = FEASTS.find(({ words }) => cursor.takePhrase(words.join(' ')));
  if (feast === undefined) return null;
  const year = cursor.attempt(() => readLaterYear(cursor));
  if (year === null) return cursor.fail('Add the year of the feast, such as “Christmas 2025”.');
  const number = /^\d{4}$/.test(year) ? Number(year) : null;
  if (number === null || number < (feast.from ?? 0))
    return cursor.fail(
      feast.from === null
        ? 'Write the year of the feast in four digits, such as “Christmas 2025”.'
        : 'Easter is known here from 1583 on, by the Gregorian calendar: write the day itself.',
    );
  const name = feast.words.join(' ');
  const other = name === 'christmas' ? christmas(number) : name === 'michaelmas' ? { year, period: SEASONS['autumn'] ?? 23 } : null;
  return { ...draftOfDay(feast.dayIn(number)), ...(other === null ? {} : { others: [other] }) };
}

function christmas(year: number): Draft {
  return oneOfDays(dayFrom(year, 12, 24), dayFrom(year, 12, 26));
}
