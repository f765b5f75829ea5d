import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annalsWith, answer, inFreshFolder, type Ran } from '../../testing/running/command-line';

let folder: string;
let file: string;

inFreshFolder((made) => {
  folder = made;
  file = join(folder, 't.annals');
});

const annals = (argv: readonly string[], input: readonly string[] = []): Promise<Ran> =>
  annalsWith(argv, {
    async *lines() {
      yield* input;
    },
  });

describe('annals new', () => {
  it('makes the seeded timeline, lists its twelve events and its eight reviews', async () => {
    expect(await answer('new', file, '--seed')).toMatchObject({
      title: 'Pakistan–China security commitments',
      zone: 'Asia/Karachi',
      events: 12,
    });
    const { events, total } = await answer('list', file);
    expect(total).toBe(12);
    expect(events[1]).toMatchObject({
      title: 'Attacks on Chinese nationals in Pakistan',
      when: '2014/..',
      lane: 'Attacks',
      status: 'reported',
      words: 'since 2014',
    });
    expect(events[1].bounds).toEqual({ startMin: Date.UTC(2014, 0), startMax: Date.UTC(2015, 0), endMin: null, endMax: null });
    const { series } = await answer('reviews', file, '--until', '2027-12-31');
    expect(series[0].occurrences.map((occurrence: { date: string }) => occurrence.date)).toEqual([
      ...['2026-04-08', '2026-07-07', '2026-10-05', '2027-01-03'],
      ...['2027-04-03', '2027-07-02', '2027-09-30', '2027-12-29'],
    ]);
    expect(series[0].occurrences[2]).toEqual({ n: 3, date: '2026-10-05', state: 'unconfirmed' });
    expect(series[0].occurrences[3]).toEqual({ n: 4, date: '2027-01-03', state: 'projected' });
    const early = await answer('reviews', file, '--until', 'Dec 2026', '--today', '8 Apr 2026');
    expect(early.series[0].occurrences.map((one: { state: string }) => one.state)).toEqual(['projected', 'projected', 'projected']);
  });

  it('takes the file’s name for a title, and never overwrites', async () => {
    expect(await answer('new', file, '--zone', 'Europe/Berlin')).toMatchObject({ title: 't', zone: 'Europe/Berlin', events: 0 });
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    expect(await annals(['new', file])).toMatchObject({ code: 1, out: '', errors: [expect.stringContaining('already')] });
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(hash);
  });
});

describe('editing', () => {
  it('adds, edits, removes and takes back', async () => {
    await answer('new', file, '--seed');
    const { id, when } = await answer(
      'add',
      file,
      '--title',
      'Gwadar unit operational',
      '--when',
      'March 2026',
      '--lane',
      'commitments',
      '--tag',
      'SPU',
      '--tag',
      'Gwadar',
    );
    expect(when).toBe('2026-03');
    await answer(
      'edit',
      file,
      '--event',
      id,
      '--when',
      '12 Mar 2026',
      '--status',
      'confirmed',
      '--sensitivity',
      'internal',
      '--tag',
      'SPU',
    );
    const listed = async () => (await answer('list', file, '--filter', '"gwadar unit"')).events;
    expect(await listed()).toMatchObject([
      { id, when: '2026-03-12', status: 'confirmed', lane: 'Commitments', tags: ['SPU'], sensitivity: 1, learned: '2026-11-22' },
    ]);
    expect((await answer('remove', file, '--event', id)).label).toBe('Delete “Gwadar unit operational”');
    expect(await listed()).toEqual([]);
    expect((await answer('undo', file)).label).toBe('Undo: Delete “Gwadar unit operational”');
    expect(await listed()).toHaveLength(1);
    const { actions } = await answer('history', file, '--event', id);
    expect(actions.map((action: { kind: string }) => action.kind)).toEqual(['undo', 'do', 'do', 'do']);
    expect((await annals(['check', file])).out).toMatch(/^Sound: 13 events, 5 actions/);
  });

  it('goes into the first lane unless one is named, and lists the lanes when there is no such', async () => {
    await answer('new', file, '--seed');
    await answer('add', file, '--title', 'x', '--when', '2026');
    expect((await answer('list', file, '--filter', 'lane:attacks')).total).toBe(2);
    const refused = await annals(['add', file, '--title', 'x', '--when', '2026', '--lane', 'Nowhere']);
    expect(refused).toMatchObject({
      code: 1,
      errors: ['annals: --lane: There is no lane “Nowhere”. The lanes are: Attacks, Context, Diplomacy, Commitments, Reporting, Reviews.'],
    });
  });

  it('settles reviews and adds series', async () => {
    await answer('new', file, '--seed');
    const { series } = await answer('reviews', file);
    await answer('settle', file, '--series', series[0].id, '--n', '1', '--outcome', 'held', '--on', '10 April 2026');
    expect((await answer('reviews', file)).series[0].occurrences[0]).toEqual({ n: 1, date: '2026-04-08', state: 'held', on: '2026-04-10' });
    const moved = await annals(['settle', file, '--series', series[0].id, '--n', '2', '--outcome', 'moved']);
    expect(moved).toMatchObject({ code: 1, errors: ['annals: --on: Say the day it was moved to.'] });
    await answer(
      'series',
      file,
      '--add',
      '--title',
      'Monthly',
      '--every',
      '1 month',
      '--anchor',
      '2026-01-31',
      '--count',
      '3',
      '--weekend',
      'previous-workday',
    );
    const [, monthly] = (await answer('reviews', file, '--until', '2030')).series;
    expect(monthly.occurrences.map((one: { date: string }) => one.date)).toEqual(['2026-02-27', '2026-03-31', '2026-04-30']);
  });
});

describe('annals list', () => {
  it('keeps what may fall into the window', async () => {
    await answer('new', file, '--seed');
    const titles = async (...argv: string[]) =>
      (await answer('list', file, ...argv)).events.map((event: { title: string }) => event.title.slice(0, 12));
    expect(await titles('--from', '2027')).toEqual(['Attacks on C', 'Special Prot', 'Joint police']);
    expect(await titles('--to', '2013')).toEqual(['CPEC investm']);
    expect(await titles('--from', '2026-01-08', '--to', '2026-01-08', '--filter', 'status:confirmed')).toEqual(['Report publi']);
    expect(await titles('--filter', 'tag:cpec place:beijing')).toEqual(['7th Foreign ']);
    expect(await titles('--filter', '"ishaq dar"')).toEqual(['Dar and Naqv']);
  });

  it('shows other people’s text without letting it steer the terminal', async () => {
    await answer('new', file);
    await answer('add', file, '--title', 'red \u001b[31m\nline \u202e', '--when', '2026');
    expect((await annals(['list', file])).out).toContain('red \uFFFD[31m line \uFFFD');
  });
});

describe('annals date', () => {
  it('says what a typed date means', async () => {
    expect(await answer('date', 'Jan 2026', '--zone', 'UTC')).toEqual({
      ...{ edtf: '2026-01', startMin: '2026-01-01T00:00:00', startMax: '2026-02-01T00:00:00' },
      ...{ endMin: '2026-01-01T00:00:00', endMax: '2026-02-01T00:00:00' },
      ...{ precision: 'month', approximate: false, uncertain: false, words: expect.any(String) },
    });
    expect(await answer('date', 'next Tuesday', '--today', '2026-11-22')).toMatchObject({ edtf: '2026-11-24' });
    expect(await answer('date', '8/1/2026', '--order', 'mdy')).toMatchObject({ edtf: '2026-08-01' });
  });

  it('answers a batch line by line, also where there is no meaning', async () => {
    const ran = await annals(['date', '-'], ['since 2014', 'blue', '2026-01%']);
    const lines = ran.out.split('\n').map((line) => JSON.parse(line));
    expect(ran.code).toBe(0);
    expect(lines).toMatchObject([
      { edtf: '2014/..', endMax: null },
      { error: expect.any(String) },
      { edtf: '2026-01%', approximate: true, uncertain: true },
    ]);
  });

  it('fails on a date that means nothing', async () => {
    expect(await annals(['date', 'blue', '--json'])).toMatchObject({ code: 1, out: '', errors: [expect.stringContaining('blue')] });
  });
});

describe('annals export, backup and check', () => {
  it('saves a picture of the size asked for, without touching the timeline', async () => {
    await answer('new', file, '--seed');
    const hash = () => createHash('sha256').update(readFileSync(file)).digest('hex');
    const before = hash();
    const out = join(folder, 't.png');
    expect(await answer('export', file, '--out', out, '--width', '1200', '--today', '2026-11-22')).toMatchObject({
      width: 1200,
      path: out,
    });
    expect(readFileSync(out).readUInt32BE(16)).toBe(1200);
    expect(await annals(['export', file, '--out', join(folder, 't.bmp')])).toMatchObject({
      code: 1,
      errors: [expect.stringMatching(/^annals: --out: /)],
    });
    expect(await annals(['export', file, '--out', out, '--width', '5'])).toMatchObject({
      code: 1,
      errors: [expect.stringMatching(/^annals: --width: /)],
    });
    const backup = await answer('backup', file, join(folder, 'copies'));
    expect(backup.path).toBe(join(folder, 'copies', 't 2026-11-22T120000Z.annals'));
    expect((await annals(['check', backup.path])).code).toBe(0);
    expect(hash()).toBe(before);
  });
});

describe('wrong usage', () => {
  it.each([
    [['frobnicate'], 'annals: Unknown command “frobnicate”. See: annals --help'],
    [[], 'annals: Say what to do. See: annals --help'],
    [['list', 'FILE', '--frob'], 'annals: Unknown option --frob. See: annals list --help'],
    [['list'], 'annals: FILE is missing. See: annals list --help'],
    [['list', ''], 'annals: FILE is empty. See: annals list --help'],
    [['list', 'FILE', 'more'], 'annals: Unexpected “more”. See: annals list --help'],
    [['add', 'FILE', '--title', 'x'], 'annals: --when is missing. See: annals add --help'],
    [['add', 'FILE', '--title'], 'annals: The option --title needs a value. See: annals add --help'],
    [
      ['add', 'FILE', '--title', 'x', '--when', '-0043'],
      'annals: Write --when=VALUE, since the value begins with a dash. See: annals add --help',
    ],
    [['list', 'FILE', '--json=yes'], 'annals: The option --json takes no value. See: annals list --help'],
    [
      ['settle', 'FILE', '--series', 'x', '--n', 'one', '--outcome', 'held'],
      'annals: --n takes a whole number, not “one”. See: annals settle --help',
    ],
    [['edit', 'FILE', '--event', 'x'], 'annals: Say what to change, such as --title or --when. See: annals edit --help'],
  ])('%j', async (argv, line) => {
    await annals(['new', file]);
    const before = readFileSync(file);
    expect(await annals(argv.map((word) => (word === 'FILE' ? file : word)))).toEqual({ code: 2, out: '', errors: [line] });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('helps', async () => {
    expect((await annals(['--help'])).out).toContain('annals COMMAND');
    expect((await annals(['list', '--help'])).out).toContain('annals list FILE');
    expect((await annals(['--version'])).out).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('bad files', () => {
  const commands: readonly (readonly string[])[] = [
    ...[
      ['list', 'FILE'],
      ['reviews', 'FILE'],
      ['history', 'FILE'],
      ['check', 'FILE'],
      ['undo', 'FILE'],
      ['backup', 'FILE', 'DIR'],
    ],
    ...[
      ['add', 'FILE', '--title', 'x', '--when', '2026'],
      ['export', 'FILE', '--out', 'X.png'],
    ],
  ];
  it.each([
    ['missing', () => {}, /There is no file/],
    ['empty', () => writeFileSync(file, ''), /is empty/],
    ['text', () => writeFileSync(file, 'These are notes, not a timeline.\n'), /is not an Annals timeline/],
    ['a folder', () => mkdirSync(file), /is a folder/],
  ])('%s: every command says so in one line and leaves the disk alone', async (_, make, message) => {
    make();
    const before = readdirSync(folder);
    for (const argv of commands) {
      const ran = await annals(argv.map((word) => ({ FILE: file, DIR: join(folder, 'd'), 'X.png': join(folder, 'x.png') })[word] ?? word));
      expect(ran, argv.join(' ')).toEqual({ code: 1, out: '', errors: [expect.stringMatching(message)] });
      expect(ran.errors[0]).not.toContain('\n');
    }
    expect(readdirSync(folder)).toEqual(before);
  });

  it('a date that means nothing changes nothing', async () => {
    await annals(['new', file]);
    const before = readFileSync(file);
    const ran = await annals(['add', file, '--title', 'x', '--when', 'blue']);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['t.annals']);
    expect(ran).toMatchObject({ code: 1, out: '', errors: [expect.stringMatching(/^annals: --when: /)] });
    expect((await answer('list', file)).total).toBe(0);
  });
});
