import type { Stretch } from './proposal';

/** Longest title that is drafted, in UTF-16 units; longer ones are cut at a word. */
const MOST_TITLE = 120;

/** What a clause begins with behind a comma, a semicolon or a dash. */
const BEGIN_CLAUSE =
  'and but while whereas which who where when after before with adding saying according as although though because since until following including starting beginning bringing making leading he she it they we i';
/** What a sentence begins with where its first comma ends no list. */
const BEGIN_SENTENCE =
  'on in at by since from during after before until following last next early late between over for amid according earlier later under with meanwhile yesterday today tomorrow am im seit le en depuis el desde';
const oneOf = (list: string): string => `(?:${list.replaceAll(' ', '|')})\\b`;
const CLAUSES = new RegExp(
  `[;；。，]\\s*|\\s+[–—-]\\s+|,\\s+(?=${oneOf(BEGIN_CLAUSE)})|(?<=^${oneOf(BEGIN_SENTENCE)}[^,]{0,120}),\\s+`,
  'giu',
);
/** These go on with what stands before them. */
const GOES_ON = /^(?:which|who|whom|whose|that|where|when|including|bringing|making|leading|with|as)\b/i;
/** Who says it: before, and behind. */
const SAYS =
  '(?:said|says|say|told\\s[\\p{L}\\p{N} -]{1,30}|reported|reports|revealed|claimed|added|announced|noted|stated|believe|confirmed|indicated|suggest)';
const SAID_BEFORE = new RegExp(`^(?:according to [^,]{1,100},\\s+|[^,;]{1,80}?\\b${SAYS}\\s+that\\s+)`, 'iu');
const SAID_BEHIND = new RegExp(`["”’]?,["”’]?\\s+(?:(?:[^,]{1,80}\\s)?${SAYS}(?:\\s[^,]{0,60})?|according to .*)[.!?]?["”’]?$`, 'iu');
/** What leads a date, and goes with it. */
const LEAD =
  /(?:^|[\s(,"“])(?:(?:on|in|at|by|since|from|until|till|during|of|as of|(?:no|not) (?:later|earlier|sooner) than|through|throughout|before|after|around|about|circa|back in|(?<!\b(?:be|been|being|is|are|was|were)\s)held on|dated|im|am|seit|en|le|el|depuis|desde)\s+)?(?:the\s+)?\(?$/i;
/** What a title does not begin with; what comes next says the same without. */
const OPENING =
  /^(?:[\s,;:–—.)\]-]+|(?:and|but|that|while|whereas|where|when|as|also|however|meanwhile|separately|moreover|then)\b[\s,]*)+/iu;
/** ... nor ends with. */
const CLOSING = /(?:[\s,;:–—.。，!?？(-]+|\s(?:and|or|but|by|in|on|at|from|of|the|since|until|and on)(?=[\s,;:.]*$))+$/iu;
const PREPOSITION = /^(?:during|at|after|before|following|amid|since|with|under|in|on|from)\s+(?:the\s+|its\s+|their\s+|an?\s+)?/i;
/** A date behind these is that of the noun: "After the attack on 3 March". */
const BEFORE_NOUN = /^\s*(?:after|before|following|during|amid|since|until|despite)\s+(?=(?:the|an?|its|their|his|her)\s|\p{Lu})/iu;
/** Words between an article and its noun: without them it reads on, but for "a recent attack". */
const RECENT = /^(?:recent|recently|lately)$/i;

/**
 * The title that a sentence gives an event: the clause around one of its dates, in its own words, without the date where the rest reads well.
 *
 * @param sentence where it stands in the text
 * @param date where the date stands, within the sentence
 * @param dates all of the sentence, in their order
 * @param leaves false of a verb in the place of a date, which stays
 */
export function titleOf(text: string, sentence: Stretch, date: Stretch, dates: readonly Stretch[], leaves = true): string {
  const clause = clauseAround(text, sentence, date, dates);
  const said = withoutSpeaker(text, clause, date);
  const isLead = said.start === sentence.start && said.end < sentence.end;
  const bare = leaves ? withoutDate(text, said, date) : text.slice(said.start, said.end);
  const title = tidy(isLead ? bare.replace(BEFORE_NOUN, '') : bare);
  return shortened(countWords(title) >= 2 ? title : tidy(text.slice(sentence.start, sentence.end)));
}

function clauseAround(text: string, sentence: Stretch, date: Stretch, dates: readonly Stretch[]): Stretch {
  const pieces = piecesOf(text, sentence, dates);
  let first = pieces.findIndex((piece) => piece.start <= date.start && date.end <= piece.end);
  if (first < 0) return sentence;
  let last = first;
  const piece = (at: number): Stretch => pieces[at] ?? sentence;
  const isBare = (): boolean => countWords(withoutDate(text, { start: piece(first).start, end: piece(last).end }, date)) < 2;
  if (isBare()) {
    if (last + 1 < pieces.length && first === 0) first = last = 1;
    else if (first > 0) first -= 1;
  }
  while (first > 0 && GOES_ON.test(text.slice(piece(first).start, piece(last).end))) first -= 1;
  return { start: piece(first).start, end: piece(last).end };
}

/** A sentence cut into clauses, never within a date, and between two dates also at "and". */
function piecesOf(text: string, { start, end }: Stretch, dates: readonly Stretch[]): Stretch[] {
  const said = text.slice(start, end);
  const cuts = Array.from(said.matchAll(CLAUSES), ({ index, 0: { length } }) => ({ start: start + index, end: start + index + length }));
  for (const [at, date] of dates.entries()) {
    const next = dates[at + 1];
    if (next === undefined || next.start <= date.end) continue;
    const and = /\s+(?:and|but|then|und|et|y)\s+(?=.*\p{L}{3}.*\p{L}{3})/u.exec(text.slice(date.end, next.start));
    if (and !== null) cuts.push({ start: date.end + and.index, end: date.end + and.index + and[0].length });
  }
  const outside = cuts.filter((cut) => !dates.some((date) => cut.start < date.end && date.start < cut.end));
  const pieces: Stretch[] = [];
  let from = start;
  for (const cut of outside.sort((one, other) => one.start - other.start)) {
    if (cut.start <= from) continue;
    pieces.push({ start: from, end: cut.start });
    from = cut.end;
  }
  return [...pieces, { start: from, end }];
}

/** Without "officials said that", as long as the date does not stand in it. */
function withoutSpeaker(text: string, { start, end }: Stretch, date: Stretch): Stretch {
  const said = text.slice(start, end);
  const before = SAID_BEFORE.exec(said)?.[0].length ?? 0;
  const from = start + before > date.start && date.start >= start ? start : start + before;
  const behind = SAID_BEHIND.exec(text.slice(from, end));
  const to = behind === null ? end : from + behind.index;
  return date.end > to && date.end <= end ? { start: from, end } : { start: from, end: to };
}

/** A date at the edge goes with the words that lead it; in the middle it stays, but for "recent". */
function withoutDate(text: string, { start, end }: Stretch, date: Stretch): string {
  const whole = text.slice(start, end);
  if (date.start < start || date.end > end) return whole;
  const [before, behind] = [text.slice(start, date.start), text.slice(date.end, end)];
  if (RECENT.test(text.slice(date.start, date.end))) {
    if (/\ban?\s+$/i.test(before)) return whole;
    return `${before}${behind.trimStart()}`.replace(PREPOSITION, (lead) => (before.trim() === lead.trim() ? '' : lead));
  }
  const lead = LEAD.exec(before);
  const rest = lead === null ? before : before.slice(0, lead.index);
  if (!/[\p{L}\p{N}]/u.test(behind)) return rest;
  // "On the weekend of the 14th they met"
  if (/^\s+of\b/i.test(behind)) return whole;
  if (!/[\p{L}\p{N}]/u.test(rest)) return behind.replace(/^['’]s\b/, '');
  return whole;
}

export function countWords(text: string): number {
  return text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}'’-])+/gu)?.length ?? 0;
}

/** One line, without what opens or closes nothing, beginning with a capital letter. */
function tidy(text: string): string {
  const line = withPairs(text.replace(/\s+/g, ' ').replace(OPENING, '')).replace(CLOSING, '').trim();
  return line.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const PAIRS = [
  ['“', '”'],
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
] as const;

function withPairs(line: string): string {
  let paired = (line.split('"').length - 1) % 2 === 0 ? line : line.replaceAll('"', '');
  for (const [open, close] of PAIRS)
    if (paired.includes(open) !== paired.includes(close)) paired = paired.replaceAll(open, '').replaceAll(close, '');
  return paired;
}

function shortened(title: string): string {
  if (title.length <= MOST_TITLE) return title;
  const cut = title.slice(0, MOST_TITLE);
  const word = cut.search(/\s+\S*$/);
  return `${(word > MOST_TITLE / 2 ? cut.slice(0, word) : cut.replace(/[\ud800-\udbff]$/, '')).replace(/[\s,;:–—-]+$/u, '')}…`;
}
