import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTimeline, openTimeline, type TimelineStore } from '../../main/store/timeline-store';
import type { Result } from '../../shared/result';
import { DAY_MS } from '../../shared/time/day';
import { generateDrafts, randomFrom, searchTerms } from '../generate';
import { table } from '../table';
import { bareInserts } from './bare-inserts';
import { percentile, type Spent, spent, timed, together } from './measure';

/*
 * Figures of the store, by size of the file. Limits are ratios taken in one run wherever they can be, since a slow or busy
 * computer slows both sides; the two in milliseconds are promises to people.
 */

interface Figures {
  readonly events: number;
  readonly importRate: number;
  readonly bareRate: number;
  /** Of the processor, for an event. */
  readonly importMicros: number;
  readonly bareMicros: number;
  readonly editP50: number;
  readonly editP95: number;
  readonly openFirstWindow: number;
  readonly windowP95: number;
  readonly searchP95: number;
  readonly pageP95: number;
  readonly undoRedo: number;
  readonly index: number;
  readonly check: number;
  readonly megabytes: number;
}

const LANES = 24;
const LEAST_IMPORT = 1.5;
const MOST_BYTES = 1600;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

function measure(events: number, folder: string, say: (text: string) => void): Figures {
  const path = join(folder, `${events}.annals`);
  say(`${events.toLocaleString('en')} events: import`);
  let store = value(createTimeline(path, { title: 'Bench', zone: 'UTC' }));
  for (let n = 2; n <= LANES; n++) value(store.ask('lanes.add', { draft: { title: `Lane ${n}` } }));
  const lanes = value(store.ask('timeline.snapshot')).lanes.map((lane) => lane.id);
  const drafts = new Making(generateDrafts(events, lanes));
  const imported = spent(() => value(store.importEvents(drafts, { label: 'Import', expected: events })));
  say('bare inserts');
  const bare = bareInserts(store, folder, events);
  const importing = {
    importRate: (events / (imported.ms - drafts.spent.ms)) * 1000,
    bareRate: (events / bare.ms) * 1000,
    importMicros: ((imported.computed - drafts.spent.computed) / events) * 1000,
    bareMicros: (bare.computed / events) * 1000,
  };
  store.close();
  const megabytes = statSync(path).size / 1e6;
  say('open');
  const openings = Array.from({ length: 7 }, () => opening(path));
  const openFirstWindow = percentile(openings, 0.5);
  store = value(openTimeline(path));
  say('edits');
  const edits = edit(store, lanes, 200);
  const undoRedo = percentile(
    Array.from({ length: 20 }, () => timed(() => [store.ask('history.undo'), store.ask('history.redo')].map(value))),
    0.95,
  );
  say('windows, searches, pages');
  const windowP95 = percentile(windows(store, 200), 0.95);
  const terms = searchTerms();
  const searchP95 = percentile(
    [...terms, ...terms, ...terms].map((query) => timed(() => value(store.ask('events.search', { query, limit: 50 })))),
    0.95,
  );
  const pageP95 = percentile(pages(store, events), 0.95);
  say('index and check');
  const index = timed(() => value(store.ask('timeline.index')));
  const check = events > 100_000 ? Number.NaN : timed(() => value(store.ask('store.check')));
  store.close();
  rmSync(path);
  return {
    ...{ events, ...importing, editP50: percentile(edits, 0.5), editP95: percentile(edits, 0.95), openFirstWindow },
    ...{ windowP95, searchP95, pageP95, undoRedo, index, check, megabytes },
  };
}

/** Items one after the other, and what making them took: that is not part of what is measured, and a million do not fit into memory. */
class Making<T> implements Iterable<T> {
  readonly #items: Iterator<T>;
  spent: Spent = { ms: 0, computed: 0 };

  constructor(items: Iterable<T>) {
    this.#items = items[Symbol.iterator]();
  }

  *[Symbol.iterator](): Generator<T> {
    for (;;) {
      const portion: T[] = [];
      const made = spent(() => {
        for (let next = this.#items.next(); next.done !== true; next = this.#items.next()) {
          portion.push(next.value);
          if (portion.length === 1000) return;
        }
      });
      this.spent = together(this.spent, made);
      yield* portion;
      if (portion.length < 1000) return;
    }
  }
}

/** What a window needs before it can show something: the snapshot and the events in view. */
function opening(path: string): number {
  let opened: TimelineStore | undefined;
  const ms = timed(() => {
    opened = value(openTimeline(path));
    value(opened.ask('timeline.snapshot'));
    value(opened.ask('store.eventsInWindow', { from: Date.UTC(2020, 0), to: Date.UTC(2021, 0), limit: 100 }));
  });
  opened?.close();
  return ms;
}

/** Durable edits: new events, new dates, new titles. */
function edit(store: TimelineStore, lanes: readonly string[], count: number): number[] {
  const total = value(store.ask('timeline.snapshot')).total;
  const random = randomFrom(7);
  return [...generateDrafts(count, lanes, 99)].map((draft, n) => {
    if (n % 3 === 0) return timed(() => value(store.ask('events.add', { draft })));
    const [event] = value(store.ask('events.byRows', { rows: [1 + Math.floor(random() * total)] }));
    const patch = n % 3 === 1 ? { when: draft.when } : { title: draft.title };
    return timed(() => value(store.ask('events.edit', { id: event?.id ?? '', patch })));
  });
}

/** A month, ten years, a century and all of it, anywhere, in all lanes and in one. */
function windows(store: TimelineStore, count: number): number[] {
  const random = randomFrom(3);
  const widths = [30 * DAY_MS, 3652 * DAY_MS, 36_524 * DAY_MS, 400_000 * DAY_MS];
  return Array.from({ length: count }, (_, n) => {
    const width = widths[n % 4] ?? DAY_MS;
    const from = Date.UTC(1000, 0) + random() * (Date.UTC(2025, 0) - Date.UTC(1000, 0) - width);
    const lane = n % 8 < 4 ? undefined : 1 + (n % LANES);
    return timed(() => value(store.ask('store.eventsInWindow', { from, to: from + width, lane, limit: 500 })));
  });
}

/** Scrolling from the middle, in each order. */
function pages(store: TimelineStore, events: number): number[] {
  return (['when', 'title', 'status', 'lane', 'updatedAt'] as const).flatMap((sort) =>
    Array.from({ length: 12 }, (_, n) =>
      timed(() => value(store.ask('events.page', { offset: Math.floor(events / 2) + n * 50, limit: 50, sort, descending: n % 2 === 1 }))),
    ),
  );
}

interface Verdict {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly kept: boolean;
}

function judge(figures: readonly Figures[]): Verdict[] {
  const [smallest] = figures;
  const largest = figures.at(-1);
  if (smallest === undefined || largest === undefined) return [];
  const atMost = (what: string, measured: number, limit: number): Verdict => ({ what, measured, limit, kept: measured <= limit });
  const ratio = (name: 'editP95' | 'openFirstWindow'): number => largest[name] / smallest[name];
  // Of the processor: what others do meanwhile would else count for one side and not for the other.
  const share = largest.bareMicros / largest.importMicros;
  const bytes = (largest.megabytes * 1e6) / largest.events;
  return [
    {
      what: 'bare inserts, row by row, to import, of the processor (at least)',
      measured: share,
      limit: LEAST_IMPORT,
      kept: share >= LEAST_IMPORT,
    },
    atMost('bytes of the file for an event', bytes, MOST_BYTES),
    atMost(`durable edit p95, ${largest.events} to ${smallest.events}`, ratio('editP95'), 2),
    atMost(`open to first window, ${largest.events} to ${smallest.events}`, ratio('openFirstWindow'), 2),
    atMost('window query p95, ms', largest.windowP95, 20),
    atMost('search p95, ms', largest.searchP95, 50),
  ];
}

/** Runs all sizes (with `--quick` not the million, which takes minutes), prints a table, writes the figures as JSON, and returns the exit code: 1 when a limit was passed. */
export function runStoreBench(argv: readonly string[], results: string): 0 | 1 {
  const sizes = [1000, 10_000, 100_000, ...(argv.includes('--quick') ? [] : [1_000_000])];
  const folder = mkdtempSync(join(tmpdir(), 'annals-bench-'));
  try {
    // Once unmeasured: the first of everything also compiles the code.
    measure(200, folder, () => {});
    const figures = sizes.map((size) => measure(size, folder, (text) => process.stderr.write(`annals: ${text} …\n`)));
    const verdicts = judge(figures);
    process.stdout.write(`${table(figures.map((row) => ({ ...row })))}\n\n${table(verdicts.map((row) => ({ ...row })))}\n`);
    mkdirSync(results, { recursive: true });
    const machine = { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version, platform: process.platform };
    writeFileSync(join(results, 'store.json'), `${JSON.stringify({ machine, figures, verdicts }, null, 2)}\n`);
    return verdicts.every((verdict) => verdict.kept) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = runStoreBench(process.argv.slice(3), process.argv[2] ?? '');
