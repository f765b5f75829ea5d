import { type Day, dayAt } from '../day';
import { edtfOfDay, hasEdtf } from '../day-text';
import { extentOfPart } from '../extent';
import { readPart } from '../parts';
import { readDate } from './calendar-date';
import type { Cursor } from './cursor';
import { type Draft, type Finished, finish } from './draft';
import { readFromAnchor } from './from-anchor';
import { isBareNumber, lend } from './lend';
import { readPartMarks } from './part-marks';
import { AFTER, APPROXIMATE, BEFORE, BETWEEN, FILLERS, NOT_AFTER, NOT_BEFORE, NOW, SINCE, UNCERTAIN, UNTIL } from './phrases';
import type { Reading } from './reading';
import { readRelative } from './relative';
import { asEnd, asStart } from './span-end';

/** What was typed, as EDTF: the first reading and the others. */
export interface Understood {
  readonly edtf: string;
  readonly others: readonly string[];
}

/**
 * Reads a whole typed date. "since X" and "from X" are `X/..`, "until X" and "before X" `../X`. "after X" is `X/..` as
 * "before X" is `../X`: the date named is the limit, and the stricter readings ("a date later than X" as a set) are
 * among the others. "between X and Y" is some date between them, with the whole span as the other reading.
 */
export function readExpression(cursor: Cursor, reading: Reading): Understood | null {
  cursor.take('either');
  // Of what is listed so each says its own year and era.
  const listed = cursor.takePhrase('one of') && cursor.take(':', 'these');
  if (cursor.takePhrase('from an unknown start to')) return bounded(cursor, reading, (end) => [`/${asEnd(end)}`]);
  if (cursor.takeAnyPhrase(BETWEEN)) return readBetween(cursor, reading);
  if (cursor.takeAnyPhrase(BEFORE)) return bounded(cursor, reading, (end) => [`../${asEnd(end)}`, ...strictly('before', end)]);
  if (cursor.takeAnyPhrase(AFTER)) return bounded(cursor, reading, (start) => [`${asStart(start)}/..`, ...strictly('after', start)]);
  if (cursor.takeAnyPhrase(NOT_BEFORE)) return bounded(cursor, reading, (start) => [`[${asStart(start)}..]`, `${asStart(start)}/..`]);
  if (cursor.takeAnyPhrase(NOT_AFTER)) return bounded(cursor, reading, (end) => [`[..${asEnd(end)}]`, `../${asEnd(end)}`]);
  // GEDCOM writes "TO 1865" alone; "To 2030 and beyond" is a title.
  if (cursor.peek()?.text === 'TO' && cursor.take('to')) return bounded(cursor, reading, (end) => [`../${asEnd(end)}`]);
  if (cursor.takeAnyPhrase(UNTIL)) return bounded(cursor, reading, (end) => [`../${asEnd(end)}`], ['at the latest']);
  if (cursor.takeAnyPhrase(SINCE)) return readRange(cursor, reading, true);
  if (cursor.peek()?.text === '?' && cursor.peek(1)?.text === '-') {
    cursor.at += 2;
    return bounded(cursor, reading, (end) => [`/${asEnd(end)}`]);
  }
  return readRange(cursor, reading, false, listed);
}

/** @param behind phrases that may stand behind the date and say the same once more */
function bounded(
  cursor: Cursor,
  reading: Reading,
  write: (edtf: string) => readonly string[],
  behind: readonly string[] = [],
): Understood | null {
  const end = readEnd(cursor, reading);
  if (end !== null) cursor.takeAnyPhrase(behind);
  return end === null ? null : single(cursor, end, (edtf) => write(edtf));
}

function readBetween(cursor: Cursor, reading: Reading): Understood | null {
  const first = readEnd(cursor, reading);
  if (first === null || !(cursor.take('and', '&', '-', 'to') || cursor.takePhrase('and the'))) return null;
  const second = readEnd(cursor, reading);
  if (second === null) return null;
  return collect(cursor, pairsOf(first, second), ([from, to]) =>
    both(from, to, (start, end) => {
      const span = `${asStart(start)}/${asEnd(end)}`;
      return start.startsWith('[') || end.startsWith('[') ? [span] : [`[${start}..${end}]`, span];
    }),
  );
}

/** One date, or two with "to" or a dash between; `started` says that "since" or "from" stood before. */
function readRange(cursor: Cursor, reading: Reading, started: boolean, listed = false): Understood | null {
  const start = readEnd(cursor, reading);
  if (start === null) return null;
  if (cursor.takeAnyPhrase(['or later', 'at the earliest'])) return single(cursor, start, (edtf) => [`[${asStart(edtf)}..]`]);
  if (cursor.takeAnyPhrase(['or earlier', 'or before', 'at the latest'])) return single(cursor, start, (edtf) => [`[..${asEnd(edtf)}]`]);
  const choice = cursor.attempt(() => readChoice(cursor, reading, start, listed));
  if (choice !== null) return choice;
  // "from some time in 2005, approximate, to 2008"
  if (cursor.peek()?.text === ',' && cursor.word(1) === 'to') cursor.at += 1;
  const join = cursor.peek();
  if (!cursor.take('-', '..', '...', 'to', 'until', 'till', 'through', '/')) {
    const onwards = cursor.takeAnyPhrase(['onwards', 'onward', 'and after', 'and later']);
    return single(cursor, start, (edtf) => [started || onwards ? `${asStart(edtf)}/..` : edtf]);
  }
  if ((cursor.done && join?.kind === 'sign') || cursor.takeAnyPhrase(NOW)) {
    const today = edtfOfDay(reading.today);
    return single(cursor, start, (edtf) => [`${asStart(edtf)}/..`, `${asStart(edtf)}/${today}`]);
  }
  if (cursor.takePhrase('an unknown end')) return single(cursor, start, (edtf) => [`${asStart(edtf)}/`]);
  if (cursor.peek()?.text === '?' && cursor.peek(1) === undefined) {
    cursor.at += 1;
    return single(cursor, start, (edtf) => [`${asStart(edtf)}/`]);
  }
  const spaced = join?.spaced === true;
  const end = readEnd(cursor, reading);
  if (end === null || isStrayNumber(start, end, spaced)) return null;
  return collect(cursor, pairsOf(start, end), ([from, to]) =>
    both(from, to, (first, last) => {
      const span = `${asStart(first)}/${asEnd(last)}`;
      return !started && isCircaOfBoth(first, last) ? [`${span}~`, span] : [span];
    }),
  );
}

/**
 * Whether what stands before the first year is said of both: “c. 1880–85” and “c. 4500–4200 BC” know neither end. Of “c. 1525–1569” the end is exact, as a
 * death is, and so it is in “c. 470–399 BC”: no life that is told is as short as ten years, and few begin and end in years as round as these.
 */
function isCircaOfBoth(first: string, last: string): boolean {
  const [, from] = /^(-?\d{4})~$/.exec(first) ?? [];
  const [, to] = /^(-?\d{4})$/.exec(last) ?? [];
  if (from === undefined || to === undefined) return false;
  const isRound = (year: number): boolean => year <= 0 && (1 - year) % 50 === 0;
  return Number(to) - Number(from) <= 10 || (isRound(Number(from)) && isRound(Number(to)));
}

/** "2019 or 2020", "1667, 1668 or 1670": one of them. What the earlier ones leave out is lent by the last. */
function readChoice(cursor: Cursor, reading: Reading, first: Draft, listed: boolean): Understood | null {
  const choices = [first];
  for (let last = false; !last; ) {
    last = cursor.take('or');
    if (!last && !cursor.take(',')) return null;
    if (cursor.take('or')) last = true;
    const next = readEnd(cursor, reading);
    if (next === null || isStrayNumber(first, next, true)) return null;
    choices.push(next);
  }
  const end = choices.at(-1) ?? first;
  const finished = choices.map((one) => finish(one === end || (listed && one.year !== undefined) ? one : lend(one, end)[0]));
  const texts = finished.flatMap((one) => ('edtf' in one && /^[^[{/]+$/.test(one.edtf) ? [one.edtf] : []));
  return texts.length === choices.length ? { edtf: `[${texts.join(',')}]`, others: [] } : null;
}

/** "8 Jan 2026 - 10 people" and "2014 - 16 people" go on with something else; only "2014-16" is a range. */
function isStrayNumber(start: Draft, end: Draft, spaced: boolean): boolean {
  if (start.year === undefined || !isBareNumber(end)) return false;
  return start.day !== undefined || start.month !== undefined || spaced;
}

function single(cursor: Cursor, draft: Draft, write: (edtf: string) => readonly string[]): Understood | null {
  return collect(cursor, variantsOf(draft), (one) => {
    const finished = finish(one);
    return 'problem' in finished ? finished : { edtf: write(finished.edtf) };
  });
}

/** One date with the words and signs around it that say how sure it is. */
function readEnd(cursor: Cursor, reading: Reading): Draft | null {
  let approximate = false;
  let uncertain = false;
  let interpreted = false;
  let draft: Draft | null = null;
  for (;;) {
    draft = readRelative(cursor, reading.today) ?? cursor.attempt(() => readFromAnchor(cursor, () => readEnd(cursor, reading)));
    if (draft !== null) break;
    if (cursor.take('%')) approximate = uncertain = true;
    else if (cursor.take('~') || cursor.takeAnyPhrase(APPROXIMATE)) approximate = true;
    else if (cursor.take('?', 'uncertain') || cursor.takeAnyPhrase(UNCERTAIN)) uncertain = true;
    else if (cursor.take('int')) interpreted = uncertain = true;
    else if (!cursor.takeAnyPhrase(FILLERS)) break;
    cursor.take(':');
  }
  draft ??= readDate(cursor, reading);
  if (draft === null) return null;
  if (interpreted) takeBracket(cursor);
  for (;;) {
    const partly = cursor.attempt(() => readPartMarks(cursor));
    if (partly !== null) {
      draft = { ...draft, partMarks: [...(draft.partMarks ?? []), partly] };
      continue;
    }
    const comma = cursor.attempt(() => (cursor.take(',', '(') ? true : null));
    if (cursor.take('%')) approximate = uncertain = true;
    else if (cursor.take('~', 'approximate', 'approximately', 'approx') || cursor.takeAnyPhrase(['or so', 'or thereabouts']))
      approximate = true;
    else if (cursor.take('?', 'uncertain') || cursor.takeAnyPhrase(UNCERTAIN)) uncertain = true;
    else if (!(uncertain && cursor.word() === 'and' && cursor.word(1).startsWith('approx') && cursor.take('and'))) {
      if (comma !== null) cursor.at -= 1;
      break;
    }
    cursor.take(')');
  }
  return approximate || uncertain ? withMarks(draft, approximate, uncertain) : draft;
}

/** The words of a source that GEDCOM has in brackets behind a date that somebody made of them. */
function takeBracket(cursor: Cursor): void {
  const end = cursor.peek()?.text === '(' ? cursor.tokens.findIndex(({ text }, at) => at > cursor.at && text === ')') : -1;
  if (end !== -1) cursor.at = end + 1;
}

function withMarks(draft: Draft, approximate: boolean, uncertain: boolean): Draft {
  const { others, ...main } = draft;
  const marked = { ...main, approximate: approximate || main.approximate === true, uncertain: uncertain || main.uncertain === true };
  return others === undefined ? marked : { ...marked, others: others.map((other) => withMarks(other, approximate, uncertain)) };
}

function variantsOf({ others, ...main }: Draft): Draft[] {
  return [main, ...(others ?? []).flatMap(variantsOf)];
}

/** Readings of two ends that go together: the same choice at both. */
function pairsOf(first: Draft, second: Draft): [Draft, Draft][] {
  const [firsts, seconds] = [variantsOf(first), variantsOf(second)];
  const count = Math.max(firsts.length, seconds.length);
  return Array.from({ length: count }, (_, index) => [firsts[index] ?? firsts[0] ?? first, seconds[index] ?? seconds[0] ?? second]);
}

type Written = { readonly edtf: readonly string[] } | { readonly problem: string };

function both(from: Draft, to: Draft, write: (start: string, end: string) => readonly string[]): Written {
  const [first, second] = lend(from, to);
  const start: Finished = finish(first);
  if ('problem' in start) return start;
  const end = finish(second);
  return 'problem' in end ? end : { edtf: write(start.edtf, end.edtf) };
}

/** The first variant must make sense; the others are offered if they do. */
function collect<T>(cursor: Cursor, variants: readonly T[], write: (variant: T) => Written): Understood | null {
  const [main, ...rest] = variants.map(write);
  if (main === undefined) return null;
  if ('problem' in main) return cursor.fail(main.problem);
  const [edtf = '', ...others] = [...main.edtf, ...rest.flatMap((one) => ('problem' in one ? [] : one.edtf))];
  return { edtf, others: [...new Set(others)].filter((other) => other !== edtf) };
}

/** "one of the dates after X" as a set, counted in X's own unit. */
function strictly(side: 'before' | 'after', edtf: string): string[] {
  if (!/^-?\d{4}(-\d\d(-\d\d)?)?$/.test(edtf)) return [];
  const part = readPart(edtf);
  const extent = part === null ? null : extentOfPart(part, 'UTC');
  if (extent === null) return [];
  const day = dayAt(side === 'after' ? extent.max : extent.min - 1);
  const neighbour = writtenLike(edtf, day);
  if (neighbour === null) return [];
  return [side === 'after' ? `[${neighbour}..]` : `[..${neighbour}]`];
}

/** The year, month or day that holds a day, whichever the other date is; null where EDTF cannot write it. */
function writtenLike(edtf: string, day: Day): string | null {
  const fields = edtf.replace(/^-/, '').split('-').length;
  if (!hasEdtf(day)) return fields === 1 ? edtfOfDay(day) : null;
  const [year = '', month = ''] = /^(-?\d+)(-\d\d)/.exec(edtfOfDay(day))?.slice(1) ?? [];
  return fields === 1 ? year : fields === 2 ? `${year}${month}` : edtfOfDay(day);
}
