import type { Stretch } from './proposal';
import { antecedentOf, carriedTo, type Spoken, subjectOf, verbIn } from './subjects';
import { beginsWithParticiple, beginsWithVerb, hasSecondVerb, verbBehindSubject } from './verbs';

/*
 * A sentence in its clauses, each with the subject that it has from another one: "the accord, which was signed in May", "bought it in 2014 and sold it in 2019". By words alone: no
 * grammar is known but that of English, and a sentence of another language falls apart at its stops and at the comma behind its first words.
 */

export interface Clause extends Spoken {
  readonly kind: 'main' | 'lead' | 'relative' | 'and' | 'below' | 'content' | 'tail';
  /** Where the word that leads it begins, and its comma ends: "which", "when", "and". */
  readonly lead: number;
  readonly comma: boolean;
}

/** What a sentence begins with where its first comma ends no list. */
const LEADS =
  /^(?:on|in|at|by|since|from|during|after|before|until|following|last|next|early|late|between|over|for|amid|according|earlier|later|under|with|meanwhile|yesterday|today|tomorrow|am|im|seit|le|en|depuis|el|desde)\b/i;
const BELOW = /^(?:when|while|whereas|where|after|before|because|since|until|once|although|though|as|if)\b/i;
const TAIL = /^(?:including|following|starting|beginning|saying|adding|with|such as|especially|\p{L}{3,}ing)\b/iu;
/** "(an audit,) published on 22 February", and not "layered, localised posts". */
const TELLS_MORE = /^\S+\s+(?:on|in|by|at|for|from|to|under|with|as|of|last|this|next|earlier|after|before|since|during)\s/i;
const CUTS = new RegExp(
  [
    '(?<hard>[;；。，]\\s*|\\s+[–—-]\\s+)',
    '(?<comma>,["”’]?\\s+)',
    // "by the then minister"
    '(?<!\\b(?:the|an?|his|her|its|their))\\s+(?=(?:and|but|then)\\s)',
    // "at once" is no conjunction.
    '(?<!\\bat(?=\\s+once))\\s+(?=(?:when|while|whereas|where|after|before|because|since|until|once|although|though|if|that|who|which)\\s)',
    // "said it would close"
    '(?<=\\b(?:said|says|say|announced|believes?|claims?|insists?))\\s+(?=(?:it|he|she|they|an?|the|its|their|his|her)\\s)',
  ].join('|'),
  'giu',
);
/** Who a clause speaks of is who spoke: "said that it will". */
const PRONOUN = /^(?:it|he|she|they)\s+/i;
/** Behind these, "who" asks: "it is not known who did it". */
const ASKS = /\b(?:unclear|unknown|uncertain|clear|knows?|known|ask(?:ed|s)?|decided?|about|say|determined?|of)$/i;

interface Piece extends Stretch {
  readonly hard: boolean;
  readonly comma: boolean;
}

/**
 * The clauses of a sentence in their order.
 *
 * @param dates those of the sentence, in which nothing is cut
 */
export function clausesOf(text: string, sentence: Stretch, dates: readonly Stretch[]): Clause[] {
  const pieces = piecesOf(text, sentence, dates);
  const clauses: Clause[] = [];
  for (const [at, piece] of pieces.entries()) {
    const last = clauses.at(-1);
    const clause = clauseOf(text, piece, clauses, pieces.slice(at + 1), dates);
    if (clause !== null) clauses.push(...closedAtVerb(text, clause, last, dates));
    else if (last !== undefined) clauses[clauses.length - 1] = { ...last, end: piece.end };
  }
  return clauses;
}

/** "The bridge that collapsed in 2018 was rebuilt", "sanctions imposed in 2019 and tightened in 2022 were lifted": without a comma its own verb ends what is said of the noun, as far as a date stands there. */
function closedAtVerb(text: string, clause: Clause, base: Clause | undefined, dates: readonly Stretch[]): Clause[] {
  const subject = base === undefined || clause.comma ? null : nounOf(text, clause, base);
  if (subject === null) return [clause];
  const date = dates.find(({ start, end }) => start >= clause.start && end < clause.end && beginsWithVerb(text.slice(end, clause.end)));
  // "The barrier that is meant to protect people failed on 3 May": one sentence with two verbs, which keeps its "that".
  if (date === undefined)
    return [clause.kind === 'relative' && hasSecondVerb(text.slice(clause.start, clause.end)) ? { ...clause, start: clause.lead } : clause];
  const start = date.end + (/^\s*/.exec(text.slice(date.end))?.[0].length ?? 0);
  return [
    { ...clause, end: date.end },
    { start, end: clause.end, lead: start, kind: 'main', comma: false, subject },
  ];
}

function nounOf(text: string, clause: Clause, base: Clause): Clause['subject'] {
  if (clause.kind === 'and') return clause.subject;
  return clause.kind === 'relative' && verbIn(text, base) < 0 ? [...(base.subject ?? []), base] : null;
}

function piecesOf(text: string, { start, end }: Stretch, dates: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  let next: Omit<Piece, 'end'> = { start, hard: true, comma: false };
  for (const { index, 0: cut, groups } of text.slice(start, end).matchAll(CUTS)) {
    const [from, to] = [start + index, start + index + cut.length];
    if (from <= next.start || dates.some((date) => from < date.end && date.start < to)) continue;
    pieces.push({ ...next, end: from });
    next = { start: to, hard: groups?.['hard'] !== undefined, comma: groups?.['comma'] !== undefined };
  }
  return [...pieces, { ...next, end }];
}

/** The clause that begins with a piece; null where the piece goes on with the one before. */
function clauseOf(
  text: string,
  piece: Piece,
  before: readonly Clause[],
  behind: readonly Piece[],
  dates: readonly Stretch[],
): Clause | null {
  const said = text.slice(piece.start, piece.end);
  const last = before.at(-1);
  const isFirst = last === undefined;
  const made = (kind: Clause['kind'], word: string, subject: Clause['subject'] = null): Clause => {
    const { length } = /^\s*/.exec(said.slice(word.length))?.[0] ?? '';
    return { start: piece.start + word.length + length, end: piece.end, kind, lead: piece.start, comma: piece.comma, subject };
  };
  const below = BELOW.exec(said)?.[0];
  const isIf = below?.toLowerCase() === 'if';
  // "I do not know if I will be here"
  if (isIf && last !== undefined && ASKS.test(text.slice(last.start, last.end))) return null;
  // "since 2023" leads to a date and no clause: "changes made since 2023 are working"
  const ofDate = below !== undefined && leadsToDate(text, piece, below, dates);
  if (ofDate && !isFirst && !piece.hard && !piece.comma) return null;
  // What is only said to follow from something keeps its "if".
  if (below !== undefined && !ofDate && isClause(said.slice(below.length))) return made('below', isIf ? '' : below);
  if (isFirst || piece.hard) return made(isFirst && (LEADS.test(said) || isSaidOfSubject(said)) ? 'lead' : 'main', '');
  // "Moscow, whose troops withdrew"
  if (piece.comma && /^whose\s/i.test(said) && isClause(said.slice(5))) return made('below', said.slice(0, 5));
  const relative = /^(?:which|who|that)\b/i.exec(said)?.[0];
  if (relative !== undefined) return relativeOf(text, said, relative, last, made);
  const and = /^(?:and|but|then)\b(?:\s+then\b)?/i.exec(said)?.[0];
  if (and !== undefined) {
    const rest = said.slice(and.length);
    if (beginsWithVerb(rest)) return made('and', and, carriedTo(text, last, rest));
    const parts = piece.comma || isBetween(dates, last, piece);
    return parts && (isClause(rest) || (last.kind !== 'relative' && isBetween(dates, last, piece) && /\p{L}{3}.*\p{L}{3}/u.test(rest)))
      ? made('main', and)
      : null;
  }
  if (!piece.comma)
    return said.match(PRONOUN) ? made('content', ...fromSpeaker(text, said, last)) : isClause(said) ? made('content', '') : null;
  return behindComma(text, said, before, behind, dates, made);
}

function leadsToDate(text: string, piece: Piece, word: string, dates: readonly Stretch[]): boolean {
  if (!/^(?:since|until|after|before)$/i.test(word)) return false;
  const behind = piece.start + word.length;
  return dates.some(({ start }) => start === piece.start || (start >= behind && text.slice(behind, start).trim() === ''));
}

/** "Founded in 1999, the commission ..." */
export function isSaidOfSubject(said: string): boolean {
  return beginsWithParticiple(`${said.charAt(0).toLowerCase()}${said.slice(1)}`) && TELLS_MORE.test(said) && verbBehindSubject(said) < 0;
}

type Make = (kind: Clause['kind'], word: string, subject?: Clause['subject']) => Clause;

function relativeOf(text: string, said: string, word: string, last: Clause, made: Make): Clause | null {
  const rest = said.slice(word.length);
  if (ASKS.test(text.slice(last.start, last.end))) return null;
  if (beginsWithVerb(rest)) return made('relative', word, antecedentOf(text, last));
  if (!isClause(rest)) return null;
  if (word.toLowerCase() !== 'that' || (last.subject === null && verbIn(text, last) < 0))
    return made('relative', '', antecedentOf(text, last));
  const trimmed = rest.trimStart();
  if (!PRONOUN.test(trimmed)) return made('content', word);
  const [pronoun, subject] = fromSpeaker(text, trimmed, last);
  return made('content', said.slice(0, said.length - trimmed.length) + pronoun, subject);
}

function fromSpeaker(text: string, said: string, last: Clause): [word: string, subject: Clause['subject']] {
  const subject = subjectOf(text, last);
  return subject === null ? ['', null] : [PRONOUN.exec(said)?.[0] ?? '', subject];
}

function behindComma(
  text: string,
  said: string,
  before: readonly Clause[],
  behind: readonly Piece[],
  dates: readonly Stretch[],
  made: Make,
): Clause | null {
  const last = before.at(-1);
  if (last === undefined) return null;
  const isClosing = isInserted(last);
  if (beginsWithVerb(said) && isClosing) {
    const base = before.findLast((clause) => !isInserted(clause));
    if (base === undefined) return null;
    return made('and', '', verbIn(text, base) < 0 ? [...(base.subject ?? []), base] : carriedTo(text, base, said));
  }
  // "met on 5 May, heard both sides and left"
  const isDated = verbIn(text, last) >= 0 && dates.some(({ end }) => end === last.end);
  if (beginsWithVerb(said) && isDated && !TELLS_MORE.test(said)) return made('and', '', carriedTo(text, last, said));
  if (beginsWithParticiple(said) && TELLS_MORE.test(said) && !isVerbOf(text, last, behind))
    return made('relative', '', antecedentOf(text, last));
  if (last.kind === 'lead' || (last.kind === 'below' && !/^(?:if|as)\b/i.test(text.slice(last.lead)) && before.length === 1)) {
    return isClause(said) || !behind.some((piece) => piece.comma && isClause(text.slice(piece.start, piece.end))) ? made('main', '') : null;
  }
  if (/^(?:he|she|it|they|we|i)\s/i.test(said) && isClause(said)) return made('main', '');
  const isOfLead = last.kind === 'relative' && before[0]?.kind === 'lead';
  if ((isClosing || isOfLead) && isClause(said)) return made('main', '');
  return TAIL.test(said) ? made('tail', '') : null;
}

/** Whether it may stand between a subject and its verb, in commas. */
function isInserted({ kind, comma }: Clause): boolean {
  return comma && (kind === 'relative' || kind === 'below');
}

/** Whether what begins so is the verb of what stands before it: "Its chairman, Ana Li, resigned in May", "He came, opened it in May, and left". */
function isVerbOf(text: string, last: Clause, behind: readonly Piece[]): boolean {
  if (last.kind === 'and') return true;
  if (last.subject !== null || verbIn(text, last) >= 0) return false;
  return !behind.some((piece) => piece.comma && beginsWithVerb(text.slice(piece.start, piece.end)));
}

/** Whether it has a subject and its verb. */
function isClause(said: string): boolean {
  return verbBehindSubject(said.trimStart()) > 0;
}

function isBetween(dates: readonly Stretch[], last: Clause, piece: Piece): boolean {
  return dates.some(({ end }) => last.start < end && end <= piece.start) && dates.some(({ start }) => start >= piece.start);
}
