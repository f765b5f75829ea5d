import type { FoundKind } from '../../shared/time/found/found';
import type { Label, LabelledText } from './labelled';

/** A date as a finder gives it. */
export interface Answer {
  readonly start: number;
  readonly end: number;
  readonly kind: FoundKind;
  readonly value: string;
}

export interface Score {
  readonly labels: number;
  readonly answers: number;
  /** Answers that overlap a label, each label counted once. */
  readonly relaxed: number;
  /** Those with exactly its place. */
  readonly strict: number;
  /** Those that overlap a label and mean the same. */
  readonly valued: number;
}

/** Holds the answers for texts against the labels of one kind. Each label is matched with one answer: that of the same place, else the first that overlaps. */
export function score(texts: readonly LabelledText[], answer: (text: LabelledText) => readonly Answer[], kind: FoundKind): Score {
  let total: Score = { labels: 0, answers: 0, relaxed: 0, strict: 0, valued: 0 };
  for (const text of texts) {
    const labels = text.labels.filter((label) => label.kind === kind);
    const answers = answer(text).filter((one) => one.kind === kind);
    const pairs = matched(labels, answers);
    total = {
      labels: total.labels + labels.length,
      answers: total.answers + answers.length,
      relaxed: total.relaxed + pairs.length,
      strict: total.strict + pairs.filter(([label, one]) => label.start === one.start && label.end === one.end).length,
      valued: total.valued + pairs.filter(([label, one]) => label.value === one.value).length,
    };
  }
  return total;
}

/** Labels with their answers; neither occurs twice. */
export function matched(labels: readonly Label[], answers: readonly Answer[]): [Label, Answer][] {
  const free = new Set(answers);
  const pairs: [Label, Answer][] = [];
  const take = (label: Label, fits: (one: Answer) => boolean): boolean => {
    const found = [...free].find(fits);
    if (found === undefined) return false;
    free.delete(found);
    pairs.push([label, found]);
    return true;
  };
  const left = labels.filter((label) => !take(label, (one) => one.start === label.start && one.end === label.end));
  for (const label of left) take(label, (one) => one.start < label.end && label.start < one.end);
  return pairs;
}

/** The harmonic mean of precision and recall. */
export function f1(right: number, { labels, answers }: Pick<Score, 'labels' | 'answers'>): number {
  return labels + answers === 0 ? 1 : (2 * right) / (labels + answers);
}
