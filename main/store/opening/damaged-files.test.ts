import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../shared/result';
import { makeReadOnly, whyNotReadOnly } from '../../../testing/running/mounts';
import { fileHash, firstLane, value, workbench } from '../../../testing/store/workbench';
import { openEngine } from '../database/engine';
import { MIGRATIONS } from '../database/migrations';
import { openTimeline } from '../timeline-store';

const bench = workbench();

/** Name and hash of every file in the folder. */
function fingerprint(): Record<string, string> {
  const files = readdirSync(bench.folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ name }) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(bench.folder, name)))
        .digest('hex'),
    ]),
  );
}

/** Opening must fail with this code, one sentence or two for a person, and no trace on disk. */
function expectRefused(code: ErrorCode, message: RegExp): void {
  const before = fingerprint();
  for (const readOnly of [false, true]) {
    expect(openTimeline(bench.path, { readOnly })).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(message) } });
  }
  expect(fingerprint()).toEqual(before);
}

function writeHeader(offset: number, number: number): void {
  const file = readFileSync(bench.path);
  file.writeUInt32BE(number, offset);
  writeFileSync(bench.path, file);
}

describe('files that are no timeline', () => {
  it('a missing file is not made', () => {
    expectRefused('not-found', /^There is no file “test.annals”\.$/);
    expect(readdirSync(bench.folder)).toEqual([]);
  });

  it('a file in a missing folder', () => {
    expect(openTimeline(join(bench.folder, 'none', 'x.annals'))).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('a folder', () => {
    mkdirSync(bench.path);
    expectRefused('not-a-timeline', /is a folder/);
  });

  it.skipIf(process.platform === 'win32')('a pipe, which nobody waits for', () => {
    execFileSync('mkfifo', [bench.path]);
    expectRefused('not-a-timeline', /is not a regular file/);
  });

  it('an empty file', () => {
    writeFileSync(bench.path, '');
    expectRefused('not-a-timeline', /is empty/);
  });

  it.each([['short'], ['SQLite is not this\n'.repeat(100)]])('a text file', (text) => {
    writeFileSync(bench.path, text);
    expectRefused('not-a-timeline', /is not an Annals timeline/);
  });

  it("another program's database", () => {
    const engine = openEngine(bench.path);
    engine.exec('CREATE TABLE notes(text TEXT)');
    engine.close();
    expectRefused('not-a-timeline', /database of another program/);
  });
});

describe('timelines that cannot be opened safely', () => {
  it('one of a newer Annals', () => {
    bench.close(bench.createSeeded());
    writeHeader(60, MIGRATIONS.length + 1);
    expectRefused('newer-schema', /newer Annals \(format \d+; this one knows up to \d+\)/);
  });

  it.each([50, 3000])('one cut to %i bytes', (size) => {
    bench.close(bench.createSeeded());
    truncateSync(bench.path, size);
    expectRefused('damaged', /cut short/);
  });

  it('one that lost its last 1,000 bytes, which SQLite itself would not notice', () => {
    bench.close(bench.createSeeded());
    truncateSync(bench.path, readFileSync(bench.path).length - 1000);
    expectRefused('damaged', /1000 of \d+ bytes are missing/);
  });

  it('one whose definitions hold bytes that are no text', () => {
    bench.close(bench.createSeeded());
    const file = readFileSync(bench.path);
    // Also where an older definition lay, which nobody reads any more.
    for (let at = file.indexOf('append-only'); at !== -1; at = file.indexOf('append-only')) file[at] = 0xff;
    writeFileSync(bench.path, file);
    expectRefused('damaged', /does not have just the tables/);
  });

  it('one whose first pages are garbage after the header', () => {
    bench.close(bench.createSeeded());
    const file = readFileSync(bench.path);
    file.fill(0xa5, 100, 4096);
    writeFileSync(bench.path, file);
    expectRefused('damaged', /damaged/);
  });
});

describe('places that cannot be written', () => {
  it('are opened for reading only, and nothing is written there', ({ skip }) => {
    skip(whyNotReadOnly() !== null, whyNotReadOnly() ?? '');
    const store = bench.createSeeded();
    bench.close(store);
    const before = fileHash(bench.path);
    makeReadOnly(bench.folder);
    const opened = bench.open();
    expect(value(opened.ask('timeline.snapshot'))).toMatchObject({ readOnly: true, total: 12 });
    expect(opened.ask('timeline.edit', { patch: { title: 'No' } })).toMatchObject({ ok: false, error: { code: 'read-only' } });
    bench.close(opened);
    expect(readdirSync(bench.folder)).toEqual(['test.annals']);
    expect(fileHash(bench.path)).toBe(before);
  });
});

describe('the check', () => {
  function tamper(sql: string): readonly string[] {
    bench.close(bench.createSeeded());
    const engine = openEngine(bench.path);
    engine.exec(sql);
    engine.close();
    return value(bench.open().ask('store.check')).problems;
  }

  // The definitions must be as Annals made them, so the guards are taken down and put back as they were.
  const unguarded = (sql: string, trigger: string) => {
    bench.close(bench.createSeeded());
    const engine = openEngine(bench.path);
    const definition = engine.get<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', [trigger])?.sql ?? '';
    engine.exec(`DROP TRIGGER ${trigger}; ${sql}; ${definition}`);
    engine.close();
    return value(bench.open().ask('store.check')).problems;
  };

  it('names the first altered change', () => {
    const problems = unguarded(`UPDATE change SET after = replace(after, 'Gwadar', 'Ormara') WHERE seq IN (14, 15, 16)`, 'change_kept');
    expect(problems[0]).toMatch(/^History is broken at change 14 /);
  });

  it('notices an altered action', () => {
    expect(unguarded(`UPDATE action SET who = 'somebody else'`, 'action_kept')[0]).toMatch(/^History is broken at change 1 /);
  });

  it('notices a removed change', () => {
    expect(unguarded('DELETE FROM change WHERE seq = 10', 'change_stays')[0]).toMatch(/^History is broken at change 11 /);
  });

  it('notices that the end of history is missing', () => {
    const problems = unguarded('DELETE FROM change WHERE seq = (SELECT max(seq) FROM change)', 'change_stays');
    expect(problems).toEqual([expect.stringMatching(/entries that its history does not know/)]);
  });

  it('notices an event that differs from its history', () => {
    expect(tamper(`UPDATE event SET status = 'confirmed' WHERE seq = 3`)).toEqual([expect.stringMatching(/its status differs/)]);
  });

  it('notices an event filed under a wrong date', () => {
    expect(tamper('UPDATE event SET start_ms = start_ms - 1 WHERE seq = 3')).toEqual([
      expect.stringMatching(/wrong date or flag \(start_ms\)/),
    ]);
  });

  it.each([
    ['takes an event for sound that an older Annals filed by its limits alone', -8.64e15, []],
    ['and for no other place', -8.64e15 + 1, [expect.stringMatching(/wrong date or flag \(start_ms\)/)]],
  ])('%s', (_, start, problems) => {
    const store = bench.createSeeded();
    value(store.ask('events.add', { draft: { title: 'Dinosaurs', when: 'Y-17E7', lane: firstLane(store) } }));
    bench.close(store);
    const engine = openEngine(bench.path);
    engine.exec(`UPDATE event SET start_ms = ${start} WHERE title = 'Dinosaurs'`);
    engine.close();
    expect(value(bench.open().ask('store.check')).problems).toEqual(problems);
  });

  it('notices an event without history and a lost word index', () => {
    const copy = `INSERT INTO event SELECT seq + 100, 'stranger', title, edtf, status, lane, summary, actors, places, tags, sources, links, learned, pinned, sensitivity,
      start_min, start_max, end_min, end_max, start_ms, end_ms, span, flags, source_titles, created_at, updated_at, head, conflict, deleted FROM event WHERE seq = 1`;
    const problems = tamper(`${copy}; INSERT INTO event_fts(event_fts) VALUES ('delete-all')`);
    expect(problems).toEqual([expect.stringMatching(/word index/), expect.stringMatching(/does not know/)]);
  });
});

describe('history', () => {
  it('cannot be altered through the store’s own connection', () => {
    bench.close(bench.createSeeded());
    const engine = openEngine(bench.path);
    engine.exec('PRAGMA recursive_triggers=ON');
    for (const sql of [
      'DELETE FROM change',
      'DELETE FROM action',
      `UPDATE change SET after = '{}'`,
      `UPDATE action SET label = ''`,
      'REPLACE INTO action SELECT * FROM action',
    ]) {
      expect(() => engine.exec(sql), sql).toThrow(/append-only/);
    }
    engine.close();
  });
});
