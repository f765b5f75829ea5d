import type { Day } from '../day';
import { readDay } from '../day-text';
import { readForm } from '../edtf';
import { finish } from '../typed/draft';
import { chineseDates } from './chinese';
import type { Found, Read, Relation } from './found';
import { readersAt } from './readers';
import { RunningText } from './running-text';
import { endsSpan, type Placed, spansOf, withLentYears } from './spans';
import { Surroundings } from './surroundings';
import { RELATIONS } from './words/english';
import { languageOf } from './words/languages';

/**
 * Finds the dates in a running text and works out what each means, counted from the day of publication or from a date that the text named
 * before. Nothing is more precise than its words; ages and durations are no dates. Besides each date by itself there is an entry for each
 * span that two of them, or one with "since" or "until", make. In order of place; a span stands before its dates. Takes time in proportion to
 * the length of the text.
 *
 * @param published the day on which the text came out
 */
export function findDates(given: string, published: Day): Found[] {
  const plain = new RunningText(given, languageOf(given));
  const around = new Surroundings(plain, published);
  const chinese = chineseDates(given, around).map((date): Placed => ({ ...date, from: -1, to: -1 }));
  const placed = withLentYears(plain, placeDates(plain, around));
  const all = [...placed, ...apartFrom(placed, chinese)];
  const dates = all.flatMap((one) => foundOf(plain, one, relationOf(plain, one)) ?? []);
  return [...dates, ...spansOf(plain, all)].sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Those that overlap none of the others; both in the order of the text. */
function apartFrom(others: readonly Placed[], dates: readonly Placed[]): Placed[] {
  let at = 0;
  return dates.filter(({ start, end }) => {
    for (let other = others[at]; other !== undefined && other.end <= start; other = others[at]) at += 1;
    const next = others[at];
    return next === undefined || next.start >= end;
  });
}

/** One walk through the text; each date is named to those that count from it. */
function placeDates(text: RunningText, around: Surroundings): Placed[] {
  const placed: Placed[] = [];
  for (let at = 0; at < text.tokens.length; ) {
    const reads = readersAt(text, at, around);
    for (const read of reads) {
      const one = placeOf(text, at, read);
      if (one === null) continue;
      placed.push(one);
      around.ended = read.to;
      const finished = one.draft === undefined ? null : finish(one.draft);
      if (
        finished !== null &&
        'edtf' in finished &&
        one.kind === undefined &&
        one.aside !== true &&
        !isCompared(text, placed.at(-2), one) &&
        !isBefore(text, one, finished.edtf, around)
      )
        around.name(finished.edtf, one.start, endsSpan(text, placed.at(-2), one));
    }
    const last = reads.at(-1);
    at = last === undefined ? at + 1 : Math.max(at + 1, last.to);
  }
  return placed;
}

/** "in September from August", "in May than in April": what a date is compared with, from which nothing is counted later. */
function isCompared(text: RunningText, before: Placed | undefined, { from, to }: Placed): boolean {
  const lead = text.word(from - 1) === 'the' || text.word(from - 1) === 'in' ? from - 2 : from - 1;
  if (text.word(lead) === 'than') return true;
  return text.word(lead) === 'from' && before?.to === lead && !['to', 'until', 'till', 'through'].includes(text.word(to));
}

/** "the car that had been used in November 1918", "had gained 152 points on Friday": what had been before what is told of, from which nothing is counted. */
function isBefore(text: RunningText, { from }: Placed, edtf: string, around: Surroundings): boolean {
  if (!isEarlier(edtf, around)) return false;
  for (let at = from - 1; at >= from - 6 && !text.begins(at + 1); at -= 1) if (text.word(at) === 'had') return true;
  return false;
}

/** In a history a year well before the one that it is in; in a report a day before the one named last. */
function isEarlier(edtf: string, { history, named, namedDay }: Surroundings): boolean {
  if (history) return named !== null && Number(edtf.slice(0, 4)) < named.year - 1;
  const day = namedDay?.day === undefined ? null : readDay(edtf);
  return day !== null && namedDay?.day !== undefined && day < namedDay.day;
}

function placeOf(text: RunningText, at: number, read: Read): Placed | null {
  const from = read.from ?? at;
  return { ...read, from, start: text.startOf(from), end: text.endOf(read.to - 1) };
}

function relationOf(text: RunningText, { from }: Placed): Relation | undefined {
  const at = text.word(from - 1) === 'the' ? from - 2 : from - 1;
  if (from < 0 || text.begins(from)) return undefined;
  return text.word(at) === 'than' ? thanRelation(text, at - 1) : RELATIONS[text.word(at)];
}

/** "no later than 15 March", "not earlier than 2030" */
function thanRelation(text: RunningText, at: number): Relation | undefined {
  if (!['no', 'not'].includes(text.word(at - 1))) return undefined;
  return text.word(at) === 'later' ? 'by' : ['earlier', 'sooner'].includes(text.word(at)) ? 'after' : undefined;
}

function foundOf(text: RunningText, one: Placed, relation: Relation | undefined): Found | null {
  const { start, end, draft, anchor, certain, cadence } = one;
  const finished = draft === undefined ? null : finish(draft);
  // What its words make impossible is no date.
  if (finished !== null && !('edtf' in finished && readForm(finished.edtf).ok)) return null;
  const edtf = finished !== null && 'edtf' in finished ? finished.edtf : null;
  return {
    start,
    end,
    text: text.text.slice(start, end),
    edtf,
    kind: one.kind ?? 'date',
    anchor,
    certain,
    ...(relation === undefined || cadence !== undefined ? {} : { relation }),
    ...(cadence === undefined ? {} : { cadence }),
  };
}
