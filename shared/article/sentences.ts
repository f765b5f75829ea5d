import { GERMAN } from '../time/found/words/german';
import { monthNumber } from '../time/typed/relative';
import type { Stretch } from './proposal';

/** Behind these a dot ends no sentence; small letters. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof gen col lt maj capt cdr cmdr adm brig sgt st ste sen rep gov hon rev pres min amb sec
   vs fig vol approx dept est ca cf al bzw z.b u.a d.h usw ca mme mlle sr sra srta`.split(/\s+/),
);
/** ... behind these, none before a number: "No. 7", "Jan. 8". */
const BEFORE_NUMBERS: ReadonlySet<string> = new Set(
  'no nos art sec p pp abs rs vers mt gem nr bd kap jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);

/**
 * Where a sentence or a paragraph may end: a stop with the quotation marks and brackets that close behind it, before a space; the stops of
 * Chinese, Japanese and Urdu, which need none; an empty line; a line before an item of a list.
 */
const ENDS =
  /([.!?…]+)["'”’»)\]]*(?=(?:(?<=\p{L}{2}[.!?…]["'”’»)]{0,2})(?:\[\d{1,3}\]|\d{1,3}|[¹²³⁰⁴-⁹]{1,3}))?\s)|[。！？｡۔؟]+["'”’」』）]*|\n(?=[^\S\n]*\n)|\n(?=[ \t]*(?:[-*•‣◦#>]|\d{1,3}[.)])\s)/gu;

/** The mark of a note that stands against the end of a sentence and belongs to none: "…in the valley.3 The fighting…". */
const NOTE = /^(?:\[\d{1,3}\]|\d{1,3}|[¹²³⁰⁴-⁹]{1,3})(?=\s)/u;

/** The sentences of a text in their order, without the space around them; headings and items of lists are sentences, too. Linear in the text. */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let from = 0;
  for (const found of text.matchAll(ENDS)) {
    const end = found.index + found[0].length;
    if (found[1] !== undefined && !endsHere(text, from, found.index, found[1], end)) continue;
    push(sentences, text, from, end);
    from = end + (NOTE.exec(text.slice(end, end + REACH))?.[0].length ?? 0);
  }
  push(sentences, text, from, text.length);
  return sentences;
}

function push(sentences: Stretch[], text: string, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  if (end > start) sentences.push({ start, end });
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

/** Longer words are no abbreviations. */
const REACH = 12;

function endsHere(text: string, from: number, stop: number, stops: string, end: number): boolean {
  const note = NOTE.exec(text.slice(end, end + REACH))?.[0] ?? '';
  const next = /^\s*["'“‘«([]*(.?)/u.exec(text.slice(end + note.length, end + note.length + REACH))?.[1] ?? '';
  // "…he asked." and "It is over!” he said." go on in small letters.
  if (/\p{Ll}/u.test(next)) return false;
  if (stops !== '.') return true;
  const word = /(?<!\p{N})[\p{L}.]*$/u.exec(text.slice(Math.max(from, stop - REACH), stop))?.[0].toLowerCase() ?? '';
  // "J. Smith", "U.S. President"
  if (/^(?:\p{L}\.)*\p{L}$/u.test(word) && word !== 'i' && !/^[ap]\.m$/.test(word)) return false;
  if (ABBREVIATIONS.has(word)) return false;
  if (word === '' && isDayOfMonth(text, from, stop, end)) return false;
  // An item's number
  if (word === '' && /(?:^|\s)\d{1,2}$/.test(text.slice(Math.max(from, stop - 3), stop)) && stop - from <= 3) return false;
  return !(BEFORE_NUMBERS.has(word) && (note !== '' || /\d/.test(next)));
}

/** What leads to a day in German. */
const LEADS_DAY = /(?:^|\s)(?:am|vom|zum|bis|den|dem|der|ab|seit|und|oder|\p{L}+tag,)\s+\d{1,2}$/iu;

/** "bis zum 15. April", "8. Januar": the dot of a German day. A month that English spells the same needs a word that leads to the day. */
function isDayOfMonth(text: string, from: number, stop: number, end: number): boolean {
  const name = /^\s+(\p{Lu}\p{L}{2,8})\b/u.exec(text.slice(end, end + REACH))?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const before = text.slice(Math.max(from, stop - 2 * REACH), stop);
  const known = GERMAN.words.get(name);
  if (known !== undefined) return monthNumber(known) !== null && /(?:^|\D)\d{1,2}$/.test(before);
  return monthNumber(name) !== null && LEADS_DAY.test(before);
}
