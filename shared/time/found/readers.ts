import { CADENCE_ADVERBS } from '../cadence-adverbs';
import { edtfYear } from '../calendar';
import { FIRST_OF_FEASTS } from '../typed/feast-days';
import { SEASONS } from '../typed/periods';
import { monthNumber } from '../typed/relative';
import { weekdayNumber } from '../typed/weekday';
import { AMOUNT_WORDS } from './amounts';
import { readDayPair } from './day-pairs';
import { readEraYears } from './eras';
import { readExplicit } from './explicit';
import { readFeastDay } from './feasts';
import { readFigures, readOwnedYear } from './figures';
import type { Read } from './found';
import { DAY_WORDS, readFromPublication, readTwoAway, readWeekend, SHIFTS } from './from-publication';
import { readFromText, STEPS } from './from-text';
import { weekdayAt } from './names';
import { ordinalAt } from './ordinals';
import { readPart, THIRDS } from './parts';
import { readAge, readSeason } from './periods';
import { readPortion } from './portions';
import { readPartOfYear } from './quarters';
import type { RunningText } from './running-text';
import { readChosenDay, readSet } from './sets';
import { readShortYear } from './short-years';
import { readStretch, readVague, SIDES } from './stretches';
import type { Surroundings } from './surroundings';
import { DAY_PARTS, VAGUE } from './words/english';
import { readYears } from './years';

/** Every word that a date can begin with; most words are none of them. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...AMOUNT_WORDS,
  ...[SEASONS, DAY_WORDS, SHIFTS, STEPS, SIDES, THIRDS].flatMap((table) => Object.keys(table)),
  ...CADENCE_ADVERBS.keys(),
  ...DAY_PARTS,
  ...FIRST_OF_FEASTS,
  ...VAGUE.keys(),
  ...'the that same earlier later day week weekend month quarter year midyear decade in every each once twice'.split(' '),
  ...'fiscal financial fy latest q h ad final latter corresponding comparable very'.split(' '),
]);

/** Units that begin a date behind an article only: "the century before". */
const BEHIND_ARTICLE: ReadonlySet<string> = new Set(['fortnight', 'century']);

function mayBegin(text: RunningText, at: number): boolean {
  if (text.peek(at)?.kind !== 'word') return true;
  const word = text.word(at);
  return (
    BEGINNINGS.has(word) ||
    monthNumber(word) !== null ||
    weekdayNumber(word.endsWith('s') && word.length > 6 ? word.slice(0, -1) : word) !== null ||
    word.endsWith('ties') ||
    /^(?:first|second|third)$|th$/.test(word) ||
    text.vocabulary.agoBefore.some(([first]) => first === text.peek(at)?.text.toLowerCase())
  );
}

/** The dates that begin at a token, the article with them where it is part of them; mostly one or none. */
export function readersAt(text: RunningText, at: number, around: Surroundings): readonly Read[] {
  const token = text.peek(at);
  const short = readShortYear(text, at, around);
  if (short !== null) return [short];
  if (token === undefined || token.kind === 'sign' || token.kind === 'unknown' || token.kind === 'clock') return [];
  if (!mayBegin(text, at)) return [];
  if (text.word(at) === 'the') {
    const behind = readBehindArticle(text, at + 1, around);
    if (behind === null) return [];
    // "the Friday attack", but "the Friday after next"
    const isDay = weekdayAt(text, at + 1) !== null && behind.to <= at + 3;
    return [{ ...behind, from: isDay ? at + 1 : at }];
  }
  const one =
    token.kind === 'word'
      ? (readVague(text, at) ?? readSet(text, at) ?? readFeastDay(text, at, around) ?? readPart(text, at, around))
      : null;
  if (one !== null) return [one];
  const portion = readPortion(text, at, around) ?? readOwnedYear(text, at);
  if (portion !== null) return [portion];
  const pair = readDayPair(text, at, around);
  if (pair !== null) return pair;
  const dated = readExplicit(text, at, around);
  if (dated !== null) return [dated];
  const years = readEraYears(text, at, around.named?.year ?? null) ?? readYears(text, at, around);
  if (years !== null) return years;
  const other =
    readFromText(text, at, around, false) ??
    readPartOfYear(text, at, around, false) ??
    readSeason(text, at, around, false) ??
    readFromPublication(text, at, around, false) ??
    readStretch(text, at, around, false) ??
    readAge(text, at, around, false);
  return other === null ? [] : [other];
}

/** What the article belongs to: "the third quarter", "the next day", "the 1990s", "the end of March", but not "the 1996 election". */
function readBehindArticle(text: RunningText, at: number, around: Surroundings): Read | null {
  if (text.peek(at) === undefined) return null;
  const vague = readVague(text, at - 1) ?? readChosenDay(text, at);
  if (vague !== null) return vague;
  if (!mayBegin(text, at) && !BEHIND_ARTICLE.has(text.word(at))) return null;
  const hyphened = text.sign(at + 1) === '-' && text.word(at + 2) === 'quarter';
  return (
    (ordinalAt(text, at) !== null ? readExplicit(text, at, around) : null) ??
    readPortion(text, at, around) ??
    readPart(text, at, around) ??
    (hyphened ? null : readPartOfYear(text, at, around, true)) ??
    readSeason(text, at, around, true) ??
    readAge(text, at, around, true) ??
    readStretch(text, at, around, true) ??
    readTwoAway(text, at, around) ??
    readFromText(text, at, around, true) ??
    readFromPublication(text, at, around, true) ??
    readWeekend(text, at, around) ??
    readFigures(text, at, around) ??
    readYearSaid(text, at)
  );
}

/** "the year 2000" */
function readYearSaid(text: RunningText, at: number): Read | null {
  const year = text.word(at) === 'year' ? text.fourDigits(at + 1) : null;
  return year === null ? null : { to: at + 2, draft: { year: edtfYear(year) }, anchor: null, certain: true };
}
