import type { Article } from '../../../shared/article/article';
import type { Proposal } from '../../../shared/article/proposal';
import { intervalWords } from '../../../shared/reviews/cadence-words';
import { seriesOfRule } from '../../../shared/reviews/rrule';
import { parseWhen } from '../../../shared/time/edtf';
import { longWords } from '../../../shared/time/words';
import { strings } from './strings';

const text = strings.article.card;

/** When, in words; of a series how it recurs, too. */
export function whenWords({ when, cadence }: Pick<Proposal, 'when' | 'cadence'>, zone: string): string {
  const parsed = parseWhen(when, zone);
  const words = parsed.ok ? longWords(parsed.value) : when;
  if (cadence === null) return words;
  const series = seriesOfRule(when, cadence, zone);
  return text.seriesOf(series.ok ? intervalWords(series.value.every) : cadence, words);
}

/** What is to be known of how sure its date is. */
export function marksOf({ when, certain }: Proposal, zone: string): string[] {
  const parsed = parseWhen(when, zone);
  const vague = parsed.ok && (parsed.value.approximate || parsed.value.uncertain);
  return [...(vague ? [text.vague] : []), ...(certain ? [] : [text.notCertain])];
}

/** What its date was counted from, in a sentence, and whether anything was guessed; empty where the text says it outright. */
export function countedFrom({ anchor, certain }: Proposal, article: Article, proposals: readonly Proposal[], zone: string): string {
  const sentences = [...(anchor === null ? [] : [anchorWords(anchor, article, proposals, zone)]), ...(certain ? [] : [text.guessed])];
  return sentences.join(' ');
}

function anchorWords(
  anchor: 'publication' | number,
  { text: said, published }: Article,
  proposals: readonly Proposal[],
  zone: string,
): string {
  if (anchor !== 'publication') {
    const other = proposals.find(({ date }) => date.start === anchor);
    return other === undefined ? text.fromElsewhere : text.fromText(said.slice(other.date.start, other.date.end));
  }
  const parsed = published === null ? null : parseWhen(published, zone);
  return text.fromPublication(parsed?.ok === true ? longWords(parsed.value) : (published ?? ''));
}
