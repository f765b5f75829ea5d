import type { Decision, ImportPreview } from '../../../shared/import';

/** What nothing in the file proves and nobody has said: nothing is taken before it was answered. */
export function openQuestions({ decisions }: Pick<ImportPreview, 'decisions'>): readonly Decision[] {
  return oneOfEach(decisions).filter(({ by }) => by === 'nobody');
}

/** Two columns of dates may ask the same, and there is one answer: the one that asks stands for both. */
export function oneOfEach(decisions: readonly Decision[]): readonly Decision[] {
  const one = new Map<Decision['about'], Decision>();
  for (const decision of decisions) {
    const before = one.get(decision.about);
    if (before === undefined || (before.by !== 'nobody' && decision.by === 'nobody')) one.set(decision.about, decision);
  }
  return [...one.values()];
}
