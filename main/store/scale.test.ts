import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLE_SORTS } from '../../shared/contract/events';
import type { EventDraft, FullEvent } from '../../shared/event';
import { extentOf } from '../../shared/time/bounds';
import { firstLane, value, workbench } from '../../testing/store/workbench';
import { openEngine } from './database/engine';
import type { TimelineStore } from './timeline-store';

const bench = workbench();

const when = fc.oneof(
  fc.constantFrom('2014/..', '../2026-01-08', '2026-01~', '1964/2008', '[1667,1668]', 'Y-17E7', '0001/9999', '2026-01-08T13:16:00+05:30'),
  fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.integer({ min: 1000, max: 2100 }).map(String),
);

function drafts(lanes: readonly string[]): fc.Arbitrary<EventDraft[]> {
  const draft = fc.record({
    title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== ''),
    when,
    lane: fc.constantFrom(...lanes),
    status: fc.constantFrom('reported' as const, 'planned' as const, 'confirmed' as const),
  });
  return fc.array(draft, { minLength: 1, maxLength: 60 });
}

/** A store of several lanes, some of them out of order. */
function withLanes(): { readonly store: TimelineStore; readonly lanes: string[] } {
  const store = bench.create();
  for (const title of ['b', 'a', 'c']) value(store.ask('lanes.add', { draft: { title } }));
  const lanes = value(store.ask('timeline.snapshot')).lanes.map((lane) => lane.id);
  value(store.ask('lanes.edit', { id: lanes[2] ?? '', patch: { order: 0.5 } }));
  return { store, lanes };
}

const all = (store: TimelineStore): readonly FullEvent[] => value(store.ask('store.pictureInput')).events;

describe('a window of time', () => {
  it('holds what a look at every event finds, in the same order', () => {
    const { store, lanes } = withLanes();
    const edge = fc.option(fc.integer({ min: Date.UTC(1000, 0), max: Date.UTC(2100, 0) }), { freq: 6 });
    fc.assert(
      fc.property(drafts(lanes), edge, edge, fc.nat(70), (batch, from, to, limit) => {
        value(store.importEvents(batch, { label: 'Import' }));
        const inside = all(store).filter(({ bounds }) => {
          const { start, end } = extentOf(bounds);
          return (from === null || end > from) && (to === null || start < to);
        });
        expect(value(store.ask('store.eventsInWindow', { from, to }))).toEqual(inside);
        expect(value(store.ask('store.eventsInWindow', { from, to, limit }))).toEqual(inside.slice(0, limit));
        const { id, key } = value(store.ask('timeline.snapshot')).lanes[1] ?? { id: '', key: 0 };
        expect(value(store.ask('store.eventsInWindow', { from, to, lane: key }))).toEqual(inside.filter((event) => event.lane === id));
      }),
      { numRuns: 40 },
    );
  });
});

describe('pages of the table', () => {
  it('put together are every event once, in the order asked for, wherever one begins', () => {
    const { store, lanes } = withLanes();
    value(store.importEvents(fc.sample(drafts(lanes), 10).flat(), { label: 'Import' }));
    const order = new Map(value(store.ask('timeline.snapshot')).lanes.map((lane, index) => [lane.id, index]));
    const keys: Record<(typeof TABLE_SORTS)[number], (event: FullEvent) => string | number> = {
      when: (event) => extentOf(event.bounds).start,
      // As SQLite's NOCASE: ASCII letters only, then by code unit of UTF-8.
      title: (event) => Buffer.from(event.title.replace(/[A-Z]/g, (letter) => letter.toLowerCase())).toString('latin1'),
      status: (event) => event.status,
      lane: (event) => order.get(event.lane) ?? -1,
      updatedAt: (event) => event.updatedAt,
    };
    const total = all(store).length;
    for (const sort of TABLE_SORTS) {
      for (const descending of [false, true]) {
        const whole: FullEvent[] = [];
        for (let offset = 0; offset < total; offset += 7)
          whole.push(...value(store.ask('events.page', { offset, limit: 7, sort, descending })).events);
        expect(new Set(whole.map((event) => event.id)).size).toBe(total);
        expect(whole).toHaveLength(total);
        const sorted = whole.map(keys[sort]);
        const wrong = sorted.findIndex((key, at) => at > 0 && (descending ? (sorted[at - 1] ?? 0) < key : (sorted[at - 1] ?? 0) > key));
        expect(wrong, `${sort} ${descending}`).toBe(-1);
        fc.assert(
          fc.property(fc.nat(total + 3), fc.integer({ min: 1, max: 20 }), (offset, limit) => {
            expect(value(store.ask('events.page', { offset, limit, sort, descending })).events).toEqual(
              whole.slice(offset, offset + limit),
            );
          }),
          { numRuns: 15 },
        );
      }
    }
  });

  it('are read from an index and never sorted', () => {
    const { store } = withLanes();
    bench.close(store);
    const engine = openEngine(bench.path);
    const plan = (sql: string): string =>
      engine
        .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .map((row) => row.detail)
        .join('; ');
    expect(
      plan('SELECT e.seq FROM event e INDEXED BY event_title WHERE e.deleted = 0 ORDER BY e.title COLLATE NOCASE, e.start_ms, e.seq'),
    ).not.toMatch(/TEMP B-TREE/);
    expect(
      plan(`SELECT e.seq FROM lane l INDEXED BY lane_order CROSS JOIN event e INDEXED BY event_lane_start ON e.lane = l.key
            WHERE e.deleted = 0 ORDER BY l.ord DESC, l.key DESC, e.start_ms DESC, e.seq DESC`),
    ).not.toMatch(/TEMP B-TREE/);
    engine.close();
  });
});

describe('an import', () => {
  const many = (count: number, lane: string): EventDraft[] =>
    Array.from({ length: count }, (_, n) => ({ title: `Event ${n}`, when: '2026-01-08', lane, tags: [`t${n % 7}`] }));

  it('is one action: counted, searchable, undone and redone as a whole, with history sound', () => {
    const store = bench.create();
    const lane = firstLane(store);
    const seen: number[] = [];
    const ack = value(store.importEvents(many(2500, lane), { label: 'Import 2500 events', onProgress: (done) => seen.push(done) }));
    expect(ack).toMatchObject({ revision: 2, label: 'Import 2500 events' });
    expect(seen).toEqual([1000, 2000, 2500]);
    expect(value(store.ask('timeline.snapshot'))).toMatchObject({ total: 2500, undo: { undo: 'Import 2500 events' } });
    expect(value(store.ask('events.search', { query: 'event 2499', limit: 5 })).total).toBe(1);
    expect(value(store.ask('store.check')).problems).toEqual([]);
    value(store.ask('history.undo'));
    expect(value(store.ask('timeline.snapshot')).total).toBe(0);
    value(store.ask('history.redo'));
    const again = bench.reopen(store);
    expect(value(again.ask('timeline.snapshot')).total).toBe(2500);
    expect(value(again.ask('store.check')).problems).toEqual([]);
  });

  it('keeps nothing when a draft is refused, when it is cancelled, or when its source fails', () => {
    const store = bench.create();
    const lane = firstLane(store);
    const bad = [...many(1200, lane), { title: 'x', when: 'blue', lane }];
    expect(store.importEvents(bad, { label: 'I' })).toMatchObject({ ok: false, error: { code: 'invalid', field: 'events.1200.when' } });
    let asked = 0;
    expect(store.importEvents(many(5000, lane), { label: 'I', shouldCancel: () => ++asked > 2 })).toMatchObject({ ok: false });
    function* failing(): Generator<EventDraft> {
      yield* many(1500, lane);
      throw new Error('the source broke');
    }
    expect(() => store.importEvents(failing(), { label: 'I' })).toThrow('the source broke');
    expect(value(store.ask('timeline.snapshot'))).toMatchObject({ revision: 1, total: 0 });
    expect(store.importEvents([], { label: 'I' })).toMatchObject({ ok: false, error: { code: 'invalid' } });
    // The store goes on as before.
    value(store.ask('events.add', { draft: { title: 'x', when: '2026', lane } }));
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });

  it('shuts other writes out while it runs in portions, and ends with one broadcast to fetch everything', () => {
    const store = bench.create();
    const lane = firstLane(store);
    const told: unknown[] = [];
    store.onCommit((broadcast) => told.push(broadcast));
    const session = value(store.beginImport('Import'));
    expect(value(session.add(many(10, lane)))).toBe(10);
    expect(store.ask('events.add', { draft: { title: 'x', when: '2026', lane } })).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(value(session.add(many(5, lane)))).toBe(15);
    value(session.finish());
    expect(session.finish()).toMatchObject({ ok: false });
    expect(told).toMatchObject([{ revision: 2, reload: true, total: 15, label: 'Import' }]);
  });
});
