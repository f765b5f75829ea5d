import { type Clause, clausesOf, isSaidOfSubject } from './clauses';
import type { Stretch } from './proposal';
import { antecedentOf, countWords, subjectOf, verbIn } from './subjects';
import { beginsWithParticiple, beginsWithVerb } from './verbs';

/** Longest title that is drafted, in UTF-16 units; longer ones are cut at a word. */
const MOST_TITLE = 120;

const SAYS =
  '(?:said|says|say|told\\s[\\p{L}\\p{N} -]{1,30}|reported|reports|revealed|claimed|added|announced|noted|stated|believe|confirmed|indicated|suggest)';
/** Who says it, behind. */
const SAID_BEHIND = new RegExp(`["”’]?,["”’]?\\s+(?:(?:[^,]{1,80}\\s)?${SAYS}(?:\\s[^,]{0,60})?|according to .*)[.!?]?["”’]?$`, 'iu');
/** What leads a date, and goes with it. */
const PREPOSITIONS =
  '(?:on|in|at|by|since|from|until|till|during|of|as of|(?:no|not) (?:later|earlier|sooner) than|through|throughout|before|after|around|about|circa|back in|antes del?|a partir del?|hasta(?: el)?|avant(?: le)?|à partir d[eu]|jusqu.(?:au|en|à)|dès(?: le)?|vor dem|bis(?: zum)?|ab(?: dem)?|(?<!\\b(?:be|been|being|is|are|was|were|[a-z]+ly)\\s)held on|dated|im|am|seit|en|le|el|depuis|desde)';
const LEAD = new RegExp(`(?:^|[\\s(,"“])(?:${PREPOSITIONS}\\s+)?(?:the\\s+)?\\(?$`, 'i');
/** ... in the middle, where it tells when something was done and belongs to no noun ("the survey of 2023"). */
const LEAD_WITHIN = /[\s,]+(?:on|in|at|by|since|until|till|during|(?:no|not) (?:later|earlier|sooner) than)\s+(?:the\s+)?$/i;
/** A date without such a word is one that tells when by itself. */
const ALONE = /^(?:last|next|this|yesterday|today|tomorrow|earlier|later|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;
/** What reads on where a date before it is left out. */
const READS_ON =
  /^(?:,?\s+(?:subject to|pending|following|despite|unless|with|an?\s+(?:day|week|month|year)|\p{L}+\s+(?:days|weeks|months|years)\s+(?:after|before))|\s+(?:to|in|at|on|by|for|from|after|before|when|that|as|under|over|amid|because|while|against|near|without|between|among|into|through|via|if|\p{Ll}{3,}ing))\s+(?!\d{1,2}\s+\p{L}|\d{4}\b|\p{Lu}\p{Ll}+\s+\d)/u;
/** What a title does not begin with; what comes next says the same without. */
const OPENING =
  /^(?:[\s,;:–—.)\]·|-]+|since then\s|(?:and|but|that|while|whereas|where|when|as|also|however|meanwhile|separately|moreover|then)\b[\s,]*)+/iu;
/** ... nor ends with. */
const CLOSING = /(?:[\s,;:–—.。，!?？(·|-]+|\s(?:and|or|but|by|in|on|at|to|for|from|of|the|since|until|and on)(?=[\s,;:.]*$))+$/iu;
const PREPOSITION = /^(?:during|at|after|before|following|amid|since|with|under|in|on|from)\s+(?:the\s+|its\s+|their\s+|an?\s+)?/i;
/** A date behind these is that of the noun: "After the attack on 3 March". */
const BEFORE_NOUN = /^\s*(?:after|before|following|during|amid|since|until|despite|under)\s+(?=(?:the|an?|its|their|his|her)\s|\p{Lu})/iu;
/** Words between an article and its noun: without them it reads on, but for "a recent attack". */
const RECENT = /^(?:recent|recently|lately)$/i;
/** "It goes back to 12 August, when Norvik bought it": what was done then stands behind. */
const GOES_BACK = /\b(?:goes|dates|go|date|dating|traced)\s+back\s+to$/i;

/**
 * The title that a sentence gives an event: the clause around one of its dates with its subject, in the sentence's own words, without the date where the rest reads well.
 *
 * @param sentence where it stands in the text
 * @param date where the date stands, within the sentence
 * @param dates all of the sentence, in their order
 * @param leaves false of a verb in the place of a date, which stays
 */
export function titleOf(text: string, sentence: Stretch, date: Stretch, dates: readonly Stretch[], leaves = true): string {
  const { length: quotes } = /^["“‘«]*/u.exec(text.slice(sentence.start, date.start))?.[0] ?? '';
  const begin = sentence.start + quotes;
  const clauses = clausesOf(text, { start: begin, end: sentence.end }, dates);
  const at = clauses.findIndex(({ lead, end }) => lead <= date.start && date.end <= end);
  const ofNext = at === 0 ? ofNextSubject(text, clauses, date) : null;
  if (ofNext !== null) return shortened(tidy(ofNext));
  const parts = at < 0 ? [sentence] : partsOf(text, clauses, at, date, dates);
  const [first] = parts;
  const isLead = parts.length === 1 && first?.start === begin && first.end < sentence.end;
  const opening = first?.start === begin ? text.slice(sentence.start, begin) : '';
  const bare = `${opening}${leaves ? withoutDate(text, parts, date) : joined(text, parts)}`;
  const title = tidy(isLead ? bare.replace(BEFORE_NOUN, '') : bare);
  return shortened(countWords(title) >= 2 ? title : tidy(text.slice(sentence.start, sentence.end)));
}

/** "Founded in 1999, the commission met": what is said before its subject. Null where nothing is. */
function ofNextSubject(text: string, [first, next]: readonly Clause[], date: Stretch): string | null {
  if (first?.kind !== 'lead' || next === undefined || !isSaidOfSubject(text.slice(first.start, first.end))) return null;
  const subject = subjectOf(text, next);
  const said = withoutDate(text, [first], date);
  return subject === null ? null : `${joined(text, subject)} ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}

/** What of the sentence makes the title, in the order in which it is to be read. */
function partsOf(text: string, clauses: readonly Clause[], at: number, date: Stretch, dates: readonly Stretch[]): Stretch[] {
  const clause = clauses[at];
  if (clause === undefined) return [];
  const next = clauses[at + 1];
  const own = [...(clause.subject ?? []), ...ownParts(text, clause, date, dates)];
  const bare = withoutDate(text, own, date);
  if (next?.kind === 'below' && GOES_BACK.test(bare.trim())) return wholeOf(text, clauses, at + 1, dates);
  // "On 3 May, a day after the vote," and what was done then.
  if (at === 0 && next !== undefined && (countWords(bare) < 2 || tellsWhen(text, clause, date)))
    return withoutSpeaker(text, wholeOf(text, clauses, 1, dates), date);
  const whole = withRest(text, clauses, at, own, dates);
  const before = clauses[at - 1];
  const isPart =
    clause.kind === 'tail' || (clause.subject === null && clause.kind === 'and') || countWords(withoutDate(text, whole, date)) < 2;
  if (before === undefined || !isPart) return withoutSpeaker(text, whole, date);
  return withoutSpeaker(text, joinedTo(wholeOf(text, clauses, at - 1, dates), { ...clause, start: clause.lead }, text), date);
}

/** Words that were said or written, and tell what was done behind. */
const TELLING =
  /\bdated\s+$|^(?:in|at)\s+an?\s+(?:\p{L}+\s+)?(?:statement|report|speech|interview|letter|ruling|decree|post|briefing|judgment|message)\s+(?:on|of|from|in|published)\s+$/iu;

/** Whether a clause says nothing but when: "On 3 May, a day later", "In a ruling dated 3 May". */
function tellsWhen(text: string, { kind, start, end }: Clause, date: Stretch): boolean {
  const before = text.slice(start, date.start);
  if (kind !== 'lead' || date.start < start) return false;
  return TELLING.test(before) || (LEAD.exec(before)?.index === 0 && /^,/.test(text.slice(date.end, end)));
}

/** A clause that the date does not stand in, with all that belongs to it. */
function wholeOf(text: string, clauses: readonly Clause[], at: number, dates: readonly Stretch[]): Stretch[] {
  const clause = clauses[at];
  if (clause === undefined) return [];
  const { start, end, subject } = clause;
  return withRest(text, clauses, at, [...(subject ?? []), { start, end }], dates);
}

/** Of "the election scheduled for 11 October" in a clause that tells of something else, and of "the markers placed in 1998 were valid", what the date belongs to. */
function ownParts(text: string, clause: Clause, date: Stretch, dates: readonly Stretch[]): Stretch[] {
  const whole = [{ start: clause.start, end: endOf(text, clause, date) }];
  if (date.start < clause.start) return whole;
  // ", announced in May and worth billions,"
  if (clause.kind === 'relative' && clause.comma && /^\s+(?:and|but)\s+(?!\d)/.test(text.slice(date.end, clause.end)))
    return [{ start: clause.start, end: date.end }];
  const before = text.slice(clause.start, date.start);
  const [said = '', participle = ''] =
    /\s(\p{Ll}[\p{Ll}’'-]*)\s+(?:(?:for|on|in|by|at|since|from|until)\s+)?(?:the\s+)?$/u.exec(before) ?? [];
  if (said === '' || !beginsWithParticiple(participle)) return whole;
  const place = date.start - said.length;
  const head = text.slice(clause.start, place);
  // "(signed in 2019) expired in": the verb of all.
  if (dates.some(({ start, end }) => start >= clause.start && end <= place && text.slice(end, place).trim() === '')) return whole;
  // "was signed on": the verb itself.
  if (/\b(?:is|are|was|were|be|been|being|has|have|had|will|and|or|not|\p{L}+ly|also|then|later|first|who|which|that)$/iu.test(head))
    return whole;
  const verb = verbIn(text, clause);
  const hasOther = verb >= 0 && verb < place;
  const closes = beginsWithVerb(text.slice(date.end, clause.end));
  if (!hasOther && !closes) return whole;
  const [noun] = antecedentOf(text, { ...clause, end: place });
  return noun === undefined || noun.end <= noun.start ? whole : [{ start: noun.start, end: date.end }];
}

/** What is said of a clause behind its date goes: "France recalled its envoy on Thursday, a move that Rome regretted". */
function endOf(text: string, clause: Clause, date: Stretch): number {
  const behind = text.slice(date.end, clause.end);
  const verb = verbIn(text, clause);
  const isTold = verb >= 0 && verb < date.start && date.end <= clause.end && !READS_ON.test(text.slice(date.end, date.end + 40));
  return isTold && /^,\s+(?:an?|the|one of|his|her|its|their)\s/i.test(behind) && verbIn(text, { start: date.end + 1, end: clause.end }) < 0
    ? date.end
    : clause.end;
}

/** With the clauses behind that belong to it and have no date of their own. */
function withRest(text: string, clauses: readonly Clause[], at: number, own: readonly Stretch[], dates: readonly Stretch[]): Stretch[] {
  const clause = clauses[at];
  if (clause === undefined || (own.at(-1)?.end ?? 0) < clause.end) return [...own];
  const parts = [...own];
  const isDated = ({ lead, end }: Clause): boolean => dates.some((one) => lead <= one.start && one.end <= end);
  const needsVerb = clause.subject === null && clause.kind !== 'lead' && verbIn(text, clause) < 0;
  for (const [index, later] of clauses.slice(at + 1).entries()) {
    const { kind, comma } = later;
    if (kind === 'relative' && comma) {
      const goesOn = clauses
        .slice(at + index + 2)
        .some((one) => one.kind === 'and' && one.subject?.some((part) => part.start === clause.start));
      if (needsVerb && goesOn) continue;
      break;
    }
    if (kind === 'content') parts.splice(-1, 1, ...joinedTo(parts.slice(-1), { start: later.lead, end: later.end }, text));
    else if (isDated(later) || kind === 'main' || kind === 'tail' || kind === 'lead' || (kind === 'below' && comma)) break;
    else if (kind === 'and' && comma && needsVerb) parts.push({ start: later.start, end: later.end });
    else if (kind === 'and' && comma) break;
    else parts.splice(-1, 1, ...joinedTo(parts.slice(-1), { start: later.lead, end: later.end }, text));
  }
  return parts;
}

/** Parts that stand side by side in the text are one. */
function joinedTo(parts: readonly Stretch[], next: Stretch, text: string): Stretch[] {
  const last = parts.at(-1);
  if (last === undefined || last.end > next.start || /\p{L}/u.test(text.slice(last.end, next.start))) return [...parts, next];
  return [...parts.slice(0, -1), { start: last.start, end: next.end }];
}

/** Without who said so, as long as the date does not stand in it. */
function withoutSpeaker(text: string, parts: readonly Stretch[], date: Stretch): Stretch[] {
  const last = parts.at(-1);
  const behind = last === undefined ? null : SAID_BEHIND.exec(text.slice(last.start, last.end));
  if (last === undefined || behind === null) return [...parts];
  const end = last.start + behind.index;
  return date.end > end && date.start < last.end ? [...parts] : [...parts.slice(0, -1), { start: last.start, end }];
}

function joined(text: string, parts: readonly Stretch[]): string {
  return parts.map(({ start, end }) => text.slice(start, end).trim()).join(' ');
}

/** A date goes with the words that lead it, unless what is around it does not read on. */
function withoutDate(text: string, parts: readonly Stretch[], date: Stretch): string {
  const at = parts.findIndex(({ start, end }) => start <= date.start && date.end <= end);
  const part = parts[at];
  if (part === undefined) return joined(text, parts);
  const ahead = joined(text, parts.slice(0, at));
  const later = joined(text, parts.slice(at + 1));
  const before = `${ahead}${ahead === '' ? '' : ' '}${text.slice(part.start, date.start)}`;
  const behind = `${text.slice(date.end, part.end)}${later === '' ? '' : ' '}${later}`;
  const said = text.slice(date.start, date.end);
  const whole = `${before}${said}${behind}`;
  if (RECENT.test(said)) {
    if (/\ban?\s+$/i.test(before)) return whole;
    return `${before}${behind.trimStart()}`.replace(PREPOSITION, (lead) => (before.trim() === lead.trim() ? '' : lead));
  }
  const lead = LEAD.exec(before);
  const rest = lead === null ? before : before.slice(0, lead.index);
  // "The last time was on 19 August" says nothing without it.
  if (!/[\p{L}\p{N}]/u.test(behind)) return /\b(?:is|are|was|were|be)\s*$/i.test(rest) ? whole : rest;
  // "On the weekend of the 14th they met"
  if (/^\s+of\b/i.test(behind)) return whole;
  if (!/[\p{L}\p{N}]/u.test(rest)) return behind.replace(/^['’]s\b/, '');
  return withinWithout(before, said, behind) ?? whole;
}

/** What is left of a title with its date in the middle; null where the date has to stay. */
function withinWithout(before: string, said: string, behind: string): string | null {
  const lead = LEAD_WITHIN.exec(before);
  const [led] = lead ?? (ALONE.test(said) ? (/\s+$/.exec(before) ?? [null]) : [null]);
  if (led === null) return null;
  const rest = before.slice(0, before.length - led.length);
  // "filed, on 3 May, a complaint"
  if (/^\s*,/.test(led) && /^\s*,/.test(behind)) return `${rest}${behind.replace(/^\s*,/, '')}`;
  const [, second = ''] = /^\s+(?:and|but)\s+(.*)/su.exec(behind) ?? [];
  const readsOn = READS_ON.test(behind) || beginsWithVerb(second) || beginsWithVerb(behind);
  return readsOn ? `${rest}${behind}` : null;
}

/** One line, without what opens or closes nothing, beginning with a capital letter. */
function tidy(text: string): string {
  const line = withPairs(
    text
      .replace(/\s+/g, ' ')
      .replace(/^([“«(]) /, '$1')
      .replace(OPENING, ''),
  )
    .replace(CLOSING, '')
    .trim();
  const said = /^“([^“”]+?)[.,]?”$/u.exec(line)?.[1] ?? line;
  return said.replace(/^“?\p{Ll}/u, (begin) => begin.toUpperCase());
}

const PAIRS = [
  ['“', '”'],
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
] as const;

function withPairs(line: string): string {
  let paired = (line.split('"').length - 1) % 2 === 0 ? line : line.replaceAll('"', '');
  // „Hafen für alle“ is closed by what opens elsewhere.
  const isGerman = line.includes('„');
  if (isGerman && !/[“”]/.test(line)) paired = paired.replaceAll('„', '');
  for (const [open, close] of isGerman ? PAIRS.slice(1) : PAIRS)
    if (paired.includes(open) !== paired.includes(close)) paired = paired.replaceAll(open, '').replaceAll(close, '');
  return paired;
}

function shortened(title: string): string {
  if (title.length <= MOST_TITLE) return title;
  const cut = title.slice(0, MOST_TITLE);
  const word = cut.search(/\s+\S*$/);
  return `${(word > MOST_TITLE / 2 ? cut.slice(0, word) : cut.replace(/[\ud800-\udbff]$/, '')).replace(/[\s,;:–—-]+$/u, '')}…`;
}
