import { readExplicit } from './explicit';
import type { Read } from './found';
import { monthAt } from './names';
import type { RunningText } from './running-text';
import type { Surroundings } from './surroundings';
import { COUNTED } from './words/english';

/** Days that share their month: "Jan. 3-8", "3–8 January 1996", "July 4 and 5". Each is a date of its own. */
export function readDayPair(text: RunningText, at: number, around: Surroundings): readonly Read[] | null {
  return readMonthFirst(text, at, around) ?? readMonthLast(text, at, around);
}

function readMonthFirst(text: RunningText, at: number, around: Surroundings): readonly Read[] | null {
  const month = monthAt(text, at);
  if (month === null || dayAt(text, at + 1) === null || !isJoin(text, at + 2)) return null;
  const first = readExplicit(text, at, around);
  const second = dayAt(text, at + 3);
  if (first?.draft === undefined || first.to !== at + 2 || second === null || second <= (first.draft.day ?? 99)) return null;
  const next = at + 4;
  if (monthAt(text, next) !== null || COUNTED.has(text.word(next))) return null;
  const dash = text.sign(at + 2) === '-';
  if (!dash && text.word(next) !== '' && !AFTER_DAY.has(text.word(next))) return null;
  const year = yearBehind(text, text.sign(next) === ',' ? next + 1 : next);
  const read = year === null ? first : { ...first, draft: { ...first.draft, year }, anchor: null, certain: true };
  return [
    read,
    {
      ...read,
      from: at + 3,
      to: year === null ? next : text.sign(next) === ',' ? next + 2 : next + 1,
      draft: { ...read.draft, day: second },
    },
  ];
}

/** Words that follow a day, and not what is counted. */
const AFTER_DAY: ReadonlySet<string> = new Set(
  'in at to for and but with when while as on by was were is are will had has the a an this that he she it they we his her its their after before from against where which'.split(
    ' ',
  ),
);

function readMonthLast(text: RunningText, at: number, around: Surroundings): readonly Read[] | null {
  const first = dayAt(text, at);
  if (first === null || !isJoin(text, at + 1) || dayAt(text, at + 2) === null || monthAt(text, at + 3) === null) return null;
  const last = readExplicit(text, at + 2, around);
  if (last?.draft?.day === undefined || last.draft.day <= first) return null;
  return [
    { ...last, from: at, to: at + 1, draft: { ...last.draft, day: first } },
    { ...last, from: at + 2 },
  ];
}

function isJoin(text: RunningText, at: number): boolean {
  return text.sign(at) === '-' || ['to', 'and', 'or'].includes(text.word(at));
}

function dayAt(text: RunningText, at: number): number | null {
  const token = text.peek(at);
  const number = token?.kind === 'number' && token.text.length <= 4 ? text.plainNumber(at) : null;
  return number !== null && number >= 1 && number <= 31 ? number : null;
}

function yearBehind(text: RunningText, at: number): string | null {
  const number = text.fourDigits(at);
  return number !== null && number >= 1000 && number < 2200 ? String(number) : null;
}
