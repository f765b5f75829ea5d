import { describe, expect, it } from 'vitest';
import type { Broadcast } from '../../../shared/contract';
import { contents, firstLane, value, workbench } from '../testing';

const bench = workbench();

describe('lanes', () => {
  it('are kept while something is in them, and one always stays', () => {
    const store = bench.createSeeded();
    const lanes = value(store.snapshot()).lanes;
    const refused = store.laneRemove({ id: lanes[5]?.id ?? '' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringContaining('1 event and 1 series') } });
    expect(store.laneAdd({ draft: { title: 'diplomacy' } })).toMatchObject({ ok: false, error: { field: 'title' } });
    const added = value(store.laneAdd({ draft: { title: 'Military' } })).createdId ?? '';
    expect(value(store.snapshot()).lanes.at(-1)).toMatchObject({ id: added, order: 7, key: 7 });
    value(store.laneRemove({ id: added }));
    expect(value(store.snapshot()).lanes).toHaveLength(6);
    value(store.undo());
    expect(value(store.snapshot()).lanes.at(-1)).toMatchObject({ id: added, title: 'Military', key: 7 });
  });

  it('refuse to leave a timeline without any', () => {
    const store = bench.create();
    expect(store.laneRemove({ id: firstLane(store) })).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });
});

describe('series', () => {
  it('are settled, cleared and moved', () => {
    const store = bench.createSeeded();
    const id = value(store.snapshot()).series[0]?.id ?? '';
    const outcomes = () => value(store.snapshot()).series[0]?.outcomes;
    value(store.seriesSettle({ id, n: 1, outcome: { outcome: 'held', on: '2026-04-10' } }));
    expect(outcomes()).toEqual({ 1: { outcome: 'held', on: '2026-04-10' } });
    expect(store.seriesSettle({ id, n: 2, outcome: { outcome: 'moved' } })).toMatchObject({ ok: false, error: { field: 'on' } });
    value(store.seriesSettle({ id, n: 1, outcome: null }));
    expect(outcomes()).toEqual({});
    value(store.seriesEdit({ id, patch: { ends: { kind: 'after', count: 3 } } }));
    expect(store.seriesSettle({ id, n: 4, outcome: { outcome: 'held' } })).toMatchObject({ ok: false, error: { field: 'n' } });
    expect(value(store.seriesEdit({ id, patch: { anchor: '2026-02-01' } })).label).toBe('Count “Joint security review” from 1 Feb 2026');
    value(store.seriesRemove({ id }));
    expect(value(store.snapshot()).series).toEqual([]);
    for (let i = 0; i < 5; i++) value(store.undo());
    expect(store.undo()).toMatchObject({ ok: false, error: { code: 'invalid', message: 'There is nothing to undo.' } });
    expect(value(store.snapshot()).series[0]).toMatchObject({ anchor: '2026-01-08', ends: { kind: 'never' }, outcomes: {} });
  });
});

describe('the timeline itself', () => {
  it('moves instants, and only those, when the home zone changes, and back on undo', () => {
    const store = bench.createSeeded();
    const before = contents(store);
    const start = (title: string) => value(store.pictureInput()).events.find((event) => event.title.startsWith(title))?.bounds.startMin;
    expect(start('Report')).toBe(Date.UTC(2026, 0, 8, 12, 46));
    const broadcasts: Broadcast[] = [];
    store.onCommit((broadcast) => broadcasts.push(broadcast));
    value(store.timelineEdit({ patch: { homeZone: 'Europe/Berlin' } }));
    expect(start('Report')).toBe(Date.UTC(2026, 0, 8, 8, 46));
    expect(start('Attacks')).toBe(Date.UTC(2014, 0));
    expect(broadcasts[0]).toMatchObject({ reload: true, timeline: { homeZone: 'Europe/Berlin' } });
    expect(value(store.check()).problems).toEqual([]);
    value(store.undo());
    expect(contents(store)).toEqual(before);
  });
});
