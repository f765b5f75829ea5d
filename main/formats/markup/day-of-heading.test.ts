import { expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { asMarkdown, asPage } from '../../../testing/formats/headed-tables';
import { importFormatOf, readImport } from '../import';

/* Tables of times whose day stands in a heading above them. */

function read(text: string) {
  const bytes = Buffer.from(text);
  const { drafts, notes, counts } = readImport(bytes, importFormatOf('postmortem', bytes) ?? 'csv', CONTEXT);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return { events: drafts.map(({ draft: { when, title } }) => `${when} ${title}`), notes: notes.join('\n') };
}

const TIMES = [
  ['Time', 'What'],
  ['22:41', 'Config push starts'],
  ['23:30', 'Incident declared'],
  ['19 July', ''],
  ['00:12', 'Rollback started'],
];
const DUE = [
  ['Item', 'Owner', 'Due'],
  ['Add canary stage', 'platform', '2024-07-26'],
  ['Alert on config age', 'sre', '15 Aug 2024'],
  ['Game day for everybody', 'all', '2024-09-03'],
];

it('times have the day of the title and the zone that is said of all, before a table of what is due', () => {
  const tables = asMarkdown([
    ['Timeline (all times UTC)', TIMES],
    ['Action items', DUE],
  ]);
  expect(read(`# Postmortem: checkout outage, 18 July 2024\n\n${tables}`).events).toEqual([
    '2024-07-18T22:41Z Config push starts',
    '2024-07-18T23:30Z Incident declared',
    '2024-07-19T00:12Z Rollback started',
  ]);
});

it.each([
  ['Markdown', asMarkdown],
  ['a page', asPage],
])('in %s the nearest heading with a day counts', (_, write) => {
  const { events, notes } = read(
    write([
      ['Outage, 18 July 2024', TIMES],
      ['Action items', DUE],
    ]),
  );
  expect(events.slice(0, 3).map((one) => one.replace(/(?<=:\d\d)\S+/, ''))).toEqual([
    '2024-07-18T22:41 Config push starts',
    '2024-07-18T23:30 Incident declared',
    '2024-07-19T00:12 Rollback started',
  ]);
  expect(notes).toContain('are of the day that a heading above says, 2024-07-18.');
});

it('times that go back over midnight with no line of the next day are not given a day', () => {
  const rows = TIMES.filter(([first]) => first !== '19 July');
  expect(read(asMarkdown([['Outage, 18 July 2024', rows]])).events).toEqual([]);
});
