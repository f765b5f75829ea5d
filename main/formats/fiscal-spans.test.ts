import { expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

const FISCAL = { dates: { fiscal: { month: 7, called: 'ends' } } } as const;

it('fiscal years as start and end are from the first month of the one to the last of the other, told and kept as written', () => {
  const text = 'Project,Start,End\nAlpha,FY24,FY25\nBeta,Q3 FY23,FY26\nGamma,2023-01-05,FY24\nDelta,FY24,\n';
  const { drafts, problems, notes, counts } = readTable(text, FISCAL);
  expect(problems).toEqual([]);
  expect([...drafts].map(({ draft }) => draft.when)).toEqual([
    '2023-07/2025-06',
    '2023-33/2026-06',
    '2023-01-05/2024-06',
    '[2023-07..2024-06]',
  ]);
  expect([...drafts].map(({ draft }) => draft.summary ?? '')[0]).toBe('Start as written: FY24; end as written: FY25.');
  expect(notes.join('\n')).toMatch(/first month, .* last month/);
  expect(counts).toMatchObject({ accepted: 1, repaired: 3 });
});
