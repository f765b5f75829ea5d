import { expect, it } from 'vitest';
import { understandDate } from '../typed-date';

/* Months as registers in Latin write them, by the numbers that they had in Rome. */

const read = (text: string): string | null => {
  const found = understandDate(text, { today: '2026-12-01', zone: 'UTC', order: 'dmy' });
  return found.ok ? found.value.edtf : null;
};

it.each([
  ['12. 7bris 1743', '1743-09-12'],
  ['29 8ber 1743', '1743-10-29'],
  ['2 9bre 1743', '1743-11-02'],
  ['24. Xbris 1743', '1743-12-24'],
  ['24 10bris 1743', '1743-12-24'],
  ['3 VIIbris 1743', '1743-09-03'],
  ['14 Januarii 1743', '1743-01-14'],
  ['17. Maij 1744', '1744-05-17'],
  ['3 Martii 1743', '1743-03-03'],
  ['3. Mart. 1743', '1743-03-03'],
  ['1 Junij 1701', '1701-06-01'],
  ['7bris 1743', '1743-09'],
])('%s is %s', (text, edtf) => {
  expect(read(text)).toBe(edtf);
});

it.each(['12 6bris 1743', '12 11bris 1743', '32 7bris 1743', '7brise 1743'])('%s is no date', (text) => {
  expect(read(text)).toBeNull();
});
