import { expect, it } from 'vitest';
import { readTable } from '../../../testing/formats/tables';
import { adviceInOptions } from './advice-in-options';

it('notes advise what the import dialog asks, and on the command line the options', () => {
  const { notes } = readTable('Date,Amount,Balance\n2024-05-01,120,900\n2024-05-02,80,820\n2024-05-03,15,805\n');
  const [note = ''] = notes.filter((one) => one.startsWith('No column has titles'));
  expect(note).toContain('Others are said under “What the columns are”.');
  expect(adviceInOptions(note)).toContain('Others are said with --map title=COLUMN.');
  expect(note).not.toContain('--');
});
