import { bridge, write } from '../client';
import { type NoticeChoice, offer } from '../ui/notices';
import { strings } from './strings';
import { timelineState } from './timeline-state';

/**
 * Says what was just done and offers to take it back.
 *
 * @param revision of the action: once another one has been made, the button would take back that one, so the notice goes
 * @param action what the button says
 * @param others what else can be done, before it
 */
export function offerUndo(
  message: string,
  revision: number,
  action: string = strings.edits.bringBack,
  others: readonly NoticeChoice[] = [],
): void {
  offerWhileLatest(message, [...others, { label: action, act: () => void write(() => bridge.history.undo()) }], revision);
}

/** Shows a notice with choices about an action, for a while, and no longer than it is the latest one. */
export function offerWhileLatest(message: string, choices: readonly NoticeChoice[], revision: number): void {
  const hide = offer(message, choices, { lines: 2 });
  const stop = timelineState.subscribe((state) => {
    if (state.phase === 'ready' && state.snapshot.revision <= revision) return;
    hide();
    stop();
  });
}
