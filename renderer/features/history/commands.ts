import type { UndoState } from '../../../shared/history';
import { bridge, write } from '../../client';
import { type Command, inMenu } from '../../state/command';
import { timelineState } from '../../state/timeline-state';
import { announce } from '../../ui/announce';
import { strings } from './strings';

/** Names of what would be taken back and done again; null where there is nothing. */
function next(): UndoState {
  const state = timelineState.getState();
  return state.phase === 'ready' ? state.snapshot.undo : { undo: null, redo: null };
}

async function undo(): Promise<void> {
  const label = next().undo ?? '';
  const result = await write(() => bridge.history.undo());
  if (result.ok) announce(strings.commands.undone(label));
}

async function redo(): Promise<void> {
  const label = next().redo ?? '';
  const result = await write(() => bridge.history.redo());
  if (result.ok) announce(strings.commands.redone(label));
}

export const HISTORY_COMMANDS: readonly Command[] = [
  inMenu('undo', { group: 'edit', enabled: () => next().undo !== null, run: () => void undo() }),
  inMenu('redo', { group: 'edit', enabled: () => next().redo !== null, run: () => void redo() }),
];
