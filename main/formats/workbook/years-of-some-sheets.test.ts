import { expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { xlsxOf, xlsxRows } from '../../../testing/formats/workbooks';
import { readImport } from '../import';

const HEADER = ['Dispute', 'Date(s) of action', 'Outcome'];
const WITHOUT = [
  HEADER,
  ['Ferry crews of the islands', '1 Feb', 'settled'],
  ['Ambulance trust of the moor', '15–16 Mar', 'ongoing'],
  ['Exam invigilators of the town', 'w/c 15 May', 'suspended'],
  ['Refuse collectors of the valley', '28 Jul to 11 Aug', 'settled'],
];
const WITH = [
  HEADER,
  ['Train drivers of the north', '5 Jan 2024', 'settled'],
  ['Junior dentists of the city', '30 January 2024', 'settled'],
];

it('dates without a year have that of their own sheet, also beside sheets whose dates say theirs, which is told', () => {
  const sheets = [
    { name: '2023', rows: xlsxRows(WITHOUT) },
    { name: '2024', rows: xlsxRows(WITH) },
  ];
  const imported = readImport(xlsxOf({ sheets }), 'xlsx', CONTEXT);
  expect(imported.problems).toEqual([]);
  expect(imported.drafts.map(({ draft }) => draft.when)).toEqual([
    '2023-02-01',
    '2023-03-15/2023-03-16',
    '[2023-05-15..2023-05-21]',
    '2023-07-28/2023-08-11',
    '2024-01-05',
    '2024-01-30',
  ]);
  expect(imported.notes.join('\n')).toContain('Dates of the sheet “2023” say no year: it is the one that it is called by.');
});

it('a sheet that is called by no year gives none', () => {
  const sheets = [
    { name: 'Old', rows: xlsxRows(WITHOUT) },
    { name: '2024', rows: xlsxRows(WITH) },
  ];
  const imported = readImport(xlsxOf({ sheets }), 'xlsx', CONTEXT);
  expect(imported.drafts.map(({ draft }) => draft.when)).toEqual(['2024-01-05', '2024-01-30']);
});

it('a day that its year does not have, and a day of the week that it contradicts, are told of the whole date', () => {
  const rows = [HEADER, ['A', '1 Feb', ''], ['B', '29 Feb', ''], ['C', 'Mon 15 Mar', ''], ['D', 'Wed 15 Mar', ''], ['E', '3 April', '']];
  const sheets = [
    { name: '2023', rows: xlsxRows(rows) },
    { name: '2024', rows: xlsxRows(WITH) },
  ];
  const imported = readImport(xlsxOf({ sheets }), 'xlsx', CONTEXT);
  expect(imported.drafts.map(({ draft }) => draft.when)).toEqual(['2023-02-01', '2023-03-15', '2023-04-03', '2024-01-05', '2024-01-30']);
  expect(imported.problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/29 .*2023|2023.*29/),
    expect.stringContaining('15 March 2023 is a Wednesday, not a Monday'),
  ]);
});

it('vague dates of one sheet have its year, too', () => {
  const cells = ['mid May', 'early June', 'c. 3 Sept', 'October', 'w/c 16 Oct', 'Q4', 'before 3 Dec', 'tbc'];
  const rows = [['When', 'What'], ...cells.map((cell, at) => [cell, `Thing ${at}`])];
  const imported = readImport(xlsxOf({ sheets: [{ name: '2023', rows: xlsxRows(rows) }] }), 'xlsx', CONTEXT);
  expect(imported.drafts.map(({ draft }) => draft.when).slice(0, 7)).toEqual([
    '[2023-05-11..2023-05-20]',
    '[2023-06-01..2023-06-10]',
    '2023-09-03~',
    '2023-10',
    '[2023-10-16..2023-10-22]',
    '2023-36',
    '../2023-12-03',
  ]);
  expect(imported.notes.join('\n')).toContain('the years are those that the sheets are called by');
});

it('quarters, halves and thirds of no year are asked for it as months are', () => {
  const table = (days: readonly string[]) => Buffer.from(`When,What\n${days.map((day, at) => `${day},Thing ${at}`).join('\n')}\n`);
  const days = table(['Q1', 'mid May', 'Q3', 'October']);
  expect(readImport(days, 'csv', CONTEXT).decisions).toMatchObject([{ about: 'year', by: 'nobody' }]);
  const said = readImport(days, 'csv', { ...CONTEXT, dates: { firstYear: 2023 } });
  expect(said.drafts.map(({ draft }) => draft.when)).toEqual(['2023-33', '[2023-05-11..2023-05-20]', '2023-35', '2023-10']);
});
