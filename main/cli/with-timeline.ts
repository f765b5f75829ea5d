import { openTimeline, type TimelineStore } from '../store/timeline-store';
import { Failure, type Input, type Io, orFail } from './command';

/** Opens FILE, works with it, and gives it up again whatever happens. Neither reading nor a refused edit changes a byte of it. */
export function withTimeline(input: Input, io: Io, mode: 'read' | 'write', work: (store: TimelineStore) => void): void {
  const store = orFail(openTimeline(input.positional('FILE'), { readOnly: mode === 'read', brief: true, now: () => io.now() }));
  const { moment } = store.condition();
  if (moment !== null) io.error(`annals: Another program has the file open; this is its state of ${new Date(moment).toISOString()}.`);
  try {
    work(store);
  } finally {
    store.close();
  }
}

/** Id of a lane by its title, without regard to case. @throws Failure listing the lanes. */
export function laneNamed(store: TimelineStore, title: string): string {
  const { lanes } = orFail(store.snapshot());
  const found = lanes.find((lane) => lane.title.toLowerCase() === title.trim().toLowerCase());
  if (found === undefined)
    throw new Failure(`--lane: There is no lane “${title}”. The lanes are: ${lanes.map((lane) => lane.title).join(', ')}.`);
  return found.id;
}
