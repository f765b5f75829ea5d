import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { heldAgainst, readInto } from '../../testing/formats/read-into';
import { NOW, value, workbench } from '../../testing/store/workbench';
import { listedRecords } from '../intake/again/view';
import { createTimeline, type TimelineStore } from '../store/timeline-store';

const bench = workbench();
let clock = NOW;

function timeline(): TimelineStore {
  const path = join(bench.folder, 'test.annals');
  return value(createTimeline(path, { title: 'Test', zone: 'Asia/Karachi', who: 'ana', now: () => ++clock }));
}

const eventsOf = (store: TimelineStore) => value(store.ask('store.pictureInput')).events;
const eventOf = (store: TimelineStore, title: string) => {
  const found = eventsOf(store).find((event) => event.title === title);
  if (found === undefined) throw new Error(`no ${title}`);
  return found;
};

describe('a renamed file whose records have keys', () => {
  const first = 'ID,Title,Date\nA-1,Storm,2026-01-08\nA-2,Thaw,2026-02\nA-3,Landing,2026-03-01\nA-4,Flood,2026-04-02\n';

  it('is told from which file most of its keys are, though titles and dates were mended', () => {
    const store = timeline();
    readInto(store, first, { name: 'cases.csv' });
    readInto(store, 'ID,Title,Date\nB-1,Election,2025-05-05\n', { name: 'other.csv' });
    const next = 'ID,Title,Date\nA-1,Great storm,2026-01-08\nA-2,Thaw,2026-02-20\nA-3,Touchdown,2026-03-01\nA-9,Vote,2026-05-01\n';
    const { difference } = heldAgainst(store, next, { name: 'final list.csv' });
    expect(difference.elsewhere).toEqual({ name: 'cases.csv', count: 3, of: 4 });
    store.close();
  });

  it('is not told to be another that only counts alike', () => {
    const store = timeline();
    readInto(store, first, { name: 'cases.csv' });
    const next = 'ID,Title,Date\nA-1,Election,2025-05-05\nA-2,Budget,2025-06\n';
    expect(heldAgainst(store, next, { name: 'votes.csv' }).difference.elsewhere).toBeNull();
    store.close();
  });
});

describe('single records that are chosen', () => {
  const rows = (...lines: string[]): string => ['ID,Title,Date', ...lines, ''].join('\n');

  it('are the opposite of what is said of their kind: new, deleted here and changed', () => {
    const store = timeline();
    readInto(store, rows('1,Storm,2026-01-08', '2,Thaw,2026-02', '3,Landing,2026-03-01', '4,Flood,2026-04-02'));
    for (const title of ['Landing', 'Flood']) value(store.ask('events.remove', { ids: [eventOf(store, title).id] }));
    const next = rows(
      '1,Great storm,2026-01-08',
      '2,Great thaw,2026-02',
      '3,Landing,2026-03-01',
      '4,Flood,2026-04-02',
      '5,Vote,2026-05-01',
      '6,Count,2026-06-01',
    );
    const { difference } = heldAgainst(store, next);
    const titled = (fate: 'new' | 'removed', offset = 0) =>
      listedRecords(difference, fate, offset, 9).map(({ n, row, title }) => [n, row, title]);
    expect(titled('removed')).toEqual([
      [2, 4, 'Landing'],
      [3, 5, 'Flood'],
    ]);
    expect([titled('new'), titled('new', 1), titled('new', 2)]).toEqual([
      [
        [4, 6, 'Vote'],
        [5, 7, 'Count'],
      ],
      [[5, 7, 'Count']],
      [],
    ]);
    readInto(store, next, { taken: { except: [1, 3, 5] } });
    expect(eventsOf(store).map(({ title }) => title)).toEqual(['Storm', 'Great thaw', 'Flood', 'Vote']);
    value(store.ask('history.undo'));
    expect(eventsOf(store).map(({ title }) => title)).toEqual(['Storm', 'Thaw']);
    readInto(store, next, { taken: { new: false, removed: true, changed: 'take', except: [1, 3, 5] } });
    expect(eventsOf(store).map(({ title }) => title)).toEqual(['Great storm', 'Thaw', 'Landing', 'Count']);
    store.close();
  });
});
