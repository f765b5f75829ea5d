import type { Action, Change } from '../../../shared/history';

/**
 * The step that Undo would take back, given the newest steps first: each undo cancels the nearest step before it that is
 * not cancelled yet, as the store finds it; steps of which an erasure left nothing are passed over. Null when it lies further down than what is given.
 */
export function nextToUndo(actions: readonly Pick<Action, 'id' | 'kind' | 'changes'>[]): string | null {
  let cancelled = 0;
  for (const action of actions) {
    if (action.changes.every(isEmptied)) continue;
    if (action.kind === 'undo') cancelled += 1;
    else if (cancelled > 0) cancelled -= 1;
    else return action.id;
  }
  return null;
}

function isEmptied({ op, before, after, erased }: Change): boolean {
  if (erased !== true) return false;
  return op === 'erase' || (before === null && after === null) || (op === 'update' && JSON.stringify(before) === JSON.stringify(after));
}
