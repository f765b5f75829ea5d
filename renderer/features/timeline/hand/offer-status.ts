import { parseWhen } from '../../../../shared/time/edtf';
import { bridge, write } from '../../../client';
import { offerWhileLatest } from '../../../state/offer-undo';
import type { EventItem } from '../chart-item';
import { statusToOffer } from './status-offer';
import { strings } from './strings';

const text = strings.hand;

export interface Moved {
  readonly event: EventItem['event'];
  /** The date that it has now. */
  readonly when: string;
}

/**
 * Asks, in a notice that goes by itself, whether events that were moved past today have another status now. Nothing changes unless the
 * person says so.
 *
 * @param revision of the move: once something else was done, the question is no longer asked
 */
export function offerStatus(moved: readonly Moved[], zone: string, now: number, revision: number): void {
  const ids = { planned: [] as string[], reported: [] as string[] };
  let title = '';
  for (const { event, when } of moved) {
    const parsed = parseWhen(when, zone);
    const status = parsed.ok ? statusToOffer(event.status, event.bounds, parsed.value.bounds, now) : null;
    if (status === null) continue;
    ids[status].push(event.id);
    title = event.title;
  }
  // All were moved the same way, so that all that is asked about is one question.
  const status = ids.planned.length >= ids.reported.length ? 'planned' : 'reported';
  const asked = ids[status];
  if (asked.length === 0) return;
  const mark = () => void write(() => bridge.events.editMany({ edits: asked.map((id) => ({ id, patch: { status } })) }));
  const question = asked.length === 1 ? text.asked[status](title) : text.askedMany[status](asked.length);
  offerWhileLatest(question, [{ label: text.answers[status], act: mark }], revision);
}
