import { expect, it } from 'vitest';
import { datesOf } from '../../testing/formats/tables';

it('years of two digits stand first beside the signs of East Asia for days of the week', () => {
  const rows = ['26/03/02 (月)', '98/05/11(月)', '26/04/06（月） 10:00', '26-03-03 (火)'];
  expect(datesOf(`日付,出来事\n${rows.map((day, at) => `${day},会議${at}`).join('\n')}\n`)).toEqual([
    '2026-03-02',
    '1998-05-11',
    '2026-04-06T10:00',
    '2026-03-03',
  ]);
  // A Tuesday of that year, and of no other that the digits can be.
  expect(datesOf('日付,出来事\n26/03/02 (月),会議\n26/03/03 (月),発表\n')[1]).toMatch(/^! row 3: .* Tuesday/);
});
