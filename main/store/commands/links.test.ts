import { describe, expect, it } from 'vitest';
import type { LinkColumns } from '../../../shared/view/link-index';
import { LinkIndex } from '../../../shared/view/link-index';
import { firstLane, value, workbench } from '../../../testing/store/workbench';
import type { TimelineStore } from '../timeline-store';

const bench = workbench();

function add(store: TimelineStore, title: string, when = '2026'): string {
  return value(store.ask('events.add', { draft: { title, when, lane: firstLane(store) } })).createdId ?? '';
}

const linksOf = (store: TimelineStore, id: string) => value(store.ask('events.get', { id })).links;

/** All links, as the window gathers them. */
function allLinks(store: TimelineStore): LinkIndex {
  const portions: LinkColumns[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const portion: LinkColumns & { readonly next: number | null } = value(store.ask('links.list', { after }));
    portions.push(portion);
    after = portion.next;
  }
  return LinkIndex.from(portions);
}

describe('links', () => {
  it('are made and removed one by one, each as an action that says what it did and can be taken back', () => {
    const store = bench.create();
    const [storm, flood, dam] = ['Storm', 'Flood', 'Dam'].map((title) => add(store, title)) as [string, string, string];
    expect(value(store.ask('links.add', { from: storm, type: 'causes', to: flood })).label).toBe('Link “Storm” causes “Flood”');
    value(store.ask('links.add', { from: storm, type: 'related', to: dam }));
    expect(linksOf(store, storm)).toEqual([
      { type: 'causes', to: flood },
      { type: 'related', to: dam },
    ]);
    expect(value(store.ask('links.remove', { from: storm, type: 'causes', to: flood })).label).toBe('Unlink “Storm” causes “Flood”');
    expect(linksOf(store, storm)).toEqual([{ type: 'related', to: dam }]);
    value(store.ask('history.undo'));
    value(store.ask('history.undo'));
    expect(linksOf(store, storm)).toEqual([{ type: 'causes', to: flood }]);
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });

  it('are refused in words: to the event itself, twice, to what is gone, and where an event would be part of itself', () => {
    const store = bench.create();
    const [war, battle, charge] = ['War', 'Battle', 'Charge'].map((title) => add(store, title)) as [string, string, string];
    const message = (from: string, type: 'part-of' | 'causes', to: string) => {
      const answer = store.ask('links.add', { from, type, to });
      return answer.ok ? null : answer.error.message;
    };
    expect(message(battle, 'part-of', war)).toBe(null);
    expect(message(charge, 'part-of', battle)).toBe(null);
    expect(message(war, 'causes', war)).toBe('An event cannot be linked to itself.');
    expect(message(battle, 'part-of', war)).toBe('“Battle” is linked so already: is part of “War”.');
    expect(message(war, 'part-of', charge)).toBe(
      'An event cannot be part of itself: “War” → “Charge” → “Battle” → “War”. Nothing was changed.',
    );
    // By the way that whole lists of links take, too.
    expect(store.ask('events.edit', { id: war, patch: { links: [{ type: 'part-of', to: charge }] } })).toMatchObject({ ok: false });
    // It may cause what it is made of: only parts cannot go round.
    expect(message(war, 'causes', charge)).toBe(null);
    value(store.ask('events.remove', { ids: [charge] }));
    expect(message(battle, 'causes', charge)).toBe('The event that this should lead to does not exist any more.');
    expect(store.ask('links.remove', { from: war, type: 'related', to: battle })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('to a deleted event stay, are known as such, and lead to it again after undo', () => {
    const store = bench.create();
    const [storm, flood] = ['Storm', 'Flood'].map((title) => add(store, title)) as [string, string];
    value(store.ask('links.add', { from: storm, type: 'causes', to: flood }));
    value(store.ask('events.remove', { ids: [flood] }));
    expect(value(store.ask('links.ends', { ids: [storm, flood] }))).toMatchObject({
      events: [{ id: storm }],
      deleted: [{ id: flood, title: 'Flood' }],
    });
    value(store.ask('history.undo'));
    expect(value(store.ask('links.ends', { ids: [flood] }))).toMatchObject({ events: [{ title: 'Flood' }], deleted: [] });
    // One that was deleted has no links of its own, until it is back.
    value(store.ask('events.remove', { ids: [storm] }));
    expect(allLinks(store).size).toBe(0);
  });

  it('are listed by rows in portions, and of some rows', () => {
    const store = bench.create();
    const ids = Array.from({ length: 12 }, (_, n) => add(store, `Event ${n}`));
    const rows = ids.map((id) => value(store.ask('events.get', { id })).row);
    for (let n = 0; n + 1 < ids.length; n++) value(store.ask('links.add', { from: ids[n] ?? '', type: 'causes', to: ids[n + 1] ?? '' }));
    const links = allLinks(store);
    expect(links.size).toBe(11);
    expect(links.of(rows[5] ?? 0)).toEqual([
      { type: 'causes', from: rows[5], to: rows[6] },
      { type: 'causes', from: rows[4], to: rows[5] },
    ]);
    const some = value(store.ask('links.ofRows', { rows: [rows[2] ?? 0, rows[11] ?? 0] }));
    expect([...some.from]).toEqual([rows[2]]);
    expect([...some.to]).toEqual([rows[3]]);
  });
});
