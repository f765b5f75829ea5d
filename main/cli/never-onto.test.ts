import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { harnessKey } from '../../bench/store/harness-keys';
import { annalsInWords as annals, inFreshFolder, seededAt } from '../../testing/running/command-line';
import { changeLock } from '../store/opening/change-lock';

/* What a command writes for the person never lands on what it reads, on a timeline, or on somebody else's file unasked. */

let folder: string;
let file: string;
let source: string;
let broken: string;

inFreshFolder(async (made) => {
  folder = made;
  file = path('t.annals');
  await seededAt(file);
  await seededAt(path('other.annals'), 'other');
  source = path('in.csv');
  writeFileSync(source, 'Title,When\nOne,2020\n');
  broken = path('broken.csv');
  writeFileSync(broken, 'Title,When\nOne,no date at all\n');
});

const path = (name: string): string => join(folder, name);
const mode = (name: string): number => statSync(path(name)).mode & 0o777;

/** Every file of the folder with its bytes. */
function everything(): Record<string, string> {
  const names = readdirSync(folder).filter((name) => statSync(path(name), { throwIfNoEntry: false })?.isFile());
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path(name)))
        .digest('hex'),
    ]),
  );
}

async function refused(argv: readonly string[], sentence: RegExp): Promise<void> {
  const before = everything();
  const { code, errors } = await annals(...argv);
  expect({ code, errors }).toEqual({ code: 1, errors: expect.stringMatching(sentence) });
  expect(everything()).toEqual(before);
}

const TARGETS: readonly (readonly [string, (ending: string) => string])[] = [
  ['itself', () => file],
  ['a link to it', (ending) => made((name) => symlinkSync(file, name), `soft.${ending}`)],
  ['a hard link of it', (ending) => made((name) => linkSync(file, name), `hard.${ending}`)],
  ['its log, which is not there yet', () => `${file}-wal`],
  ['its journal, in other letters', () => path('T.ANNALS-Journal')],
  ['another timeline', () => path('other.annals')],
  ['another timeline under another name', (ending) => made((name) => linkSync(path('other.annals'), name), `picture.${ending}`)],
  ['a locked timeline under another name', (ending) => locked(`notes.${ending}`)],
  ['a locked timeline that has lost how its passphrase opens it', (ending) => slotless(locked(`notes.${ending}`))],
  ['a locked timeline of which only that is left', (ending) => headless(locked(`notes.${ending}`))],
  ['the log of a locked timeline under another name', () => `${locked('notes.dat')}-wal`],
  ['the log of another timeline', () => path('other.annals-wal')],
  ['what is left of a timeline', () => made((name) => writeFileSync(name, ''), 'emptied.annals')],
  ['the name of a timeline', () => path('new.annals')],
];

function made(make: (path: string) => void, name: string): string {
  make(path(name));
  return path(name);
}

/** A timeline with a passphrase, called something else. */
function locked(name: string): string {
  copyFileSync(path('other.annals'), path('locking.annals'));
  expect(changeLock(path('locking.annals'), { from: null, to: harnessKey() })).toMatchObject({ ok: true });
  renameSync(path('locking.annals'), path(name));
  return path(name);
}

function slotless(name: string): string {
  const bytes = readFileSync(name);
  for (let at = bytes.indexOf('ANNALS-LOCKED'); at !== -1; at = bytes.indexOf('ANNALS-LOCKED', at)) bytes.fill(0, at, at + 80);
  writeFileSync(name, bytes);
  return name;
}

function headless(name: string): string {
  writeFileSync(name, readFileSync(name).fill(0, 0, 100));
  return name;
}

describe.each(TARGETS)('onto %s', (_, target) => {
  it.each(['svg', 'csv', 'json'])('no export goes (%s), with --force neither', async (ending) => {
    const out = target(ending);
    await refused(['export', file, '--out', out], /^annals: --out: “.*”/);
    await refused(['export', file, '--out', out, '--force'], /^annals: --out: “.*”/);
  });

  it('no report goes, not of a dry run, nor of a refused import, nor with --force', async () => {
    const report = target('json');
    await refused(['import', file, source, '--report', report], /^annals: --report: .* Nothing was imported\.$/);
    await refused(['import', file, source, '--report', report, '--dry-run'], /^annals: --report: /);
    await refused(['import', file, broken, '--report', report], /^annals: --report: /);
    await refused(['import', file, source, '--report', report, '--force'], /^annals: --report: /);
  });
});

it('no report goes onto what is imported, by whatever name', async () => {
  symlinkSync(source, path('link.json'));
  for (const report of [source, path('link.json')]) {
    await refused(['import', file, source, '--report', report, '--force'], /^annals: --report: .* itself\. It was not touched/);
  }
});

it('no backup, recovery, new timeline or restored one takes the place of a file', async () => {
  linkSync(file, path('hard.annals'));
  for (const onto of [file, path('other.annals'), source]) {
    await refused(['backup', file, onto], /is a file, not a folder\. It was not touched/);
    await refused(['recover', file, onto], /already a file/);
    await refused(['new', onto], /already a file/);
  }
  for (const backup of [file, path('hard.annals')]) await refused(['restore', file, backup], /is the file itself/);
});

it('a device, a folder and a link to nothing are no places', async () => {
  symlinkSync(path('nowhere.svg'), path('loose.svg'));
  await refused(['export', file, '--out', path('loose.svg')], /link to a file that is not there/);
  await refused(['import', file, source, '--report', '/dev/null', '--force'], /not a regular file/);
  await refused(['export', file, '--out', folder], /is a folder/);
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

describe('a file that is there', () => {
  const FORMATS = ['svg', 'png', 'pdf', 'html', 'csv', 'json', 'ics', 'md'];

  it.each(FORMATS)('of somebody else stays unless --force is said (%s)', async (ending) => {
    const out = path(`x.${ending}`);
    writeFileSync(out, 'mine');
    await refused(['export', file, '--out', out], /^annals: --out: “x\..*--force\.$/);
    expect(await annals('export', file, '--out', out, '--force')).toMatchObject({ code: 0, errors: '' });
    expect(readFileSync(out, 'utf8')).not.toBe('mine');
  });

  it.each(FORMATS.filter((ending) => ending !== 'csv' && ending !== 'md'))('that Annals wrote is written anew (%s)', async (ending) => {
    const out = path(`x.${ending}`);
    await annals('export', file, '--out', out, '--to', '2015');
    const before = readFileSync(out);
    expect(await annals('export', file, '--out', out)).toMatchObject({ code: 0, errors: '' });
    expect(readFileSync(out).equals(before)).toBe(false);
  });

  it.each(['csv', 'md'])('that people work on in is never replaced unasked (%s)', async (ending) => {
    const out = path(`x.${ending}`);
    await annals('export', file, '--out', out);
    await refused(['export', file, '--out', out], /--force/);
  });

  it('that Annals wrote and somebody edited is somebody else’s', async () => {
    await annals('export', file, '--out', path('x.pdf'));
    appendFileSync(path('x.pdf'), '1 0 obj\n<< /Note (mine) >>\nendobj\nstartxref\n9\n%%EOF\n');
    await refused(['export', file, '--out', path('x.pdf')], /--force/);
    await annals('export', file, '--out', path('x.svg'));
    writeFileSync(path('x.svg'), `<?xml version="1.0"?>\n${readFileSync(path('x.svg'), 'utf8')}`);
    await refused(['export', file, '--out', path('x.svg')], /--force/);
  });

  it('is a report of ours, or asked about; the report of what was imported says so', async () => {
    const report = path('r.json');
    writeFileSync(report, '{"format":"csv"}');
    await refused(['import', file, source, '--dry-run', '--report', report], /--force/);
    expect(await annals('import', file, source, '--dry-run', '--report', report, '--force')).toMatchObject({ code: 0 });
    expect(await annals('import', file, source, '--report', report)).toMatchObject({ code: 0, out: 'Import 1 event from in.csv' });
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ imported: true, events: 1 });
  });

  it('is written where a link leads, and the link stays', async () => {
    await annals('export', file, '--out', path('there.svg'), '--to', '2015');
    symlinkSync(path('there.svg'), path('here.svg'));
    const before = readFileSync(path('there.svg'), 'utf8');
    expect(await annals('export', file, '--out', path('here.svg'))).toMatchObject({ code: 0 });
    expect(readFileSync(path('there.svg'), 'utf8')).not.toBe(before);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('among several pages keeps all of them from being written', async () => {
    const several = ['export', file, '--out', path('p.svg'), '--shape', 'a4', '--pages', 'several', '--rows-per', 'year'];
    expect(await annals(...several)).toMatchObject({ code: 0 });
    const pages = readdirSync(folder).filter((name) => /^p-\d+\.svg$/.test(name));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(0, -1)) rmSync(path(page));
    writeFileSync(path(pages.at(-1) ?? ''), 'mine');
    await refused(several, /--force/);
    rmSync(path(pages.at(-1) ?? ''));
    linkSync(file, path(pages.at(-1) ?? ''));
    await refused([...several, '--force'], /itself/);
  });
});

describe('what leaves', () => {
  beforeEach(async () => {
    for (const sensitivity of ['restricted', 'restricted', 'restricted', 'secret'])
      await annals('add', file, '--title', `A ${sensitivity} one`, '--when', '2020', '--sensitivity', sensitivity);
  });

  it.each(['svg', 'png', 'pdf', 'html', 'csv', 'json', 'ics', 'md'])(
    'is said by its sensitivity and for its owner only (%s)',
    async (ending) => {
      const all = await annals('export', file, '--out', path(`all.${ending}`));
      expect(all).toMatchObject({ code: 0, out: expect.stringContaining('; holds 3 restricted and 1 secret events') });
      expect(mode(`all.${ending}`)).toBe(0o600);
      const some = JSON.parse(
        (await annals('export', file, '--out', path(`some.${ending}`), '--max-sensitivity', 'restricted', '--json')).out,
      );
      expect(some).toMatchObject({ holds: { restricted: 3 } });
      expect(mode(`some.${ending}`)).toBe(0o600);
      const open = await annals('export', file, '--out', path(`open.${ending}`), '--max-sensitivity', 'public');
      expect(open.out).not.toContain('holds');
      expect(mode(`open.${ending}`)).toBe(0o666 & ~process.umask());
      const before = await annals('export', file, '--out', path(`before.${ending}`), '--to', '2015');
      expect(before.out).not.toContain('holds');
    },
  );

  it('is for its owner only also where a public file stood, and in a report', async () => {
    await annals('export', file, '--out', path('x.svg'), '--max-sensitivity', 'public');
    await annals('export', file, '--out', path('x.svg'));
    expect(mode('x.svg')).toBe(0o600);
    // Nothing that somebody closed is opened again, either.
    await annals('export', file, '--out', path('x.svg'), '--max-sensitivity', 'public');
    expect(mode('x.svg')).toBe(0o600);
    await annals('import', file, source, '--report', path('r.json'));
    expect(mode('r.json')).toBe(0o600);
    expect(existsSync(path('r.json'))).toBe(true);
  });
});
