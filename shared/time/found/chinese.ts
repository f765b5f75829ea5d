import { edtfYear } from '../calendar';
import { plusDays, weekdayOf } from '../day';
import { type Draft, draftOfDay } from '../typed/draft';
import { withYear } from './fill-in';
import type { FoundAnchor } from './found';
import type { Surroundings } from './surroundings';

/** A date in Chinese characters: places in UTF-16 units, as `Found` has them. */
export interface ChineseDate {
  readonly start: number;
  readonly end: number;
  readonly draft: Draft;
  readonly anchor: FoundAnchor;
  readonly certain: boolean;
}

const DATE =
  /(?<![\d.])(?:(\d{4})\s?年(?:\s?(\d{1,2})\s?月(?:份|\s?(\d{1,2})\s?[日号號])?)?|(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號])|(?:星期|礼拜|禮拜|周|週)([一二三四五六日天])/g;
const WEEKDAYS = '日一二三四五六';

/** Explicit dates ("2026年1月8日", "1月8日") and names of weekdays, which are the last such day up to publication. */
export function chineseDates(text: string, around: Surroundings): ChineseDate[] {
  const dates: ChineseDate[] = [];
  for (const found of text.matchAll(DATE)) {
    const [whole, year, month, day, ownMonth, ownDay, weekday] = found;
    const place = { start: found.index, end: found.index + whole.length };
    if (weekday !== undefined) {
      const number = WEEKDAYS.indexOf(weekday === '天' ? '日' : weekday);
      const back = (weekdayOf(around.published) - number + 7) % 7;
      dates.push({ ...place, draft: draftOfDay(plusDays(around.published, -back)), anchor: 'publication', certain: false });
    } else if (year !== undefined) {
      const draft = {
        year: edtfYear(Number(year)),
        ...(month === undefined ? {} : { month: Number(month) }),
        ...(day === undefined ? {} : { day: Number(day) }),
      };
      dates.push({ ...place, draft, anchor: null, certain: true });
    } else {
      const filled = withYear({ month: Number(ownMonth), day: Number(ownDay) }, 'open', around);
      if (filled !== null) dates.push({ ...place, ...filled, certain: false });
    }
  }
  return dates;
}
