import { expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

it('a date that is not settled comes in as uncertain, and the rows are told', () => {
  const rows = ['Vote,12 June 2027', 'Count,14 June 2027 (tbc)', 'Run-off,"July 2027, provisional"', 'Strike,5 April 2027 (indefinite)'];
  const read = readTable(`Title,Date\n${rows.join('\n')}\nReview,dates tbc\n`);
  expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['2027-06-12', '2027-06-14?', '2027-07?', '2027-04-05/..']);
  expect(read.problems).toMatchObject([{ row: 6, message: 'There is no date.' }]);
  expect(read.notes.join('\n')).toContain('such as “tbc” or “provisional” (rows 3 and 4), were read as uncertain.');
});
