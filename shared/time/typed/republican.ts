import type { Day } from '../day';
import { dayText } from '../day-text';
import { daysInRepublicanMonth, republicanDay } from './other-days';
import { fromRoman } from './roman';

/** Dates of the French Republican calendar: “18 brumaire an VIII”, “9 Thermidor, Year II”. */

/** Months by their first four letters, as GEDCOM writes them, too. */
const MONTHS = 'vend brum frim nivo pluv vent germ flor prai mess ther fruc'.split(' ');
/** What the days behind the twelfth begin with: of GEDCOM, “jours complémentaires”, “sans-culottides”. */
const BEHIND = ['comp', 'jour', 'sans'];
const NAMED =
  /^(?:le\s+)?(?:(\d{1,2})(?:er|e|ème)?\s+)?(vendemiaire|brumaire|frimaire|nivose|pluviose|ventose|germinal|floreal|prairial|messidor|thermidor|fructidor|jours? complementaires?|sans-?culottides?)\s*,?\s+(?:(?:de\s+)?l.)?(?:an(?:nee)?|year)\s+([ivx]+|\d{1,2})(?:\s+(?:de la republique.*|of the republic))?$/i;

const WEEKDAY = /^(?:(?:primi|duo|tri|quarti|quinti|sexti|septi|octi|noni|deca)di,?\s+)/i;
/** A year alone: only in Roman letters is it one of the Republic rather than any second year. */
const YEAR_ALONE = /^(?:en\s+)?l?.?an ([IVX]+)(?: de la Republique.*)?$/;

/** Such a date as EDTF of ours, a month as some day within it; null for another text, or a day that there was not. */
export function fromRepublican(text: string): string | null {
  if (!/\b(?:an(?:n[eé]e)?|year)\s/i.test(text)) return null;
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  const alone = YEAR_ALONE.exec(plain)?.[1];
  if (alone !== undefined) return inYear(fromRoman(alone));
  const [, day, name = '', year = ''] = NAMED.exec(plain.replace(WEEKDAY, '')) ?? [];
  if (name === '') return null;
  const number = /\d/.test(year) ? Number(year) : fromRoman(year);
  return inOurs(number, monthOf(name), day === undefined ? null : Number(day));
}

/** A day as GEDCOM writes it, `11 VEND 11`; null where there is none such. */
export function fromGedcomRepublican(day: string, name: string, year: string): Day | null {
  return republicanDay(Number(year), monthOf(name), Number(day));
}

/** 1 to 13; 0 for what is no month. */
function monthOf(name: string): number {
  const begins = name.toLowerCase().slice(0, 4);
  return BEHIND.includes(begins) ? 13 : MONTHS.indexOf(begins) + 1;
}

function inYear(year: number): string | null {
  const [first, last] = [republicanDay(year, 1, 1), republicanDay(year, 13, daysInRepublicanMonth(year, 13))];
  return first === null || last === null ? null : `[${dayText(first)}..${dayText(last)}]`;
}

function inOurs(year: number, month: number, day: number | null): string | null {
  const [first, last] = [day ?? 1, day ?? daysInRepublicanMonth(year, month)].map((one) => republicanDay(year, month, one));
  if (first == null || last == null) return null;
  return first === last ? dayText(first) : `[${dayText(first)}..${dayText(last)}]`;
}
