import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataOptionsSchema } from '../../shared/data-export';
import { CONTEXT, made } from '../../testing/formats/arbitrary-timelines';
import { heldAgainst, type Reading, readInto, written } from '../../testing/formats/read-into';
import { trials } from '../../testing/running/trials';
import { contents, NOW, value, workbench } from '../../testing/store/workbench';
import { exportData } from '../formats/export';
import { createTimeline, type TimelineStore } from '../store/timeline-store';

const bench = workbench();
let round = 0;
let clock = NOW;

function timeline(): TimelineStore {
  round += 1;
  const path = join(bench.folder, `${round}.annals`);
  return value(createTimeline(path, { title: 'Test', zone: CONTEXT.zone, who: 'ana', now: () => ++clock }));
}

/** Every record of a table ends in one of these, and none in two. */
function expectSums({ imported, counts }: Reading): void {
  const { read, accepted, repaired, refused, notEvents } = imported.counts;
  expect(counts.new + counts.same + counts.changed + counts.removed + refused + notEvents).toBe(read);
  expect(accepted + repaired + refused + notEvents).toBe(read);
  expect(counts.conflicts).toBeLessThanOrEqual(counts.changed);
}

describe('random timelines, written, read and read again', () => {
  it('give nothing new and nothing changed, in every format', () => {
    fc.assert(
      fc.property(made, fc.constantFrom('csv' as const, 'json' as const, 'ics' as const), (content, format) => {
        const events = content.events.map((event, row) => ({ ...event, row, bounds: { startMin: 0, startMax: 0, endMin: 0, endMax: 0 } }));
        const lanes = content.lanes.map((lane, key) => ({ ...lane, key }));
        const options = dataOptionsSchema.parse({ format, today: CONTEXT.today, maxSensitivity: 3 });
        const { bytes } = value(exportData({ ...content, events, lanes }, options, NOW));
        const how = { name: `file.${format}`, format };
        const store = timeline();
        readInto(store, bytes, how);
        for (const file of [bytes, written(store, format)]) {
          expect(heldAgainst(store, file, how).counts).toMatchObject({ new: 0, changed: 0, removed: 0, gone: 0 });
          expect(heldAgainst(store, file, { ...how, name: `other.${format}` }).counts).toMatchObject({ new: 0, changed: 0, removed: 0 });
        }
        store.close();
      }),
      { numRuns: trials(10, 60) },
    );
  });
});

interface Row {
  readonly title: string;
  readonly date: string;
  readonly lane: string;
  readonly place: string;
  readonly summary: string;
}

const few = (...words: string[]) => fc.constantFrom(...words);
const row: fc.Arbitrary<Row> = fc.record(
  {
    title: few('Meeting', 'Storm', 'Peace talks', 'Report 1', 'Report 2', 'Hurricane Ann', 'Thaw'),
    date: few('2026-01-01', '2026-01-02', '2026-02', '2027-03-04', '1862~'),
    lane: few('Weather', 'Politics'),
    place: few('', 'Karachi', 'Quetta'),
    summary: few('', 'Seen by many people who wrote of it in letters', 'Short'),
  },
  { noNullPrototype: true },
);

/** What is done to the rows of a file: one is gone, one says something else, one is added, two change places. */
const fileEdit = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(20) }),
  fc.record({
    kind: fc.constant('set' as const),
    at: fc.nat(20),
    row,
    field: fc.constantFrom('title', 'date', 'lane', 'place', 'summary'),
  }),
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(20), row }),
);
/** What a person does to an event here. */
const hereEdit = fc.record({
  at: fc.nat(20),
  what: fc.constantFrom('title', 'when', 'places', 'summary', 'status', 'delete'),
});

function edited(rows: readonly Row[], edits: readonly (typeof fileEdit extends fc.Arbitrary<infer E> ? E : never)[]): Row[] {
  const next = [...rows];
  for (const edit of edits) {
    const at = next.length === 0 ? 0 : edit.at % next.length;
    const old = next[at];
    if (edit.kind === 'add') next.splice(at, 0, edit.row);
    else if (edit.kind === 'drop') next.splice(at, 1);
    else if (old !== undefined) next[at] = { ...old, [edit.field]: edit.row[edit.field as keyof Row] };
  }
  return next;
}

const csvOf = (rows: readonly Row[]): string =>
  ['Title,Date,Lane,Place,Description', ...rows.map((one) => [one.title, one.date, one.lane, one.place, one.summary].join(','))].join('\n');

const EDITS = { title: 'Edited here', when: '2020-05-05', places: ['Edited here'], summary: 'Edited here', status: 'disputed' } as const;

describe('random edits of the file and of the timeline between two readings', () => {
  it('lose nothing that a person edited, take what only the file changed, and close the sums; one undo takes all back', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.array(fileEdit, { maxLength: 5 }),
        fc.array(hereEdit, { maxLength: 4 }),
        (rows, edits, here) => {
          const store = timeline();
          expectSums(readInto(store, csvOf(rows)));
          const kept = new Map<string, Record<string, unknown>>();
          const deleted = new Set<string>();
          for (const { at, what } of here) {
            const events = value(store.ask('store.pictureInput')).events;
            const event = events[at % Math.max(1, events.length)];
            if (event === undefined) continue;
            if (what === 'delete') {
              value(store.ask('events.remove', { ids: [event.id] }));
              deleted.add(event.id);
              kept.delete(event.id);
            } else {
              value(store.ask('events.edit', { id: event.id, patch: { [what]: EDITS[what] } }));
              kept.set(event.id, { ...kept.get(event.id), [what]: EDITS[what] });
            }
          }
          const before = contents(store);
          const ids = new Set(value(store.ask('store.pictureInput')).events.map(({ id }) => id));
          const next = csvOf(edited(rows, edits));
          // By default nothing that is there is touched.
          const usual = heldAgainst(store, next);
          expect(usual.plan.changes.length).toBe(0);
          const reading = readInto(store, next, { taken: { changed: 'take' } });
          expectSums(reading);
          const after = new Map(value(store.ask('store.pictureInput')).events.map((event) => [event.id, event]));
          for (const id of ids) expect(after.has(id)).toBe(true);
          for (const id of deleted) expect(after.has(id)).toBe(false);
          for (const [id, fields] of kept) expect(after.get(id)).toMatchObject(fields);
          expect(after.size).toBe(ids.size + reading.counts.new);
          // What is left is what was edited on both sides.
          const again = heldAgainst(store, next);
          expect(again.counts.new).toBe(0);
          expect(again.counts.changed).toBe(again.counts.conflicts);
          if (reading.plan.events.length + reading.plan.changes.length > 0) {
            value(store.ask('history.undo'));
            const { lanes: _, ...rest } = contents(store) as Record<string, unknown>;
            const { lanes: __, ...was } = before as Record<string, unknown>;
            expect(rest).toEqual(was);
          }
          expect(value(store.ask('store.check'))).toMatchObject({ problems: [] });
          store.close();
        },
      ),
      { numRuns: trials(25, 400) },
    );
  });
});
