import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EventDraft } from '../../../shared/event';
import { DAY_MS } from '../../../shared/time/day';
import { twoKeys } from '../../../testing/store/locked';
import { firstLane, NOW, value, workbench } from '../../../testing/store/workbench';
import type { Key } from '../cipher/key';
import { createTimeline, openTimeline, type TimelineStore } from '../timeline-store';

const bench = workbench();
const keys = twoKeys();
const MANY = 5200;
const LAST_DAY = 99;

const isoDay = (day: number): string => new Date(NOW + day * DAY_MS).toISOString().slice(0, 10);

/** More events than one step takes, learned one after the other over a hundred days; some changed, removed and added on the last of them. */
function madeLarge(key?: Key): TimelineStore {
  let today = 0;
  const store = value(createTimeline(bench.path, { title: 'Large', zone: 'UTC', now: () => NOW + today * DAY_MS, who: 'ana', key }));
  const lane = firstLane(store);
  const drafts = Array.from({ length: MANY }, (_, n): EventDraft => {
    const when = n % 50 === 0 ? 'XXXX' : `20${String(n % 100).padStart(2, '0')}-01-08`;
    return { title: `Event ${n}`, summary: n % 7 === 0 ? 'seventh' : '', when, lane, learned: isoDay(n % 100) };
  });
  value(store.importEvents(drafts, { label: 'Import' }));
  today = LAST_DAY;
  const { events } = value(store.ask('store.pictureInput'));
  const edits = events.slice(0, 300).map(({ id }) => ({ id, patch: { title: 'Renamed', summary: 'later words' } }));
  value(store.ask('events.editMany', { edits }));
  value(store.ask('events.remove', { ids: events.slice(300, 350).map(({ id }) => id) }));
  value(store.ask('events.add', { draft: { title: 'New', when: '2014', lane } }));
  return store;
}

/** Its file, which takes longer to make than all else that a test does. */
let bytes: Buffer | null = null;

/** The same, made once for all tests, on its last day. */
function largeTimeline(): TimelineStore {
  if (bytes === null) {
    madeLarge().close();
    bytes = readFileSync(bench.path);
  } else writeFileSync(bench.path, bytes);
  return value(openTimeline(bench.path, { now: () => NOW + LAST_DAY * DAY_MS, who: 'ana' }));
}

type Asking = Pick<TimelineStore, 'ask'>;

function titles({ ask }: Asking): string[] {
  return value(ask('store.pictureInput'))
    .events.map(({ title }) => title)
    .sort();
}

describe('a large past', () => {
  it.each([
    ['nearly all of it known', 90, 91],
    ['half of it known', 50, 51],
    ['hardly anything known', 3, 4],
  ])('%s: holds what was known as it was then, its words and its orders', (_, day, known) => {
    const store = largeTimeline();
    const past = value(store.asKnownOn(isoDay(day)));
    const expected = Array.from({ length: MANY }, (_, n) => n).filter((n) => n % 100 < known);
    expect(titles(past)).toEqual(expected.map((n) => `Event ${n}`).sort());
    const total = (query: string): number => value(past.ask('events.search', { query, limit: 5 })).total;
    expect(total('seventh')).toBe(expected.filter((n) => n % 7 === 0).length);
    expect([total('renamed'), total('later'), total('new')]).toEqual([0, 0, 0]);
    expect(value(past.ask('timeline.index')).row).toHaveLength(expected.length);
    for (const sort of ['when', 'title', 'status', 'lane', 'updatedAt'] as const)
      expect(value(past.ask('events.order', { sort, rows: null }))).toHaveLength(expected.length);
  });

  it('is made ready in parts, between which others are answered, and edits begin it anew', () => {
    const store = largeTimeline();
    const ready = () => value(store.ask('store.lookBack', { day: isoDay(50) }));
    const shares = [ready().share, ready().share, ready().share];
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares[2]).toBeLessThan(1);
    value(store.ask('events.add', { draft: { title: 'Between', when: '2014', lane: firstLane(store), learned: '2014' } }));
    let parts = 1;
    expect(ready().share).toBe(shares[0]);
    for (let told = ready(); told.share < 1; told = ready()) parts++;
    expect(parts).toBeGreaterThan(shares.length);
    expect(ready()).toEqual({ earliest: '2014-01-01', share: 1 });
    expect(titles(value(store.asKnownOn(isoDay(50))))).toContain('Between');
  });

  it('is put off while an import is running, since that may be taken back', () => {
    const store = largeTimeline();
    const kept = value(store.asKnownOn(isoDay(50)));
    const importing = value(store.beginImport('Import'));
    value(importing.add([{ title: 'Not to stay', when: '2014', lane: firstLane(store), learned: '2014' }]));
    expect(store.asKnownOn(isoDay(51))).toMatchObject({ error: { code: 'locked', message: expect.stringContaining('import is running') } });
    expect(titles(kept)).not.toContain('Not to stay');
    importing.cancel();
    expect(titles(value(store.asKnownOn(isoDay(51))))).not.toContain('Not to stay');
  });

  it('of a locked timeline is there, and no part of it on the disk', () => {
    const store = madeLarge(keys.key);
    const before = readdirSync(bench.folder);
    expect(value(value(store.asKnownOn(isoDay(90))).ask('events.search', { query: 'seventh', limit: 5 })).total).toBeGreaterThan(500);
    expect(readdirSync(bench.folder)).toEqual(before);
    store.close();
  });

  it('of a file that is only read is there too', () => {
    const store = largeTimeline();
    const expected = titles(value(store.asKnownOn(isoDay(90))));
    store.close();
    expect(titles(value(bench.open(bench.path, { readOnly: true }).asKnownOn(isoDay(90))))).toEqual(expected);
  });
});
