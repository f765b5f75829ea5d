import { expect, it } from 'vitest';
import { dateErrors, datesIn, edtfsOf } from './draft-dates';

const CONTEXT = { today: '2026-11-22', zone: 'UTC', order: 'dmy' } as const;
const datesOf = (when: string, learned: string) => datesIn({ when, learned }, CONTEXT);

it('hands over each date as EDTF, and none that is not understood', () => {
  expect(edtfsOf(datesOf('8 Jan 2026', 'last month'))).toEqual({ when: '2026-01-08', learned: '2026-10' });
  expect(edtfsOf(datesOf('31 Febtember', ''))).toEqual({ when: null, learned: null });
});

it('is in the way of saving where a date is not understood, or one is missing that an event must have', () => {
  expect(dateErrors(datesOf('8 Jan 2026', ''))).toEqual({});
  expect(Object.keys(dateErrors(datesOf('', '')))).toEqual(['when']);
  expect(Object.keys(dateErrors(datesOf('31 Febtember', 'soon')))).toEqual(['when', 'learned']);
});
