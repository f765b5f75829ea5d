import { describe, expect, it } from 'vitest';
import type { Broadcast } from '../../shared/contract/broadcast';
import { DAY_MS } from '../../shared/time/day';
import { firstLane, NOW, value, workbench } from '../../testing/store/workbench';
import { openTimeline } from './timeline-store';

const bench = workbench();

describe('broadcasts', () => {
  it('carry what changed and nothing else', () => {
    const store = bench.create();
    const lane = firstLane(store);
    const broadcasts: Broadcast[] = [];
    const stop = store.onCommit((broadcast) => broadcasts.push(broadcast));
    const id = value(store.ask('events.add', { draft: { title: 'x', when: '2026-01-08', lane } })).createdId ?? '';
    value(store.ask('events.remove', { ids: [id] }));
    value(store.ask('history.undo'));
    value(store.ask('lanes.add', { draft: { title: 'y' } }));
    expect(store.ask('events.add', { draft: { title: '', when: '2026', lane } }).ok).toBe(false);
    stop();
    value(store.ask('history.undo'));
    expect(broadcasts).toHaveLength(4);
    const [added, removed, restored, laned] = broadcasts;
    const row = { row: 1, start: Date.UTC(2026, 0, 8), end: Date.UTC(2026, 0, 9), lane: 1, flags: 0 };
    expect(added).toMatchObject({
      revision: 2,
      changed: [row],
      events: [{ id }],
      removed: [],
      reload: false,
      total: 1,
      undo: { undo: 'Add “x”', redo: null },
    });
    expect(added).not.toHaveProperty('lanes');
    expect(removed).toMatchObject({ revision: 3, changed: [], events: [], removed: [1], total: 0 });
    expect(restored).toMatchObject({ revision: 4, changed: [row], removed: [], undo: { undo: 'Add “x”', redo: 'Delete “x”' } });
    expect(laned).toMatchObject({ changed: [], lanes: [{ title: 'Events' }, { title: 'y' }] });
  });
});

describe('the packed index', () => {
  it('is ordered by start, leaves deleted events out and marks open ends', () => {
    const store = bench.createSeeded();
    const [event] = value(store.ask('events.search', { query: 'non-negotiable', limit: 1 })).events;
    value(store.ask('events.remove', { ids: [event?.id ?? ''] }));
    const index = value(store.ask('timeline.index'));
    expect(index.revision).toBe(2);
    expect(index.row).toHaveLength(11);
    expect([...index.start]).toEqual([...index.start].sort((a, b) => a - b));
    expect(index.start[0]).toBe(-8.64e15);
    expect([...index.row]).not.toContain(event?.row);
    const open = [...index.flags].map((flags) => [(flags & 16) !== 0, (flags & 32) !== 0]);
    expect(open.filter(([start]) => start)).toHaveLength(1);
    expect(open.filter(([, end]) => end)).toHaveLength(3);
  });
});

describe('history', () => {
  it('tells who, when and what, for the timeline and for one event', () => {
    const store = bench.create();
    const lane = firstLane(store);
    const id = value(store.ask('events.add', { draft: { title: 'x', when: '2026', lane } })).createdId ?? '';
    value(store.ask('events.edit', { id, patch: { status: 'confirmed' } }));
    value(store.ask('events.add', { draft: { title: 'other', when: '2026', lane } }));
    const all = value(store.ask('history.list', { limit: 10 }));
    expect(all.map((action) => action.label)).toEqual(['Add “other”', 'Change status of “x”', 'Add “x”', 'Create “Test”']);
    const [change, add] = value(store.ask('history.list', { eventId: id, limit: 10 }));
    expect(change).toMatchObject({
      who: 'ana',
      at: NOW,
      kind: 'do',
      changes: [{ entityTitle: 'x', op: 'update', before: { status: 'reported' }, after: { status: 'confirmed' } }],
    });
    expect(add?.changes[0]).toMatchObject({ op: 'create', before: null });
    expect(value(store.ask('history.list', { before: 3, limit: 1 })).map((action) => action.seq)).toEqual([2]);
  });

  it('is found by person, time and kind', () => {
    const store = bench.create();
    const lane = firstLane(store);
    const id = value(store.ask('events.add', { draft: { title: 'a', when: '2026', lane } })).createdId ?? '';
    bench.close(store);
    const later = value(openTimeline(bench.path, { now: () => NOW + DAY_MS, who: 'bilal' }));
    value(later.ask('events.remove', { ids: [id] }));
    value(later.ask('history.undo'));
    const found = (query: object) => value(later.ask('history.list', { limit: 10, ...query })).map((action) => action.label);
    expect(found({ who: 'ana' })).toEqual(['Add “a”', 'Create “Test”']);
    expect(found({ from: NOW + 1 })).toEqual(['Undo: Delete “a”', 'Delete “a”']);
    expect(found({ until: NOW + 1, op: 'create', eventId: id })).toEqual(['Add “a”']);
    expect(found({ kind: 'undo' })).toEqual(['Undo: Delete “a”']);
    expect(found({ op: 'delete', limit: 1 })).toEqual(['Delete “a”']);
    expect(value(later.ask('history.people'))).toEqual(['ana', 'bilal']);
    later.close();
  });

  it('gives any version of an event back, also of a deleted one, and that can be undone', () => {
    const store = bench.create();
    const lane = firstLane(store);
    const other = value(store.ask('lanes.add', { draft: { title: 'Other' } })).createdId ?? '';
    const id = value(store.ask('events.add', { draft: { title: 'first', when: '2026-01~', lane: other, tags: ['x'] } })).createdId ?? '';
    value(store.ask('events.edit', { id, patch: { title: 'second', when: '2027' } }));
    value(store.ask('events.edit', { id, patch: { lane } }));
    value(store.ask('lanes.remove', { id: other }));
    value(store.ask('events.remove', { ids: [id] }));
    const versions = value(store.ask('history.list', { eventId: id, limit: 10 })).map((action) => action.changes[0]?.id ?? '');
    const [, , second, first] = versions;
    expect(value(store.ask('history.restoreEvent', { id, changeId: first ?? '' })).label).toBe('Restore “first” as of 2026-11-22 17:00');
    expect(value(store.ask('events.get', { id }))).toMatchObject({ title: 'first', when: '2026-01~', tags: ['x'], lane });
    value(store.ask('history.restoreEvent', { id, changeId: second ?? '' }));
    expect(value(store.ask('events.get', { id }))).toMatchObject({ title: 'second', when: '2027' });
    value(store.ask('history.undo'));
    value(store.ask('history.undo'));
    expect(store.ask('events.get', { id })).toMatchObject({ ok: false });
    expect(store.ask('history.restoreEvent', { id, changeId: '019acb20-0000-7000-8000-000000000000' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });

  it('drops what could be redone when something new is done', () => {
    const store = bench.create();
    const lane = firstLane(store);
    value(store.ask('events.add', { draft: { title: 'a', when: '2026', lane } }));
    value(store.ask('events.add', { draft: { title: 'b', when: '2026', lane } }));
    value(store.ask('history.undo'));
    value(store.ask('history.undo'));
    value(store.ask('history.redo'));
    expect(value(store.ask('timeline.snapshot')).undo).toEqual({ undo: 'Add “a”', redo: 'Add “b”' });
    const again = bench.reopen(store);
    expect(value(again.ask('timeline.snapshot')).undo).toEqual({ undo: 'Add “a”', redo: 'Add “b”' });
    value(again.ask('events.add', { draft: { title: 'c', when: '2026', lane } }));
    expect(value(again.ask('timeline.snapshot')).undo).toEqual({ undo: 'Add “c”', redo: null });
    expect(again.ask('history.redo')).toMatchObject({ ok: false, error: { message: 'There is nothing to redo.' } });
  });
});
