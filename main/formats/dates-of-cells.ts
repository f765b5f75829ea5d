import { type DateContext, understandDate } from '../../shared/time/typed-date';
import { provenCalendar } from '../intake/evidence/calendar-days';

/** Whether a cell can be understood as a date. What was found out is remembered: each column is looked at for one use after another. */
type IsDate = (cell: string) => boolean;

/** Whether cells are dates as the file is to be read. */
export function datesAsSaid(context: DateContext): IsDate {
  return remembered((cell) => understandDate(cell, context).ok);
}

/** Whether cells are dates in whatever way: of another calendar that they prove, a year of two digits is one, whichever it is and wherever it stands, and so is a fiscal year. */
export function datesInAnyWay(context: DateContext): IsDate {
  const latestYear = Number(context.today.slice(0, 4));
  const fiscal = { month: 1, called: 'ends', always: true } as const;
  const orders = [...new Set([context.order, 'ymd' as const])];
  return remembered(
    (cell) => orders.some((order) => understandDate(cell, { ...context, order, latestYear, fiscal }).ok) || provenCalendar(cell) !== null,
  );
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
