import { describe, expect, it } from 'vitest';
import { understandDate } from '../typed-date';

const read = (text: string): string => {
  const understood = understandDate(text, { today: '2026-12-01', zone: 'UTC', order: 'dmy' });
  return understood.ok ? understood.value.edtf : `! ${understood.error.message}`;
};

describe('parts of years and months in Chinese and Japanese', () => {
  it.each([
    ['1999年年底', '1999-39'],
    ['2003年年初', '2003-37'],
    ['年中 2003', '2003-38'],
    ['夏季 1987', '1987-22'],
    ['下半年 1987', '1987-41'],
    ['第三季度 2011', '2011-35'],
    ['2011年8月月底', '[2011-08-21..2011-08-31]'],
    ['昭和20年8月下旬', '[1945-08-21..1945-08-31]'],
    ['2003年4月约20日', '2003-04-20~'],
    ['1998年约5月', '1998-05~'],
    ['2003年4月20日前后', '2003-04-20~'],
    ['1999年3月5-8日', '1999-03-05/1999-03-08'],
    ['1999年3月5～8日', '1999-03-05/1999-03-08'],
    ['1999年3月5、6日', '1999-03-05/1999-03-06'],
    ['1945年8月以前', '../1945-08'],
    ['1998年5月至今', '1998-05/..'],
    ['平成10年5月から', '1998-05/..'],
    ['2011年3月11日以后', '2011-03-11/..'],
    ['2011年3月11日まで', '../2011-03-11'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each(['1999年3月5、9日', '1999年3月8-5日', '1999年13月底'])('%s is refused', (text) => expect(read(text)).toMatch(/^!/));
});

describe('weeks over the new year', () => {
  it.each([
    'v 52 (2025)–v 1',
    'v. 52 2025 – v. 1 2026',
    'KW 52/2025 – KW 1/2026',
    'KW 52 2025 bis KW 1',
    'week 52 of 2025 to week 1',
    'uke 52 2025 – uke 1',
    'semaine 52 (2025) au semaine 1 (2026)',
  ])('%s', (text) => expect(read(text)).toBe('2025-12-22~/2026-01-04~'));

  it('are refused where there are none, or where they go back', () => {
    expect(read('v 53 (2025)–v 1')).toMatch(/^!/);
    expect(read('KW 52/2025 – KW 1/2025')).toMatch(/^!/);
  });
});

describe('decades of the north, of Finland and in the genitive of Russian', () => {
  it.each(['60-talet', '60-tallet', '60-årene', '60’erne', '60-luku', '60-luvulla', 'лет 60-х'])('%s', (text) =>
    expect(read(text)).toBe('196X'),
  );
  it.each(['1860-talet', '1860-tallet', '1860erne', '1860-luku', '1860-luvun', 'лет 1860-х'])('%s', (text) =>
    expect(read(text)).toBe('186X'),
  );
  it.each(['1800-talet', '1800-tallet', '1800-luku'])('%s is a century', (text) => expect(read(text)).toBe('18XX'));
});
