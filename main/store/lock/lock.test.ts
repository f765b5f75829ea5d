import { copyFileSync, existsSync, linkSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openEngine, VACUUM_OF_LOCKED } from '../engine';
import { lookInto } from '../look-into';
import { recoverTimeline } from '../recover';
import { restoreBackup } from '../restore';
import { contents, fileHash, firstLane, NOW, value, workbench } from '../testing';
import { openTimeline, type TimelineStore } from '../timeline-store';
import { changeLock } from './change-lock';
import { type Key, keyOf, newKey } from './key';
import { hasKeyPages, readSlot, slotsMissing } from './key-pages';
import { withKeys } from './keyring';
import { isPlain } from './locked-file';
import { encryptedPage, plainFirstPage, plainPage } from './page-cipher';
import { makeSlot, readSlotBytes, sealedPart } from './slot';

/** Cheap for tests; what the product pays is in key.test.ts. */
const CHEAP = { log2N: 12, r: 8, p: 1 };
const CANARY = 'Kanarienvogel in the mine';
const bench = workbench();
let key: Key;
let other: Key;

beforeAll(async () => {
  key = value(await newKey('correct horse battery', CHEAP));
  other = value(await newKey('staple of another kind', CHEAP));
});

/** A plain timeline with an event whose title must not be found, closed. */
function plain(path = bench.path): string {
  const store = bench.createSeeded();
  addCanary(store);
  bench.close(store);
  return path;
}

function locked(): string {
  const path = plain();
  value(changeLock(path, { from: null, to: key }));
  return path;
}

function addCanary(store: TimelineStore, title = CANARY): void {
  value(store.eventAdd({ draft: { title, when: '2026-01-08', lane: firstLane(store) } as never }));
}

function speaks(path: string, of = CANARY): boolean {
  const bytes = readFileSync(path);
  return bytes.includes(of) || bytes.includes(Buffer.from(of, 'utf16le'));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());
}

const openLocked = (path = bench.path, more: object = {}): TimelineStore => withKeys([key], () => bench.open(path, more));

describe('locking a timeline', () => {
  it('encrypts all of it, and the passphrase opens it again with everything in it', async () => {
    const path = plain();
    const store = bench.open();
    const before = contents(store);
    bench.close(store);
    expect(speaks(path)).toBe(true);

    value(changeLock(path, { from: null, to: key }));

    expect(speaks(path)).toBe(false);
    expect(isPlain(path)).toBe(false);
    const slot = readSlot(path);
    expect(slot).not.toBeNull();
    const again = slot && value(await keyOf(slot, 'correct horse battery'));
    const opened = withKeys(again === null ? [] : [again], () => bench.open(path));
    expect(contents(opened)).toEqual(before);
    expect(value(opened.check()).problems).toEqual([]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(bench.folder)).toEqual(['test.annals', 'test.annals-wal']);
  });

  it('keeps log, journal, backups, copies and private copies encrypted while it is worked with', () => {
    locked();
    const store = openLocked();
    addCanary(store, `${CANARY} again`);
    expect(existsSync(`${bench.path}-wal`)).toBe(true);
    value(store.backupTo(join(bench.folder, 'backups')));
    value(store.saveCopy(join(bench.folder, 'copy.annals')));
    const files = filesIn(bench.folder);
    expect(files.length).toBe(4);
    expect(files.filter((path) => speaks(path))).toEqual([]);
    for (const copy of files.filter((path) => path.endsWith('.annals') && path !== bench.path)) {
      expect(slotsMissing(copy)).toBe(0);
      expect(value(withKeys([key], () => lookInto(copy, true))).events).toBe(value(store.snapshot()).total);
      expect(lookInto(copy)).toMatchObject({ ok: false, error: { code: 'needs-passphrase' } });
    }
  });

  it('writes a rollback journal that is encrypted, too', () => {
    locked();
    const engine = openEngine(bench.path, { key });
    engine.all('PRAGMA journal_mode=DELETE');
    engine.begin();
    engine.run("UPDATE meta SET v = ? WHERE k = 'created_at'", [CANARY]);
    engine.run('CREATE TABLE spill(x)');
    for (let n = 0; n < 200; n++) engine.run('INSERT INTO spill SELECT title FROM event');
    engine.all('PRAGMA cache_spill=1');
    expect(existsSync(`${bench.path}-journal`)).toBe(true);
    expect(speaks(`${bench.path}-journal`)).toBe(false);
    engine.rollback();
    engine.abandon();
  });

  it('keeps the slot through edits, checkpoints and reopenings', () => {
    locked();
    for (let round = 0; round < 3; round++) {
      const store = openLocked();
      addCanary(store, `Round ${round}`);
      bench.close(store);
      expect(slotsMissing(bench.path)).toBe(0);
    }
  });

  it('refuses VACUUM in place, which would move the slot', () => {
    locked();
    const engine = openEngine(bench.path, { key });
    expect(() => engine.exec('VACUUM')).toThrow('rearranged by');
    expect(() => engine.run('vacuum main')).toThrow('rearranged by');
    expect(hasKeyPages(engine)).toBe(true);
    engine.abandon();
  });

  it('keeps the slot when an event is erased, which rewrites the file, also in a shared folder and after a kill', () => {
    locked();
    for (const mode of [{}, { brief: true }]) {
      const store = openLocked(bench.path, mode);
      const [event] = value(store.eventsInWindow({ from: Date.UTC(2026, 0), to: Date.UTC(2026, 1) } as never));
      value(store.eventErase({ id: event?.id ?? '', reason: 'Told by mistake, must not stay' }));
      bench.close(store);
      expect(slotsMissing(bench.path)).toBe(0);
    }
    const engine = openEngine(bench.path, { key });
    for (const pragma of ['locking_mode=EXCLUSIVE', 'journal_mode=WAL', 'wal_autocheckpoint=0']) engine.all(`PRAGMA ${pragma}`);
    engine.exec(VACUUM_OF_LOCKED);
    const killed = ['read', 'brief', 'edit'].map((name) => join(bench.folder, `${name}.annals`));
    for (const copy of killed) for (const suffix of ['', '-wal']) copyFileSync(`${bench.path}${suffix}`, `${copy}${suffix}`);
    engine.abandon();
    for (const [index, copy] of killed.entries()) {
      const store = openLocked(copy, [{ readOnly: true }, { brief: true }, {}][index]);
      expect(value(store.check()).problems).toEqual(index === 0 ? [expect.stringContaining('12 of the 12')] : []);
      bench.close(store);
      expect(slotsMissing(copy)).toBe(0);
    }
  });

  it('writes slots that are lost again when it is opened for editing', () => {
    const path = locked();
    const bytes = readFileSync(path);
    bytes.fill(0, bytes.indexOf('ANNALS-LOCKED') + 30, bytes.indexOf('ANNALS-LOCKED') + 3000);
    writeFileSync(path, bytes);
    expect(slotsMissing(path)).toBe(3);
    const store = openLocked();
    bench.close(store);
    expect(slotsMissing(path)).toBe(0);
    expect(value(openLocked().check()).problems).toEqual([]);
  });

  it('is refused for a file with a second name', () => {
    const path = plain();
    linkSync(path, join(bench.folder, 'second.annals'));
    const hash = fileHash(path);
    expect(changeLock(path, { from: null, to: key })).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(fileHash(path)).toBe(hash);
  });

  it('is refused while the file is open, and changes nothing', () => {
    const store = bench.createSeeded();
    expect(changeLock(bench.path, { from: null, to: key })).toMatchObject({ ok: false, error: { code: 'locked' } });
    bench.close(store);
    expect(isPlain(bench.path)).toBe(true);
  });

  it('removes the passphrase again, and what was added for it', () => {
    const path = locked();
    value(changeLock(path, { from: key, to: null }));
    expect(isPlain(path)).toBe(true);
    const store = bench.open();
    expect(value(store.check()).problems).toEqual([]);
    expect(speaks(path)).toBe(true);
  });

  it('changes the passphrase: the old one opens it no more', () => {
    const path = locked();
    value(changeLock(path, { from: key, to: other }));
    expect(withKeys([key], () => openTimeline(path))).toMatchObject({ ok: false, error: { code: 'needs-passphrase' } });
    const store = withKeys([key, other], () => bench.open(path));
    expect(value(store.check()).problems).toEqual([]);
    expect(slotsMissing(path)).toBe(0);
  });
});

describe('opening a locked timeline', () => {
  it('asks for the passphrase and changes nothing without it', () => {
    const path = locked();
    const hash = fileHash(path);
    expect(openTimeline(path)).toMatchObject({
      ok: false,
      error: { code: 'needs-passphrase', message: '“test.annals” is locked with a passphrase.' },
    });
    expect(withKeys([other], () => openTimeline(path, { readOnly: true }))).toMatchObject({
      ok: false,
      error: { code: 'needs-passphrase' },
    });
    expect(fileHash(path)).toBe(hash);
    expect(readdirSync(bench.folder)).toEqual(['test.annals']);
  });

  it('tells a wrong passphrase from a damaged file', async () => {
    const path = locked();
    const slot = readSlot(path);
    if (slot === null) throw new Error('no slot');
    expect(await keyOf(slot, 'correct horse batterY')).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } });
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 8, 16);
    writeFileSync(path, bytes);
    value(await keyOf(slot, 'correct horse battery'));
    expect(withKeys([key], () => openTimeline(path))).toMatchObject({
      ok: false,
      error: { code: 'damaged', message: expect.stringContaining('passphrase is right') },
    });
  });

  it('says so when the slot is lost, and recovers with the key of a backup', () => {
    const path = locked();
    const bytes = readFileSync(path);
    for (let at = bytes.indexOf('ANNALS-LOCKED'); at !== -1; at = bytes.indexOf('ANNALS-LOCKED', at)) bytes.fill(0, at, at + 80);
    writeFileSync(path, bytes);
    expect(withKeys([key], () => openTimeline(path))).toMatchObject({
      ok: false,
      error: { code: 'damaged', message: expect.stringContaining('is encrypted') },
    });
    const rescued = join(bench.folder, 'rescued.annals');
    expect(value(withKeys([key], () => recoverTimeline(path, rescued, { now: NOW }))).lost).toBe(0);
    expect(speaks(rescued)).toBe(false);
    expect(value(withKeys([key], () => bench.open(rescued)).check()).problems).toEqual([]);
  });

  it('opens with one whole copy of the slot, and check names the others', () => {
    const path = locked();
    const bytes = readFileSync(path);
    bytes.fill(0, bytes.indexOf('ANNALS-LOCKED') + 30, bytes.indexOf('ANNALS-LOCKED') + 40);
    writeFileSync(path, bytes);
    expect(slotsMissing(path)).toBe(1);
    expect(value(openLocked(path, { readOnly: true }).check()).problems).toEqual([expect.stringContaining('1 of the 12 notes')]);
  });

  it('reads its header with the key: one that is cut short is called that', () => {
    const path = locked();
    writeFileSync(path, readFileSync(path).subarray(0, -8192));
    expect(withKeys([key], () => openTimeline(path))).toMatchObject({
      ok: false,
      error: { code: 'damaged', message: expect.stringContaining('8192 of') },
    });
  });

  it('reads what a crash left in the log', () => {
    locked();
    const store = openLocked();
    addCanary(store, 'In the log');
    const crashed = join(bench.folder, 'crashed.annals');
    copyFileSync(bench.path, crashed);
    copyFileSync(`${bench.path}-wal`, `${crashed}-wal`);
    const total = value(store.snapshot()).total;
    expect(value(openLocked(crashed, { readOnly: true }).snapshot()).total).toBe(total);
  });

  it('says of a log that is not there, or that was written for another state, what it says of a plain file', () => {
    const path = locked();
    const older = join(bench.folder, 'older.annals');
    copyFileSync(path, older);
    const store = openLocked();
    addCanary(store, 'In the log');
    const copy = join(bench.folder, 'copy.annals');
    copyFileSync(path, copy);
    copyFileSync(`${path}-wal`, `${older}-wal`);
    bench.close(store);
    expect(withKeys([key], () => openTimeline(copy))).toMatchObject({ ok: false, error: { code: 'missing-log' } });
    expect(openLocked(copy, { readOnly: true }).condition().missing).toMatch(/edits may be missing/);
    const stray = { ok: false, error: { code: 'stray-log', message: expect.stringContaining('In the log') } };
    expect(withKeys([key], () => openTimeline(older))).toMatchObject(stray);
    expect(withKeys([key], () => openTimeline(older, { readOnly: true }))).toMatchObject(stray);
    value(withKeys([key], () => openTimeline(older, { withoutLog: true }))).close();
    expect(existsSync(`${older}-wal.aside`)).toBe(true);
  });
});

describe('restoring', () => {
  it('keeps a locked timeline locked when the backup is plain', () => {
    const path = plain();
    const backup = join(bench.folder, 'old.annals');
    copyFileSync(path, backup);
    value(changeLock(path, { from: null, to: key }));
    value(withKeys([key], () => restoreBackup(path, backup, join(bench.folder, 'kept'), NOW)));
    expect(isPlain(path)).toBe(false);
    expect(filesIn(join(bench.folder, 'kept')).filter((kept) => speaks(kept))).toEqual([]);
    expect(value(openLocked().check()).problems).toEqual([]);
  });

  it('gives a backup with an older passphrase the present one', () => {
    const path = locked();
    const backup = join(bench.folder, 'old.annals');
    copyFileSync(path, backup);
    value(changeLock(path, { from: key, to: other }));
    expect(withKeys([other], () => restoreBackup(path, backup, join(bench.folder, 'kept'), NOW))).toMatchObject({
      ok: false,
      error: { code: 'needs-passphrase' },
    });
    value(withKeys([other, key], () => restoreBackup(path, backup, join(bench.folder, 'kept'), NOW)));
    expect(value(withKeys([other], () => bench.open(path)).check()).problems).toEqual([]);
  });

  it('never lets a plain backup take the place of an encrypted file that cannot be opened', () => {
    const path = plain();
    const backup = join(bench.folder, 'old.annals');
    copyFileSync(path, backup);
    value(changeLock(path, { from: null, to: key }));
    const bytes = readFileSync(path);
    for (let at = bytes.indexOf('ANNALS-LOCKED'); at !== -1; at = bytes.indexOf('ANNALS-LOCKED', at)) bytes.fill(0, at, at + 80);
    writeFileSync(path, bytes);
    expect(withKeys([], () => restoreBackup(path, backup, join(bench.folder, 'kept'), NOW))).toMatchObject({
      ok: false,
      error: { code: 'needs-passphrase' },
    });
    expect(isPlain(path)).toBe(false);
  });
});

describe('the file itself', () => {
  it('is encrypted with the cipher and the key that are stated, page by page', () => {
    const path = locked();
    const bytes = readFileSync(path);
    expect(plainFirstPage(other.secret, bytes.subarray(0, 4096))).toBeNull();
    const first = plainFirstPage(key.secret, bytes.subarray(0, 4096));
    expect(first?.toString('latin1', 0, 15)).toBe('SQLite format 3');
    expect(first?.readUInt32BE(68)).toBe(0x414e4c53);
    expect(first?.readUInt32BE(28)).toBe(bytes.length / 4096);
    const pages = Array.from({ length: bytes.length / 4096 - 1 }, (_, index) =>
      plainPage(key.secret, index + 2, bytes.subarray((index + 1) * 4096, (index + 2) * 4096)),
    );
    expect(Buffer.concat(pages).includes(CANARY)).toBe(true);
    expect(encryptedPage(key.secret, 2, pages[0] as Buffer).equals(bytes.subarray(4096, 8192))).toBe(true);
  });

  it('tells a slot by its bytes and takes none that asks for more than Annals does', () => {
    const slot = (log2N: number) => () => makeSlot({ log2N, r: 8, p: 1, salt: Buffer.alloc(32, 7) }, () => Buffer.alloc(16, 9));
    const made = slot(17)();
    expect(readSlotBytes(made.bytes)).toEqual(made);
    expect(sealedPart(made).length).toBe(56);
    expect(slot(25)).toThrow();
    const changed = Uint8Array.from(made.bytes);
    changed[30] = 0;
    expect(readSlotBytes(changed)).toBeNull();
  });
});

describe('a file of an older format', () => {
  it('is locked as it is, migrated when it is opened for editing, and its copy in the old format is encrypted', () => {
    copyFileSync(join(__dirname, '../fixtures/format-1.annals'), bench.path);
    value(changeLock(bench.path, { from: null, to: key }));
    expect(slotsMissing(bench.path)).toBe(0);
    const store = openLocked();
    expect(value(store.check()).problems).toEqual([]);
    bench.close(store);
    const copy = join(bench.folder, 'test (format 1).annals');
    expect(isPlain(copy)).toBe(false);
    expect(value(withKeys([key], () => lookInto(copy, true))).events).toBeGreaterThan(0);
    const again = openLocked();
    expect(value(again.check()).problems).toEqual([]);
  });
});

describe('the pages that tell how a passphrase opens the file', () => {
  it('lie apart, also in backups and after an erasure', () => {
    const path = locked();
    const apart = (file: string): boolean => {
      const bytes = readFileSync(file);
      return bytes.lastIndexOf('ANNALS-LOCKED') - bytes.indexOf('ANNALS-LOCKED') > 10 * 4096;
    };
    expect(apart(path)).toBe(true);
    const store = openLocked();
    const backup = value(store.backupTo(join(bench.folder, 'kept'))).path;
    expect(apart(backup)).toBe(true);
    const event = value(store.pictureInput()).events[0]?.id ?? '';
    value(store.eventErase({ id: event, reason: 'Asked to' }));
    bench.close(store);
    expect(apart(path)).toBe(true);
    expect(slotsMissing(path)).toBe(0);
  });

  it('can lose any two neighbours: the rest still tells how, and with one of them gone the file is edited, which makes it whole', () => {
    const path = locked();
    const whole = readFileSync(path);
    for (const at of ['indexOf', 'lastIndexOf'] as const) {
      const page = Math.floor(whole[at]('ANNALS-LOCKED') / 4096);
      const bytes = Buffer.from(whole);
      bytes.fill(0, page * 4096, (page + 1) * 4096);
      writeFileSync(path, bytes);
      expect(readSlot(path)).not.toBeNull();
      const reader = openLocked(path, { readOnly: true });
      const { problems } = value(reader.check());
      expect(problems).toEqual([expect.stringMatching(/4 of the 12 notes.*next edit/)]);
      bench.close(reader);
      const store = openLocked();
      addCanary(store, 'Still to be edited');
      expect(value(store.check()).problems).toEqual([]);
      bench.close(store);
      expect(slotsMissing(path)).toBe(0);
    }
    for (let page = 0; page < whole.length / 4096 - 1; page++) {
      const bytes = Buffer.from(whole);
      bytes.fill(0, page * 4096, (page + 2) * 4096);
      writeFileSync(path, bytes);
      expect(readSlot(path)).not.toBeNull();
    }
  });
});
