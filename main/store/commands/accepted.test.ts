import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LANE_FIELDS } from '../../../shared/lane';
import { SERIES_FIELDS } from '../../../shared/series';
import { trials } from '../../../testing/running/trials';
import { value, workbench } from '../../../testing/store/workbench';
import type { TimelineStore } from '../timeline-store';

/* Whatever a command takes, the check of the file finds sound: what rows may hold is what the tables of fields allow, and nothing else. */

const bench = workbench();

const number = fc.oneof(
  fc.constantFrom(0, -0, 1, 0.1, -1, 1e300, -1e300, 5e-324, 1e15, -1e15, 5000, 5001, 99_999),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, -Number.MAX_SAFE_INTEGER, 1 - Number.MAX_SAFE_INTEGER),
  fc.double(),
);
const text = fc.oneof(
  fc.constantFrom('', ' ', 'x', '\0', '\ud800', '\u200b', '#ABCDEF', 'utc', 'Asia/Karachi', '2026', '2026-02-30', '2026-01-08', '+05:30'),
  fc.constantFrom(
    'x'.repeat(600),
    'Y999999999',
    `Y${'9'.repeat(499)}`,
    `-${'9'.repeat(4)}`,
    '2026-01-08T24:00',
    '../2026',
    'XXXX',
    '/2026',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const outcomes = fc.dictionary(
  fc.oneof(fc.constantFrom('0', '1', '5000', '5001', '99999', '__proto__', 'constructor'), text),
  fc.record({ outcome: fc.constantFrom('held', 'moved', 'missed'), on: text, note: text }, { requiredKeys: ['outcome'] }),
  { maxKeys: 3 },
);
const list = fc.array(text, { maxLength: 2 });
const level = fc.oneof(fc.constantFrom(0, 3), number);

/** Fields of every entity; each is tried where it has a place. */
const fields = fc.record(
  {
    ...{ title: text, when: text, status: text, summary: text, learned: text, actors: list, tags: list, places: list },
    ...{ sensitivity: level, pinned: fc.boolean(), order: number, color: text, collapsed: fc.boolean(), subtitle: text },
    ...{ homeZone: text, projectDays: number, anchor: text, leadDays: number, notes: text, outcomes },
    ...{ every: fc.record({ count: number, unit: fc.constantFrom('day', 'week', 'month', 'year') }) },
    ...{ ends: fc.oneof(fc.record({ kind: fc.constant('after'), count: number }), fc.record({ kind: fc.constant('until'), date: text })) },
    ...{ from: text, to: text, filter: text },
    sources: fc.array(fc.record({ title: text, published: text, credibility: number }, { requiredKeys: ['title'] }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const GROUPS = ['events', 'lanes', 'series', 'views', 'timeline'] as const;

/** One command; whether it was taken. Each field by itself, as an edit, and all of them together. */
function take({ ask }: TimelineStore, group: (typeof GROUPS)[number], said: object): number {
  const { lanes, series, timeline } = value(ask('timeline.snapshot'));
  const lane = lanes[0]?.id ?? '';
  const { events } = value(ask('store.pictureInput'));
  const anything = said as never;
  const asked = {
    events: () => [
      ask('events.add', { draft: { title: 'x', when: '2026', lane, ...(anything as object) } }),
      ask('events.edit', { id: events[0]?.id ?? '', patch: anything }),
    ],
    lanes: () => [
      ask('lanes.add', { draft: { title: `Lane ${lanes.length}`, ...(anything as object) } }),
      ask('lanes.edit', { id: lanes.at(-1)?.id ?? '', patch: anything }),
    ],
    series: () => [
      ask('series.add', {
        draft: { title: 'x', lane, every: { count: 1, unit: 'week' }, anchor: '2026-01-08', ...(anything as object) },
      }),
      ask('series.edit', { id: series[0]?.id ?? '', patch: anything }),
    ],
    views: () => [
      ask('views.add', { draft: { title: `View ${timeline.views.length}`, ...(anything as object) } }),
      ask('views.edit', { id: timeline.views[0]?.id ?? '', patch: anything }),
    ],
    timeline: () => [ask('timeline.edit', { patch: anything })],
  }[group]();
  return asked.filter(({ ok }) => ok).length;
}

it('is sound, whatever a command takes', () => {
  const store = bench.createSeeded();
  value(store.ask('views.add', { draft: { title: 'v' } }));
  let taken = 0;
  const trial = fc.tuple(fc.constantFrom(...GROUPS), fields);
  for (const [group, said] of fc.sample(trial, { numRuns: trials(20, 300), seed: 7 }))
    for (const one of [said, ...Object.entries(said).map(([name, field]) => ({ [name]: field }))]) taken += take(store, group, one);
  expect(taken).toBeGreaterThan(30);
  expect(value(store.ask('store.check')).problems).toEqual([]);
  for (;;) {
    const { done, problem } = value(store.ask('store.lookThrough'));
    if (!done) continue;
    expect(problem).toBeNull();
    break;
  }
  const again = bench.reopen(store);
  expect(again.condition().flaw).toBeNull();
});

it('is no lane that another cannot be put behind, and no occurrence that there is not', () => {
  const store = bench.createSeeded();
  const lane = value(store.ask('timeline.snapshot')).lanes.at(-1)?.id ?? '';
  for (const order of [1e300, -1e300, Number.MAX_SAFE_INTEGER])
    expect(store.ask('lanes.edit', { id: lane, patch: { order } })).toMatchObject({ ok: false, error: { field: 'order' } });
  value(store.ask('lanes.edit', { id: lane, patch: { order: Number.MAX_SAFE_INTEGER - 1 } }));
  expect(store.ask('lanes.add', { draft: { title: 'behind' } })).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(value(store.ask('store.check')).problems).toEqual([]);
  expect(LANE_FIELDS.order.schema.safeParse(Number.NaN).success).toBe(false);
  const numbers = ['1', '999', '1000', '4999', '5000'];
  for (const n of numbers) expect(SERIES_FIELDS.outcomes.schema.safeParse({ [n]: { outcome: 'held' } }).success, n).toBe(true);
  for (const n of ['0', '01', '5001', '6000', '99999'])
    expect(SERIES_FIELDS.outcomes.schema.safeParse({ [n]: { outcome: 'held' } }).success, n).toBe(false);
});
