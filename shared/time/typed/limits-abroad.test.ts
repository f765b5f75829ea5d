import { describe, expect, it } from 'vitest';
import { understandDate } from '../typed-date';

const read = (text: string): string => {
  const result = understandDate(text, { today: '2026-11-30', zone: 'UTC', order: 'dmy' });
  return result.ok ? result.value.edtf : `! ${result.error.message}`;
};

describe('dates with limits and parts in words', () => {
  it.each([
    ['a más tardar el 22/04/2024', '../2024-04-22'],
    ['au plus tard le 22 avril 2024', '../2024-04-22'],
    ['spätestens am 22. April 2024', '../2024-04-22'],
    ['al più tardi il 22 aprile 2024', '../2024-04-22'],
    ['o mais tardar em 22/04/2024', '../2024-04-22'],
    ['by 22 April 2024 at the latest', '../2024-04-22'],
    ['до 22.04.2024', '../2024-04-22'],
    ['до 22 апреля 2024 г.', '../2024-04-22'],
  ])('%s is the last day', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each([
    ['5 May 2024 until further notice', '2024-05-05/..'],
    ['from 5 May 2024 until further notice', '2024-05-05/..'],
    ['5.5.2024 – do odwołania', '2024-05-05/..'],
    ['5. Mai 2024 bis auf Weiteres', '2024-05-05/..'],
    ['ab 5. Mai 2024 bis auf Weiteres', '2024-05-05/..'],
    ['5 mai 2024, jusqu’à nouvel ordre', '2024-05-05/..'],
    ['05/05/2024 hasta nuevo aviso', '2024-05-05/..'],
    ['5 maggio 2024 - fino a nuovo avviso', '2024-05-05/..'],
    ['5 мая 2024 до особого распоряжения', '2024-05-05/..'],
  ])('%s is open', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each([
    ['2.ª quincena de agosto de 2024', '[2024-08-16..2024-08-31]'],
    ['1ª quincena de febrero 2024', '[2024-02-01..2024-02-15]'],
    ['segunda quincena de febrero de 2024', '[2024-02-16..2024-02-29]'],
    ['2ª quinzena de abril de 2024', '[2024-04-16..2024-04-30]'],
    ['seconda quindicina di aprile 2024', '[2024-04-16..2024-04-30]'],
  ])('%s is half a month', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each([
    ['h. 1885', '1885~'],
    ['1519 (June-July)', '1519-06/1519-07'],
    ['1519 (June)', '1519-06'],
    ['1519 (5 May)', '1519-05-05'],
    ['1519, (Juni–Juli)', '1519-06/1519-07'],
    ['1519 (uncertain)', '1519?'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each([
    ['14./15.07.2021', '2021-07-14/2021-07-15'],
    ['14./15. 7. 2021', '2021-07-14/2021-07-15'],
    ['14.-15.07.2021', '2021-07-14/2021-07-15'],
    ['14.–15.7.2021', '2021-07-14/2021-07-15'],
    ['30.6./1.7.2021', '2021-06-30/2021-07-01'],
    ['11./12. Februar 2024', '2024-02-11/2024-02-12'],
    ['15./14.07.2021', '!'],
  ])('%s are days with points', (text, edtf) => expect(read(text)).toMatch(edtf === '!' ? /^!/ : new RegExp(`^${edtf}$`)));
});
