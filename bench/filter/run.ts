import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTimeline, openTimeline, type TimelineStore } from '../../main/store/timeline-store';
import { MOST_ORDERED } from '../../shared/contract/events';
import type { Result } from '../../shared/result';
import { RowSet } from '../../shared/view/row-set';
import { TimelineIndex } from '../../shared/view/timeline-index';
import { generateDrafts } from '../generate';
import { computed, timed } from '../store/measure';

/*
 * The filter of the window by size of the timeline: how long the store looks, how long it keeps a save waiting, and how long
 * the window is busy with the answer.
 */

const LANES = 24;

/** A portion may keep others waiting about this long: a step that one sees, not one that one waits for. */
const LONGEST_PORTION_MS = 250;
/** And a step of the window: a few frames. Of computing, as others may have the processor in the middle of it. */
const LONGEST_STEP_MS = 100;

const QUERIES = {
  lane: 'lane:"Lane 2"',
  status: 'status:planned,disputed',
  dates: 'after:1990 before:2010',
  tag: 'tag:tag1',
  'rare word': 'karomiten',
  'common word': 'ka',
  negated: '-ka',
} as const;

interface Figures {
  readonly query: string;
  readonly events: number;
  readonly found: number;
  readonly search: number;
  readonly longestPortion: number;
  /** The window puts the part of its index together in steps. */
  readonly index: number;
  readonly longestStep: number;
  readonly order: number;
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

function build(events: number, path: string): void {
  const store = value(createTimeline(path, { title: 'Bench', zone: 'UTC' }));
  for (let n = 2; n <= LANES; n++) value(store.ask('lanes.add', { draft: { title: `Lane ${n}` } }));
  const lanes = value(store.ask('timeline.snapshot')).lanes.map((lane) => lane.id);
  value(store.importEvents(generateDrafts(events, lanes), { label: 'Import', expected: events }));
  store.close();
}

function measure(store: TimelineStore, whole: TimelineIndex, query: string): Figures {
  const portions: Uint32Array[] = [];
  let longestPortion = 0;
  const search = timed(() => {
    for (let after: number | null = 0; after !== null; ) {
      const from: number = after;
      longestPortion = Math.max(
        longestPortion,
        timed(() => {
          const portion = value(store.ask('events.filter', { query, after: from }));
          portions.push(portion.rows);
          after = portion.next;
        }),
      );
    }
  });
  const rows = RowSet.from(...portions);
  let longestStep = 0;
  const index = timed(() => {
    const steps = whole.onlyInSteps(rows);
    for (let done = false; !done; ) {
      const took = computed(() => {
        done = steps.next().done === true;
      });
      longestStep = Math.max(longestStep, took);
    }
  });
  const order = timed(() => value(store.ask('events.order', { sort: 'title', rows: rows.size <= MOST_ORDERED ? rows.toArray() : null })));
  return { query, events: whole.size, found: rows.size, search, longestPortion, index, longestStep, order };
}

const [out = 'out/bench', ...words] = process.argv.slice(2);
const sizes = words.includes('--full') ? [100_000, 1_000_000] : [100_000];
const folder = mkdtempSync(join(tmpdir(), 'annals-bench-'));
const figures: Figures[] = [];
try {
  for (const events of sizes) {
    const path = join(folder, `${events}.annals`);
    process.stderr.write(`${events.toLocaleString('en')} events …\n`);
    build(events, path);
    const store = value(openTimeline(path));
    const whole = TimelineIndex.from(value(store.ask('timeline.index')));
    for (const query of Object.values(QUERIES)) figures.push(measure(store, whole, query));
    store.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const ms = (time: number): string => `${time.toFixed(0)} ms`.padStart(9);
process.stdout.write('events      query                     found     search  portion ≤  part of index     step ≤      order\n');
for (const { events, query, found, search, longestPortion, index, longestStep, order } of figures) {
  process.stdout.write(
    `${String(events).padEnd(11)} ${query.padEnd(24)} ${String(found).padStart(7)} ${ms(search)} ${ms(longestPortion)} ${ms(index).padStart(14)} ${ms(longestStep)} ${ms(order)}\n`,
  );
}
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'filter.json'), `${JSON.stringify({ cpu: cpus()[0]?.model, node: process.version, figures }, null, 2)}\n`);
const slow = figures.filter(({ longestPortion }) => longestPortion > LONGEST_PORTION_MS);
for (const { query, events, longestPortion } of slow) {
  process.stderr.write(`A portion of “${query}” at ${events} events kept others waiting for ${longestPortion.toFixed(0)} ms.\n`);
}
const long = figures.filter(({ longestStep }) => longestStep > LONGEST_STEP_MS);
for (const { query, events, longestStep } of long) {
  process.stderr.write(`A step of the window for “${query}” at ${events} events took ${longestStep.toFixed(0)} ms.\n`);
}
process.exitCode = slow.length + long.length > 0 ? 1 : 0;
