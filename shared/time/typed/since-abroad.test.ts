import { expect, it } from 'vitest';
import { understandDate } from '../typed-date';

/* From which on, and up to which something was, in other languages. */

function edtf(text: string): string {
  const understood = understandDate(text, { today: '2026-11-30', zone: 'UTC', order: 'dmy' });
  return understood.ok ? understood.value.edtf : understood.error.message;
}

it.each([
  ['seit 1950', '1950/..'],
  ['seit dem Jahr 1950', '1950/..'],
  ['ab dem 5. Mai 2024', '2024-05-05/..'],
  ['vom 05.05.2024', '2024-05-05/..'],
  ['depuis le 5 mai 2024', '2024-05-05/..'],
  ['à partir du 5 mai 2024', '2024-05-05/..'],
  ['desde mayo de 2024', '2024-05/..'],
  ['a partir del 5 de mayo de 2024', '2024-05-05/..'],
  ['dal 6 maggio 2024', '2024-05-06/..'],
  ['dall’8 maggio 2024', '2024-05-08/..'],
  ['desde 5 de maio de 2024', '2024-05-05/..'],
  ['vanaf 5 mei 2024', '2024-05-05/..'],
  ['od 5 maja 2024', '2024-05-05/..'],
  ['с 1950 года', '1950/..'],
  ['с 5 мая 2024', '2024-05-05/..'],
  ['från 5 maj 2024', '2024-05-05/..'],
  ['bis zum 7. Mai 2024', '../2024-05-07'],
  ['jusqu’en 1950', '../1950'],
  ['hasta el 7 de mayo de 2024', '../2024-05-07'],
  ['fino al 7 maggio 2024', '../2024-05-07'],
  ['até 7 de maio de 2024', '../2024-05-07'],
  ['tot mei 2024', '../2024-05'],
])('%s', (text, expected) => {
  expect(edtf(text)).toBe(expected);
});

it.each([
  ['vom 5. bis 7. Mai 2024', '2024-05-05/2024-05-07'],
  ['vom 5.–7. Mai 2024', '2024-05-05/2024-05-07'],
  ['vom 5. Mai – 7. Juni 2024', '2024-05-05/2024-06-07'],
  ['dal 5-7 maggio 2024', '2024-05-05/2024-05-07'],
])('a span stays one: %s', (text, expected) => {
  expect(edtf(text)).toBe(expected);
});

it('a day that something is of is not since when', () => {
  for (const text of ['du 5 mai 2024', 'del 5 de mayo de 2024']) expect(edtf(text)).not.toContain('/..');
});
