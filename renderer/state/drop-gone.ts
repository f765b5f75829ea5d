import type { Snapshot } from '../../shared/contract/snapshot';
import { bridge } from '../client';
import { viewState } from './view-state';
import { dropWhatIf, triedOut } from './what-if-state';

/**
 * After a file was opened or put in another's place: lets go of what was selected, or tried out, and is not in it. Where the past is shown
 * it stays selected for the way back to the present; a plan is of the present alone.
 */
export async function dropGone({ series }: Snapshot, knownOn: string | null): Promise<void> {
  const has = (id: string): boolean => series.some((one) => one.id === id);
  if (knownOn !== null || triedOut(series) === undefined) dropWhatIf();
  const { selection } = viewState.getState();
  if (knownOn === null && (await isGone()))
    viewState.setState((now) => (now.selection === selection ? { selection: { kind: 'none' } } : {}));

  async function isGone(): Promise<boolean> {
    if (selection.kind === 'occurrence') return !has(selection.seriesId);
    if (selection.kind !== 'event') return false;
    const event = await bridge.events.get({ id: selection.id });
    return !event.ok && event.error.code === 'not-found';
  }
}
