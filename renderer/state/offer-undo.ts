import { bridge, write } from '../client';
import { offer } from '../ui/notices';
import { strings } from './strings';
import { timelineState } from './timeline-state';

/**
 * Says what was just done and offers to take it back.
 *
 * @param revision of the action: once another one has been made, the button would take back that one, so the notice goes
 * @param action what the button says
 */
export function offerUndo(message: string, revision: number, action: string = strings.edits.bringBack): void {
  const hide = offer(message, [{ label: action, act: () => void write(() => bridge.history.undo()) }], { lines: 2 });
  const stop = timelineState.subscribe((state) => {
    if (state.phase === 'ready' && state.snapshot.revision <= revision) return;
    hide();
    stop();
  });
}
