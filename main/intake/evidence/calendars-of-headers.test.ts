import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('a header that names another calendar', () => {
  it.each([
    ['Date (E.C.)', ['01/01/2016', 'Tahsas 22 2016', '2015'], ['2023-09-12', '2024-01-01', '[2022-09-11..2023-09-11]']],
    ['Date (Ethiopian calendar)', ['01/13/2015', '22/04/2016'], ['2023-09-06', '2024-01-01']],
    ['Date (Saka)', ['1946-05-22'], ['2024-08-13']],
    ['Coptic date', ['01/01/1740'], ['2023-09-12']],
    ['Hebrew date', ['5 Iyar 5708', '5710'], ['1948-05-14', '[1949-09-24..1950-09-11]']],
    ['Persian date', ['12 Mordad 1402', '1402/05/13', '1402-05'], ['2023-08-03', '2023-08-04', '[2023-07-23..2023-08-22]']],
    ['Date (Hijri)', ['1 Ramadan 1446', '1446-09-02'], ['2025-03-01', '2025-03-02']],
  ])('has its dates put into ours, told: %s', (header, dates, edtf) => {
    const { drafts, notes } = readTable(table(`${header},Event`, ...dates.map((date, at) => `${date},Event ${at}`)));
    expect(drafts.map(({ draft }) => draft.when)).toEqual(edtf);
    expect(drafts.at(0)?.draft.summary).toBe(`Date as written: ${dates[0]}`);
    expect(notes.join('\n')).toContain('as the header says');
  });

  it('has months of the Hebrew calendar in digits refused, since they are counted from spring and from autumn', () => {
    expect(datesOf(table('Hebrew date,Event', '5 Iyar 5708,A', '5784-01-10,B')).join()).toContain('Write its month in words');
  });

  // “Era común”.
  it('is none in Spanish where “E.C.” stands behind a date', () => {
    expect(datesOf(table('Fecha (E.C.),Evento', '01/01/2016,A'))).toEqual(['2016-01-01']);
  });
});

describe('years of the Republic of China', () => {
  it('are those of three digits beside words in Chinese, told', () => {
    const { drafts, notes, problems } = readTable(
      table(
        '日期,事件',
        '113/05/06,地震發生在花蓮',
        '112.09.18,颱風來襲',
        '1090111,總統大選',
        '98/05/06,舊事',
        '112年3月,會議',
        '113/02/30,錯',
      ),
    );
    expect(drafts.map(({ draft }) => draft.when)).toEqual(['2024-05-06', '2023-09-18', '2020-01-11', '2009-05-06', '2023-03']);
    expect(problems).toMatchObject([{ row: 7, message: expect.stringContaining('no day that is known') }]);
    expect(notes.join('\n')).toContain('their years have three digits and the words beside them are Chinese');
  });

  it('are so alone where the words are in traditional signs and the years are of these decades', () => {
    expect(datesOf(table('Year,事件', '113,地震發生在花蓮', '112,颱風來襲', '109,總統大選'))).toEqual(['2024', '2023', '2020']);
  });

  it('are none beside other words, and of other times', () => {
    expect(datesOf(table('年份,事件', '184,黃巾起義', '208,赤壁之戰', '220,曹丕稱帝'))).toEqual(['0184', '0208', '0220']);
    expect(datesOf(table('Year,Event', '113,Trajan', '112,Pliny', '109,Trier'))).toEqual(['0113', '0112', '0109']);
  });
});
