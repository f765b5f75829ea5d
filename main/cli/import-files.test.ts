import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { csvOf, icsOf } from '../../testing/formats/files';
import { annalsInWords, answer, inFreshFolder } from '../../testing/running/command-line';

const HEADER = ['Date', 'Event', 'Place'];
let folder: string;
let file: string;
let exports: string;
inFreshFolder(async (fresh) => {
  folder = fresh;
  file = join(folder, 't.annals');
  exports = join(folder, 'Exports');
  mkdirSync(exports);
  await annalsInWords('new', file);
});

function write(name: string, content: string): string {
  const path = join(exports, name);
  writeFileSync(path, content);
  return path;
}

const imported = (...rest: readonly string[]) => annalsInWords('import', file, ...rest, '--backup', 'none');

async function titles(): Promise<string[]> {
  const { events } = (await answer('list', file)) as { events: { title: string; when: string }[] };
  return events.map(({ when, title }) => `${when} ${title}`);
}

let jan: string;
let feb: string;
let work: string;
beforeEach(() => {
  jan = write('jan.csv', csvOf([HEADER, ['3/1/2026', 'Fire in the depot', 'North'], ['4/1/2026', 'Convoy stopped', 'South']]));
  feb = write('feb.csv', csvOf([HEADER, ['2/3/2026', 'Water shortage', 'North'], ['2/19/2026', 'Hospital visit', 'East']]));
  work = write('work.ics', icsOf([{ uid: 'a1', start: '20260108T100000', title: 'Hearing' }]));
});

it('several files come in as one import, which is one step of history and names their folder', async () => {
  const ran = await imported(jan, feb, work);
  expect([ran.code, ran.out]).toEqual([0, 'Import 5 events from Exports/']);
  expect(await titles()).toEqual([
    '2026-01-08T10:00 Hearing',
    '2026-02-03 Water shortage',
    '2026-02-19 Hospital visit',
    '2026-03-01 Fire in the depot',
    '2026-04-01 Convoy stopped',
  ]);
  expect(ran.errors).toContain('File 2, “feb.csv”: 2 events.');
  await annalsInWords('undo', file);
  expect(await titles()).toEqual([]);
});

it('a folder is its files; what cannot be read is named, and what was read before is not read again once there is one file more', async () => {
  write('notes.txt', '');
  write('.hidden.csv', 'Date,Event\n2026-01-01,Hidden\n');
  mkdirSync(join(exports, 'older'));
  await annalsInWords('new', join(exports, 'beside.annals'));
  const first = await imported(exports);
  expect([first.code, first.out]).toEqual([0, 'Import 5 events from Exports/']);
  expect(first.errors).toContain('“notes.txt”: not read: The file is empty.');
  expect(first.errors).not.toMatch(/hidden|older|beside/);
  write('mar.csv', csvOf([HEADER, ['3/21/2026', 'Talks begin', 'West']]));
  const second = await imported(exports);
  expect([second.code, second.out]).toEqual([0, 'Import 1 event from Exports/']);
  expect(second.errors).toContain('Read before as Exports/: 1 new, 5 same, 0 changed, 0 gone.');
});

it('the report names every file; refused records of several are kept to be mended and read again', async () => {
  write('mar.csv', csvOf([HEADER, ['2/30/2026', 'No such day', 'West'], ['3/21/2026', 'Talks begin', 'West']]));
  write(
    'broken.ics',
    icsOf([
      { uid: 'b1', start: '20260231T100000', title: 'Broken' },
      { uid: 'b2', start: '20260301T100000', title: 'Sound' },
    ]),
  );
  const refused = await imported(exports);
  expect(refused.code).toBe(1);
  expect(refused.errors).toMatch(/Nothing was imported\. Row 2 of “mar\.csv”, Date.* Row 3 of “broken\.ics”, DTSTART/);
  const [report, kept] = [join(folder, 'r.json'), join(folder, 'kept.csv')];
  const ran = await imported(exports, '--take', 'good', '--report', report, '--refused', kept);
  expect([ran.code, ran.out]).toEqual([0, 'Import 7 events from Exports/']);
  const beside = join(folder, 'kept - broken.ics');
  expect(ran.errors).toContain(`What was refused is kept in ${kept}, ${beside}, to mend and read again.`);
  const { counts, files, problems } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>;
  expect(counts).toEqual({ read: 11, accepted: 7, repaired: 0, refused: 2, notEvents: 2 });
  expect(files).toEqual([
    { name: 'broken.ics', events: 1 },
    { name: 'feb.csv', events: 2 },
    { name: 'jan.csv', events: 2 },
    { name: 'mar.csv', events: 1 },
    { name: 'work.ics', events: 1 },
  ]);
  expect(problems).toMatchObject([
    { row: 2, part: 'file 4' },
    { row: 3, part: 'file 1' },
  ]);
  for (const path of [kept, beside])
    writeFileSync(path, readFileSync(path, 'utf8').replace('2/30/2026', '2/28/2026').replace('20260231', '20260228'));
  expect((await imported(kept, beside, '--as-new')).out).toMatch(/^Import 2 events from /);
  expect((await titles()).filter((title) => /No such day|Broken/.test(title))).toEqual([
    '2026-02-28 No such day',
    '2026-02-28T10:00 Broken',
  ]);
});

it('--sheet says which of several files are read, and what it names has to be readable', async () => {
  const broken = write('broken.json', '{');
  expect((await imported(jan, feb, work, broken, '--sheet', 'feb.csv', '--sheet', '3')).out).toBe('Import 3 events from Exports/');
  const { code, errors } = await imported(jan, broken, '--sheet', 'broken.json');
  expect(code).toBe(1);
  expect(errors).toMatch(/Nothing was imported\. “broken\.json”: This is not JSON/);
});

it('a file that is not there is told before anything is read, and none of them is written onto', async () => {
  expect((await imported(jan, join(folder, 'none.csv'))).errors).toMatch(/There is no file .*none\.csv/);
  expect((await imported(exports, '--report', jan)).errors).toMatch(/jan\.csv” is the file .* itself/);
  expect(await titles()).toEqual([]);
});

it('one file is read as before, and its folder’s name is not its own', async () => {
  expect((await imported(work)).out).toBe('Import 1 event from work.ics');
});

it('a link in a folder that leads back to itself keeps its other files from nothing', async () => {
  symlinkSync('round.csv', join(exports, 'round.csv'));
  const ran = await imported(exports);
  expect([ran.code, ran.out]).toEqual([0, 'Import 5 events from Exports/']);
  expect(ran.errors).toMatch(/“round\.csv”: not read: /);
});
