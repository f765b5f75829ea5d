import { hasTwoDigitYear } from '../../shared/time/typed/column';
import { cutYearsOf } from '../../shared/time/typed/cut-years';
import { languagesOfMonthWord } from '../../shared/time/typed/english-words';
import { isOfSmallYears, withEraBeside } from '../../shared/time/typed/small-years';
import { type DateContext, understandDate } from '../../shared/time/typed-date';
import { provenCalendar } from '../intake/evidence/calendar-days';
import { CENTURIES, type Century, latestYearOf } from '../intake/evidence/century-of-weekdays';
import { vagueTime } from './vague-times';

/** Whether a cell can be understood as a date. What was found out is remembered: each column is looked at for one use after another. */
type IsDate = (cell: string) => boolean;

/** Whether cells are dates as the file is to be read. */
export function datesAsSaid(context: DateContext): IsDate {
  return remembered((cell) => understandDate(cell, context).ok);
}

/** Whether cells are dates in whatever way: a day at a time that is no minute, of another calendar that they prove, a month called by a word of English in a language where it is one, a year of two digits is one, whichever it is and wherever it stands, and so is a fiscal year. */
export function datesInAnyWay(context: DateContext): IsDate {
  const thisYear = Number(context.today.slice(0, 4));
  const fiscal = { month: 1, called: 'ends', always: true } as const;
  const orders = [...new Set([context.order, 'ymd' as const])];
  const isIn = (century: Century, cell: string): boolean =>
    orders.some((order) => {
      const latestYear = latestYearOf(century, thisYear);
      return understandDate(cell, { ...context, order, latestYear, fiscal, languages: languagesOfMonthWord(cell) ?? context.languages }).ok;
    });
  // Beside a day of the week it is no date in another century than its own.
  const isDate = remembered(
    (cell) =>
      isIn('past', cell) ||
      cutYearsOf(cell) === 'decades' ||
      (hasTwoDigitYear(cell) && CENTURIES.some((century) => isIn(century, cell))) ||
      provenCalendar(cell) !== null ||
      // From day to day of years whose era others say.
      (isOfSmallYears(cell) && isIn('past', withEraBeside(cell, { ce: true, bce: true, early: true }))),
  );
  return remembered((cell) => isDate(cell) || isDate(dayOfVagueTime(cell)));
}

/** The day beside a time that is no minute, as “à 19h” is; '' where there is none of a year. */
function dayOfVagueTime(cell: string): string {
  const { day = '' } = vagueTime(cell) ?? {};
  return /\d{4}/.test(day) ? day : '';
}

function remembered(isDate: IsDate): IsDate {
  const known = new Map<string, boolean>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const found = isDate(cell);
    known.set(cell, found);
    return found;
  };
}
