import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annalsInWords, inFreshFolder } from '../../testing/running/command-line';

let folder: string;
let file: string;

inFreshFolder((made) => {
  folder = made;
  file = join(folder, 't.annals');
});

const list = (content: string): string => {
  writeFileSync(join(folder, 'list.csv'), content);
  return join(folder, 'list.csv');
};
const run = (...argv: string[]) => annalsInWords('import', file, join(folder, 'list.csv'), '--backup', 'none', ...argv);

describe('annals import of a file that was read before', () => {
  it('says what is new, same, changed and gone, takes the new, and the changed when told', async () => {
    await annalsInWords('new', file);
    list('Title,Date,Place\nStorm,2026-01-08,Karachi\nThaw,2026-02,\n');
    expect(await run()).toMatchObject({ code: 0, out: 'Import 2 events from list.csv', errors: '' });
    expect(await run()).toMatchObject({
      code: 0,
      out: 'There was nothing to import.',
      errors: expect.stringContaining('Read before as list.csv: 0 new, 2 same, 0 changed, 0 gone.'),
    });
    list('Title,Date,Place\nStorm,2026-01-08,Quetta\nFlood,2026-04,\n');
    const dry = await run('--dry-run');
    expect(dry.out).toBe('Would import 1 event. Nothing was changed.');
    expect(dry.errors).toContain('Read before as list.csv: 1 new, 0 same, 1 changed, 1 gone.');
    expect(dry.errors).toContain('Row 2, “Storm”: places: “Karachi” → “Quetta”');
    const report = join(folder, 'report.json');
    expect(await run('--changed', 'take', '--report', report)).toMatchObject({ code: 0, out: 'Import 1 event and 1 change from list.csv' });
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      changes: 1,
      reading: { counts: { new: 1, same: 0, changed: 1, removed: 0, conflicts: 0, gone: 1 }, gone: [{ title: 'Thaw' }] },
      changed: [{ title: 'Storm', row: 2, fields: [{ field: 'places', last: 'Karachi', file: 'Quetta', here: 'Karachi', edited: false }] }],
    });
    expect(await run()).toMatchObject({ out: 'There was nothing to import.' });
    expect(await run('--as-new')).toMatchObject({ code: 0, out: 'Import 2 events from list.csv [2]' });
  });

  it('takes what --update says, and refuses other words', async () => {
    await annalsInWords('new', file);
    list('Title,Date,Place\nStorm,2026-01-08,Karachi\n');
    await run();
    list('Title,Date,Place\nStorm,2026-01-08,Quetta\n');
    expect(await run('--update', 'all')).toMatchObject({ code: 2, errors: expect.stringContaining('--update is') });
    for (const word of ['ask', 'new'])
      expect(await run('--update', word)).toMatchObject({
        out: 'There was nothing to import.',
        errors: expect.stringContaining('“Quetta”'),
      });
    expect(await run('--update', 'changed')).toMatchObject({ code: 0, out: 'Import 1 change from list.csv' });
  });

  it('knows rows by chosen columns, and says which one a table does not have', async () => {
    await annalsInWords('new', file);
    list('Case,Title,Date\n17,Storm,2026-01-08\n');
    expect(await run('--key', 'Number')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('Number: The table has no column of this name'),
    });
    expect(await run('--key', 'case')).toMatchObject({ code: 0, out: 'Import 1 event from list.csv by “Case”' });
    list('Case,Title,Date\n17,Great storm,2026-01-09\n');
    expect((await run()).errors).toContain('0 new, 0 same, 1 changed');
    expect(await run('--version-of', 'other.csv')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('--version-of: No file called other.csv was read before; list.csv was.'),
    });
    for (const [option, word] of [
      ['--changed', 'keep'],
      ['--removed', 'leave'],
    ] as const)
      expect(await run(option, 'blue')).toMatchObject({ code: 2, errors: expect.stringContaining(`${option} is ${word}`) });
  });
});
