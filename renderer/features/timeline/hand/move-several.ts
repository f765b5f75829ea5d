import { moveWhen } from '../../../../shared/time/shift';
import { bridge } from '../../../client';
import { eventsOfRows } from '../../../state/events-of-rows';
import { markedState } from '../../../state/marked-state';
import { writeUntilHeard } from '../../../state/write-until-heard';
import type { EventItem } from '../chart-item';
import { offerStatus } from './offer-status';
import { strings } from './strings';

const text = strings.hand;

/** How many events go along when one of the marked ones is dragged; 0 where it goes alone. */
export function alongWith(item: EventItem): number {
  const { rows } = markedState.getState();
  return rows.has(item.row) ? rows.size - 1 : 0;
}

interface SeveralMove {
  readonly delta: number;
  readonly zone: string;
  /** Wall-clock milliseconds in the home zone. */
  readonly now: number;
}

/**
 * Moves the marked events by the same distance, each in its own precision, as one action. Answers what is to be said, and whether any moved;
 * those that have no date that can be moved stay.
 */
export async function moveSeveral({ delta, zone, now }: SeveralMove): Promise<{ readonly said: string; readonly moved: boolean }> {
  const events = await eventsOfRows([...markedState.getState().rows]);
  if (!events.ok) return { said: events.error.message, moved: false };
  const moves = events.value.flatMap((event) => {
    const when = moveWhen(event.when, delta, zone);
    return when.ok && when.value !== event.when ? [{ event, when: when.value }] : [];
  });
  if (moves.length === 0) return { said: text.notMoved, moved: false };
  const answer = await writeUntilHeard(() =>
    bridge.events.editMany({ edits: moves.map(({ event, when }) => ({ id: event.id, patch: { when } })) }),
  );
  if (!answer.ok) return { said: answer.error.message, moved: false };
  offerStatus(moves, zone, now, answer.value.revision);
  return { said: text.moved(moves.length, events.value.length), moved: true };
}
