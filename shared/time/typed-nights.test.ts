import { expect, it } from 'vitest';
import { understandDate } from './typed-date';

const CONTEXT = { today: '2026-11-30', zone: 'Europe/Berlin', order: 'dmy' } as const;
const edtf = (text: string): string => {
  const understood = understandDate(text, CONTEXT);
  return understood.ok ? understood.value.edtf : `! ${understood.error.message}`;
};

it.each([
  ['2024-02-11 / 12 overnight', '2024-02-11/2024-02-12'],
  ['2024-02-11/12', '2024-02-11/2024-02-12'],
  ['2024-02-29/03-01', '2024-02-29/2024-03-01'],
  ['night of 2024-02-16/17', '2024-02-16/2024-02-17'],
  ['Night of 11/12 February 2024', '2024-02-11/2024-02-12'],
  ['overnight 11-12 February 2024', '2024-02-11/2024-02-12'],
  ['11–12 Feb 2024 (overnight)', '2024-02-11/2024-02-12'],
  ['11./12. Februar 2024', '2024-02-11/2024-02-12'],
])('days that a night lies between: %s', (text, expected) => {
  expect(edtf(text)).toBe(expected);
});

it('of one day alone a night is not understood, nor days that run backwards', () => {
  for (const text of ['2024-02-11 overnight', 'night of 11 February 2024', '2024-02-12/11', '2024-02-11/32', '2024-12'])
    expect(edtf(text)).not.toMatch(/\/2024/);
});
