import { expect, it } from 'vitest';
import { understandDate } from '../typed-date';

const read = (text: string): string => {
  const understood = understandDate(text, { today: '2026-11-28', zone: 'UTC', order: 'dmy' });
  return understood.ok ? understood.value.edtf : `! ${understood.error.message}`;
};

it.each([
  ['2024-031', '2024-01-31'],
  ['2024/031', '2024-01-31'],
  ['2024031', '2024-01-31'],
  ['2024-366', '2024-12-31'],
  ['2024-031T12:00:05Z', '2024-01-31T12:00:05Z'],
  ['2024/031 12:00', '2024-01-31T12:00'],
  ['2024:031:12:00:05', '2024-01-31T12:00:05'],
  ['2024-031 – 2024-045', '2024-01-31/2024-02-14'],
])('%s counts days within a year', (text, day) => {
  expect(read(text)).toBe(day);
});

it.each(['2023-366', '2023/366', '2023366', '2024/000', '2460342'])('%s counts no day of a year', (text) => {
  expect(read(text)).toMatch(/^!/);
});

it.each(['2012024', '2022024', '2032024', '2022099'])('%s may be a day without its nought as well, and is neither', (text) => {
  expect(read(text)).toMatch(/^!/);
});

it.each([
  ['2022145', '2022-05-25'],
  ['2011024', '2011-01-24'],
  ['2022/024', '2022-01-24'],
])('%s can be no other day', (text, day) => {
  expect(read(text)).toBe(day);
});
