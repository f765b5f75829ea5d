import { unfitText } from '../history/misfit-changes';
import type { Salvage, SalvagedChange } from './salvage';

/** The changes up to the first that is missing, altered, or says what none may be; of the action that holds the flaw, none. */
export function soundHistory({ changes, actions, complete }: Salvage): SalvagedChange[] {
  const flaw = changes.findIndex(
    (change, index) => !change.verified || change.seq !== index + 1 || unfitText(change.entity, change.after) !== null,
  );
  if (complete && flaw === -1) return [...changes];
  const sound = flaw === -1 ? [...changes] : changes.slice(0, flaw);
  const lastAction = sound.at(-1)?.action ?? 0;
  const whole = sound.filter((change) => change.action < lastAction);
  // Actions are numbered without gaps; one that is missing ends the sound part.
  const firstMissing = Array.from({ length: lastAction }, (_, n) => n + 1).find((seq) => !actions.has(seq)) ?? lastAction;
  return withErasures(whole.filter((change) => change.action < firstMissing));
}

/** Up to the first change that an erasure emptied which is not among them: nobody vouches for what it says now. */
function withErasures(kept: readonly SalvagedChange[]): SalvagedChange[] {
  const known = new Set(kept.filter(({ op }) => op === 'erase').map(({ action }) => action));
  const orphan = kept.find(({ erasure }) => typeof erasure === 'number' && !known.has(erasure));
  return orphan === undefined ? [...kept] : withErasures(kept.filter(({ action }) => action < orphan.action));
}
