import type { RunningText } from './running-text';
import { AHEAD, BE, BOUND_TO, NO_PAST, OVER, PUT_FOR } from './words/english';

export type Tense = 'ahead' | 'over' | 'open';

/** Verbs are looked for this many tokens before a date, and this many behind. */
const REACH_BEFORE = 14;
const REACH_BEHIND = 8;

/**
 * Whether what a sentence says of a date is ahead or over, by the nearest verb before the date, or the first one behind it. Only as far as the
 * sentence goes.
 *
 * @param from first token of the date
 * @param to the token behind it
 */
export function tenseAt(text: RunningText, from: number, to: number): Tense {
  // Contracts are named by the month in which they fall due.
  if (['delivery', 'futures', 'contract', 'contracts', 'crude'].includes(text.word(to))) return 'ahead';
  if (isPutFor(text, from)) return 'ahead';
  for (let at = from - 1; at >= 0 && from - at <= REACH_BEFORE; at -= 1) {
    if (text.begins(at + 1)) break;
    const tense = isPresentPassive(text, at, from) || isOfFigures(text, at, from) ? 'open' : tenseOf(text, at, true);
    if (tense !== 'open') return tense;
  }
  for (let at = to; at < to + REACH_BEHIND && text.peek(at) !== undefined; at += 1) {
    if (text.begins(at) && at > from) break;
    const tense = tenseOf(text, at, false);
    if (tense !== 'open') return tense;
  }
  return 'open';
}

/**
 * Whether a sentence says that something was done on that very day: "was destroyed on 11 January", "arrived Jan. 3", "On 8 January the mayor fled".
 * Elsewhere what is over may only have been said of it: "announced a meeting on 11 January".
 */
export function isDoneThen(text: RunningText, from: number, to: number): boolean {
  if (tenseAt(text, from, to) !== 'over') return false;
  const lead = text.begins(from) ? '' : text.word(from - 1);
  const before = lead === 'on' || lead === 'between' ? from - 1 : from;
  if (text.begins(before)) return isToldBehind(text, to);
  const verb = text.word(before - 1);
  return !PUT_FOR.has(verb) && !(lead === 'between' && LASTS.has(verb)) && tenseOf(text, before - 1, true) === 'over';
}

/** What may have been said of days ahead: "Flights were cancelled between 15 and 18 January". */
const LASTS: ReadonlySet<string> = new Set([
  'closed',
  'suspended',
  'cancelled',
  'canceled',
  'banned',
  'barred',
  'halted',
  'stopped',
  'shut',
]);

/** "On 8 January rebels attacked the town", but not "On 20 January the newly elected president takes office" nor "… the men who were jailed go free". */
function isToldBehind(text: RunningText, to: number): boolean {
  for (let at = to; at < to + REACH_BEHIND && text.peek(at) !== undefined && !(at > to && text.begins(at)); at += 1) {
    if (['who', 'which', 'that'].includes(text.word(at))) return false;
    if (tenseOf(text, at, false) === 'over') return OVER.has(text.word(at)) || hasObject(text, at + 1);
  }
  return false;
}

/** Whether a verb in -ed has what it does something to or with behind it, and is no adjective: "attacked the town", "suspended members". */
function hasObject(text: RunningText, at: number): boolean {
  return text.begins(at) || text.sign(at) !== '' || text.capital(at) || text.peek(at)?.kind === 'number' || BEHIND_VERB.has(text.word(at));
}

const BEHIND_VERB: ReadonlySet<string> = new Set([
  ...[
    'the',
    'a',
    'an',
    'his',
    'her',
    'its',
    'their',
    'two',
    'three',
    'four',
    'five',
    'at',
    'by',
    'for',
    'from',
    'in',
    'into',
    'near',
    'of',
  ],
  ...['off', 'on', 'out', 'over', 'that', 'to', 'up', 'with', 'and', 'after', 'when', 'more', 'some', 'all'],
]);

/** "was set for Monday", "has been put off until at least Friday", "set June 4 for the trial", but not what "had been set for" a day. */
function isPutFor(text: RunningText, from: number): boolean {
  let at = from - 1;
  while (
    (at > from - 4 && ['the', 'at', 'least', 'late', 'early', 'next', 'no', 'earlier', 'than', 'mid'].includes(text.word(at))) ||
    isMid(text, at)
  )
    at -= 1;
  if (text.begins(at + 1)) return false;
  if (at === from - 1 && ['set', 'sets', 'fixed'].includes(text.word(at))) return text.word(at - 1) !== 'the' && text.word(at - 1) !== 'a';
  // "pencilled in for mid-February"
  if (text.word(at) === 'for' && text.word(at - 1) === 'in' && /^pencill?ed$/.test(text.word(at - 2))) return true;
  if (['from', 'to'].includes(text.word(at)) && isMoved(text, at)) return true;
  if (isLeftUntil(text, at)) return true;
  if (!['for', 'until', 'till', 'to'].includes(text.word(at))) return false;
  if (!PUT_FOR.has(text.word(at - 1))) return isCalledFor(text, at);
  return ![at - 2, at - 3, at - 4].some((back) => text.word(back) === 'had');
}

/** The hyphen of "mid-January". */
function isMid(text: RunningText, at: number): boolean {
  return text.sign(at) === '-' && text.word(at - 1) === 'mid';
}

/** "has until Friday to answer", "were given until 15 July", "gave them until May", but not "had until". */
function isLeftUntil(text: RunningText, at: number): boolean {
  if (!['until', 'till'].includes(text.word(at)) || text.begins(at)) return false;
  const [before, earlier] = [text.word(at - 1), text.word(at - 2)];
  return (['has', 'have', 'given'].includes(before) && earlier !== 'had') || GIVES.has(earlier) || GIVES.has(text.word(at - 3));
}

/** "gave them until", "give the owner until" */
const GIVES: ReadonlySet<string> = new Set(['gave', 'gives', 'give']);

/** "moved last week from September to Nov. 7" */
function isMoved(text: RunningText, at: number): boolean {
  for (let back = at - 1; back >= at - 6 && !text.begins(back + 1); back -= 1)
    if (MOVED.has(text.word(back))) return text.word(back - 1) !== 'had';
  return false;
}

const MOVED: ReadonlySet<string> = new Set(['postponed', 'delayed', 'deferred', 'rescheduled', 'moved', 'extended', 'shifted']);

/** "called an election for Oct. 10", "set a hearing for Monday" */
function isCalledFor(text: RunningText, at: number): boolean {
  if (text.word(at) !== 'for') return false;
  return [2, 3, 4].some(
    (back) => CALLED.has(text.word(at - back - 1)) && ['a', 'an', 'the', 'its', 'his', 'her', 'their'].includes(text.word(at - back)),
  );
}

const CALLED: ReadonlySet<string> = new Set(['called', 'set', 'scheduled', 'planned', 'plans']);

/** "is seated in early January": what is done to something now, or soon. */
function isPresentPassive(text: RunningText, at: number, from: number): boolean {
  const word = text.word(at);
  return from - at <= 3 && (word.endsWith('ed') || OVER.has(word)) && !AHEAD.has(word) && ['is', 'are'].includes(text.word(at - 1));
}

/** "releases November prices on Friday": the prices are those of a month that is over. */
function isOfFigures(text: RunningText, at: number, from: number): boolean {
  return PUBLISHES.has(text.word(at)) && from === at + 1 && text.plainNumber(from + 1) === null;
}

const PUBLISHES: ReadonlySet<string> = new Set(['releases', 'publishes']);

function tenseOf(text: RunningText, at: number, before: boolean): Tense {
  const word = text.word(at);
  if (word === '') return 'open';
  if (word === 'may' && text.capital(at) && !text.begins(at)) return 'open';
  if (text.word(at - 1) === 'be' && (OVER.has(word) || word.endsWith('ed'))) return 'ahead';
  if (before && BOUND_TO.has(word) && text.word(at + 1) === 'to') return 'ahead';
  // "is to vote", "was likely"
  if (before && word === 'to' && BE.has(text.word(at - 1))) return 'ahead';
  if (word === 'likely') return BE.has(text.word(at - 1)) ? 'ahead' : 'open';
  // "will cut", "to have": the same word as in the past.
  if (OVER.has(word) && MODALS.has(text.word(at - 1))) return 'ahead';
  if (OVER.has(word) && text.word(at - 1) === 'to') return 'open';
  if (word === 'out') return before && ['is', 'are'].includes(text.word(at - 1)) ? 'ahead' : 'open';
  if (before && isArranged(text, at, word)) return 'ahead';
  // "down from the 1.4 billion it forecast in November"
  if (word === 'forecast' && !BE.has(text.word(at - 1)) && ['in', 'on'].includes(text.word(at + 1))) return 'over';
  if (AHEAD.has(word)) return isHabit(text, at, word) ? 'open' : 'ahead';
  if (OVER.has(word)) return ['has', 'have', 'been', 'says'].includes(word) && !before ? 'open' : 'over';
  // "two bereaved parents": what describes a noun.
  if (DESCRIBED.has(text.word(at - 1)) && word.endsWith('ed')) return 'open';
  if (word.length > 4 && word.endsWith('ed') && !NO_PAST.has(word)) return 'over';
  return 'open';
}

/** "leaders meet", "the Senate votes", "faces sentencing": in the present tense of what is arranged. "The vote" and "400 votes" are none. */
function isArranged(text: RunningText, at: number, word: string): boolean {
  const before = text.word(at - 1);
  if (word === 'faces' || word === 'face') return ['sentencing', 'trial', 'arraignment'].includes(text.word(at + 1));
  if (ARRANGED_BY_MANY.has(word))
    return (
      /[^s]s$/.test(before) && !/['’]s$/.test(text.peek(at - 1)?.text ?? '') && !['his', 'its', 'this', 'was', 'has', 'is'].includes(before)
    );
  return ARRANGED_BY_ONE.has(word) && before !== '' && text.capital(at - 1) && !text.begins(at - 1);
}

const ARRANGED_BY_MANY: ReadonlySet<string> = new Set([
  'return',
  'meet',
  'begin',
  'start',
  'open',
  'resume',
  'vote',
  'gather',
  'convene',
  'leave',
]);
const ARRANGED_BY_ONE: ReadonlySet<string> = new Set(['votes', 'reports', ...PUBLISHES]);

const DESCRIBED: ReadonlySet<string> = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'two', 'three', 'four', 'five']);

const MODALS: ReadonlySet<string> = new Set(['will', 'would', 'shall', 'should', 'might', 'can', 'll']);

/** "had planned", "was expected", "was set": what was ahead then. "plans" and "set" may be nouns. */
function isHabit(text: RunningText, at: number, word: string): boolean {
  if (['was', 'were', 'had'].includes(text.word(at - 1)) || (text.word(at - 1) === 'been' && text.word(at - 2) === 'had')) return true;
  if (word === 'set') return !['is', 'are', 'be', 'was', 'were'].includes(text.word(at - 1)) && text.word(at + 1) !== 'for';
  return ['could', 'might', 'can', 'should', 'would', 'may'].includes(word) && ['have', 'not'].includes(text.word(at + 1));
}
