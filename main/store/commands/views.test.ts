import { describe, expect, it } from 'vitest';
import type { Broadcast } from '../../../shared/contract/broadcast';
import { MOST_VIEWS } from '../../../shared/saved-view';
import { knownOn, NOW, value, workbench } from '../../../testing/store/workbench';
import { createTimeline, type TimelineStore } from '../timeline-store';

const bench = workbench();

const viewsOf = (store: TimelineStore) => value(store.ask('timeline.snapshot')).timeline.views;
const titles = (store: TimelineStore) => viewsOf(store).map((view) => view.title);

function add(store: TimelineStore, title: string, rest: object = {}): string {
  return value(store.ask('views.add', { draft: { title, ...rest } })).createdId ?? '';
}

describe('saved views', () => {
  it('are kept, told to the windows, and every step is taken back and done again', () => {
    const store = bench.createSeeded();
    const told: Broadcast[] = [];
    store.onCommit((broadcast) => told.push(broadcast));
    const id = add(store, ' Attacks of 2026 ', { from: '2026', to: '2026-06~', filter: 'lane:Attacks' });
    expect(viewsOf(store)).toEqual([{ id, title: 'Attacks of 2026', from: '2026', to: '2026-06~', filter: 'lane:Attacks' }]);
    expect(told.at(-1)).toMatchObject({
      label: 'Save the view “Attacks of 2026”',
      changed: [],
      reload: false,
      timeline: { views: [{ id }] },
    });
    expect(value(store.ask('views.edit', { id, patch: { title: 'Attacks' } })).label).toBe(
      'Rename the view “Attacks of 2026” to “Attacks”',
    );
    expect(value(store.ask('views.edit', { id, patch: { from: null, filter: '' } })).label).toBe('Change the view “Attacks”');
    expect(value(store.ask('views.remove', { id })).label).toBe('Delete the view “Attacks”');
    expect(viewsOf(store)).toEqual([]);

    const reopened = bench.reopen(store);
    for (let step = 0; step < 3; step++) value(reopened.ask('history.undo'));
    expect(viewsOf(reopened)).toMatchObject([{ title: 'Attacks of 2026', filter: 'lane:Attacks' }]);
    value(reopened.ask('history.undo'));
    expect(viewsOf(reopened)).toEqual([]);
    for (let step = 0; step < 3; step++) value(reopened.ask('history.redo'));
    expect(viewsOf(reopened)).toEqual([{ id, title: 'Attacks', from: null, to: '2026-06~', filter: '' }]);
    expect(value(reopened.ask('store.check')).problems).toEqual([]);
  });

  it('are put in order; a place past the end is the end, and the same place is no step', () => {
    const store = bench.create();
    const [a, , c] = ['a', 'b', 'c'].map((title) => add(store, title));
    value(store.ask('views.move', { id: c ?? '', place: 0 }));
    expect(titles(store)).toEqual(['c', 'a', 'b']);
    value(store.ask('views.move', { id: c ?? '', place: 99 }));
    expect(titles(store)).toEqual(['a', 'b', 'c']);
    const { revision } = value(store.ask('timeline.snapshot'));
    expect(value(store.ask('views.move', { id: a ?? '', place: 0 }))).toMatchObject({ revision, label: 'Nothing changed' });
  });

  it('are refused with the field that is wrong, and nothing is changed', () => {
    const store = bench.create();
    const id = add(store, 'One');
    add(store, 'Two');
    const refused = (draft: object) => {
      const answer = store.ask('views.add', { draft: { title: 'x', ...draft } });
      return answer.ok ? null : [answer.error.field, answer.error.message];
    };
    expect(refused({ title: ' ' })).toEqual(['title', 'A view needs a name.']);
    expect(refused({ title: 'oNE' })).toEqual(['title', 'There is a view “oNE” already.']);
    expect(refused({ from: 'yesterday' })?.[0]).toBe('from');
    expect(refused({ from: '2027', to: '2026' })).toEqual(['to', 'The view would end before it starts.']);
    expect(refused({ filter: 'status:done' })?.[0]).toBe('filter');
    expect(refused({ from: '2026', to: '2026' })).toBeNull();
    expect(store.ask('views.edit', { id, patch: { title: 'TWO' } })).toMatchObject({ ok: false, error: { field: 'title' } });
    value(store.ask('views.edit', { id, patch: { title: 'ONE' } }));
    const gone = '0190f5fe-7c1d-7000-8000-000000000000';
    for (const answer of [
      store.ask('views.edit', { id: gone, patch: {} }),
      store.ask('views.move', { id: gone, place: 0 }),
      store.ask('views.remove', { id: gone }),
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
    expect(titles(store)).toEqual(['ONE', 'Two', 'x']);
  });

  it('are so many at most', () => {
    const store = bench.create();
    for (let n = 0; n < MOST_VIEWS; n++) add(store, `View ${n}`);
    expect(store.ask('views.add', { draft: { title: 'One more' } })).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('are in copies and backups, and stay as they are when the timeline is looked at as it was', () => {
    const store = bench.createSeeded();
    add(store, 'Kept', { filter: 'tag:x' });
    const { path } = value(store.ask('store.backup', { folder: bench.folder }));
    const copy = bench.open(path);
    expect(titles(copy)).toEqual(['Kept']);
    expect(value(copy.ask('store.check')).problems).toEqual([]);
    expect(knownOn(store, '2026-01-01').timeline.views).toMatchObject([{ title: 'Kept' }]);
  });

  it('are not among the settings that one edit of the timeline changes', () => {
    const store = value(createTimeline(`${bench.path}2`, { title: 'T', zone: 'UTC', now: () => NOW }));
    try {
      value(store.ask('timeline.edit', { patch: { title: 'U', views: [{ title: 'smuggled' }] } as object }));
      expect(value(store.ask('timeline.snapshot')).timeline).toMatchObject({ title: 'U', views: [] });
    } finally {
      store.close();
    }
  });
});
