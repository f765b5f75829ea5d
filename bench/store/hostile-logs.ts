import { execFileSync } from 'node:child_process';
import { copyFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openEngine } from '../../main/store/database/engine';
import { add, type Hostile, killed, midEdit, noise, opened, pick, sound, taken, upTo, worked } from './hostile-making';

/* Logs and journals that are not those of the file that they lie beside, or not whole; and files without theirs. */

const OTHER = "UPDATE event SET title = 'From elsewhere', summary = hex(randomblob(3000))";

/** A sound timeline with a log of these changes beside it, under the name `${path}.other`. */
function otherLog(path: string, sql: string): void {
  const other = `${path}.other`;
  sound(other);
  const engine = openEngine(other);
  engine.all('PRAGMA locking_mode=EXCLUSIVE');
  engine.all('PRAGMA journal_mode=WAL');
  engine.exec(sql);
}

function several(count: number): Parameters<typeof killed>[1] {
  return (store) => {
    for (let n = 0; n < count; n++) add(store, `Event ${n}`);
  };
}

const flipped: Hostile = (path, random) => {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length * (0.2 + random() * 0.3));
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
};

export const LOGS: Readonly<Record<string, Hostile>> = {
  'the log of another timeline': (path) => {
    sound(path);
    otherLog(path, "UPDATE event SET title = 'From elsewhere'");
    copyFileSync(`${path}.other-wal`, `${path}-wal`);
  },
  'the whole of another timeline in a log': (path) => {
    sound(path);
    otherLog(path, 'VACUUM');
    copyFileSync(`${path}.other-wal`, `${path}-wal`);
  },
  'the log of another timeline in the moment of opening': (path, random) => {
    sound(path);
    const engine = openEngine(path);
    engine.all('PRAGMA journal_mode=WAL');
    copyFileSync(path, `${path}.moment`);
    engine.close();
    renameSync(`${path}.moment`, path);
    otherLog(
      path,
      pick(random, ["UPDATE event SET title = 'From elsewhere'", 'DROP TRIGGER change_kept', "UPDATE lane SET color = '#000000'"]),
    );
    copyFileSync(`${path}.other-wal`, `${path}-wal`);
  },
  'the log of another timeline beside that of a crash': (path) => {
    killed(path, several(2));
    otherLog(path, "UPDATE event SET title = 'From elsewhere'");
    copyFileSync(`${path}.other-wal`, `${path}-wal`);
  },
  'an older log of the same timeline': (path) => {
    const store = worked(path);
    several(2)(store);
    copyFileSync(`${path}-wal`, `${path}.older`);
    store.close();
    const again = opened(path);
    several(3)(again);
    again.close();
    renameSync(`${path}.older`, `${path}-wal`);
  },
  'an older file under the log of a crash': (path) => {
    sound(`${path}.before`);
    copyFileSync(`${path}.before`, path);
    const store = opened(path);
    several(3)(store);
    copyFileSync(`${path}-wal`, `${path}.newer`);
    store.close();
    copyFileSync(`${path}.before`, path);
    renameSync(`${path}.newer`, `${path}-wal`);
  },
  'a torn log': (path, random) => {
    killed(path, several(6));
    flipped(`${path}-wal`, random);
  },
  'a log damaged in its first bytes': (path, random) => {
    killed(path, several(4));
    const log = readFileSync(`${path}-wal`);
    const at = Math.floor(random() * pick(random, [32, 64, 8192]));
    const harmed = pick<() => Buffer>(random, [
      () => log.fill((log[at] ?? 0) ^ (1 << Math.floor(random() * 8)), at, at + 1),
      () => log.fill(0, pick(random, [0, at]), at + 512),
      () => Buffer.concat([noise(random, 4096), log.subarray(4096)]),
      () => Buffer.concat([log.subarray(0, pick(random, [0, at])), log.subarray(at + upTo(random, 8192))]),
      () => log.fill(0),
    ]);
    writeFileSync(`${path}-wal`, harmed());
  },
  'what is no log in the place of one': (path, random) => {
    sound(path);
    writeFileSync(`${path}-wal`, noise(random, 33 + upTo(random, 5000)));
  },
  'a log cut within its beginning': (path, random) => {
    killed(path, several(2));
    truncateSync(`${path}-wal`, upTo(random, 31));
  },
  'a log that was deleted': (path) => killed(path, several(2), ['']),
  'a file renamed away from its log': (path, random) => {
    const before = join(dirname(path), pick(random, ['before', 'con.txt', 'x\u202Ey']));
    killed(before, several(2));
    renameSync(before, path);
  },
  'a second name away from the log': (path, random) => {
    const first = join(dirname(path), pick(random, ['first', 'a\u0007b']));
    killed(first, several(2));
    linkSync(first, path);
  },
  'a log that is a link': (path) => {
    killed(path, several(2));
    renameSync(`${path}-wal`, `${path}.real`);
    symlinkSync(`${path}.real`, `${path}-wal`);
  },
  'something else in the place of a log': (path, random) => {
    sound(path);
    const place = `${path}${pick(random, ['-wal', '-shm', '-journal'])}`;
    pick(random, [
      () => mkdirSync(place),
      () => execFileSync('mkfifo', [place]),
      () => symlinkSync('/dev/zero', place),
      () => symlinkSync(`${path}.nothing`, place),
    ])();
  },
};

export const JOURNALS: Readonly<Record<string, Hostile>> = {
  'the journal of another timeline': (path) => {
    sound(path);
    sound(`${path}.other`);
    midEdit(`${path}.other`, OTHER, `${path}.mid`);
    renameSync(`${path}.mid-journal`, `${path}-journal`);
  },
  'an older journal of the same timeline': (path, random) => {
    sound(path);
    midEdit(path, OTHER, `${path}.mid`);
    const store = opened(path);
    several(1 + upTo(random, 3))(store);
    store.close();
    rmSync(`${path}.mid`);
    renameSync(`${path}.mid-journal`, `${path}-journal`);
  },
  'a torn journal': (path, random) => {
    sound(path);
    midEdit(path, OTHER, `${path}.mid`);
    taken(`${path}.mid`, path, ['', '-journal']);
    // A journal's checksum is of every two-hundredth byte.
    const journal = readFileSync(`${path}-journal`);
    noise(random, 1500).copy(journal, 600 + Math.floor(random() * 12_000));
    writeFileSync(`${path}-journal`, journal);
  },
  'a journal cut off': (path, random) => {
    sound(path);
    midEdit(path, OTHER, `${path}.mid`);
    taken(`${path}.mid`, path, ['', '-journal']);
    truncateSync(`${path}-journal`, upTo(random, 4000));
  },
  'a journal of rubbish beside half a file': (path, random) => {
    sound(path);
    writeFileSync(`${path}-journal`, noise(random, 4096));
    truncateSync(path, 30_000);
  },
};
