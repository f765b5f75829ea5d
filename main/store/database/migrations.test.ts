import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOfFormat } from '../../../testing/store/kept-formats';
import { fileHash, NOW, value, workbench } from '../../../testing/store/workbench';
import { lookInto } from '../approach/look-into';
import { openFile } from '../opening/open';
import { recoverTimeline } from '../rescue/recover';
import { openTimeline, type TimelineStore } from '../timeline-store';
import { hashOf } from './attachments';
import { openEngine } from './engine';
import { MIGRATIONS, type Migration, requiredFormat } from './migrations';

const bench = workbench();

/** A format of tests only, to show that the machinery works for the next real one. */
const next: Migration = { version: MIGRATIONS.length + 1, up: (engine) => engine.exec('CREATE TABLE later(note TEXT NOT NULL) STRICT') };
const failing: Migration = {
  version: MIGRATIONS.length + 1,
  up: (engine) => engine.exec('CREATE TABLE later(note TEXT NOT NULL) STRICT; INSERT INTO nowhere VALUES (1)'),
};

function keep(version: number): void {
  copyFileSync(fileOfFormat(version), bench.path);
}

/** What differs between the kept files: later ones hold more of what there is to hold. */
const KEPT: readonly { readonly since: number; readonly revision: number; readonly views: readonly object[] }[] = [
  { since: 1, revision: 7, views: [] },
  { since: 2, revision: 9, views: [{ title: 'Kept and renamed', from: '2025', to: '2026~', filter: 'lane:Attacks' }] },
  { since: 3, revision: 11, views: [{ title: 'Kept and renamed', from: '2025', to: '2026~', filter: 'lane:Attacks' }] },
  { since: 4, revision: 12, views: [{ title: 'Kept and renamed', from: '2025', to: '2026~', filter: 'lane:Attacks' }] },
  { since: 6, revision: 13, views: [{ title: 'Kept and renamed', from: '2025', to: '2026~', filter: 'lane:Attacks' }] },
];

describe('kept files of every format', () => {
  it.each(MIGRATIONS.map((migration) => [migration.version]))('format %i opens, is sound, and shows what it held', (version) => {
    keep(version);
    const store = bench.open();
    expect(value(store.ask('store.check')).problems).toEqual([]);
    const { revision, views } = KEPT.findLast(({ since }) => since <= version) ?? { revision: 0, views: [] };
    expect(value(store.ask('timeline.snapshot'))).toMatchObject({
      revision,
      total: 11,
      timeline: { subtitle: 'A file of a kept format', views },
    });
    expect(value(store.ask('store.pictureInput')).events[0]).toMatchObject({ status: 'disputed', tags: ['kept'], when: '../2026-01-08' });
    expect(value(store.ask('history.list', { limit: 1 }))[0]).toMatchObject({ who: 'ana', at: Date.UTC(2026, 10, 22, 12) });
    const text = version < 6 ? null : { text: 'The text of a kept format.' };
    expect(value(store.ask('articles.text', { hash: hashOf('The text of a kept format.') }))).toEqual(text);
    value(store.ask('history.undo'));
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });
});

describe('a file of format 1', () => {
  it('takes views after its copy was put aside, and every step of that can be taken back', () => {
    keep(1);
    const store = bench.open();
    expect(readdirSync(bench.folder).sort()).toEqual(['test (format 1).annals', 'test.annals', 'test.annals-wal']);
    value(store.ask('views.add', { draft: { title: 'First', filter: 'tag:kept' } }));
    expect(value(store.ask('store.check')).problems).toEqual([]);
    const again = bench.reopen(store);
    expect(value(again.ask('timeline.snapshot')).timeline.views).toMatchObject([{ title: 'First' }]);
    value(again.ask('history.undo'));
    expect(value(again.ask('timeline.snapshot')).timeline.views).toEqual([]);
    // The timeline's own changes from before are still taken back on top of that.
    value(again.ask('history.undo'));
    expect(value(again.ask('timeline.snapshot')).timeline).toMatchObject({ views: [] });
    expect(value(again.ask('store.check')).problems).toEqual([]);
  });

  it('is read, checked and shown without being brought to the present format', () => {
    keep(1);
    const store = bench.open(bench.path, { readOnly: true });
    expect(value(store.ask('timeline.snapshot')).timeline.views).toEqual([]);
    expect(value(store.ask('store.check')).problems).toEqual([]);
    expect(value(store.ask('store.pictureInput')).timeline.views).toEqual([]);
    expect(readFileSync(bench.path).readUInt32BE(60)).toBe(1);
  });

  it('is recovered with its title and settings', () => {
    keep(1);
    const recovered = join(bench.folder, 'recovered.annals');
    value(recoverTimeline(bench.path, recovered, { now: NOW }));
    const store = bench.open(recovered);
    expect(value(store.ask('timeline.snapshot')).timeline).toMatchObject({ subtitle: 'A file of a kept format', views: [] });
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });
});

describe('a file of format 2', () => {
  it('can erase events from the day it was brought to format 3, those of before as well', () => {
    keep(2);
    const store = bench.open();
    const [event] = value(store.ask('store.pictureInput')).events;
    value(store.ask('store.eventErase', { id: event?.id ?? '', reason: 'Kept too long' }));
    expect(value(store.ask('store.check'))).toMatchObject({ events: 10, problems: [], erasures: [{ reason: 'Kept too long' }] });
    const again = bench.reopen(store);
    expect(value(again.ask('store.check'))).toMatchObject({ events: 10, problems: [] });
  });

  it('is read, checked, undone in words and searched for erasures without being brought to the present format', () => {
    keep(2);
    const before = fileHash(bench.path);
    const store = bench.open(bench.path, { readOnly: true });
    expect(value(store.ask('store.check'))).toMatchObject({ problems: [], erasures: [] });
    expect(value(store.ask('timeline.snapshot')).undo.undo).not.toBeNull();
    expect(value(store.ask('history.list', { limit: 3 }))).toHaveLength(3);
    bench.close(store);
    expect(fileHash(bench.path)).toBe(before);
  });
});

describe('a command on a file of an older format', () => {
  const brief = (path = bench.path) => value(openTimeline(path, { brief: true, now: () => NOW, who: 'ana' }));
  const lane = (store: TimelineStore) => value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
  const names = () => readdirSync(bench.folder).sort();

  it('that is refused, that fails or that changes nothing changes no byte, and leaves no copy', () => {
    keep(1);
    const before = fileHash(bench.path);
    const store = brief();
    const [first] = value(store.ask('store.pictureInput')).events;
    expect(store.ask('events.add', { draft: { title: 'X', when: 'garbage', lane: lane(store) } })).toMatchObject({ ok: false });
    expect(store.ask('events.edit', { id: first?.id ?? '', patch: { title: first?.title ?? '' } })).toMatchObject({ ok: true });
    const drafts = [{ title: 'X', when: 'garbage', lane: lane(store) }];
    expect(store.importEvents(drafts, { label: 'Import' })).toMatchObject({ ok: false });
    expect(value(store.ask('store.check')).problems).toEqual([]);
    store.close();
    expect(fileHash(bench.path)).toBe(before);
    expect(names()).toEqual(['test.annals']);
  });

  it('brings it to the newest format in the same step as its edit, and keeps a copy', () => {
    keep(1);
    const store = brief();
    expect(store.ask('events.add', { draft: { title: 'X', when: 'garbage', lane: lane(store) } })).toMatchObject({ ok: false });
    for (const title of ['One', 'Two']) value(store.ask('events.add', { draft: { title, when: '2026', lane: lane(store) } }));
    value(store.ask('views.add', { draft: { title: 'A view', filter: '' } }));
    value(store.ask('history.undo'));
    expect(value(store.ask('store.check')).problems).toEqual([]);
    store.close();
    expect(readFileSync(bench.path).readUInt32BE(60)).toBe(MIGRATIONS.length);
    expect(names()).toEqual(['test (format 1).annals', 'test.annals']);
    expect(value(bench.open(join(bench.folder, 'test (format 1).annals'), { readOnly: true }).ask('timeline.snapshot')).total).toBe(11);
    expect(value(bench.open().ask('timeline.snapshot')).total).toBe(13);
  });

  it('of an import, too', () => {
    keep(1);
    const store = brief();
    const drafts = [1, 2, 3].map((n) => ({ title: `Imported ${n}`, when: '2026', lane: lane(store) }));
    value(store.importEvents(drafts, { label: 'Import' }));
    store.close();
    expect(value(bench.open().ask('timeline.snapshot')).total).toBe(14);
    expect(names()).toContain('test (format 1).annals');
  });

  it.each([
    ['a text', (path: string) => writeFileSync(path, 'somebody else’s')],
    ['another timeline', (path: string) => copyFileSync(fileOfFormat(2), path)],
    ['a folder', (path: string) => mkdirSync(path)],
    ['the file itself by another name', (path: string) => linkSync(bench.path, path)],
    [
      'a later state',
      (path: string) => {
        copyFileSync(bench.path, path);
        const later = openEngine(path);
        later.exec("INSERT INTO action SELECT 99, 'later', kind, label, at, who, replica, undoes, events FROM action WHERE seq = 7");
        later.close();
      },
    ],
  ])('does not take %s for its copy', (_, put) => {
    keep(1);
    const taken = join(bench.folder, 'test (format 1).annals');
    put(taken);
    const before = statSync(taken).isDirectory() || statSync(taken).nlink > 1 ? null : fileHash(taken);
    const original = fileHash(bench.path);
    const store = brief();
    value(store.ask('events.add', { draft: { title: 'X', when: '2026', lane: lane(store) } }));
    store.close();
    if (before !== null) expect(fileHash(taken)).toBe(before);
    const copy = join(bench.folder, 'test (format 1, 2).annals');
    expect(value(lookInto(copy))).toMatchObject({ events: 11, revision: 7 });
    expect(fileHash(bench.path)).not.toBe(original);
  });

  it('takes a copy that is there for what it is, and does not remove it when refused', () => {
    keep(1);
    const copy = join(bench.folder, 'test (format 1).annals');
    copyFileSync(bench.path, copy);
    const store = brief();
    expect(store.ask('events.add', { draft: { title: 'X', when: 'garbage', lane: lane(store) } })).toMatchObject({ ok: false });
    value(store.ask('events.add', { draft: { title: 'X', when: '2026', lane: lane(store) } }));
    store.close();
    expect(names()).toEqual(['test (format 1).annals', 'test.annals']);
  });
});

describe('a migration', () => {
  const formats = [...MIGRATIONS, next];
  const version = (path: string) => readFileSync(path).readUInt32BE(60);

  it('is done at opening, after a checked copy was put aside, and only once', () => {
    keep(1);
    const { engine, close } = value(openFile(bench.path, 'edit', { formats, backups: join(bench.folder, 'kept') }));
    expect(engine.all('SELECT * FROM later')).toEqual([]);
    expect(engine.get<{ count: number }>('SELECT count(*) AS count FROM event')?.count).toBe(12);
    close();
    expect(version(bench.path)).toBe(formats.length);
    expect(readdirSync(join(bench.folder, 'kept'))).toEqual(['test (format 1).annals']);
    const copy = bench.open(join(bench.folder, 'kept', 'test (format 1).annals'));
    expect(value(copy.ask('store.check')).problems).toEqual([]);
    value(openFile(bench.path, 'edit', { formats })).close();
    expect(readdirSync(bench.folder).sort()).toEqual(['kept', 'test.annals']);
  });

  it('that fails leaves the old format as it was, with the copy beside it', () => {
    keep(1);
    expect(openFile(bench.path, 'edit', { formats: [...MIGRATIONS, failing] })).toMatchObject({ ok: false });
    expect(version(bench.path)).toBe(1);
    const store = bench.open();
    expect(value(store.ask('store.check')).problems).toEqual([]);
    expect(value(store.ask('timeline.snapshot')).total).toBe(11);
  });

  it('that can wait does so where no copy can be made, and one that cannot is refused', () => {
    const backups = join(bench.folder, 'no-folder');
    writeFileSync(backups, 'in the way');
    for (const how of [{}, { brief: true }]) {
      keep(requiredFormat());
      const store = value(openTimeline(bench.path, { backups, now: () => NOW, who: 'ana', ...how }));
      const lane = value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
      for (const title of ['One', 'Two']) value(store.ask('events.add', { draft: { title, when: '2026', lane } }));
      value(store.ask('history.undo'));
      expect(value(store.ask('store.check')).problems).toEqual([]);
      store.close();
      expect(version(bench.path)).toBe(requiredFormat());
      const after = bench.open(bench.path, { readOnly: true });
      expect(value(after.ask('timeline.snapshot')).total).toBe(12);
      bench.close(after);
    }
    keep(1);
    expect(openTimeline(bench.path, { backups })).toMatchObject({ ok: false });
    expect(version(bench.path)).toBe(1);
  });

  it('clears away half copies of one that was killed', () => {
    keep(1);
    // No process has this number: Linux gives none above 4,194,304.
    const dead = 4_194_305;
    for (const name of ['test (format 1)', 'test (format 1, 2)']) writeFileSync(join(bench.folder, `${name}.annals.${dead}.tmp`), 'half');
    const others = [`other (format 1).annals.${dead}.tmp`, 'test (format 1).annals.tmp'];
    for (const name of others) writeFileSync(join(bench.folder, name), 'no half of this');
    value(openFile(bench.path, 'edit', { formats })).close();
    expect(readdirSync(bench.folder).sort()).toEqual([...others, 'test (format 1).annals', 'test.annals'].sort());
  });

  it('is not made for somebody who only reads', () => {
    keep(1);
    const before = fileHash(bench.path);
    const { readOnly, close } = value(openFile(bench.path, 'read', { formats }));
    expect(readOnly).toBe(true);
    close();
    expect(fileHash(bench.path)).toBe(before);
  });
});
