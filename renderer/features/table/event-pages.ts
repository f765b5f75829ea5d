import { useCallback, useRef, useState } from 'react';
import type { FullEvent } from '../../../shared/event';
import { useOnChange } from '../../ui/use-on-change';
import type { PageSource } from './page-source';

/** Events fetched at once. */
export const PAGE_SIZE = 100;
/** Most that the store gives out in one answer. */
const MOST_AT_ONCE = 500;
/** Pages kept; those longest unused are forgotten, so that scrolling through a million rows does not hold a million events. */
const PAGES_KEPT = 40;

interface Page {
  readonly events: readonly FullEvent[];
  /** Which sorting and revision it answers; a page of an older one is shown until the new one has come. */
  readonly version: string;
}

export interface EventPages {
  /** The event at a position of the sorted table; undefined while it is being fetched. */
  readonly at: (position: number) => FullEvent | undefined;
  /** Fetches what is not there yet of the positions from `first` to `last`. */
  readonly want: (first: number, last: number) => void;
  /** The events from `first` to `last`, fetched where they are not there yet; null when they could not be read. */
  readonly range: (first: number, last: number) => Promise<FullEvent[] | null>;
  /** Why the last fetch failed, or null. */
  readonly error: string | null;
  readonly retry: () => void;
}

/** The events of a source, fetched a page at a time as they come into view. */
export function useEventPages({ order, version, read }: PageSource): EventPages {
  const pages = useRef(new Map<number, Page>());
  const asked = useRef(new Set<string>());
  const current = useRef(version);
  const [, redraw] = useState(0);
  const [error, setError] = useState<string | null>(null);

  const lastOrder = useRef(order);
  if (lastOrder.current !== order) {
    // Another order: nothing of the old one is at its place. (Another revision keeps the old rows until the new ones come.)
    lastOrder.current = order;
    pages.current.clear();
  }
  current.current = version;

  const fetchPage = useCallback(
    async (page: number) => {
      const key = `${version} ${page}`;
      if (asked.current.has(key)) return;
      asked.current.add(key);
      const answer = await read(page * PAGE_SIZE, PAGE_SIZE);
      asked.current.delete(key);
      if (current.current !== version) return;
      if (!answer.ok) return setError(answer.error.message);
      setError(null);
      pages.current.delete(page);
      pages.current.set(page, { events: answer.value, version });
      for (const oldest of pages.current.keys()) {
        if (pages.current.size <= PAGES_KEPT) break;
        pages.current.delete(oldest);
      }
      redraw((count) => count + 1);
    },
    [version, read],
  );

  const want = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / PAGE_SIZE); page <= Math.floor(last / PAGE_SIZE); page++) {
        if (pages.current.get(page)?.version !== version) void fetchPage(page);
      }
    },
    [version, fetchPage],
  );

  // Another order or revision is worth another attempt.
  useOnChange(version, () => setError(null));

  const at = useCallback((position: number) => pages.current.get(Math.floor(position / PAGE_SIZE))?.events[position % PAGE_SIZE], []);

  const range = useCallback(
    async (first: number, last: number): Promise<FullEvent[] | null> => {
      const known = Array.from({ length: last - first + 1 }, (_, index) => at(first + index));
      if (known.every((event) => event !== undefined)) return known;
      const events: FullEvent[] = [];
      for (let offset = first; offset <= last; offset += MOST_AT_ONCE) {
        const answer = await read(offset, Math.min(MOST_AT_ONCE, last - offset + 1));
        if (!answer.ok) {
          setError(answer.error.message);
          return null;
        }
        events.push(...answer.value);
      }
      return events;
    },
    [at, read],
  );

  return {
    at,
    range,
    want,
    error,
    retry: () => {
      setError(null);
      redraw((count) => count + 1);
    },
  };
}
