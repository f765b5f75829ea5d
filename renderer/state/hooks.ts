import { useEffect, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Snapshot } from '../../shared/contract/snapshot';
import type { FullEvent } from '../../shared/event';
import { todayIn, toWallClock } from '../../shared/time/zone';
import { bridge } from '../client';
import { useAnswer } from './answers/use-answer';
import { eventCache } from './event-cache';
import { preferencesState } from './preferences-state';
import { timelineState } from './timeline-state';

/** The loaded timeline; only for components under App's "ready" branch, where it always exists. */
export function useSnapshot(): Snapshot {
  const snapshot = useStore(timelineState, (state) => (state.phase === 'ready' ? state.snapshot : null));
  if (snapshot === null) throw new Error('useSnapshot is for components shown once the timeline is loaded.');
  return snapshot;
}

/** The home zone of the timeline; where none is open, the zone of the machine. */
export function useHomeZone(): string {
  return useStore(timelineState, (state) =>
    state.phase === 'ready' ? state.snapshot.timeline.homeZone : Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
}

/** Whether edits are possible: the file can be written and the store process answers. */
export function useCanWrite(): boolean {
  return useStore(timelineState, (state) => state.phase === 'ready' && state.lost === null && !state.snapshot.readOnly);
}

/** Wall-clock now in the home zone, and its day; moves once a minute, or stands still with --today. */
export function useToday(): { readonly day: string; readonly now: number } {
  const zone = useSnapshot().timeline.homeZone;
  const fixed = useStore(preferencesState, (state) => state.fixedToday);
  const [instant, setInstant] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setInstant(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  if (fixed !== null) return { day: fixed, now: Date.parse(`${fixed}T12:00:00Z`) };
  return { day: todayIn(zone, instant), now: toWallClock(instant, zone) };
}

/** How typed dates are read here and now. */
export function useDateContext(): { readonly today: string; readonly zone: string; readonly order: 'dmy' | 'mdy' } {
  const { day } = useToday();
  const zone = useSnapshot().timeline.homeZone;
  const order = useStore(preferencesState, (state) => state.preferences.dateOrder);
  return { today: day, zone, order };
}

/** One event by id, kept current; undefined while loading, null when it does not exist (any more). */
export function useEvent(id: string): FullEvent | null | undefined {
  const { value, error } = useAnswer(bridge.events.get, { id });
  return error === null ? value : null;
}

/** Re-renders when cached events arrive; returns the cache's look-up. */
export function useCachedEvents(): (row: number) => FullEvent | undefined {
  useSyncExternalStore(
    (listener) => eventCache.subscribe(listener),
    () => eventCache.version,
  );
  return (row) => eventCache.get(row);
}
