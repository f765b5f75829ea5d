import { useEffect, useState } from 'react';
import type { EventView } from '../../../shared/event';
import { bridge } from '../../client';
import { useSnapshot } from '../../state/hooks';

/** Most that the store gives out in one answer. */
const MOST_AT_ONCE = 500;

/** The events of these rows of the index, kept current; those that are gone are left out. Null while they are being fetched. */
export function useEvents(rows: readonly number[]): readonly EventView[] | null {
  const revision = useSnapshot().revision;
  const [events, setEvents] = useState<readonly EventView[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is what makes them worth asking for again
  useEffect(() => {
    let current = true;
    void fetchAll(rows, () => current).then((found) => {
      if (current) setEvents(found);
    });
    return () => {
      current = false;
    };
  }, [rows, revision]);
  return events;
}

async function fetchAll(rows: readonly number[], wanted: () => boolean): Promise<EventView[]> {
  const events: EventView[] = [];
  for (let from = 0; from < rows.length && wanted(); from += MOST_AT_ONCE) {
    const answer = await bridge.events.byRows({ rows: rows.slice(from, from + MOST_AT_ONCE) });
    if (answer.ok) events.push(...answer.value);
  }
  return events;
}
