import { expect, it } from 'vitest';
import type { ColumnUse } from '../../../shared/mapping';
import type { Mapping } from './column-use';
import { columnUseOf, missingColumn, withSaid } from './said-mapping';

const names = ['What', 'Filed', 'Cost', '', 'Cost'];
const suggested: Mapping = { columns: new Map<ColumnUse, readonly number[]>([['title', [1]]]), unused: ['What', 'Cost', ''], notes: [] };
const said = (keepOthers: boolean, ...uses: (readonly [ColumnUse, string])[]) => ({
  uses: new Map(uses.map(([use, header]) => [use, [header]])),
  keepOthers,
});

it('what a person says of a column takes it from what was suggested, and the others are left or kept', () => {
  const left = withSaid(suggested, names, said(false, ['title', 'what'], ['when', ' FILED ']));
  expect(Object.fromEntries(left.columns)).toEqual({ title: [0], when: [1] });
  expect(left.unused).toEqual(['Cost', '', 'Cost']);
  const kept = withSaid(suggested, names, said(true, ['when', 'Filed']));
  expect(Object.fromEntries(kept.columns)).toEqual({ when: [1], kept: [0, 2, 4] });
  expect(kept.unused).toEqual(['']);
  expect(Object.fromEntries(withSaid(suggested, names, said(false, ['title', 'What'])).columns)).toEqual({ title: [0] });
});

it('names of uses are known in any letters, and a column that is not there is told', () => {
  expect(columnUseOf(' endtime ')).toBe('endTime');
  expect(columnUseOf('constructor')).toBeUndefined();
  expect(missingColumn(names, said(false, ['title', 'Which']))).toBe('Which');
  expect(missingColumn(names, said(false, ['title', 'what']))).toBeUndefined();
});
