import { linesOf } from '../logs/lines-of';
import { dateAlone } from './line-beginnings';
import type { TextLine } from './text-columns';

/*
 * Logs and transcripts of which the lines begin with a time whose hours and minutes stand together (`2140 hrs`, `0030-0110 hrs`, `1527:10.4`), below a line
 * with the day, or with the day in their head (`Date: January 15, 2009`).
 */

const HOURS = '(?:[01]\\d|2[0-3])[0-5]\\d';
/** What says that a time is no minute. */
const ABOUT = '(?:(?:approx\\.?|approximately|about|around|abt\\.?|ca?\\.?|circa|gegen|ca|vers|~)\\s*)?';
const UNIT = '\\s?(?:hrs?|hours?|h|uhr)(?![\\p{L}\\d])\\.?';
/** A time alone with its unit, from one to another, or with seconds; the day of a month in brackets behind. */
const TIME = new RegExp(
  `^\\s*(?<about>${ABOUT})(?:(?<from>${HOURS})(?:(?:${UNIT})?\\s?[-–—]\\s?(?<to>${HOURS}))?${UNIT}|(?<seconds>${HOURS}):(?<rest>[0-5]\\d(?:\\.\\d{1,3})?))(?<day>\\s\\(\\d{1,2}(?:st|nd|rd|th|\\.)?\\))?(?=$|\\s|[:,;])`,
  'iu',
);
/** Lines that begin so, that it is no chance. */
const LEAST = 3;
const TOLD_BY = 50_000;
/** A line of the head that names the day. */
const DAY_OF_HEAD =
  /^\s*(?:date(?: of (?:the )?(?:accident|incident|recording|event|log))?|datum|fecha|data|day|tag)\s*:\s*(?<day>\S.*)$/iu;
/** Who spoke, or from where it was heard: a short name in capitals in a column of its own. */
const SPEAKER = /^(\p{Lu}[\p{Lu}\d/-]{1,9}) {2,}(?=\S)/u;

/** Whether the lines of a text begin with such times. */
export function isLogOfTimes(text: string): boolean {
  let [times, others] = [0, 0];
  for (const { line, next } of linesOf(text)) {
    if (next > TOLD_BY) break;
    if (TIME.test(line)) times += 1;
    else if (/^\s*(?:1\d|20)\d\d\s?[:–-]\s/.test(line)) others += 1;
  }
  return times >= LEAST && times > others;
}

/** Its lines with the times as clocks show them, what stands below a time alone behind it, and the day of the head as a line of its own. */
export function* linesOfLog(text: string): Generator<TextLine> {
  const head = dayOfHead(text);
  let alone: TextLine | null = null;
  for (const { row, line } of linesOf(text)) {
    const { clock, said } = partsOf(line) ?? {};
    const written = row === head?.row ? head.day : clock === undefined ? line : `${clock}  ${withSpeaker(said ?? '')}`.trimEnd();
    if (alone !== null && clock === undefined && line.trim() !== '') {
      yield { row: alone.row, line: `${alone.line}  ${withSpeaker(line.trim())}` };
      alone = null;
      continue;
    }
    if (alone !== null) yield alone;
    alone = said === '' ? { row, line: written } : null;
    if (alone === null) yield { row, line: written };
  }
  if (alone !== null) yield alone;
}

/** The time at the beginning of a line as clocks show it, and what stands behind it; null where there is none. */
function partsOf(line: string): { readonly clock: string; readonly said: string } | null {
  const [found = '', ...groups] = TIME.exec(line) ?? [];
  if (groups.length === 0) return null;
  const { about = '', from, to, seconds = '', rest = '', day = '' } = TIME.exec(line)?.groups ?? {};
  const clock = from === undefined ? `${colon(seconds)}:${rest}` : to === undefined ? colon(from) : `${colon(from)}-${colon(to)}`;
  return {
    clock: `${about}${clock}${day}`,
    said: line
      .slice(found.length)
      .replace(/^[:,;]?\s+(?:[–—-]\s)?/, '')
      .trim(),
  };
}

function colon(time: string): string {
  return `${time.slice(0, 2)}:${time.slice(2)}`;
}

/** The only day that the head of a text names, where no line of it is a day alone; null for any other. */
function dayOfHead(text: string): { readonly row: number; readonly day: string } | null {
  const found: { row: number; day: string }[] = [];
  for (const { row, line } of linesOf(text)) {
    const { day = '' } = DAY_OF_HEAD.exec(line)?.groups ?? {};
    if (day !== '' && dateAlone(day.trim()) === 'day') found.push({ row, day: day.trim() });
    else if (dateAlone(line.trim()) === 'day') return null;
  }
  const [first] = found;
  return first === undefined || found.length > 1 ? null : first;
}

/** What was said or heard, with who spoke as a sentence names them. */
function withSpeaker(line: string): string {
  return line.replace(SPEAKER, '$1: ');
}
