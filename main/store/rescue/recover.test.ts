import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, fileHash, firstLane, NOW, value, workbench } from '../../../testing/store/workbench';
import { openEngine } from '../database/engine';
import { recoverTimeline } from './recover';

const bench = workbench();
const rescued = () => join(bench.folder, 'rescued.annals');

/** The seed with some edits, closed. */
function damagedBy(spoil: (file: Buffer) => Buffer | undefined): unknown {
  const store = bench.createSeeded();
  const lane = firstLane(store);
  value(
    store.importEvents(
      Array.from({ length: 300 }, (_, n) => ({ title: `Event ${n}`, when: '2026', lane, summary: 'x'.repeat(300) })),
      { label: 'I' },
    ),
  );
  value(
    store.ask('events.remove', { ids: value(store.ask('events.search', { query: 'event 7', limit: 1 })).events.map((event) => event.id) }),
  );
  const before = contents(store);
  bench.close(store);
  const file = readFileSync(bench.path);
  const spoiled = spoil(file) ?? file;
  writeFileSync(bench.path, spoiled);
  return before;
}

/** Makes the number of the last row on a leaf of a table 1, where it takes two bytes (https://www.sqlite.org/fileformat2.html#b_tree_pages). */
function lowerLastNumber(page: Buffer): void {
  const rows = page.readUInt16BE(3);
  if (page[0] !== 0x0d || rows < 2) return;
  let at = page.readUInt16BE(8 + 2 * (rows - 1));
  while (page.readUInt8(at) >= 0x80) at += 1;
  const number = at + 1;
  if (page.readUInt8(number) < 0x80 || page.readUInt8(number + 1) >= 0x80) return;
  page.writeUInt8(0x80, number);
  page.writeUInt8(1, number + 1);
}

/** Recovers, and shows that the damaged file was left alone and the new one is sound. */
function recover() {
  const before = fileHash(bench.path);
  const recovered = value(recoverTimeline(bench.path, rescued(), { now: NOW, who: 'ana' }));
  expect(fileHash(bench.path)).toBe(before);
  expect(readdirSync(bench.folder).sort()).toEqual(['rescued.annals', 'test.annals']);
  const store = bench.open(rescued());
  expect(value(store.ask('store.check')).problems).toEqual([]);
  return { recovered, store };
}

describe('recovering', () => {
  it('a file with nothing wrong gives the same timeline with the same history', () => {
    const before = damagedBy(() => undefined);
    const { recovered, store } = recover();
    expect(recovered).toMatchObject({ events: 311, uncertain: 0, lost: 0 });
    expect(contents(store)).toEqual(before);
    expect(value(store.ask('history.list', { limit: 10 })).map((action) => action.label)).toEqual([
      'Delete “Event 7”',
      'I',
      expect.stringMatching(/^Create/),
    ]);
  });

  it('zeroed pages in the middle keeps at least what lies on the others', () => {
    damagedBy((file) => file.fill(0, 4096 * 40, 4096 * 43));
    const { recovered, store } = recover();
    expect(recovered.events).toBeGreaterThanOrEqual(311 - 45);
    expect(value(store.ask('events.search', { query: 'event', limit: 500 })).events.every((event) => /^Event \d+$/.test(event.title))).toBe(
      true,
    );
  });

  it('row numbers that are damaged within their rows do not send the search round in circles', () => {
    damagedBy((file) => {
      for (let page = 4096; page < file.length; page += 4096) lowerLastNumber(file.subarray(page, page + 4096));
    });
    expect(recover().recovered.events).toBeGreaterThanOrEqual(300);
  });

  it('an altered text shows what history says', () => {
    const before = damagedBy(() => undefined);
    const engine = openEngine(bench.path);
    engine.exec(`UPDATE event SET title = 'Forged' WHERE title = 'Event 12'`);
    engine.close();
    const { store } = recover();
    expect(contents(store)).toEqual(before);
  });

  it('a text with a NUL in it, which would be cut there, is passed over for what is left of history', () => {
    damagedBy(() => undefined);
    const engine = openEngine(bench.path);
    engine.exec(`UPDATE event SET summary = CAST(x'610062' AS TEXT) WHERE title = 'Event 12'`);
    engine.exec(`DROP TRIGGER change_kept; UPDATE change SET before = '{}' WHERE after LIKE '%"Event 12"%'`);
    engine.close();
    const { store } = recover();
    expect(value(store.ask('events.search', { query: 'event 12', limit: 1 })).events[0]).toMatchObject({ summary: 'x'.repeat(300) });
  });

  it('a history with damaged names of fields gives events that have every field', () => {
    damagedBy(() => undefined);
    const engine = openEngine(bench.path);
    engine.exec(
      `DROP TRIGGER change_kept; UPDATE change SET after = replace(after, '"pinned"', '"pinnee"'); DELETE FROM event WHERE title LIKE 'Event 1%'`,
    );
    engine.close();
    const { store, recovered } = recover();
    expect(recovered).toMatchObject({ events: 311, lost: 0 });
    expect(value(store.ask('events.search', { query: 'event 1', limit: 1 })).events[0]).toMatchObject({ pinned: false });
  });

  it('a file cut in half keeps what is in the first half', () => {
    damagedBy(() => undefined);
    truncateSync(bench.path, Math.floor(readFileSync(bench.path).length / 8192) * 4096);
    const { recovered } = recover();
    expect(recovered.events).toBeGreaterThan(12);
  });

  it('refuses what is no timeline, and never overwrites', () => {
    writeFileSync(bench.path, 'text '.repeat(2000));
    expect(recoverTimeline(bench.path, rescued(), { now: NOW })).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(recoverTimeline(bench.path, bench.path, { now: NOW })).toMatchObject({ ok: false, error: { code: 'exists' } });
    expect(recoverTimeline(join(bench.folder, 'none'), rescued(), { now: NOW })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(readdirSync(bench.folder)).toEqual(['test.annals']);
  });
});
