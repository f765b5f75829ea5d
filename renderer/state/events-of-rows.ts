import type { FullEvent } from '../../shared/event';
import { ok, type Result } from '../../shared/result';
import { bridge } from '../client';

/** Most that the store gives out in one answer. */
const MOST_AT_ONCE = 500;

/** The events of these rows of the index; what is gone is left out. Refuses where one part could not be read: the rest is not the whole. */
export async function eventsOfRows(rows: readonly number[]): Promise<Result<readonly FullEvent[]>> {
  const events: FullEvent[] = [];
  for (let from = 0; from < rows.length; from += MOST_AT_ONCE) {
    const answer = await bridge.events.byRows({ rows: rows.slice(from, from + MOST_AT_ONCE) });
    if (!answer.ok) return answer;
    events.push(...answer.value);
  }
  return ok(events);
}
