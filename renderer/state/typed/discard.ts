import { hideNotice, offer } from '../../ui/notices';
import { strings } from '../strings';
import { timelineState } from '../timeline-state';
import { nameOfGroup } from './group-name';
import { dropTyped, putBack, typedAt, typedState } from './keeper';

const text = strings.typed;

/** The notice that something is kept: there is one, since each says the same, and none once a person sees what it speaks of. */
const KEPT = 'typed-kept';

/** Gives up what was typed, which was never saved and so cannot be undone by the history: offers to bring it back. */
export function discardTyped(...keys: readonly string[]): void {
  const taken = keys.flatMap((key) => {
    const entry = typedAt(key);
    return entry === undefined ? [] : [[key, entry] as const];
  });
  if (taken.length === 0) return;
  dropTyped(...keys);
  hideKept();
  offer(text.discarded, [{ label: text.bringBack, act: () => putBack(taken) }]);
}

/** Says what closed with text in it, which is kept. */
export function tellKept(group: string, onContinue: () => void): void {
  hideKept();
  const state = timelineState.getState();
  const name = state.phase === 'ready' ? nameOfGroup(group, state.snapshot, typedState.getState().entries, new Map()) : null;
  offer(text.kept(name), [{ label: text.goOn, act: onContinue }], { id: KEPT });
}

export function hideKept(): void {
  hideNotice(KEPT);
}
