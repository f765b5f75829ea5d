import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { annalsInWords, inFreshFolder, seededAt } from '../../testing/running/command-line';
import { program } from '../../testing/running/programs';
import { fileHash } from '../../testing/store/workbench';

/* What is no file, or has a name that no file can have. Where pipes lie, as processes of their own: to open one can stop a process for ever. */

let cli = '';
let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  cli = await program('cli');
});
inFreshFolder(async (made) => {
  folder = made;
  await seededAt(at('t.annals'));
  await seededAt(at('other.annals'), 'other');
  writeFileSync(at('events.csv'), 'title,when\na,2020\n');
});

interface Ran {
  /** Null when it had to be killed. */
  readonly code: number | null;
  readonly errors: string;
}

/** Words that name a file, as the path of that file: this process works in another folder. */
function annalsHere(words: readonly string[]): Promise<Ran> {
  return annalsInWords(...words.map((word, index) => (index > 0 && /\.|^n+$/.test(word) ? at(word) : word)));
}

/** Takes a moment for each. */
function annalsApart(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Ran {
  const { status, stderr } = spawnSync(process.execPath, [cli, ...words], {
    cwd: folder,
    // Far longer than any command takes on a busy computer.
    timeout: 60_000,
    killSignal: 'SIGKILL',
    input: '',
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { code: status, errors: stderr };
}

const LONG = 'n'.repeat(300);

describe('a name longer than any disk takes', () => {
  it.each([
    ['export', 't.annals', '--out', `${LONG}.csv`],
    ['import', 't.annals', 'events.csv', '--report', `${LONG}.json`],
    ['import', 't.annals', 'events.csv', '--backup', LONG],
    ['seal', 't.annals', '--out', `${LONG}.json`],
    ['backup', 't.annals', LONG],
    ['check', 't.annals', '--seal', LONG],
    ['recover', `${LONG}.annals`, 'new.annals'],
    ['recover', 't.annals', `${LONG}.annals`],
    ['restore', `${LONG}.annals`, 't.annals'],
    ['list', `${LONG}.annals`],
    ['new', `${LONG}.annals`],
  ])('%s %s %s: is said to be one', async (...words) => {
    const before = fileHash(at('t.annals'));
    const ran = await annalsHere(words);
    expect(ran.code).toBe(1);
    expect(ran.errors).toMatch(/longer (name )?than (this disk takes|any on this disk)/);
    expect(ran.errors).not.toMatch(/mistake|ENAMETOOLONG/);
    expect(fileHash(at('t.annals'))).toBe(before);
  });
});

it('a file where a folder for backups is to be is said to be one, and is not touched', async () => {
  const before = fileHash(at('events.csv'));
  expect(await annalsHere(['import', 't.annals', 'events.csv', '--backup', 'events.csv'])).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/“events.csv” is a file, not a folder/),
  });
  expect(fileHash(at('events.csv'))).toBe(before);
});

describe.skipIf(process.platform === 'win32')('a pipe', () => {
  beforeEach(() => void execFileSync('mkfifo', [at('pipe.annals'), at('pipe')]));

  it.each([
    ['check', 'pipe.annals'],
    ['add', 'pipe.annals', '--title', 'x', '--when', '2020'],
    ['recover', 'pipe.annals', 'new.annals'],
    ['restore', 't.annals', 'pipe.annals'],
    ['restore', 'pipe.annals', 't.annals'],
    ['lock', 'pipe.annals'],
    ['import', 't.annals', 'pipe'],
    ['export', 't.annals', '--out', 'pipe'],
    ['check', 't.annals', '--seal', 'pipe'],
  ])('in the place of a file is refused, not waited for: %s %s %s', (...words) => {
    const ran = annalsApart(words);
    expect(ran.code).toBe(1);
    expect(ran.errors).not.toMatch(/mistake/);
    for (const name of ['pipe', 'pipe.annals']) expect(lstatSync(at(name)).isFIFO()).toBe(true);
  });

  it('in the place of a passphrase is refused, too', () => {
    expect(annalsApart(['lock', 't.annals'], { ANNALS_KEY_FILE: 'pipe' })).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/cannot be read/),
    });
  });
});

describe.skipIf(process.platform === 'win32')('beside a timeline, in the place of what SQLite keeps there', () => {
  const THINGS: Readonly<Record<string, (path: string) => void>> = {
    'a pipe': (path) => void execFileSync('mkfifo', [path]),
    'a link': (path) => symlinkSync('events.csv', path),
    'a folder': (path) => mkdirSync(path),
  };

  it.each(['-wal', '-shm', '-journal'].flatMap((suffix) => Object.keys(THINGS).map((thing) => [thing, suffix] as const)))(
    '%s is told and left alone (%s)',
    async (thing, suffix) => {
      const annals = thing === 'a pipe' ? annalsApart : annalsHere;
      THINGS[thing]?.(at(`t.annals${suffix}`));
      const before = [fileHash(at('t.annals')), fileHash(at('events.csv'))];
      for (const words of [
        ['check', 't.annals'],
        ['list', 't.annals'],
        ['add', 't.annals', '--title', 'x', '--when', '2020'],
      ]) {
        const said = `Beside “t.annals” lies “t.annals${suffix}”, which is ${thing} that Annals did not make`;
        expect(await annals(words)).toMatchObject({ code: 1, errors: expect.stringContaining(said) });
      }
      expect(await annals(['restore', 't.annals', 'other.annals', '--other'])).toMatchObject({
        code: 1,
        errors: expect.stringContaining(thing),
      });
      expect(await annals(['recover', 't.annals', 'new.annals'])).toMatchObject({ code: 0, errors: '' });
      expect([fileHash(at('t.annals')), fileHash(at('events.csv'))]).toEqual(before);
      expect(lstatSync(at(`t.annals${suffix}`)).isFile()).toBe(false);
      expect(existsSync(at('new.annals'))).toBe(true);
      expect(readdirSync(folder).filter((name) => name.endsWith('.aside'))).toEqual([]);
    },
  );
});
