import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { xlsxOf, xlsxRows } from '../../testing/formats/workbooks';
import { annals, inFreshFolder } from '../../testing/running/command-line';

let folder: string;
inFreshFolder((fresh) => {
  folder = fresh;
});

const WORKBOOK = xlsxOf({
  sheets: [
    { name: 'Cover', rows: xlsxRows([['Case file 12'], ['Printed on 2024-01-05']]) },
    {
      name: 'Incidents',
      rows: xlsxRows([
        ['Date of incident', 'What happened', 'Injured'],
        ['3/1/2023', 'Fire in the depot', '2'],
        ['3/19/2023', 'Convoy stopped at the bridge', '0'],
        ['4/2/2023', 'Power cut in the hospital', '1'],
      ]),
    },
    {
      name: 'Meetings',
      rows: xlsxRows([
        ['When', 'Subject', 'Chair'],
        ['3/5/2023', 'Access to the northern camps', 'K. Jones'],
        ['4/6/2023', 'Fuel for the hospital', 'S. Virtanen'],
      ]),
    },
    {
      name: 'Colleagues',
      rows: xlsxRows([
        ['Name', 'Function', 'Joined'],
        ['S. Virtanen', 'Lead', '2021-04-01'],
        ['K. Jones', 'Legal', '2022-01-15'],
      ]),
    },
  ],
});

async function imported(...options: string[]): Promise<{ errors: string; titles: string[] }> {
  const [file, source] = [join(folder, 't.annals'), join(folder, 'case.xlsx')];
  writeFileSync(source, WORKBOOK);
  await annals('new', file);
  const { errors } = await annals('import', file, source, '--backup', 'none', ...options);
  const { events } = JSON.parse((await annals('list', file, '--json')).out) as { events: { title: string; when: string }[] };
  return { errors: errors.join('\n'), titles: events.map(({ when, title }) => `${when} ${title}`) };
}

it('sheets of other columns come in together, and it is said how each was read', async () => {
  const { errors, titles } = await imported('--report', join(folder, 'r.json'));
  expect(titles).toEqual([
    '2023-03-01 Fire in the depot',
    '2023-03-05 Access to the northern camps',
    '2023-03-19 Convoy stopped at the bridge',
    '2023-04-02 Power cut in the hospital',
    '2023-04-06 Fuel for the hospital',
  ]);
  expect(errors).toMatch(
    /annals: “Incidents”: 3 events; when = Date of incident, title = What happened; not taken over: Injured; Date of incident: row 3 of sheet 2 can only be month first\./,
  );
  expect(errors).toMatch(/annals: “Meetings”: 2 events; when = When, title = Subject/);
  expect(errors).toMatch(
    /“Colleagues” \(its dates are those of people or things\) has dates and titles, too: choose it with --sheet as well to have it read\./,
  );
  expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'))).toMatchObject({
    tables: [
      { sheets: ['Incidents'], events: 3 },
      { sheets: ['Meetings'], events: 2 },
    ],
    counts: { read: 5, accepted: 5 },
  });
});

it('--sheet names some of them', async () => {
  expect((await imported('--sheet', 'Meetings', '--sheet', 'colleagues', '--order', 'mdy')).titles).toEqual([
    '2021-04-01 S. Virtanen',
    '2022-01-15 K. Jones',
    '2023-03-05 Access to the northern camps',
    '2023-04-06 Fuel for the hospital',
  ]);
});
