import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOfFormat } from '../../testing/store/kept-formats';
import { readText } from '../../testing/store/read-text';
import { fileHash, firstLane, NOW, value, workbench } from '../../testing/store/workbench';
import { attachmentsAfter, hashOf } from './database/attachments';
import { openEngine } from './database/engine';
import { recoverTimeline } from './rescue/recover';
import { restoreBackup } from './rescue/restore';
import type { TimelineStore } from './timeline-store';

/* The text of an article is kept with the timeline, under the hash by which sources name it. */

const bench = workbench();
/** A character of two UTF-16 units, and half of one, which UTF-8 cannot say. */
const TEXT = `On 8 January 2026 they met 𓀀 in Beijing\ud800.\n\n${'The dialogue went on. '.repeat(400)}`;
const SAID = TEXT.replace('\ud800', '\ufffd');

const textOf = (store: TimelineStore, text = TEXT) => value(store.ask('articles.text', { hash: hashOf(text) }))?.text;
const problems = (store: TimelineStore) => value(store.ask('store.check')).problems;

/** What lies in the closed file. */
function rows() {
  const engine = openEngine(bench.path);
  const found = [...attachmentsAfter(engine, 0)];
  engine.close();
  return found;
}

/** Does something to the closed file behind the back of Annals, past what guards the texts. */
function alter(sql: string): void {
  const engine = openEngine(bench.path);
  const guards = engine.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'attachment'",
  );
  for (const { name } of guards) engine.exec(`DROP TRIGGER ${name}`);
  engine.exec(sql);
  for (const guard of guards) engine.exec(guard.sql);
  engine.close();
}

describe('the text of an article', () => {
  it('is kept with what is accepted of it, once, and undo leaves it', () => {
    const store = bench.create();
    expect(textOf(store)).toBeUndefined();
    readText(store, TEXT);
    readText(store, TEXT);
    readText(store, 'Another text');
    const [event] = value(store.ask('store.pictureInput')).events;
    const [source] = event?.sources ?? [];
    expect(source?.textHash).toBe(hashOf(TEXT));
    const [start, end] = (source?.passage ?? '').split('-').map(Number);
    expect(textOf(store)).toBe(SAID);
    expect(textOf(store)?.slice(start, end)).toBe(source?.quotation);
    for (let n = 0; n < 3; n++) value(store.ask('history.undo'));
    expect(value(store.ask('store.pictureInput')).events).toEqual([]);
    const again = bench.reopen(store);
    expect([textOf(again), textOf(again, 'Another text'), problems(again)]).toEqual([SAID, 'Another text', []]);
    bench.close(again);
    expect(rows().map(({ hash, length }) => [hash, length])).toEqual([
      [hashOf(TEXT), Buffer.byteLength(TEXT)],
      [hashOf('Another text'), 12],
    ]);
  });

  it('is not kept where no source names it', () => {
    const store = bench.create();
    readText(store, TEXT, 'series');
    expect(textOf(store)).toBeUndefined();
  });

  it('is looked at by the check, and not given out where a byte of it is another', () => {
    const store = bench.create();
    readText(store, TEXT);
    bench.close(store);
    alter("UPDATE attachment SET packed = CAST(substr(packed, 1, 40) || x'00' || substr(packed, 42) AS BLOB)");
    const altered = bench.open();
    expect(problems(altered)).toEqual([expect.stringContaining('The text that is kept in row 1 of attachment')]);
    expect(altered.ask('articles.text', { hash: hashOf(TEXT) })).toMatchObject({ ok: false, error: { code: 'damaged' } });
    bench.close(altered);
    for (const wrong of ['length = length + 1', 'hash = zeroblob(32)']) {
      alter(`UPDATE attachment SET ${wrong}`);
      const store = bench.open();
      expect(problems(store)).toHaveLength(1);
      bench.close(store);
    }
  });

  it('is neither changed nor taken away but by erasing', () => {
    const store = bench.create();
    readText(store, TEXT);
    bench.close(store);
    const engine = openEngine(bench.path);
    for (const sql of ['DELETE FROM attachment', 'UPDATE attachment SET length = 1']) expect(() => engine.exec(sql)).toThrow('append-only');
    engine.close();
  });

  it('goes with the last event that names it, in the present or in the past, and leaves no byte', () => {
    const store = bench.create();
    const lane = firstLane(store);
    for (let n = 0; n < 2; n++) readText(store, TEXT);
    const [first, second] = value(store.ask('store.pictureInput')).events.map(({ id }) => id);
    // As a backup that was imported names it: what such an import says lies packed.
    const drafts = Array.from({ length: 600 }, (_, n) => ({
      title: `Event ${n}`,
      when: '2026',
      lane,
      sources: n === 599 ? [{ title: 'T', textHash: hashOf(TEXT) }] : [],
    }));
    value(store.importEvents(drafts, { label: 'Import' }));
    const third = value(store.ask('events.search', { query: 'event 599', limit: 1 })).events[0]?.id;
    value(store.ask('events.edit', { id: second ?? '', patch: { sources: [] } }));
    for (const id of [first, third]) {
      value(store.ask('store.eventErase', { id: id ?? '', reason: 'r' }));
      expect(textOf(store)).toBe(SAID);
    }
    bench.close(store);
    const bytes = Buffer.from(rows()[0]?.packed ?? []).subarray(0, 60);
    expect(readFileSync(bench.path).includes(bytes)).toBe(true);
    const again = bench.open();
    value(again.ask('store.eventErase', { id: second ?? '', reason: 'r' }));
    expect([textOf(again), problems(again)]).toEqual([undefined, []]);
    bench.close(again);
    for (const name of readdirSync(bench.folder)) expect(readFileSync(join(bench.folder, name)).includes(bytes)).toBe(false);
  });

  it('is in backups and what is restored of them, in copies, and in what is recovered, also byte by byte', () => {
    const store = bench.create();
    // Of several pages.
    const long = Array.from({ length: 20_000 }, (_, n) => (n * n).toString(36)).join(' ');
    for (const text of [TEXT, long]) readText(store, text);
    const copy = join(bench.folder, 'copy.annals');
    value(store.ask('store.saveCopy', { path: copy }));
    const { path } = value(store.ask('store.backup', { folder: join(bench.folder, 'backups') }));
    bench.close(store);
    value(restoreBackup(join(bench.folder, 'restored.annals'), path, join(bench.folder, 'backups'), NOW));
    value(recoverTimeline(bench.path, join(bench.folder, 'recovered.annals'), { now: NOW, who: 'ana' }));
    writeFileSync(bench.path, readFileSync(bench.path).fill(0, 0, 4096));
    value(recoverTimeline(bench.path, join(bench.folder, 'carved.annals'), { now: NOW, who: 'ana' }));
    for (const name of ['copy', 'restored', 'recovered', 'carved']) {
      const found = bench.open(join(bench.folder, `${name}.annals`));
      expect([name, textOf(found), textOf(found, long) === long, problems(found)]).toEqual([name, SAID, true, []]);
    }
  });
});

describe('a file of the format before', () => {
  const keep = () => writeFileSync(bench.path, readFileSync(fileOfFormat(5)));

  it('keeps texts from the day it was brought to this one', () => {
    keep();
    const store = bench.open();
    expect(readdirSync(bench.folder)).toContain('test (format 5).annals');
    readText(store, TEXT);
    expect([textOf(store), problems(store)]).toEqual([SAID, []]);
  });

  it('is read without any, and recovered', () => {
    keep();
    const before = fileHash(bench.path);
    const store = bench.open(bench.path, { readOnly: true });
    expect([textOf(store), problems(store)]).toEqual([undefined, []]);
    bench.close(store);
    const path = join(bench.folder, 'recovered.annals');
    value(recoverTimeline(bench.path, path, { now: NOW, who: 'ana' }));
    const recovered = bench.open(path);
    readText(recovered, TEXT);
    expect([textOf(recovered), fileHash(bench.path)]).toEqual([SAID, before]);
  });
});
