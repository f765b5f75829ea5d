import { describe, expect, it } from 'vitest';
import { understandDate } from '../typed-date';

const read = (text: string): string => {
  const understood = understandDate(text, { today: '2026-11-29', zone: 'UTC', order: 'dmy' });
  return understood.ok ? understood.value.edtf : `! ${understood.error.message}`;
};

describe('a day by the moon or of the Hijra', () => {
  it.each([
    ['明治元年9月8日（1868年10月23日）', '1868-10-23'],
    ['明治5年9月12日(1872年10月14日)', '1872-10-14'],
    ['1868年10月23日（明治元年9月8日）', '1868-10-23'],
    ['٢٧ رجب ١٣٤٢ هـ (٣ مارس ١٩٢٤)', '1924-03-03'],
    ['3 March 1924 (27 Rajab 1342 AH)', '1924-03-03'],
  ])('is that of our calendar which stands beside it: %s', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each(['明治5年9月12日', '明治5年9月12日（1872年）', '27 Rajab 1342 AH (1924)'])('is refused without one: %s', (text) =>
    expect(read(text)).toMatch(/^!/),
  );
});

describe('a day of an era of Japan by its letter', () => {
  it.each([
    ['M22.2.11', '1889-02-11'],
    ['M45/7/30', '1912-07-30'],
    ['Ｓ22．5．3', '1947-05-03'],
    ['Ｍ２２．２．１１', '1889-02-11'],
    ['R3.7.23', '2021-07-23'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  // Until its fifth year days were by the moon, and it ended in its 45th; with less behind it, M is anything.
  it.each(['M5.9.12', 'M50.1.1', 'M22.2', 'M22.2.11.3', 'M7.9'])('is none: %s', (text) => expect(read(text)).toMatch(/^!/));
});

describe('a night of which only the day behind it is said', () => {
  it.each([
    ['в ночь на 8 ноября 1917', '1917-11-07/1917-11-08'],
    ['в ночь на 8 ноября (26 октября) 1917', '1917-11-07/1917-11-08'],
    ['в ніч на 8 листопада 1917', '1917-11-07/1917-11-08'],
    ['in der Nacht auf den 9. November 1938', '1938-11-08/1938-11-09'],
    ['In der Nacht zum 1. Januar 2000', '1999-12-31/2000-01-01'],
    ['w nocy na 1 września 1939', '1939-08-31/1939-09-01'],
    ['natten till den 8 november 1917', '1917-11-07/1917-11-08'],
    ['w nocy z 9 na 10 listopada 1938', '1938-11-09/1938-11-10'],
    ['in der Nacht auf November 1938', '! Say the day on which this night ended.'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

it.each([
  ['16 X – 4 XI 1941', '1941-10-16/1941-11-04'],
  ['22 II–2 IV 1942', '1942-02-22/1942-04-02'],
  ['16 X 1941 – 4 XI 1942', '1941-10-16/1942-11-04'],
])('a span with months in Roman letters has the year of its end: %s', (text, edtf) => expect(read(text)).toBe(edtf));

it.each([
  ['昭和20年8月15日 正午', '1945-08-15T12:00'],
  ['未詳', 'XXXX'],
  ['未详', 'XXXX'],
])('noon and what is not known, in words of East Asia: %s', (text, edtf) => expect(read(text)).toBe(edtf));
