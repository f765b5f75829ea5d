import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { layOutScene } from '../../shared/scene/lay-out';
import type { KnownText, Scene } from '../../shared/scene/scene';
import { packFlags, TimelineIndex } from '../../shared/view/timeline-index';
import { randomFrom } from '../generate';
import { timed } from '../store/measure';
import { table } from '../table';

/*
 * How long it takes to lay out what the chart shows: of a few events, of as many as are drawn one by one, and of many in counts. All sizes in
 * each round, so that what else the computer does falls on all of them.
 */

const DAY = 86_400_000;
const TEN_YEARS = 3650 * DAY;
const LANES = [1, 2, 3, 4, 5, 6, 7, 8];
const ROUNDS = 60;
const WINDOW = { width: 945, height: 645 };
const TEXT: KnownText = { width: 180, titleWidth: 180, before: 0, after: 0, around: 0, core: null, vague: false };

/** Milliseconds that the middle of all rounds may take. */
const CASES = [
  { name: '120 events', events: 120, seen: 1, limit: 4 },
  { name: '2,000 events', events: 2000, seen: 1, limit: 4 },
  { name: '2,000 of 1,000,000', events: 1_000_000, seen: 1 / 500, limit: 8 },
  { name: '1,000,000 in counts', events: 1_000_000, seen: 1, limit: 2 },
] as const;

function indexOf(events: number): TimelineIndex {
  const random = randomFrom(1);
  const start = Float64Array.from({ length: events }, () => random() * TEN_YEARS).sort();
  const flags = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
  return TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from({ length: events }, (_, row) => row),
    start,
    end: start.map((at, row) => at + (row % 3 === 0 ? 20 * DAY * Math.min(1, 2000 / events) : 0)),
    lane: Uint16Array.from({ length: events }, () => 1 + Math.floor(random() * LANES.length)),
    flags: new Uint8Array(events).fill(flags),
  });
}

const indexes = new Map([...new Set(CASES.map(({ events }) => events))].map((events) => [events, indexOf(events)]));
const times = CASES.map((): number[] => []);
const last: Scene[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const [at, { events, seen }] of CASES.entries()) {
    const index = indexes.get(events);
    if (index === undefined) throw new Error('every case has its index');
    // Never the same window twice.
    const start = round * DAY;
    const window = { start, end: start + TEN_YEARS * seen, width: WINDOW.width };
    const input = { index, lanes: LANES.map((lane) => ({ lane, reviews: 0 })), window, height: WINDOW.height, first: new Set<number>() };
    times[at]?.push(
      timed(() => {
        last[at] = layOutScene({ ...input, textOf: () => TEXT });
      }),
    );
  }
}

const figures = CASES.map(({ name, limit }, at) => {
  const sorted = (times[at] ?? []).sort((one, other) => one - other);
  const lanes = last[at]?.lanes ?? [];
  return {
    case: name,
    marks: lanes.reduce((sum, { marks }) => sum + marks.length, 0),
    counts: lanes.reduce((sum, { counts }) => sum + counts.length, 0),
    'median ms': sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    'p95 ms': sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    'limit ms': limit,
  };
});
process.stdout.write(`${table(figures)}\n`);
const [out = 'out/bench'] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'scene.json'), `${JSON.stringify({ cpu: cpus()[0]?.model, node: process.version, figures }, null, 2)}\n`);
const slow = figures.filter((figure) => !(figure['median ms'] <= figure['limit ms']));
for (const figure of slow)
  process.stderr.write(`${figure.case}: ${figure['median ms'].toFixed(1)} ms to lay out, more than ${figure['limit ms']}.\n`);
process.exitCode = slow.length > 0 ? 1 : 0;
