import type { Series } from '../../shared/series';
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

/**
 * A series by its id, or by its title where only one has it, without regard to case.
 *
 * @param option the option that names it, for the message
 * @throws Failure
 */
export function seriesNamed(series: readonly Series[], name: string, option: string): Series {
  const wanted = name.trim().toLowerCase();
  const found = series.filter(({ id }) => id === wanted);
  const titled = found.length > 0 ? found : series.filter(({ title }) => title.toLowerCase() === wanted);
  const [one] = titled;
  if (one === undefined) throw new Failure(`--${option}: There is no review series “${name}”. “annals series FILE” lists them.`);
  if (titled.length > 1) throw new Failure(`--${option}: ${titled.length} series are called “${name}”. Give the id of one.`);
  return one;
}
