import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer, inFreshFolder, annalsInWords as ran, seededAt } from '../../../testing/running/command-line';
import { fileNames } from './export-views';

let folder: string;
let file: string;

inFreshFolder(async (made) => {
  folder = made;
  file = join(folder, 't.annals');
  await seededAt(file);
});

const add = (title: string, ...rest: string[]) => answer('views', file, '--add', '--title', title, ...rest);

describe('annals views', () => {
  it('adds, lists, edits and deletes by name, each step undone by annals undo', async () => {
    expect((await ran('views', file)).out).toBe('No saved views.');
    const { id } = await add('Talks', '--from', 'Jan 2026', '--to', 'mid 2027', '--filter', 'lane:Diplomacy');
    expect(await answer('views', file)).toEqual({
      views: [{ id, title: 'Talks', from: '2026-01', to: expect.any(String), filter: 'lane:Diplomacy' }],
    });
    expect(await answer('views', file, '--edit', 'TALKS', '--title', 'All talks', '--to', '')).toMatchObject({
      label: 'Rename the view “Talks” to “All talks”',
    });
    expect((await ran('views', file)).out).toBe('All talks  2026-01  ..  lane:Diplomacy');
    expect(await answer('views', file, '--delete', 'all talks')).toMatchObject({ label: 'Delete the view “All talks”' });
    await ran('undo', file);
    expect((await answer('views', file)).views).toMatchObject([{ id, title: 'All talks', to: null }]);
    expect((await ran('check', file)).code).toBe(0);
  });

  it('fails with one line that names the option, and changes nothing', async () => {
    await add('Talks');
    const before = readFileSync(file);
    expect(await ran('views', file, '--add', '--title', 'talks')).toMatchObject({
      code: 1,
      errors: 'annals: --title: There is a view “talks” already.',
    });
    expect(await ran('views', file, '--add', '--title', 'x', '--filter', 'status:done')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('--filter: There is no status'),
    });
    expect(await ran('views', file, '--add', '--title', 'x', '--from', '2027', '--to', '2026')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('--to:'),
    });
    expect(await ran('views', file, '--delete', 'nothing')).toMatchObject({ code: 1 });
    expect(await ran('views', file, '--add')).toMatchObject({ code: 2, errors: expect.stringContaining('--title is missing') });
    expect(await ran('views', file, '--edit', 'Talks')).toMatchObject({ code: 2 });
    expect(await ran('views', file, '--add', '--delete', 'Talks')).toMatchObject({ code: 2 });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('annals export', () => {
  it('writes of a view what its range and filter would write', async () => {
    await add('Talks', '--from', '2026', '--to', '2026-06', '--filter', 'lane:Diplomacy');
    const at = (name: string) => join(folder, name);
    for (const ending of ['png', 'svg', 'pdf', 'csv']) {
      await answer('export', file, '--view', 'talks', '--out', at(`a.${ending}`), '--today', '2026-11-22');
      const byHand = ['--from', '2026', '--to', '2026-06', '--filter', 'lane:Diplomacy', '--today', '2026-11-22'];
      await answer('export', file, ...byHand, '--out', at(`b.${ending}`));
      expect(readFileSync(at(`a.${ending}`)).equals(readFileSync(at(`b.${ending}`))), ending).toBe(true);
    }
  });

  it('writes every view into a folder in one run, the same bytes as one by one', async () => {
    await add('Talks', '--filter', 'lane:Diplomacy');
    await add('../Attacks: "2026"?', '--from', '2026', '--filter', 'lane:Attacks');
    const out = join(folder, 'deep', 'out');
    const { views, failed } = await answer(
      'export',
      file,
      '--views',
      '--out-dir',
      out,
      '--format',
      'svg',
      '--today',
      '2026-11-22',
      '--theme',
      'dark',
    );
    expect(failed).toEqual([]);
    expect(views).toMatchObject([{ view: 'Talks', path: join(out, 'Talks.svg') }, { view: '../Attacks: "2026"?' }]);
    expect(readdirSync(out).sort()).toEqual(['Attacks 2026.svg', 'Talks.svg']);
    await answer('export', file, '--view', 'Talks', '--out', join(folder, 'one.svg'), '--today', '2026-11-22', '--theme', 'dark');
    expect(readFileSync(join(out, 'Talks.svg')).equals(readFileSync(join(folder, 'one.svg')))).toBe(true);
    expect(readFileSync(join(out, 'Talks.svg'), 'utf8')).toContain('filter: lane:Diplomacy');
    expect((await ran('export', file, '--views', '--out-dir', join(folder, 'data'), '--format', 'csv')).code).toBe(0);
    expect(readdirSync(join(folder, 'data')).sort()).toEqual(['Attacks 2026.csv', 'Talks.csv']);
  });

  it('says which views could not be written, and leaves no half of a file', async () => {
    await add('Good');
    await add('Bad');
    const out = join(folder, 'out');
    await answer('export', file, '--views', '--out-dir', out);
    rmSync(join(out, 'Bad.png'));
    // A folder stands where the file should go.
    await ran('export', file, '--views', '--out-dir', join(out, 'Bad.png'), '--format', 'md');
    const { code, errors, out: text } = await ran('export', file, '--views', '--out-dir', out, '--json');
    expect(code).toBe(1);
    expect(errors).toContain('1 of 2 views were written');
    expect(errors).toContain('“Bad”');
    expect(JSON.parse(text)).toMatchObject({ views: [{ view: 'Good' }], failed: [expect.stringContaining('Bad')] });
    expect(readdirSync(out).sort()).toEqual(['Bad.png', 'Good.png']);
  });

  it('is refused when words contradict each other', async () => {
    await add('Talks');
    const out = ['--out', join(folder, 'x.png')];
    expect(await ran('export', file, ...out, '--view', 'Talks', '--from', '2026')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('leave --from out'),
    });
    expect(await ran('export', file, ...out, '--view', 'None')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('The views are: Talks.'),
    });
    expect(await ran('export', file, '--views')).toMatchObject({ code: 2, errors: expect.stringContaining('--out-dir is missing') });
    expect(await ran('export', file, '--views', '--out-dir', folder, ...out)).toMatchObject({ code: 2 });
    expect(await ran('export', file, '--views', '--out-dir', folder, '--format', 'gif')).toMatchObject({ code: 2 });
    expect(await ran('export', file, '--views', '--out-dir', folder, '--filter', 'x')).toMatchObject({ code: 2 });
    expect(await ran('export', file, ...out, '--out-dir', folder)).toMatchObject({ code: 2 });
    writeFileSync(join(folder, 'plain'), '');
    expect(await ran('export', file, '--views', '--out-dir', join(folder, 'plain'))).toMatchObject({
      code: 1,
      errors: expect.stringContaining('--out-dir'),
    });
    expect(readdirSync(folder).sort()).toEqual(['plain', 't.annals']);
  });
});

describe('file names of views', () => {
  it('are safe, told apart on every file system, and always the same', () => {
    const titles = ['Talks', 'talks', 'Ta/lks', 'a\u0301', '\u00e1', 'CON', 'timeline', '..'];
    const names = fileNames(titles, 'png');
    expect(names).toEqual([
      'Talks.png',
      'talks 2.png',
      'Ta lks.png',
      'a\u0301.png',
      '\u00e1 2.png',
      'timeline.png',
      'timeline 2.png',
      'timeline 3.png',
    ]);
    expect(fileNames(titles, 'png')).toEqual(names);
  });
});

describe('views and JSON', () => {
  it('travel with the events, keep their names apart, and are taken back with them', async () => {
    await add('Talks', '--filter', 'lane:Diplomacy');
    await add('All');
    const document = join(folder, 'x.json');
    await answer('export', file, '--out', document);
    const other = join(folder, 'other.annals');
    await answer('new', other, '--zone', 'Asia/Karachi');
    await answer('views', other, '--add', '--title', 'talks');
    await answer('import', other, document);
    const { views } = await answer('views', other);
    expect(views).toMatchObject([{ title: 'talks', filter: '' }, { title: 'Talks (2)', filter: 'lane:Diplomacy' }, { title: 'All' }]);
    expect((await ran('check', other)).code).toBe(0);
    await ran('undo', other);
    expect((await answer('views', other)).views).toMatchObject([{ title: 'talks' }]);
    expect((await ran('check', other)).code).toBe(0);
    // What is there by its id is left as it is.
    await answer('import', other, document);
    await answer('views', other, '--edit', 'All', '--title', 'Everything');
    await answer('remove', other, '--event', (await answer('list', other)).events[0].id);
    expect((await ran('import', other, document)).code).toBe(0);
    expect((await answer('views', other)).views.map((view: { title: string }) => view.title)).toEqual(['talks', 'Talks (2)', 'Everything']);
    // Nothing of the views goes where something is withheld.
    await answer('export', file, '--out', join(folder, 'part.json'), '--filter', 'lane:Attacks');
    expect(readFileSync(join(folder, 'part.json'), 'utf8')).not.toContain('Talks');
  });
});
