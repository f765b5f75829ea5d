import { describe, expect, it } from 'vitest';
import type { Broadcast } from '../../shared/contract';
import { firstLane, NOW, value, workbench } from './testing';

const bench = workbench();

describe('broadcasts', () => {
  it('carry what changed and nothing else', () => {
    const store = bench.create();
    const lane = firstLane(store);
    const broadcasts: Broadcast[] = [];
    const stop = store.onCommit((broadcast) => broadcasts.push(broadcast));
    const id = value(store.eventAdd({ draft: { title: 'x', when: '2026-01-08', lane } })).createdId ?? '';
    value(store.eventsRemove({ ids: [id] }));
    value(store.undo());
    value(store.laneAdd({ draft: { title: 'y' } }));
    expect(store.eventAdd({ draft: { title: '', when: '2026', lane } }).ok).toBe(false);
    stop();
    value(store.undo());
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
    const [event] = value(store.eventsSearch({ query: 'non-negotiable', limit: 1 })).events;
    value(store.eventsRemove({ ids: [event?.id ?? ''] }));
    const index = value(store.packedIndex());
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
    const id = value(store.eventAdd({ draft: { title: 'x', when: '2026', lane } })).createdId ?? '';
    value(store.eventEdit({ id, patch: { status: 'confirmed' } }));
    value(store.eventAdd({ draft: { title: 'other', when: '2026', lane } }));
    const all = value(store.historyList({ limit: 10 }));
    expect(all.map((action) => action.label)).toEqual(['Add “other”', 'Change status of “x”', 'Add “x”', 'Create “Test”']);
    const [change, add] = value(store.historyList({ eventId: id, limit: 10 }));
    expect(change).toMatchObject({
      who: 'ana',
      at: NOW,
      kind: 'do',
      changes: [{ entityTitle: 'x', op: 'update', before: { status: 'reported' }, after: { status: 'confirmed' } }],
    });
    expect(add?.changes[0]).toMatchObject({ op: 'create', before: null });
    expect(value(store.historyList({ before: 3, limit: 1 })).map((action) => action.seq)).toEqual([2]);
  });

  it('drops what could be redone when something new is done', () => {
    const store = bench.create();
    const lane = firstLane(store);
    value(store.eventAdd({ draft: { title: 'a', when: '2026', lane } }));
    value(store.eventAdd({ draft: { title: 'b', when: '2026', lane } }));
    value(store.undo());
    value(store.undo());
    value(store.redo());
    expect(value(store.snapshot()).undo).toEqual({ undo: 'Add “a”', redo: 'Add “b”' });
    const again = bench.reopen(store);
    expect(value(again.snapshot()).undo).toEqual({ undo: 'Add “a”', redo: 'Add “b”' });
    value(again.eventAdd({ draft: { title: 'c', when: '2026', lane } }));
    expect(value(again.snapshot()).undo).toEqual({ undo: 'Add “c”', redo: null });
    expect(again.redo()).toMatchObject({ ok: false, error: { message: 'There is nothing to redo.' } });
  });
});
