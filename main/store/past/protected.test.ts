import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../shared/time/day';
import { withhold } from '../../../shared/withhold';
import { firstLane, knownOn, NOW, value, workbench } from '../../../testing/store/workbench';
import { openTimeline, type TimelineStore } from '../timeline-store';

const bench = workbench();
const THEN = '2026-11-22';

/** The store as it is some days after. */
function later(days: number): TimelineStore {
  return value(openTimeline(bench.path, { now: () => NOW + days * DAY_MS }));
}

function leaving(store: TimelineStore, day: string, maxSensitivity: number) {
  return withhold(knownOn(store, day), { maxSensitivity, filter: null, filterText: null });
}

describe('what protects an event has no past', () => {
  it('is withheld from what was known before it was classified', () => {
    const store = bench.create();
    const lane = firstLane(store);
    const id = value(store.ask('events.add', { draft: { title: 'Informant Petrov', when: '2018', lane } })).createdId ?? '';
    bench.close(store);
    const since = later(1);
    value(since.ask('events.edit', { id, patch: { sensitivity: 3, title: 'A source' } }));
    expect(knownOn(since, THEN).events).toMatchObject([{ title: 'Informant Petrov', sensitivity: 3 }]);
    expect(leaving(since, THEN, 2).events).toEqual([]);
    expect(leaving(since, THEN, 3).events).toHaveLength(1);
    since.close();
    // The stricter of both: what was opened since was secret then.
    const opened = later(2);
    value(opened.ask('events.edit', { id, patch: { sensitivity: 1 } }));
    expect(knownOn(opened, '2026-11-23').events).toMatchObject([{ title: 'A source', sensitivity: 3 }]);
    expect(knownOn(opened, THEN).events).toMatchObject([{ sensitivity: 1 }]);
    // A filter goes by the same.
    const past = value(opened.asKnownOn(THEN));
    expect(value(past.ask('events.filter', { query: 'sensitivity:public', after: 0 })).rows).toHaveLength(0);
    opened.close();
  });

  it('keeps its names out of notes of that day, also where nothing of it was known then', () => {
    const store = bench.create();
    const lane = firstLane(store);
    value(
      store.ask('series.add', {
        draft: { title: 'Talks', lane, every: { count: 1, unit: 'month' }, anchor: '2026-11-01', notes: 'Petrov told us' },
      }),
    );
    value(store.ask('timeline.edit', { patch: { subtitle: 'Around Petrov' } }));
    bench.close(store);
    const since = later(1);
    expect(leaving(since, THEN, 0).series[0]?.notes).toBe('Petrov told us');
    value(
      since.ask('events.add', { draft: { title: 'x', when: '2026', lane, actors: ['Petrov'], sensitivity: 2, learned: '2026-11-23' } }),
    );
    expect(knownOn(since, THEN).events).toEqual([]);
    for (const [most, notes, subtitle] of [
      [1, '', ''],
      [2, 'Petrov told us', 'Around Petrov'],
    ] as const) {
      const then = leaving(since, THEN, most);
      expect([then.series[0]?.notes, then.timeline.subtitle]).toEqual([notes, subtitle]);
    }
    // The present is not held against itself twice.
    expect(value(since.ask('store.pictureInput')).guarded).toEqual([]);
    expect(value(since.ask('store.guarded'))).toEqual({ guarded: [] });
    since.close();
  });

  it('stays when an earlier version of the event is put back', () => {
    const store = bench.create();
    const lane = firstLane(store);
    const id = value(store.ask('events.add', { draft: { title: 'Informant Petrov', when: '2018', lane } })).createdId ?? '';
    value(store.ask('events.edit', { id, patch: { sensitivity: 3, title: 'A source' } }));
    const first = value(store.ask('history.list', { eventId: id, limit: 10 })).at(-1)?.changes[0]?.id ?? '';
    value(store.ask('history.restoreEvent', { id, changeId: first }));
    expect(value(store.ask('events.get', { id }))).toMatchObject({ title: 'Informant Petrov', sensitivity: 3 });
    value(store.ask('events.remove', { ids: [id] }));
    value(store.ask('history.restoreEvent', { id, changeId: first }));
    expect(value(store.ask('events.get', { id }))).toMatchObject({ title: 'Informant Petrov', sensitivity: 3 });
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });
});
