import type { EventView } from '../../../shared/event';
import { ok, type Result } from '../../../shared/result';
import { bridge } from '../../client';
import { useAnswer } from '../../state/answers/use-answer';

/** Most that the store gives out in one answer. */
const MOST_AT_ONCE = 500;

/** The events of these rows of the index, kept current; those that are gone are left out. Null while they are being fetched. */
export function useEvents(rows: readonly number[]): readonly EventView[] | null {
  return useAnswer(eventsOf, rows).value ?? null;
}

/** What cannot be read of them is left out, as what is gone. */
async function eventsOf(rows: readonly number[]): Promise<Result<readonly EventView[]>> {
  const events: EventView[] = [];
  for (let from = 0; from < rows.length; from += MOST_AT_ONCE) {
    const answer = await bridge.events.byRows({ rows: rows.slice(from, from + MOST_AT_ONCE) });
    if (answer.ok) events.push(...answer.value);
  }
  return ok(events);
}
