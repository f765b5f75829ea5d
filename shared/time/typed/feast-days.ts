import { type Day, dayFrom, plusDays, weekdayOf } from '../day';

/** Days that are called by a name. Longer names stand before those that they begin with. */

export interface Feast {
  /** In small letters and without apostrophes, by words. */
  readonly words: readonly string[];
  /** Before this year it is not known, since it follows from the Gregorian calendar. */
  readonly from: number | null;
  /** @param year astronomical */
  readonly dayIn: (year: number) => Day;
}

const SUNDAY_FROM_EASTER: Readonly<Record<string, number>> = {
  'ash wednesday': -46,
  'palm sunday': -7,
  'maundy thursday': -3,
  'good friday': -2,
  'easter sunday': 0,
  'easter monday': 1,
  easter: 0,
  'ascension day': 39,
  'whit sunday': 49,
  'whit monday': 50,
  pentecost: 49,
};

/** Month and day, where that is the same in every year. */
const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  christmas: [12, 25],
  xmas: [12, 25],
  'boxing day': [12, 26],
  'new years eve': [12, 31],
  'new years day': [1, 1],
  'new year': [1, 1],
  epiphany: [1, 6],
  'valentines day': [2, 14],
  'april fools day': [4, 1],
  'earth day': [4, 22],
  'bastille day': [7, 14],
  halloween: [10, 31],
  'twelfth night': [1, 5],
  candlemas: [2, 2],
  'lady day': [3, 25],
  'st georges day': [4, 23],
  'midsummer day': [6, 24],
  'st johns day': [6, 24],
  lammas: [8, 1],
  michaelmas: [9, 29],
  'all saints day': [11, 1],
  'all souls day': [11, 2],
  martinmas: [11, 11],
  'st andrews day': [11, 30],
  'st stephens day': [12, 26],
  'veterans day': [11, 11],
  'armistice day': [11, 11],
};

/** Month, weekday (0 is Sunday) and which of that month, -1 the last: as the United States keep them, the only ones that call them so. */
const BY_WEEKDAY: Readonly<Record<string, readonly [month: number, weekday: number, nth: number]>> = {
  'martin luther king day': [1, 1, 3],
  'presidents day': [2, 1, 3],
  'memorial day': [5, 1, -1],
  'labor day': [9, 1, 1],
  'columbus day': [10, 1, 2],
  'thanksgiving day': [11, 4, 4],
  thanksgiving: [11, 4, 4],
};

export const FEASTS: readonly Feast[] = [
  ...entries(
    FIXED,
    ([month, day]) =>
      (year) =>
        dayFrom(year, month, day),
  ),
  ...entries(SUNDAY_FROM_EASTER, (days) => (year) => plusDays(easterOf(year), days), 1583),
  ...entries(BY_WEEKDAY, (rule) => (year) => nthWeekday(year, ...rule)).map(keptBefore),
];

/** Words that a feast begins with: most words begin none. */
export const FIRST_OF_FEASTS: ReadonlySet<string> = new Set(FEASTS.map(({ words: [first = ''] }) => first));

function entries<Rule>(rules: Readonly<Record<string, Rule>>, dayOf: (rule: Rule) => Feast['dayIn'], from: number | null = null): Feast[] {
  return Object.entries(rules).map(([name, rule]) => ({ words: name.split(' '), from, dayIn: dayOf(rule) }));
}

/** The law that moved Memorial Day to a Monday was in force from 1971 (Uniform Monday Holiday Act, 1968). */
function keptBefore(feast: Feast): Feast {
  if (feast.words[0] !== 'memorial') return feast;
  return { ...feast, dayIn: (year) => (year < 1971 ? dayFrom(year, 5, 30) : feast.dayIn(year)) };
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const first = dayFrom(year, nth < 0 ? month + 1 : month, 1);
  return plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth < 0 ? nth : nth - 1) * 7);
}

/** Easter Sunday of the Gregorian calendar (the "anonymous" algorithm, Nature of 20 April 1876). */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunar + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const fromMarch = epact + weekday - 7 * late + 114;
  return dayFrom(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1);
}
