import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLE_SORTS } from '../../shared/contract/events';
import type { Result } from '../../shared/result';
import { createTimeline, type TimelineStore } from '../store/timeline-store';
import { earliestKnown, knownView } from './known-view';

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('knownView', () => {
  let folder = '';
  let store: TimelineStore;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'annals-known-'));
    store = unwrap(createTimeline(join(folder, 'known.annals'), { title: 'Known', zone: 'Asia/Karachi' }));
    const first = unwrap(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
    const second = unwrap(store.ask('lanes.add', { draft: { title: 'Other', order: 0 } as never })).createdId ?? '';
    const whens = ['2014', '2026-01~', '../2020-05', '1999-02-03T04:05Z', '2021/..', '-0044-03-15', '2026-01', '1964/2008', '2026-01-08'];
    for (const [at, when] of whens.entries()) {
      const lane = at % 2 === 0 ? first : second;
      const title = ['Zebra crossing', 'apple Café', 'Äpfel'][at % 3] ?? '';
      const status = (['reported', 'planned', 'confirmed'] as const)[at % 3] ?? 'reported';
      unwrap(store.ask('events.add', { draft: { title, when, lane, status, pinned: at === 4, tags: [`tag${at}`], learned: '2026-02' } }));
    }
  });
  afterAll(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** All is known by then, so both must answer the same. */
  const everything = () => {
    const known = unwrap(store.ask('store.asKnownOn', { day: '9000-01-01' }));
    return { known, view: knownView(known, unwrap(store.ask('timeline.snapshot'))) };
  };

  it('gives the same index, events and pages as the store when everything is known', () => {
    const { view } = everything();
    expect(unwrap(view['timeline.index'](undefined))).toEqual(unwrap(store.ask('timeline.index')));
    const rows = [...unwrap(store.ask('timeline.index')).row];
    expect(unwrap(view['events.byRows']({ rows }))).toEqual(unwrap(store.ask('events.byRows', { rows })));
    for (const sort of TABLE_SORTS) {
      for (const descending of [false, true]) {
        const input = { offset: 2, limit: 5, sort, descending };
        const [mine, its] = [unwrap(view['events.page'](input)), unwrap(store.ask('events.page', input))];
        expect(mine.total).toBe(its.total);
        // Letters that differ in accents alone may stand in another order; dates may not.
        if (sort === 'when') expect(mine).toEqual(its);
      }
    }
  });

  it('finds the same events as the store', () => {
    const { view } = everything();
    for (const query of ['apple', 'cafe', 'zeb cross', 'tag3', 'nothing', '!?', 'app caf']) {
      const ids = (answer: Result<{ readonly events: readonly { readonly id: string }[] }>) =>
        unwrap(answer)
          .events.map((event) => event.id)
          .sort();
      expect(ids(view['events.search']({ query, limit: 50 }))).toEqual(ids(store.ask('events.search', { query, limit: 50 })));
    }
  });

  it('is read-only, has nothing to undo, and says what was not known', () => {
    const known = unwrap(store.ask('store.asKnownOn', { day: '2026-01-31' }));
    const view = knownView(known, unwrap(store.ask('timeline.snapshot')));
    expect(unwrap(view['timeline.snapshot'](undefined))).toMatchObject({ readOnly: true, total: 0, undo: { undo: null, redo: null } });
    expect(unwrap(view['timeline.index'](undefined)).row).toHaveLength(0);
    const [event] = unwrap(store.ask('store.pictureInput')).events;
    expect(view['events.get']({ id: event?.id ?? '' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('knows the first day on which anything was known', () => {
    expect(earliestKnown(everything().known)).toBe('2026-02-01');
    expect(earliestKnown(unwrap(store.ask('store.asKnownOn', { day: '2020-01-01' })))).toBeNull();
  });
});
