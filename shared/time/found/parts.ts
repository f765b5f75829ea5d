import { wordTable } from '../../word-table';
import { edtfYear } from '../calendar';
import { calendarOf } from '../day';
import type { Draft, Third } from '../typed/draft';
import { SEASONS } from '../typed/periods';
import { inUnit, UNITS, type Unit } from '../typed/relative';
import { readExplicit } from './explicit';
import type { Read } from './found';
import { readFromPublication } from './from-publication';
import { readFromText } from './from-text';
import { weekdayAt } from './names';
import { readAge, readSeason } from './periods';
import { readPartOfYear } from './quarters';
import type { RunningText } from './running-text';
import { dayOf } from './steps';
import type { Surroundings } from './surroundings';

/** Early, middle and late parts of what is named: "late 1989", "the end of April", "mid-1950s", "earlier this year", "year's end". */
export function readPart(text: RunningText, at: number, around: Surroundings): Read | null {
  return readYearEnd(text, at, around) ?? readTimelier(text, at, around) ?? readThird(text, at, around);
}

const SIMPLE: Readonly<Record<string, Third>> = wordTable({ early: 'early', mid: 'mid', late: 'late' });
export const THIRDS: Readonly<Record<string, Third>> = wordTable({
  start: 'early',
  beginning: 'early',
  middle: 'mid',
  end: 'late',
  early: 'early',
  mid: 'mid',
  late: 'late',
});

function readThird(text: RunningText, at: number, around: Surroundings): Read | null {
  const word = text.word(at);
  const ofThird = text.word(at + 1) === 'of' ? THIRDS[word] : undefined;
  const third = ofThird ?? SIMPLE[word];
  if (third === undefined) return null;
  let inner = ofThird === undefined ? at + 1 : at + 2;
  if (ofThird === undefined && (text.sign(inner) === '-' || text.word(inner) === 'in')) inner += 1;
  const the = text.word(inner) === 'the';
  if (the) inner += 1;
  // "It was too late. The following week"
  if (crossesSentence(text, at, inner)) return null;
  const read =
    yearOfPart(text, inner) ?? readWhole(text, inner, around, the) ?? (the || ofThird !== undefined ? unitNow(text, inner, around) : null);
  if (read === null || read.draft === undefined || read.kind !== undefined) return null;
  return { ...read, draft: inThird(read.draft, third), ...(read.open === undefined ? {} : { open: inThird(read.open, third) }) };
}

function crossesSentence(text: RunningText, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at += 1) if (text.begins(at)) return true;
  return false;
}

/** Thirds of days, weeks, seasons and quarters have no form: they are said as the whole, which says less. */
function inThird(draft: Draft, third: Third): Draft {
  const whole = draft.edtf !== undefined || draft.day !== undefined || draft.period !== undefined;
  return whole ? draft : { ...draft, third };
}

function yearOfPart(text: RunningText, at: number): Read | null {
  const number = text.fourDigits(at);
  return number === null || number < 1000 || number > 2200
    ? null
    : { to: at + 1, draft: { year: String(number) }, anchor: null, certain: true };
}

function readWhole(text: RunningText, at: number, around: Surroundings, the: boolean): Read | null {
  return (
    readExplicit(text, at, around) ??
    readAge(text, at, around, true) ??
    readPartOfYear(text, at, around, the) ??
    seasonAt(text, at, around, the) ??
    readFromPublication(text, at, around, the) ??
    readFromText(text, at, around, the)
  );
}

function seasonAt(text: RunningText, at: number, around: Surroundings, the: boolean): Read | null {
  return SEASONS[text.word(at)] === undefined ? null : readSeason(text, at, around, the);
}

/** "the end of the year": of the one that runs. */
function unitNow(text: RunningText, at: number, around: Surroundings): Read | null {
  const word = text.word(at);
  const unit: Unit | undefined = word.endsWith('s') ? undefined : UNITS[word];
  if (unit === undefined || unit === 'day' || unit === 'fortnight' || text.word(at + 1) === 'of') return null;
  const { history, named, published } = around;
  if (history && named !== null && unit === 'year')
    return { to: at + 1, draft: { year: edtfYear(named.year) }, anchor: named.start, certain: false };
  const within = history ? (unit === 'month' ? around.namedMonth : unit === 'week' ? around.namedDay : null) : null;
  if (within !== null) return { to: at + 1, draft: inUnit(unit, 0, dayOf(within)), anchor: within.start, certain: false };
  return { to: at + 1, draft: inUnit(unit, 0, published), anchor: 'publication', certain: true };
}

/** "year-end", "year's end", "midyear": the last, or the middle, third of the year that runs. */
function readYearEnd(text: RunningText, at: number, around: Surroundings): Read | null {
  const word = text.word(at);
  const year = edtfYear(calendarOf(around.published).year);
  if (word === 'midyear' || (word === 'mid' && text.sign(at + 1) === '-' && text.word(at + 2) === 'year'))
    return { to: word === 'midyear' ? at + 1 : at + 3, draft: { year, third: 'mid' }, anchor: 'publication', certain: false };
  if (word !== 'year') return null;
  const end = text.sign(at + 1) === '-' ? at + 2 : at + 1;
  const owned = /['’]s$/.test(text.peek(at)?.text ?? '');
  // "by year end"
  const led = ['by', 'at', 'before', 'until', 'till', 'through', 'since'].includes(text.word(at - 1));
  if (text.word(end) !== 'end' || (end === at + 1 && !owned && !led)) return null;
  const said = text.fourDigits(end + 1);
  const named = said !== null && said > 1500 && said < 2200;
  return {
    to: named ? end + 2 : end + 1,
    draft: { year: named ? String(said) : year, third: 'late' },
    anchor: named ? null : 'publication',
    certain: named,
  };
}

/** "earlier this year", "later that month", "earlier in the day": of the same year, month or day. */
function readTimelier(text: RunningText, at: number, around: Surroundings): Read | null {
  if (!['earlier', 'later', 'late', 'early'].includes(text.word(at))) return null;
  let inner = at + 1;
  const inThe = text.word(inner) === 'in' && text.word(inner + 1) === 'the';
  if (inThe) {
    if (text.word(inner + 2) === 'day') return dayNow(around, inner + 3);
    const month = text.word(inner + 2) === 'month' ? around.namedMonth : null;
    if (month !== null) return { to: inner + 3, draft: inUnit('month', 0, dayOf(month)), anchor: month.start, certain: false };
    return unitNow(text, inner + 2, around);
  }
  if (text.word(inner) === 'on') inner += 1;
  // "late on Friday"
  if (['late', 'early'].includes(text.word(at)) && (inner === at + 1 || weekdayAt(text, inner) === null)) return null;
  const read = readFromPublication(text, inner, around, false) ?? readFromText(text, inner, around, false);
  return read?.draft === undefined ? null : read;
}

function dayNow({ history, namedDay, published }: Surroundings, to: number): Read | null {
  if (history) return null;
  // A day ahead that was mentioned is not the one that is told of.
  const named = namedDay?.day !== undefined && namedDay.day <= published ? namedDay : null;
  const { year, month, day } = calendarOf(named?.day ?? published);
  return { to, draft: { year: edtfYear(year), month, day }, anchor: named?.start ?? 'publication', certain: false };
}
