import type { FullEvent } from '../../../shared/event';
import { ok, type Result } from '../../../shared/result';
import { shortDate } from '../../../shared/view/event-words';
import { bridge } from '../../client';
import { useAnswer } from '../../state/answers/use-answer';

/* Where one event is told of another: what is offered to choose from, and how it is called. */

const OFFERED = 20;

export function nameOf(event: FullEvent, homeZone: string): string {
  return `${event.title} · ${shortDate(event, homeZone)}`;
}

interface Offered {
  /** None while they are looked for: Enter must not choose one that was found for other words. */
  readonly events: readonly FullEvent[];
  readonly searching: boolean;
}

/** Events that match, or those changed last while nothing is typed. */
export function useOffered(query: string): Offered {
  const { value } = useAnswer(eventsFor, query.trim());
  return { events: value ?? [], searching: value === undefined };
}

async function eventsFor(query: string): Promise<Result<readonly FullEvent[]>> {
  const answer =
    query === ''
      ? await bridge.events.page({ offset: 0, limit: OFFERED, sort: 'updatedAt', descending: true })
      : await bridge.events.search({ query, limit: OFFERED });
  return answer.ok ? ok(answer.value.events) : answer;
}
