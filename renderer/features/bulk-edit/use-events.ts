import type { FullEvent } from '../../../shared/event';
import { useAnswer } from '../../state/answers/use-answer';
import { eventsOfRows } from '../../state/events-of-rows';

/** The events of these rows of the index, kept current; those that are gone are left out. Null while they are being fetched. */
export function useEvents(rows: readonly number[]): readonly FullEvent[] | null {
  return useAnswer(eventsOfRows, rows).value ?? null;
}
