import { describe, expect, it } from 'vitest';
import { understandDate } from '../typed-date';

const read = (text: string): string => {
  const understood = understandDate(text, { today: '2026-11-29', zone: 'UTC', order: 'dmy' });
  return understood.ok ? `${understood.value.edtf} ${understood.value.calendar ?? ''}`.trim() : '!';
};

describe('a date whose month or era is of another calendar is put into ours', () => {
  it.each([
    // Days that are known in both: the state of Israel, Tisha b’Av of 1939, Passover.
    ['5 Iyar 5708', '1948-05-14 hebrew'],
    ['ה\' באייר תש"ח', '1948-05-14 hebrew'],
    ['ט׳ באב תרצ״ט', '1939-07-25 hebrew'],
    ['14 בניסן ה׳תשפ״ד', '2024-04-22 hebrew'],
    ['14 Nisan 5708', '1948-04-23 hebrew'],
    ['Tishrei 5709', '[1948-10-04..1948-11-02] hebrew'],
    ['1 Adar II 5784', '2024-03-11 hebrew'],
    ['1 Adar 5784', '[2024-02-10,2024-03-11] hebrew'],
    ['1 Adar 5783', '2023-02-22 hebrew'],
    ['1 Ramadan 1446', '2025-03-01 islamic-umalqura'],
    ['12 Rabīʿ al-Awwal 1445 AH', '2023-09-27 islamic-umalqura'],
    ['1446-09-01 AH', '2025-03-01 islamic-umalqura'],
    ['AH 1330', '[1911-12-22..1912-12-09] islamic-umalqura'],
    ['5–9 Ramadan 1445', '2024-03-15/2024-03-19 islamic-umalqura'],
    // Until the tables of 1937 days were counted from when the moon was seen.
    ['10 Muharram 61 AH', '0680-10-13~ islamic-umalqura'],
    ['12 Mordad 1402', '2023-08-03 persian'],
    ['1402/05/12 SH', '2023-08-03 persian'],
    ['Tir 12, 1402', '2023-07-03 persian'],
    ['Meskerem 1, 2016 E.C.', '2023-09-12 ethiopic'],
    ['12 Yekatit 1929', '1937-02-19 ethiopic'],
    ['የካቲት 12 ቀን 1929', '1937-02-19 ethiopic'],
    ['6 Pagumen 2015', '2023-09-11 ethiopic'],
    ['1 Thout 1740 AM', '2023-09-12 coptic'],
    ['22 Shravana 1946 Saka', '2024-08-13 indian'],
    ['农历正月十五 2024', '2024-02-24 chinese'],
    ['二〇二〇年闰四月初三', '2020-05-25 chinese'],
    ['2023年臘月廿三', '2024-02-02 chinese'],
    ['음력 1950년 1월 1일', '1950-02-17 dangi'],
    ['1 Nisan – 5 Iyar 5708', '1948-04-10/1948-05-14 hebrew'],
    ['an II', '[1793-09-22..1794-09-21] French Republican'],
    ['décadi 10 frimaire an II', '1793-11-30 French Republican'],
    ['du 5 au 9 thermidor an II', '1794-07-23/1794-07-27 French Republican'],
    ['nivôse an III – germinal an III', '1794-12-21~/1795-04-19~ French Republican'],
    ['5 Iyar 5708 (14 May 1948)', '1948-05-14'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each([
    ['Nisan 2024', '2024-04'],
    ['14 Nisan 2024', '2024-04-14'],
    ['12 May 1940', '1940-05-12'],
  ])('and no other: %s', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each(['15/09/45 AH', '45-09-15 AH', '12/05/06 h'])('a year of two digits among numbers is of no century: %s', (text) =>
    expect(read(text)).toBe('!'),
  );

  // There is no such day, it may be of several calendars, or of ours.
  it.each(['31 Nisan 5708', '2024年闰四月初三', 'Chaitra 1 1946', 'Ramadan 2024', 'Ramadan 1187', 'an 2', '光绪二十年正月初三'])(
    'which is refused: %s',
    (text) => expect(read(text)).toBe('!'),
  );
});
