/*
 * Verbs of English news, as far as clauses and their subjects are told by them. Words that are as often a noun ("plans", "reports") are left out: a verb that is
 * not known leaves a sentence whole, and a noun taken for one would cut it in the wrong place.
 */

const AUXILIARIES = 'is are was were has have had will would can could may might must shall should did does do';
const PAST =
  'became began bought brought broke built came chose dealt drew drove fell felt fled flew forbade fought found froze gave heard got went grew held hit kept knew laid led left lent lost made meant met overthrew overturned paid quit ran read rose said sank sat saw sold sent set shot shut sought spoke spent spread stood stole struck swore swept took taught told thought threw understood underwent undertook upheld withdrew won wore wrote';
const PRESENT =
  'says begins opens ends expires starts obliges requires allows remains takes comes goes gives denies wants expects aims seeks includes contains provides makes becomes holds leads runs stands meets believes insists warns argues follows brings gets keeps means needs sits tells falls rises closes enters ceases applies wins loses';
const PARTICIPLES =
  'begun bought brought broken built caught chosen dealt done drawn driven forbidden fought found frozen given grown heard held hit kept known laid led left lent lost made met paid put read sent set shot shut sold sought spoken spent stolen struck sworn taken taught told thrown understood undertaken upheld withdrawn won written drawn due';
/** No verbs, though they end as one. */
const NO_PAST =
  'need speed bed red seed feed indeed hundred united limited armed related alleged embed breed creed deed greed weed shed sacred hatred kindred naked wicked proceed exceed succeed so-called unprecedented';
/** What is done to what a sentence speaks of, where no other thing is named: "were arrested and charged", but "were expelled and returned". */
const DONE_TO =
  'arrested charged sentenced convicted acquitted jailed imprisoned released detained deported expelled extradited killed wounded injured signed ratified approved adopted published opened closed suspended lifted extended renewed revoked cancelled canceled dissolved replaced appointed elected dismissed transferred sold built completed destroyed restored abolished held postponed inaugurated unveiled delivered seized fined banned rejected annulled overturned upheld';

/** What follows these is what was said. */
const SAID = 'said says showed shows found finds warned warns claimed announced noted stated insisted believed argued';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const AUXILIARY = setOf(AUXILIARIES);
const FINITE = setOf(`${AUXILIARIES} ${PAST} ${PRESENT}`);
const PARTICIPLE = setOf(PARTICIPLES);
const NOT_PAST = setOf(NO_PAST);
const PASSIVE = setOf(DONE_TO);
const TELLS = setOf(SAID);

/** Behind these stands a noun with what describes it, and no verb: "the proposed law". */
const BEFORE_NOUN = /(?:^|\s)(?:an?|the|its|their|his|her|our|this|these|those|of|for|with|between|by|more|most|newly|two|three|\d+)\s+$/i;
const ADVERB = /^(?:\p{L}{2,}ly|also|later|then|soon|now|still|not|never|first|once|twice|since|again|already|yet)\s+/iu;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu;

function isPast(word: string): boolean {
  return /^\p{Ll}{2,}ed$/u.test(word) && !NOT_PAST.has(word) && !(word.endsWith('eed') && !/(?:agr|fr|decr|guarant)eed$/.test(word));
}

function isFiniteVerb(word: string): boolean {
  return FINITE.has(word) || isPast(word);
}

/** Whether a clause begins with its verb, as one does that has no subject of its own: "(and) later sold it". */
export function beginsWithVerb(clause: string): boolean {
  const word = firstWord(clause);
  return word !== null && isFiniteVerb(word);
}

/** Whether what it tells of was done to what stands before it: "published on 22 February", "due in May". */
export function beginsWithParticiple(clause: string): boolean {
  const word = firstWord(clause);
  return word !== null && !AUXILIARY.has(word) && (isPast(word) || PARTICIPLE.has(word));
}

function firstWord(clause: string): string | null {
  let rest = clause.trimStart();
  for (let adverb = ADVERB.exec(rest); adverb !== null; adverb = ADVERB.exec(rest)) rest = rest.slice(adverb[0].length);
  return /^\p{Ll}[\p{L}'’-]*/u.exec(rest)?.[0] ?? null;
}

/** Where the verb of a clause begins that has a subject before it; -1 where none is known. A participle with its doer behind it is none: "shareholders led by Aurelia". */
export function verbBehindSubject(clause: string): number {
  for (const { index, 0: word } of clause.matchAll(WORD)) {
    if (index === 0 || !isFiniteVerb(word)) continue;
    const before = clause.slice(0, index);
    if (AUXILIARY.has(word)) return index;
    if (BEFORE_NOUN.test(before)) continue;
    if (PARTICIPLE.has(word) || isPast(word)) {
      const behind = clause.slice(index + word.length);
      // "shareholders led by Aurelia filed suit": not the verb, as long as one comes.
      if (/^\s+(?:by|in|on|at|under|last|for)\s/i.test(behind) && hasVerb(behind)) continue;
    }
    return index;
  }
  return -1;
}

/** Whether a clause that begins with its verb has another one behind: "is meant to protect people failed in May". What somebody said has its own. */
export function hasSecondVerb(clause: string): boolean {
  const words = Array.from(clause.matchAll(WORD));
  const first = words[0]?.[0] ?? '';
  if (TELLS.has(first)) return false;
  let at = 1;
  if (AUXILIARY.has(first)) while (isPartOfVerb(words[at]?.[0] ?? '')) at += 1;
  const next = words[at];
  return next !== undefined && (isFiniteVerb(next[0]) || verbBehindSubject(clause.slice(next.index)) > 0);
}

function isPartOfVerb(word: string): boolean {
  return isPast(word) || PARTICIPLE.has(word) || /^(?:be|been|being|not|\p{L}+ly|also|now|still|once)$/u.test(word);
}

/** Whether a verb comes that is not first in a list of things: "(placed in 1998) were still valid". */
function hasVerb(clause: string): boolean {
  for (const { index, 0: word } of clause.matchAll(WORD)) {
    // What begins another clause has its own.
    if (/^(?:and|but|that|which|who|when|after|before|while|because|where|if|as|until|since|to)$/.test(word)) return false;
    if (isFiniteVerb(word) && !BEFORE_NOUN.test(clause.slice(0, index))) return true;
  }
  return false;
}

/**
 * The helping words that a second verb shares with the one before: "was arrested and charged" is "was charged"; empty where it is done by the subject itself.
 *
 * @param first the clause before from its verb on
 * @param second the clause that begins with its verb
 */
export function sharedAuxiliary(first: string, second: string): string {
  const helping =
    /^(?:(?:is|are|was|were)|(?:has|have|had|will|would|may|must|shall|should|can|could|might)(?:\s+\p{L}+ly)?(?:\s+be(?:en)?)?)\b/u.exec(
      first,
    );
  const word = firstWord(second);
  if (helping === null || word === null || !PASSIVE.has(word)) return '';
  const object = new RegExp(`^.*?\\b${word}\\s+(?:an?|the|its|their|his|her|it|them|him)\\b`).test(second);
  return object && /^(?:is|are|was|were)$/.test(helping[0]) ? '' : helping[0];
}
