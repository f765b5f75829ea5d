import { compareWhens } from '../time/compare';
import { parseWhen, type When } from '../time/edtf';
import { todayIn } from '../time/zone';
import { Alike } from './alike';
import type { Article } from './article';
import { type Known, MOST_RANGES, type Range } from './known';
import { Names, withFamilyNames } from './names-in';
import { passageOf } from './passage';
import type { Proposal } from './proposal';
import { MOST_PROPOSALS } from './reading';
import { isSlight } from './slight';
import { type Statement, statementsIn } from './statements';
import { tellingWords } from './words-in';

/**
 * What an article suggests to enter: one proposal for each dated statement, in order of time. The same article and the same timeline give the same
 * proposals with the same numbers.
 */
export function propose(article: Article, known: Known): Proposal[] {
  return proposalsFrom(article.text, statementsIn(article), known);
}

/** What a text is about is told by so much of it: UTF-16 units. */
const MOST_TELLING = 100_000;

/** The same of statements that were read before, so that who must ask for what is known reads the text once. */
export function proposalsFrom(text: string, statements: readonly Statement[], known: Known): Proposal[] {
  const alike = new Alike(known);
  const lanes = new Names(known.lanes.map(({ id, title }): [string, string] => [title, id]));
  const actors = new Names(withFamilyNames(known.actors));
  const places = new Names(known.places.map((name): [string, string] => [name, name]));
  const first = known.lanes[0]?.id ?? '';
  // What one sentence does not tell, the others may.
  const ofText = alike.laneOf(tellingWords(text.slice(0, MOST_TELLING)));
  const rests = new Map<string, number>();
  for (const { quotation } of statements) rests.set(passageOf(quotation), (rests.get(passageOf(quotation)) ?? 0) + 1);
  return inOrder(statements, known.zone).map((statement, index): Proposal => {
    const sentence = text.slice(statement.quotation.start, statement.quotation.end);
    const words = tellingWords(sentence);
    const named = { actors: actors.in(sentence), places: places.in(sentence) };
    const lane = lanes.in(sentence)[0] ?? alike.laneOf(words) ?? ofText;
    return {
      n: index + 1,
      ...statement,
      ...(lane === null ? { lane: first, laneGuessed: true as const } : { lane }),
      ...(isSlight(text, statement) ? { slight: true as const } : {}),
      ...named,
      same: alike.sameAs(statement, sentence, [...named.actors, ...named.places], rests.get(passageOf(statement.quotation)) === 1),
    };
  });
}

/** An article with the day on which something of it was entered before. */
export function withReadBefore(article: Article, { readBefore: { at, passages }, zone }: Known): Article {
  return passages.length === 0 ? article : { ...article, readBefore: at === null ? '' : todayIn(zone, at) };
}

/** The statements of an article, as many as are proposed at once; that there are more is noted with it. */
export function readStatements(article: Article): { readonly article: Article; readonly statements: Statement[] } {
  const all = statementsIn(article);
  if (all.length <= MOST_PROPOSALS) return { article, statements: all };
  const note = `The text has ${all.length.toLocaleString('en')} dated statements; the first ${MOST_PROPOSALS.toLocaleString('en')} are proposed.`;
  return { article: { ...article, notes: [...article.notes, note] }, statements: all.slice(0, MOST_PROPOSALS) };
}

/** What of a timeline's events must be known for these statements: the stretches of time they may lie in, each once. */
export function rangesOf(statements: readonly Statement[], zone: string): Range[] {
  const ranges = new Map<string, Range>();
  for (const { when } of statements) {
    if (ranges.size >= MOST_RANGES) break;
    const parsed = parseWhen(when, zone);
    if (parsed.ok) ranges.set(when, { from: parsed.value.bounds.startMin, to: parsed.value.bounds.endMax });
  }
  return [...ranges.values()];
}

/** By time, of what begins nobody knows when ("until 15 January") by its end, which is what the text names; what a text says at one time in its order. */
function inOrder(statements: readonly Statement[], zone: string): Statement[] {
  const dated = statements.flatMap((statement): { readonly statement: Statement; readonly when: When }[] => {
    const when = parseWhen(statement.when.replace(/^\.\.\/(?!\.\.)/, ''), zone);
    return when.ok ? [{ statement, when: when.value }] : [];
  });
  return dated.sort((one, other) => compareWhens(one.when, other.when)).map(({ statement }) => statement);
}
