import { timelineState } from './timeline-state';
import { fileState } from './window-state';

/** Whether edits are possible now, for what is no component (those take `useCanWrite`). */
export function canWrite(): boolean {
  const state = timelineState.getState();
  return state.phase === 'ready' && state.lost === null && !state.snapshot.readOnly;
}

/** Whether the timeline has a passphrase. */
export function hasPassphrase(): boolean {
  return fileState.getState().condition?.locked === true;
}
