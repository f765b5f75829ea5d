import { describe, expect, it } from 'vitest';
import { type DateContext, understandDate } from './typed-date';

const context: DateContext = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' };

function read(text: string): string {
  const result = understandDate(text, context);
  return result.ok ? result.value.edtf : `! ${result.error.message}`;
}

describe('parts of months and years, as China and Japan write them', () => {
  it.each([
    ['2011年3月上旬', '[2011-03-01..2011-03-10]'],
    ['平成23年3月中旬', '[2011-03-11..2011-03-20]'],
    ['2011年3月下旬', '[2011-03-21..2011-03-31]'],
    ['2016年底', '2016-39'],
    ['2023年初', '2023-37'],
    ['2011年春', '2011-21'],
    ['令和5年10月20日頃', '2023-10-20~'],
    ['2018年左右', '2018~'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each(['2018年13月底', '2018年的', '2011年中国', '2011年13月上旬'])('%s is none', (text) => expect(read(text)).toMatch(/^!/));
});

describe('spans that say once what both ends share', () => {
  it.each([
    ['2018年6月1日至5日', '2018-06-01/2018-06-05'],
    ['2018年6月30日至7月2日', '2018-06-30/2018-07-02'],
    ['2018年12月30日至2019年1月2日', '2018-12-30/2019-01-02'],
    ['2011年3月～5月', '2011-03/2011-05'],
    ['2018年至2020年', '2018/2020'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each(['2018年6月1日至', '2018年6月5日至1日', '2018年6月至5日'])('%s is none', (text) => expect(read(text)).toMatch(/^!/));
});

describe('seasons in more languages', () => {
  it.each([
    ['весна 1999 г.', '1999-21'],
    ['осенью 2004 года', '2004-23'],
    ['lato 1980', '1980-22'],
    ['herfst 1944', '1944-23'],
    ['ilkbahar 2001', '2001-21'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('one of two', () => {
  it.each([
    ['Sept/Oct 1926', '[1926-09..1926-10]'],
    ['Juli/August 1914', '[1914-07..1914-08]'],
    ['1497 oder 1498', '[1497,1498]'],
    ['1990 o 1991', '[1990,1991]'],
    ['1990 или 1991', '[1990,1991]'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each(['Dec/Jan 1927', 'Oct/Sept 1926', 'Win/Loss 1926', '1990 of 400 men'])('%s is left open', (text) =>
    expect(read(text)).toMatch(/^!/),
  );
});
