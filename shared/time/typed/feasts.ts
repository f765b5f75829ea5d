import { dayFrom } from '../day';
import { dayText } from '../day-text';
import type { Cursor } from './cursor';
import { type Draft, draftOfDay, oneOfDays } from './draft';
import { FEASTS, type Feast, FIRST_OF_FEASTS } from './feast-days';
import { SEASONS } from './periods';
import { readLaterYear } from './year';

/** "Christmas 2025", "Good Friday 2026", "Good Friday, 3 April 2026". "Christmas" alone may also mean its three days, "Michaelmas" the term that begins with it: these are the other readings. @param readDay the day that may be said as well */
export function readFeast(cursor: Cursor, readDay: () => Draft | null): Draft | null {
  if (!FIRST_OF_FEASTS.has(cursor.word())) return null;
  const feast = FEASTS.find(({ words }) => cursor.takePhrase(words.join(' ')));
  if (feast === undefined) return null;
  const told = cursor.attempt(() => onItsDay(cursor, feast, readDay));
  if (told !== null) return told;
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

/** “Easter Monday, 1 April 2024”: the day that is said, if it is that of the feast. */
function onItsDay(cursor: Cursor, { words, from, dayIn }: Feast, readDay: () => Draft | null): Draft | null {
  const bracket = cursor.take('(');
  if (!bracket) cursor.take(',', '-');
  const said = readDay();
  if (said?.year === undefined || said.month === undefined || said.day === undefined || !/^\d{4}$/.test(said.year)) return null;
  if (bracket && !cursor.take(')')) return null;
  const year = Number(said.year);
  if (year < (from ?? 0)) return said;
  const isItsDay = ({ month, day }: Draft): boolean =>
    month !== undefined && day !== undefined && dayFrom(year, month, day) === dayIn(year);
  const { others = [], ...main } = said;
  const fitting = [main, ...others].find(isItsDay);
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return fitting ?? cursor.fail(`${name} ${year} is ${dayText(dayIn(year))}, not ${dayText(dayFrom(year, said.month, said.day))}.`);
}

function christmas(year: number): Draft {
  return oneOfDays(dayFrom(year, 12, 24), dayFrom(year, 12, 26));
}
