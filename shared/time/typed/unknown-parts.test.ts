import { describe, expect, it } from 'vitest';
import { type DateContext, understandDate } from '../typed-date';

const CONTEXT = { today: '2026-11-28', zone: 'UTC', order: 'dmy' } as const;
const read = (text: string, proof: Partial<DateContext> = {}): string => {
  const understood = understandDate(text, { ...CONTEXT, ...proof });
  return understood.ok ? [understood.value.edtf, ...understood.value.alternatives].join(' | ') : `! ${understood.error.message}`;
};

describe('a day or a month that nobody knows', () => {
  it.each([
    ['6/?/1971', {}, '1971-06'],
    ['6/?/1971', { order: 'mdy', orderProven: true }, '1971-06'],
    ['6/?/1971', { orderProven: true }, '1971-XX-06'],
    ['?/6/1971', { orderProven: true }, '1971-06'],
    ['?/06/1971', { order: 'mdy', orderProven: true }, '1971-XX-06'],
    ['?/25/1971', {}, '1971-XX-25'],
    ['?.06.1971', { order: 'mdy', orderProven: true }, '1971-06'],
    ['6.?.1971', {}, '1971-XX-06'],
    ['?/12/1911', {}, '1911-12'],
    ['6/?/71', { latestYear: 2026 }, '1971-06'],
    ['?/7/80', { order: 'mdy', orderProven: true, latestYear: 2026 }, '1980-XX-07'],
    ['6/?/71', {}, '! Write the year with four digits: “71” could be in any century.'],
    ['?/6/12', {}, '! Write the year with four digits: “12” could be in any century.'],
  ] as const)('%s, %o', (text, proof, edtf) => expect(read(text, proof)).toBe(edtf));

  it('is no month beyond twelve where the order is known', () => expect(read('?/25/1971', { orderProven: true })).toMatch(/^!/));
});

describe('Roman numerals before a year', () => {
  it.each([
    ['IV/2020', '2020-04 | 2020-36'],
    ['II/2020', '2020-02 | 2020-34 | 2020-41'],
    ['III 2020', '2020-03 | 2020-35'],
    ['VI/2020', '2020-06'],
    ['12.iv.2020', '2020-04-12'],
  ])('may count quarters and halves: %s', (text, edtf) => expect(read(text)).toBe(edtf));
});
