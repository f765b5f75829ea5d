import { MONTHS } from '../calendar';
import { clockWithoutWords, withoutClockWords } from './clock-words';
import { inOurDigits } from './digits';
import { withEastAsianZone, withWesternYear } from './east-asia';
import { monthNumber } from './relative';
import { withRomanMonths } from './roman';
import { withEnglishWeekday } from './short-weekdays';
import { withTimeApart } from './times-together';
import { withDoubtBehind, withoutUnknownParts } from './unknown-parts';

/*
 * Ways of writing dates and times that mean the same as a usual one, brought into that before anything is read: digits of other scripts, the signs
 * behind numbers in China, Japan and Korea, spaces behind points, points and letters in times, the dates of web servers.
 */

/** A date that ends in a year, before a time. */
const CLOCK_BEFORE = '(?<=(?:[./-]\\d\\d|\\d{4})[.]?,?\\s{1,9})';
const POINT_CLOCK = new RegExp(
  `${CLOCK_BEFORE}([01]?\\d|2[0-3])[.]([0-5]\\d)(?:[.]([0-5]\\d))?(?=$|\\s|,|[ap]\\.?m|[.]\\d{3}|[+−-]\\d\\d:?\\d\\d$)`,
  'u',
);

/** `20260108131605`, `20260108131605.0Z`, `20260108131605 +0530`, `20260108131605[-5:EST]`: year to second without anything between. */
const COMPACT =
  /^([12]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])([0-5]\d)([0-5]\d)(?:\.0+)?(?:(Z)|\s?([+-]\d\d):?(\d\d)|\[([+-]?)(\d{1,2})(?::[A-Z]+)?\])?$/;
/** `01-2026`, `1.2026`: a month and its year. */
const MONTH_FIRST = /^(0[1-9]|1[0-2])[-.](\d{4})$/;

const MORNING = new Set(['오전', '上午', '午前']);

/** Words for the night between two days, which both are said. */
const NIGHT_BEFORE = /^(?:(?:in |on |during )?the )?(?:over ?night|nights?)(?:\s(?:of|from))?(?: the)?\s+(?=\S)/i;
const NIGHT_BEHIND = /[\s,]+\(?(?:over ?night|at night|nachts|nuit)\)?$/i;
const TWO_DAYS = /^(?:\d{4}-\d\d-\d\d\s?\/\s?\d|(?:\p{L}+\.?\s)?\d{1,2}\.?\s?[/–-]\s?\d{1,2}(?!\d|[/.-]\d))/u;

/** Two days without a word that only says that it was the night between them. */
function withoutNight(text: string): string {
  const days = text.replace(NIGHT_BEFORE, '').replace(NIGHT_BEHIND, '');
  return days !== text && TWO_DAYS.test(days) ? days : text;
}

/** ISO 8601 lets the end of a span leave out what its start has said: `2024-02-11/12`, `2024-02-29/03-01`. */
function withDaysInFull(text: string): string {
  return text.replace(/^(\d{4})-(\d\d)-(\d\d)\s?\/\s?(?:(\d\d)-)?(\d\d)$/, (_, year, month, day, otherMonth = month, otherDay) => {
    return `${year}-${month}-${day}/${year}-${otherMonth}-${otherDay}`;
  });
}

/** `1519 (June-July)`, `1519 (5 May)`: what of the year it was, in brackets behind it. */
function withPartsBefore(text: string): string {
  const [, year, part = ''] = /^(\d{3,4}),?\s?\(([^()]{3,30})\)$/.exec(text) ?? [];
  const [month = ''] = /\p{L}{3,}/u.exec(part) ?? [];
  return year === undefined || monthNumber(month.toLowerCase()) === null ? text : `${part} ${year}`;
}

/** Without any of these a text is a date in no way of writing that is brought into another here. */
const NUMBER = /[\p{N}〇零一二三四五六七八九十元?]/u;
/** Marks that say in which direction a text runs. */
const DIRECTIONS = /[\u200e\u200f\u061c]/g;
/** Feasts of several: All Saints’ Day. */
const OF_SEVERAL = /(?<=\p{L}s)['’](?=\s+(?:day|eve)\b)/iu;

/** Two days of one month: 5 and 6 June 2024, 5. und 6. Juni 2024. */
const TWO_DAYS_IN_WORDS = /^(\d{1,2})\.?\s+(?:and|&|und|et|y|e|en|i|og|och|и)\s+(\d{1,2})\.?\s+(?=(?:de\s+)?\p{L}{3,}\.?\s)/iu;

/** A date in the digits and with the signs that are usual in English. @param text trimmed */
export function asUsuallyWritten(given: string): string {
  const written = inOurDigits(given);
  if (!NUMBER.test(written)) return written.replace(DIRECTIONS, '').replace(OF_SEVERAL, '').trim();
  const text = withPartsBefore(withDaysInFull(withoutNight(withDoubtBehind(withoutUnknownParts(written)))));
  if (/^[\d-]+$/.test(text)) return text.replace(COMPACT, compactly).replace(MONTH_FIRST, '$2-$1');
  return withUsualClock(
    withRomanMonths(withWesternYear(withEastAsianZone(withEnglishWeekday(withTimeApart(text)))))
      .replace(DIRECTIONS, '')
      // The first of a month, in Spain, Portugal and Italy: 1º/01/2026.
      .replace(/^(\d{1,2})[ºª°](?=[./-])/, '$1')
      // A time that stands right behind its day: 7月28日3时42分.
      .replace(/(?<=[日일号號])(?=\d|[午上下오])/gu, ' ')
      // 8. 1. 2026, and in Korea and Hungary 2026. 1. 8.
      .replace(/(?<![\d.])(\d{1,2})\.\s+(\d{1,2})\.\s+(\d{4}|\d\d(?!\d|\.))/g, '$1.$2.$3')
      .replace(/(?<![\d.])(\d{4})\.\s+(\d{1,2})\.\s+(\d{1,2})(?:\.|(?!\d))/g, yearFirst)
      .replace(/(\d{4})\s*[年년](?:\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일号])?)?/g, yearFirst)
      // What web servers write: 08/Jan/2026:13:16:05 +0530.
      .replace(/^\[?(\d{1,2})\/([A-Za-z]{3})\/(\d{4}):(\d\d:\d\d:\d\d(?:\s[+-]\d{4})?)\]?$/, '$1 $2 $3 $4')
      // The same day in trackers: 08/Jan/26 2:30 PM.
      .replace(/^(\d{1,2})\/([A-Za-z]{3,9})\/(\d{4}|\d\d)(?=$|\s)/, '$1 $2 $3')
      .replace(COMPACT, compactly)
      .replace(MONTH_FIRST, '$2-$1')
      // A time as EDTF has it, but for its zone: 2026-01-08T13:16 AEST.
      .replace(/^(\d{4}-\d\d-\d\d)T(?=\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s+[(\p{L}+−-])/u, '$1 ')
      // What cataloguers add in brackets: [c. 1802], 1802 [?].
      .replace(/^\[\s*((?:ca?\.?|circa|about|between|before|after|probably)\s[^\][]*)\]$/i, '$1')
      .replace(/(?<=\d)\s?\[\?\]$/, '?')
      // Two days of one month, in German: 8./9. Mai 1945.
      .replace(/^(\d{1,2})\.\s?\/\s?(\d{1,2})\.?\s+(?=\p{L})/u, '$1/$2 ')
      .replace(TWO_DAYS_IN_WORDS, twoDays)
      // A week by its first day, as diaries shorten it.
      .replace(/^w\/[cb]\.?\s+(?=\d|\p{L})/iu, 'week commencing ')
      .replace(/^wk\.?\s*(?=\d{1,2}$)/iu, 'week ')
      .replace(OF_SEVERAL, '')
      // What Kibana writes: Jan 15, 2024 @ 10:02:02.000.
      .replace(/(?<=\d{4})\s+@\s+(?=\d{1,2}:\d\d)/, ' ')
      // The same in digits: 14./15.07.2021.
      .replace(/^(\d{1,2})\.\s?\/\s?(\d{1,2})\.(\d{1,2})\.(\d{4})$/, '$1.$3.$4 - $2.$3.$4')
      // A span that says its year once: 15.02.–25.02.2024, 30.6./1.7.2021.
      .replace(/^(\d{1,2})\.(\d{1,2})\.?\s*(?:[-–—]|(?<=\.)\/)\s*(\d{1,2})\.(\d{1,2})\.(\d{4})$/, yearOnce)
      // What cameras write: 2026:01:08 13:16:05.
      .replace(/^(\d{4}):(\d\d):(\d\d)(?=$|\s)/, '$1-$2-$3')
      // The zone a second time, in words: GMT+0100 (Central European Standard Time), +0000 UTC.
      .replace(/((?:GMT|UTC)?[+-]\d\d:?\d\d)\s+(?:\([\p{L} ]+\)|UTC|GMT)$/u, '$1')
      // One of two months or both, as people cite: Sept/Oct 1926.
      .replace(/^([a-z]{3,9})\.?\s?\/\s?([a-z]{3,9})\.?,?\s+(\d{4})$/i, twoMonths)
      // Marks of notes behind a date say nothing of it.
      .replace(/(?<=\d)(?:\s?\[(?:\d{1,3}|[a-z]|note \d{1,2})\]|\s?[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]|\s\([a-z]\))+$/u, '')
      // What computers write: Thu Jan  8 13:16:05 UTC 2026, Thu Jan 08 13:16:05 +0000 2026; milliseconds behind a comma.
      .replace(
        /^((?:[A-Za-z]{3},?\s+)?)([A-Za-z]{3})\s+(\d{1,2})\s+(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s+((?:(?:[A-Z]{3,5}|[+-]\d{4})\s+)?)(\d{4})$/,
        '$1$3 $2 $6 $4 $5',
      )
      .replace(/(?<=\d:\d\d:\d\d),(?=\d{3}(?!\d))/g, '.')
      // The point behind the year of a date in digits, in Croatia and Serbia.
      .replace(/(?<=\d\.\d{4})\.(?=$|\s)/g, '')
      .trim(),
  );
}

/** A clock with a colon where it has points or letters: `10.30` behind a date, `16h35`, 13시 16분. */
export function withUsualClock(text: string): string {
  return withoutClockWords(text)
    .replace(/(?<=日\s*|\s|^)正午$/, '12:00')
    .replace(/(?<!\d)(\d{1,2})\s*[時时点點시]\s*(\d{1,2})\s*[分분](?:\s*(\d{1,2})\s*[秒초])?/g, clockOf)
    .replace(/(오전|上午|午前|오후|下午|午後)\s*(\d{1,2}:\d\d(?::\d\d)?)/g, (_, half: string, clock: string) => {
      return `${clock} ${MORNING.has(half) ? 'am' : 'pm'}`;
    })
    .replace(/(?<=[\s,T]|^)(\d{1,2})\s?[hH]\s?(\d\d)(?![\d\p{L}])/gu, '$1:$2')
    .replace(POINT_CLOCK, clockOf);
}

function compactly(_: string, ...said: string[]): string {
  const [year, month, day, hour, minute, second, zulu = '', hours = '', minutes = '', sign = '', whole = ''] = said;
  const bracketed = whole === '' ? '' : `${sign === '-' ? '-' : '+'}${whole.padStart(2, '0')}:00`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zulu}${hours === '' ? bracketed : `${hours}:${minutes}`}`;
}

/** Months in the order of their year: over the new year it stays open which year is said. */
function twoMonths(text: string, first: string, second: string, year: string): string {
  const [from, to] = [first, second].map((name) =>
    MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase().slice(0, 4))),
  );
  return from === undefined || to === undefined || from < 0 || to <= from ? text : `between ${first} and ${second} ${year}`;
}

function twoDays(text: string, first: string, second: string): string {
  return Number(second) === Number(first) + 1 ? `${first}/${second} ` : text;
}

/** Both ends of a span in full; one over the new year began the year before. */
function yearOnce(_: string, day: string, month: string, lastDay: string, lastMonth: string, year: string): string {
  const isBefore = Number(month) > Number(lastMonth) || (month === lastMonth && Number(day) > Number(lastDay));
  return `${day}.${month}.${Number(year) - (isBefore ? 1 : 0)} - ${lastDay}.${lastMonth}.${year}`;
}

function clockOf(_: string, hour: string, minute: string, second?: string): string {
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}${second === undefined ? '' : `:${second.padStart(2, '0')}`}`;
}

function yearFirst(_: string, year: string, month?: string, day?: string): string {
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}

/** A time of day alone with colons: `10.30`, `16h35`, `0830`, `083005`, and `830` as a spreadsheet leaves it. */
export function clockAlone(text: string): string {
  return withUsualClock(
    clockWithoutWords(text)
      // Japan writes a wave between two times, which before a date is “about”.
      .replace(/(?<=\d)\s*[〜～~]\s*(?=\d{1,2}[:.h]\d\d)/, '–')
      .replace(/^([01]?\d|2[0-3])\.([0-5]\d)(?:\.([0-5]\d))?(?=$|\s|[+−-])/, clockOf)
      .replace(/^([01]?\d|2[0-3])([0-5]\d)([0-5]\d)(?=$|\.\d)/, clockOf)
      .replace(
        /^([01]?\d|2[0-3])([0-5]\d)(?=$|\s?[a-z]|[+−-])/i,
        (_, hour: string, minute: string) => `${hour.padStart(2, '0')}:${minute}`,
      ),
  );
}
