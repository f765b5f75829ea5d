import { type Day, midnight, plusDays } from '../time/day';
import { parseWhen } from '../time/edtf';
import { isAboutText } from './background';
import type { Proposal, Stretch } from './proposal';

/** What a news text reports as done without saying when: agreements and decisions, by their verbs. */
const ACT =
  /(?<![\p{L}-])(?:signed|inked|ratified|agreed|pledged|vowed|assured|approved|adopted|launched|inaugurated|unveiled)(?![\p{L}-])/u;
/** Before such a verb these say that it was not done, is ahead, or is no verb: "to be signed", "had it been agreed", "an agreed plan". */
const NOT_DONE =
  /(?:\b(?:to be|be|not|never|yet to be|if|would have|could have|should have|until|unless|an?|the|its|their|newly|previously)\s+(?:\p{L}+ly\s+)?|n['’]t\s+)$/iu;

/** Longer texts are reports, which tell of too much for each act to have been lately. UTF-16 units. */
const MOST_NEWS = 30_000;

/** Sentences of a news text that report an act and do not say when, each with its verb; none of a text that tells of a time long before its publication. */
export function undatedActs(
  text: string,
  published: Day,
  sentences: readonly Stretch[],
  dated: readonly Pick<Proposal, 'date' | 'when'>[],
): { readonly sentence: Stretch; readonly verb: Stretch }[] {
  if (text.length > MOST_NEWS || isHistory(published, dated)) return [];
  let at = 0;
  return sentences.flatMap((sentence) => {
    while ((dated[at]?.date.end ?? text.length + 1) <= sentence.start) at += 1;
    const isDated = (dated[at]?.date.start ?? text.length) < sentence.end;
    const verb = isDated || isAboutText(text.slice(sentence.start, sentence.end)) ? null : actIn(text, sentence);
    return verb === null ? [] : [{ sentence, verb }];
  });
}

/** Acts of a history may have been at any time. */
function isHistory(published: Day, dated: readonly Pick<Proposal, 'when'>[]): boolean {
  const over = dated.filter(({ when }) => {
    const parsed = parseWhen(when, 'UTC');
    return parsed.ok && (parsed.value.bounds.endMax ?? Infinity) < midnight(plusDays(published, -366));
  });
  return over.length * 2 > dated.length;
}

function actIn(text: string, { start, end }: Stretch): Stretch | null {
  const sentence = text.slice(start, end);
  // A headline has no stop, and its text says it again.
  if (!/[.!?…]["'”’)]*$/u.test(sentence)) return null;
  const found = ACT.exec(sentence);
  if (found === null || NOT_DONE.test(sentence.slice(Math.max(0, found.index - 60), found.index))) return null;
  return { start: start + found.index, end: start + found.index + found[0].length };
}
