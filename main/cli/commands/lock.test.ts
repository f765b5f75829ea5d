import { closeSync, copyFileSync, openSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { annalsWith, inFreshFolder, type Ran } from '../../../testing/running/command-line';
import { CHEAP } from '../../../testing/store/locked';
import { COST } from '../../store/cipher/key';
import type { Cost } from '../../store/cipher/slot';
import { readSlot } from '../../store/lock/key-pages';
import { isPlain } from '../../store/lock/locked-file';

const CANARY = 'Attacks on Chinese nationals';
const PASS = 'correct horse battery';
let folder: string;
let file: string;
const descriptors: number[] = [];

inFreshFolder((made) => {
  folder = made;
  file = join(folder, 't.annals');
});
afterEach(() => {
  for (const descriptor of descriptors.splice(0)) closeSync(descriptor);
  delete process.env.ANNALS_KEY_FILE;
  delete process.env.ANNALS_NEW_KEY_FILE;
});

/** `typed` is what a person answers, in order; nobody is there without it. Keys are cheap to make unless `cost` is null. */
function annals(argv: readonly string[], typed?: readonly string[], cost: Cost | null = CHEAP): Promise<Ran> {
  const left = [...(typed ?? [])];
  return annalsWith(argv, { hidden: async () => (typed === undefined ? null : (left.shift() ?? '')), ...(cost === null ? {} : { cost }) });
}

/** A descriptor that gives these lines. */
function descriptorOf(...lines: string[]): string {
  const path = join(folder, `fd-${descriptors.length}`);
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 });
  const descriptor = openSync(path, 'r');
  descriptors.push(descriptor);
  rmSync(path);
  return String(descriptor);
}

function keyFile(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}

async function lockedSeed(): Promise<void> {
  expect((await annals(['new', file, '--seed'])).code).toBe(0);
  expect(await annals(['lock', file, '--passphrase-fd', descriptorOf(PASS)])).toMatchObject({ code: 0 });
}

describe('annals lock, unlock and key', () => {
  it('takes the passphrase from a descriptor, a key file or a person, and every command works with it', async () => {
    await lockedSeed();
    expect(readFileSync(file).includes(CANARY)).toBe(false);
    expect(JSON.parse((await annals(['list', file, '--json', '--passphrase-fd', descriptorOf(PASS)])).out).total).toBe(12);
    process.env.ANNALS_KEY_FILE = keyFile('key', `${PASS}\n`);
    expect((await annals(['add', file, '--title', 'Locked in', '--when', '2026-01-08', '--lane', 'Attacks'])).code).toBe(0);
    for (const command of ['list', 'check', 'history', 'reviews', 'series', 'undo']) {
      expect(await annals([command, file])).toMatchObject({ code: 0, errors: [] });
    }
    expect((await annals(['backup', file, join(folder, 'b')])).code).toBe(0);
    expect((await annals(['export', file, '--out', join(folder, 'x.json')])).code).toBe(0);
    delete process.env.ANNALS_KEY_FILE;
    expect(JSON.parse((await annals(['list', file, '--json'], [PASS])).out).total).toBe(12);
    for (const backup of readdirSync(join(folder, 'b'))) expect(isPlain(join(folder, 'b', backup))).toBe(false);
  });

  it('says what is needed where nobody can be asked, and that a passphrase is wrong', async () => {
    await lockedSeed();
    const before = readFileSync(file);
    expect(await annals(['list', file])).toMatchObject({ code: 1, out: '', errors: [expect.stringContaining('--passphrase-fd')] });
    expect(await annals(['check', file, '--passphrase-fd', descriptorOf('something else')])).toMatchObject({
      code: 1,
      out: '',
      errors: [expect.stringContaining('passphrase of “t.annals” is another one')],
    });
    expect(await annals(['list', file], ['wrong one', 'wrong two', 'wrong three'])).toMatchObject({ code: 1, errors: { length: 4 } });
    expect((await annals(['list', file], ['wrong one', PASS])).code).toBe(0);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('never takes it as an argument', async () => {
    await lockedSeed();
    for (const word of ['--passphrase', '--key', '--password']) {
      expect(await annals(['list', file, word, PASS])).toMatchObject({ code: 2 });
    }
    expect(await annals(['list', file, '--passphrase-fd', PASS])).toMatchObject({ code: 2 });
  });

  it('asks twice for a new one and refuses two that differ, or one that is short', async () => {
    await annals(['new', file, '--seed']);
    expect(await annals(['lock', file], [PASS, 'correct horse batterY'])).toMatchObject({
      code: 1,
      errors: [expect.stringContaining('differ')],
    });
    expect(await annals(['lock', file], ['short', 'short'])).toMatchObject({ code: 1, errors: [expect.stringContaining('8 characters')] });
    expect(isPlain(file)).toBe(true);
    expect((await annals(['lock', file], [PASS, PASS])).code).toBe(0);
    expect(isPlain(file)).toBe(false);
    expect(await annals(['lock', file], [PASS, PASS])).toMatchObject({ code: 1, errors: [expect.stringContaining('locked already')] });
  });

  it('changes the passphrase, given in two lines, two files or two descriptors', async () => {
    await lockedSeed();
    expect((await annals(['key', file, '--passphrase-fd', descriptorOf(PASS, 'second passphrase')])).code).toBe(0);
    expect((await annals(['list', file, '--passphrase-fd', descriptorOf(PASS)])).code).toBe(1);
    process.env.ANNALS_KEY_FILE = keyFile('one', 'second passphrase');
    process.env.ANNALS_NEW_KEY_FILE = keyFile('two', 'third passphrase');
    expect((await annals(['key', file])).code).toBe(0);
    delete process.env.ANNALS_KEY_FILE;
    delete process.env.ANNALS_NEW_KEY_FILE;
    const last = ['--passphrase-fd', descriptorOf('third passphrase'), '--new-passphrase-fd', descriptorOf('fourth passphrase')];
    expect((await annals(['key', file, ...last])).code).toBe(0);
    expect((await annals(['check', file, '--passphrase-fd', descriptorOf('fourth passphrase')])).out).toContain('Sound');
  });

  it('removes the passphrase', async () => {
    await lockedSeed();
    expect(await annals(['unlock', file], ['not the passphrase', 'x', 'y'])).toMatchObject({ code: 1 });
    expect((await annals(['unlock', file], [PASS])).code).toBe(0);
    expect((await annals(['check', file])).out).toContain('Sound: 12 events');
    expect(await annals(['unlock', file])).toMatchObject({ code: 1, errors: [expect.stringContaining('not locked')] });
  });

  it('makes a timeline that was never plain, with a key that is as dear as it says', async () => {
    expect((await annals(['new', file, '--seed', '--lock', '--passphrase-fd', descriptorOf(PASS)], undefined, null)).code).toBe(0);
    expect(readSlot(file)).toMatchObject(COST);
    expect(readFileSync(file).includes(CANARY)).toBe(false);
    expect(JSON.parse((await annals(['list', file, '--json'], [PASS])).out).total).toBe(12);
  });

  it('beside a log that was set aside, which no command can lock, says to delete that', async () => {
    await annals(['new', file, '--seed']);
    copyFileSync(file, `${file}-wal.aside`);
    truncateSync(`${file}-wal.aside`, 20_000);
    const locked = await annals(['lock', file, '--passphrase-fd', descriptorOf(PASS)]);
    expect(locked.errors.join(' ')).toContain('t.annals-wal.aside');
    expect(locked.errors).toContain('annals: Delete what is no longer needed.');
  });

  it('names copies that are still plain, and locks them when asked to', async () => {
    await annals(['new', file, '--seed']);
    await annals(['backup', file, join(folder, 'Annals backups')]);
    copyFileSync(file, join(folder, 'copy.annals'));
    const stranger = join(folder, 'stranger.annals');
    await annals(['new', stranger, '--seed']);
    const locked = await annals(['lock', file, '--json', '--passphrase-fd', descriptorOf(PASS)]);
    expect(JSON.parse(locked.out).otherCopies.map((copy: { kind: string }) => copy.kind)).toEqual(['plain', 'plain']);
    expect(locked.errors.join(' ')).toContain('“annals key” with --lock-copies');
    const again = await annals(['key', file, '--lock-copies', '--passphrase-fd', descriptorOf(PASS, 'second passphrase')]);
    expect(again.code).toBe(0);
    const copies = [
      join(folder, 'copy.annals'),
      ...readdirSync(join(folder, 'Annals backups')).map((name) => join(folder, 'Annals backups', name)),
    ];
    for (const copy of copies) {
      expect(isPlain(copy)).toBe(false);
      expect((await annals(['check', copy, '--passphrase-fd', descriptorOf('second passphrase')])).out).toContain('Sound');
    }
    expect(isPlain(stranger)).toBe(true);
  });

  it('restores a locked backup, its older passphrase given as well, and recovers with the key of one', async () => {
    await lockedSeed();
    await annals(['backup', file, join(folder, 'b')], [PASS]);
    const backup = join(folder, 'b', readdirSync(join(folder, 'b'))[0] ?? '');
    await annals(['key', file, '--passphrase-fd', descriptorOf(PASS, 'second passphrase')]);
    const both = ['--passphrase-fd', descriptorOf('second passphrase', PASS)];
    expect(await annals(['restore', file, backup, ...both])).toMatchObject({ code: 0 });
    expect((await annals(['check', file, '--passphrase-fd', descriptorOf('second passphrase')])).out).toContain('Sound');

    const bytes = readFileSync(backup);
    for (let at = bytes.indexOf('ANNALS-LOCKED'); at !== -1; at = bytes.indexOf('ANNALS-LOCKED', at)) bytes.fill(0, at, at + 80);
    const spoiled = join(folder, 'spoiled.annals');
    writeFileSync(spoiled, bytes);
    const rescued = join(folder, 'rescued.annals');
    expect((await annals(['recover', spoiled, rescued, '--key-of', backup], [PASS])).code).toBe(0);
    expect(isPlain(rescued)).toBe(false);
    expect((await annals(['check', rescued], [PASS])).out).toContain('Sound: 12 events');
  });
});
