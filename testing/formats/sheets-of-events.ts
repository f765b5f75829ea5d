import { expect } from 'vitest';
import { readImport } from '../../main/formats/import';
import type { ImportContext, Imported } from '../../main/intake/imported';
import { CONTEXT } from './arbitrary-timelines';
import { xlsxOf, xlsxRows } from './workbooks';

/* Workbooks of several sheets that hold events, with columns of their own. */

export type Rows = Parameters<typeof xlsxRows>[0];

export function readSheets(
  given: Readonly<Record<string, Rows>>,
  context: Partial<ImportContext> = {},
  hidden: readonly string[] = [],
): Imported {
  const sheets = Object.entries(given).map(([name, rows]) => ({
    name,
    rows: xlsxRows(rows),
    ...(hidden.includes(name) ? { state: 'hidden' } : {}),
  }));
  const imported = readImport(xlsxOf({ sheets }), 'xlsx', { ...CONTEXT, ...context });
  const { read: all, accepted, repaired, refused, notEvents } = imported.counts;
  expect(all).toBe(accepted + repaired + refused + notEvents);
  return imported;
}
/** Sheets written as text: the name of each behind “#”, and rows of which the cells are parted by “|”. */
export function namedSheets(text: string): readonly { readonly name: string; readonly rows: Rows }[] {
  return text
    .trim()
    .split(/^# /m)
    .flatMap((one) => {
      const [name = '', ...lines] = one.trim().split('\n');
      return name === '' ? [] : [{ name, rows: lines.map((line) => line.split('|')) }];
    });
}

export const titles = ({ drafts }: Imported): string[] => drafts.map(({ draft }) => draft.title);
export const events = ({ drafts }: Imported): string[] => drafts.map(({ draft: { when, title } }) => `${when} ${title}`);

export const INCIDENTS: Rows = [
  ['No', 'Date of incident', 'What happened', 'District', 'Injured'],
  ['1', '2023-03-01', 'Fire in the depot', 'North', '2'],
  ['2', '2023-03-19', 'Convoy stopped at the bridge', 'South', '0'],
  ['3', '2023-04-02', 'Power cut in the hospital', 'North', '1'],
  ['4', '2023-05-11', 'Shots at the market', 'East', '4'],
];
export const MEETINGS: Rows = [
  ['Meetings with the authorities'],
  [''],
  ['When', 'Subject', 'Chair'],
  ['2023-03-05', 'Access to the northern camps', 'K. Jones'],
  ['2023-04-20', 'Fuel for the hospital', 'S. Virtanen'],
  ['2023-06-01', 'Safe passage for convoys', 'K. Jones'],
];
export const OF_INCIDENTS = ['Fire in the depot', 'Convoy stopped at the bridge', 'Power cut in the hospital', 'Shots at the market'];
export const OF_MEETINGS = ['Access to the northern camps', 'Fuel for the hospital', 'Safe passage for convoys'];
