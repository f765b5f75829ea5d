import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOfFormat } from '../../../testing/store/kept-formats';
import { readText } from '../../../testing/store/read-text';
import { contents, fileHash, firstLane, knownOn, NOW, value, workbench } from '../../../testing/store/workbench';
import { APART_FROM } from '../backups/planned-copy';
import { hashOf } from '../database/attachments';
import { type Engine, openEngine } from '../database/engine';
import { formatOf, requiredFormat } from '../database/migrations';
import { pack, portions } from '../database/packed-texts';
import { recoverTimeline } from '../rescue/recover';
import type { TimelineStore } from '../timeline-store';
import { portionWriter } from './portion-writer';

const bench = workbench();
const EVENTS = 640;
/** The last of them, which lies in a portion. */
const SECRET = '01999999-0000-7000-8000-00000000abcd';
const words = (n: number): string => Array.from({ length: 20 }, (_, at) => `word${((n + 1) * (at + 7) * 7919) % 5000}`).join(' ');

/** An import of so many that most of what it says lies in portions: the last is told of by the first and by the one before it. */
function imported(): TimelineStore {
  const store = bench.create();
  const lane = firstLane(store);
  const linking = [{ type: 'related', to: SECRET }] as const;
  const drafts = Array.from({ length: EVENTS }, (_, n) => ({
    ...{ title: `Event ${n}`, when: '2026-03-01', lane, summary: words(n), learned: '2026-03-02' },
    links: n === 0 || n === EVENTS - 2 ? [...linking] : [],
    ...(n === EVENTS - 1 ? { id: SECRET, title: 'Wolfsbane', summary: 'Quillfeather told everything' } : {}),
  }));
  value(store.importEvents(drafts, { label: 'Import' }));
  return store;
}

const problems = (store: TimelineStore) => value(store.ask('store.check')).problems;
const found = (store: TimelineStore, query: string) => value(store.ask('events.search', { query, limit: 1 })).events[0]?.id ?? '';

/** What lies in portions of a file that is closed. */
function packedIn(path: string): { readonly texts: readonly string[]; readonly packed: readonly Buffer[] } {
  const engine = openEngine(path);
  try {
    const rows = engine.all<{ packed: ArrayBuffer }>('SELECT packed FROM portion');
    return { texts: [...portions(engine)].flatMap(({ texts }) => texts ?? []), packed: rows.map(({ packed }) => Buffer.from(packed)) };
  } finally {
    engine.abandon();
  }
}

/** Writes to a closed file what no store would, and puts the rules against that back. */
function tamper(work: (engine: Engine) => void): void {
  const engine = openEngine(bench.path);
  const rules = engine.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('change', 'portion')",
  );
  for (const { name } of rules) engine.exec(`DROP TRIGGER ${name}`);
  work(engine);
  for (const { sql } of rules) engine.exec(sql);
  engine.close();
}

describe('what an import of many events says', () => {
  it('lies in portions of a page each, and is told, taken back, brought back, and shown of a day like any other history', () => {
    const store = imported();
    expect(problems(store)).toEqual([]);
    const [action] = value(store.ask('history.list', { limit: 1 }));
    expect(action?.changes[5]).toMatchObject({ entityTitle: 'Event 5', after: { summary: words(5) } });
    const id = found(store, 'event 600');
    const [told] = value(store.ask('history.list', { limit: 5, eventId: id }));
    expect(told?.changes).toMatchObject([{ entityTitle: 'Event 600', op: 'create', after: { summary: words(600) } }]);
    value(store.ask('events.edit', { id, patch: { summary: 'Another' } }));
    expect(value(store.ask('history.list', { limit: 1 }))[0]?.changes[0]).toMatchObject({ entityTitle: 'Event 600', op: 'update' });
    value(store.ask('history.restoreEvent', { id, changeId: told?.changes[0]?.id ?? '' }));
    expect(value(store.ask('events.get', { id })).summary).toBe(words(600));
    value(store.ask('events.edit', { id, patch: { title: 'Later' } }));
    expect(knownOn(store, '2026-11-22').events).toHaveLength(EVENTS);
    const before = contents(store);
    for (let n = 0; n < 4; n++) value(store.ask('history.undo'));
    expect(value(store.ask('timeline.snapshot')).total).toBe(0);
    for (let n = 0; n < 4; n++) value(store.ask('history.redo'));
    expect(contents(store)).toEqual(before);
    expect(problems(bench.reopen(store))).toEqual([]);
  });

  it('takes a third of the room, none of it more than a page, and is not packed where there are few', () => {
    bench.close(imported());
    const { texts, packed } = packedIn(bench.path);
    expect(texts).toHaveLength(EVENTS - 500);
    const [plain, stored] = [texts, packed].map((parts) => parts.reduce((sum, part) => sum + part.length, 0)) as [number, number];
    expect(stored).toBeLessThan(plain / 2);
    expect(packed.filter(({ length }) => length > 4050).length).toBeLessThan(packed.length / 4);
    expect(packed.length).toBeGreaterThan(1);
  });

  it('goes with an import that is taken back, and stays what it was where two imports stand one after the other', () => {
    const store = imported();
    const session = value(store.beginImport('Cancelled', 700));
    value(session.add(Array.from({ length: 700 }, (_, n) => ({ title: `Gone ${n}`, when: '2026', lane: firstLane(store) }))));
    session.cancel();
    const lanes = value(store.beginImport('With lanes', 700));
    for (const part of [0, 1, 2]) {
      const lane = value(lanes.addLane({ title: `Lane ${part}` }));
      value(lanes.add(Array.from({ length: 400 }, (_, n) => ({ title: `Part ${part} of ${n}`, when: '2026', lane, summary: words(n) }))));
    }
    value(lanes.finish());
    expect(problems(store)).toEqual([]);
    bench.close(store);
    expect(packedIn(bench.path).texts.filter((text) => text.includes('Gone'))).toEqual([]);
  });
});

describe('an event whose history lies in a portion', () => {
  it('is erased with all that is said of it, and takes nothing of the others with it', () => {
    const store = imported();
    bench.close(store);
    const before = packedIn(bench.path);
    const holding = before.packed.at(-1) ?? Buffer.alloc(0);
    const again = bench.open();
    const other = found(again, 'event 638');
    const erased = value(again.ask('store.eventErase', { id: SECRET, reason: 'Consent withdrawn' }));
    expect(erased).toMatchObject({ changes: 1, touched: 2 });
    expect(problems(again)).toEqual([]);
    expect(value(again.ask('history.list', { limit: 5, eventId: other })).at(-1)?.changes).toMatchObject([{ after: { links: [] } }]);
    // While it is open and after: neither the words nor the portion that held them.
    for (const step of ['open', 'closed']) {
      if (step === 'closed') bench.close(again);
      for (const name of readdirSync(bench.folder)) {
        const bytes = readFileSync(join(bench.folder, name));
        for (const word of ['Wolfsbane', 'Quillfeather', 'wolfsbane', 'quillfeather'])
          expect([step, name, word, bytes.includes(word)]).toEqual([step, name, word, false]);
        for (const at of [200, 600, holding.length - 80])
          expect([step, name, at, bytes.includes(holding.subarray(at, at + 40))]).toEqual([step, name, at, false]);
      }
    }
    const after = packedIn(bench.path);
    expect(after.texts.filter((text) => text.includes('Wolfsbane') || text.includes(SECRET))).toEqual([]);
    // Its own, and the one that spoke of it, which stands in its row now.
    expect(after.texts.filter((text) => text === '')).toHaveLength(2);
    expect(before.texts.filter((text) => !after.texts.includes(text))).toHaveLength(2);
  });

  it('is not erased, nor is another, where a portion cannot be read that may speak of it', () => {
    const store = imported();
    const other = value(store.ask('events.add', { draft: { title: 'Other', when: '2026', lane: firstLane(store) } })).createdId ?? '';
    const before = contents(store);
    bench.close(store);
    tamper((engine) => engine.exec("UPDATE portion SET packed = x'00ff' WHERE seq = (SELECT min(seq) FROM portion)"));
    const again = bench.open();
    for (const id of [SECRET, other]) {
      expect(again.ask('store.eventErase', { id, reason: 'No' })).toMatchObject({
        ok: false,
        error: { code: 'damaged', message: expect.stringMatching(/portion that cannot be read.*Nothing was changed/) },
      });
    }
    expect(contents(again)).toEqual(before);
  });

  it('is named among what mentions another one that is erased', () => {
    const store = imported();
    const id = value(store.ask('events.add', { draft: { title: 'Event 63', when: '2026', lane: firstLane(store) } })).createdId ?? '';
    const { mentions } = value(store.ask('store.eventErase', { id, reason: 'No' }));
    expect(mentions).toContain('event “Event 630”');
    expect(mentions).toContain('event “Event 63”');
  });
});

describe('a portion', () => {
  it('stays small where texts that are hardly alike follow others that are', () => {
    bench.close(bench.create());
    const engine = openEngine(bench.path);
    engine.exec('PRAGMA foreign_keys=OFF');
    const alike = Array.from({ length: 24 }, () => 'a'.repeat(400));
    const unlike = Array.from({ length: 200 }, () => randomBytes(3000).toString('hex'));
    engine.transaction(() => {
      const writer = portionWriter(engine);
      for (const [n, text] of [...alike, ...unlike].entries()) writer.add(1000 + n, text);
      writer.end();
    });
    const kept = [...portions(engine)].map(({ texts }) => texts ?? []);
    engine.close();
    expect(kept.flat()).toEqual([...alike, ...unlike]);
    expect(Math.max(...kept.map((texts) => texts.join('').length))).toBeLessThan(40_000);
  });

  it.each([
    ['that lost a text', () => take(3, ''), /broken|portion/],
    ['with another text in it', () => take(3, '{"title":"Altered"}'), /History is broken/],
    ['with a text that belongs to no change', () => leave(2), /does not fit/],
    ['that is none', () => tamper((engine) => engine.exec("UPDATE portion SET packed = x'00ff'")), /portion/],
    ['that is gone', () => tamper((engine) => engine.exec('DELETE FROM portion')), /portion/],
  ])('%s is found by the check, and nothing of it is taken for history', (_, spoil, words) => {
    bench.close(imported());
    spoil();
    const store = bench.open(bench.path, { readOnly: true });
    expect(problems(store).join(' ')).toMatch(words);
  });

  it('on a damaged page takes the history of its own changes along and no event', () => {
    const store = imported();
    const before = contents(store);
    bench.close(store);
    const { packed } = packedIn(bench.path);
    const file = readFileSync(bench.path);
    const at = file.indexOf((packed[2] ?? Buffer.alloc(1)).subarray(0, 64));
    writeFileSync(bench.path, file.fill(0, at - (at % 4096), at - (at % 4096) + 4096));
    expect(recovered(before)).toBeGreaterThan(1);
  });

  it('is found without the way to it, and all of the history with it', () => {
    const store = imported();
    const before = contents(store);
    bench.close(store);
    writeFileSync(bench.path, readFileSync(bench.path).fill(0, 0, 4096));
    expect(recovered(before)).toBe(0);
  });
});

/** Recovers the file, shows that every event is there as it was, and returns how many are taken from what history does not confirm. */
function recovered(before: unknown): number {
  const hash = fileHash(bench.path);
  const path = join(bench.folder, 'recovered.annals');
  const { uncertain, lost } = value(recoverTimeline(bench.path, path, { now: NOW, who: 'ana' }));
  expect([fileHash(bench.path), lost]).toEqual([hash, 0]);
  const store = bench.open(path);
  expect(problems(store)).toEqual([]);
  const events = (shown: unknown) =>
    [...(shown as { events: readonly { id: string }[] }).events].sort((one, other) => (one.id < other.id ? -1 : 1));
  expect(events(contents(store)).map(({ id }) => id)).toEqual(events(before).map(({ id }) => id));
  return uncertain;
}

describe('a file of the format before portions', () => {
  it('stays as it is where it is large, and takes imports, edits and erasures all the same', () => {
    writeFileSync(bench.path, readFileSync(fileOfFormat(requiredFormat())));
    const engine = openEngine(bench.path);
    engine.exec(`CREATE TABLE filler(x); INSERT INTO filler VALUES (zeroblob(${APART_FROM})); DROP TABLE filler`);
    engine.close();
    expect(statSync(bench.path).size).toBeGreaterThan(APART_FROM);
    const store = bench.open();
    expect(readdirSync(bench.folder).sort()).toEqual(['test.annals', 'test.annals-wal']);
    const lane = firstLane(store);
    value(
      store.importEvents(
        Array.from({ length: 700 }, (_, n) => ({ title: `Event ${n}`, when: '2026', lane })),
        { label: 'Import' },
      ),
    );
    const id = found(store, 'event 650');
    value(store.ask('events.edit', { id, patch: { title: 'Edited' } }));
    value(store.ask('history.undo'));
    expect(found(store, 'ev')).not.toBe('');
    expect(knownOn(store, '2026-11-22').events.length).toBeGreaterThan(700);
    readText(store, 'A text');
    expect(value(store.ask('articles.text', { hash: hashOf('A text') }))).toBeNull();
    value(store.ask('store.eventErase', { id, reason: 'No' }));
    expect(problems(store)).toEqual([]);
    bench.close(store);
    const after = openEngine(bench.path);
    expect(formatOf(after)).toBe(requiredFormat());
    after.abandon();
  });
});

/** Puts another text in the place of one, without a word of it in the history. */
function take(place: number, text: string): void {
  tamper((engine) => {
    const [portion] = portions(engine);
    const texts = (portion?.texts ?? []).map((one, at) => (at === place ? text : one));
    engine.run('UPDATE portion SET packed = ? WHERE seq = ?', [pack(texts), portion?.seq ?? 0]);
  });
}

/** Leaves in a portion what its change says in its own row. */
function leave(place: number): void {
  tamper((engine) => {
    const [portion] = portions(engine);
    engine.run('UPDATE change SET after = ? WHERE seq = ?', [portion?.texts?.[place] ?? '', (portion?.seq ?? 0) + place]);
  });
}
