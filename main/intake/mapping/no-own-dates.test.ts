import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';
import { importFormatOf } from '../../formats/import';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;
const HELD = ['2024-02-01', '2024-03-14', '2024-04-26', '2024-06-18'];
const TITLES = ['Roof of the school', 'Lamps on the quay', 'Hire of a boat', 'Care for the trees'];

describe('numbers that look like days of a year are no dates', () => {
  it.each([
    ['N° acte', 'Adopté'],
    ['No.', 'Held'],
    ['Nr.', 'Sitzung'],
    ['Lfd. Nr', 'Sitzung'],
    ['Beschlussnummer', 'Sitzung'],
    ['Ref', 'Meeting'],
    ['Código', 'Sesión'],
    ['Sygnatura', 'Posiedzenie'],
    ['Номер', 'Заседание'],
    ['番号', '開催'],
  ])('under %s, also where the days stand in few rows', (number, held) => {
    const rows = (ids: readonly string[]) => TITLES.map((title, at) => `${ids[at]},${at % 2 === 0 ? HELD[at] : ''},${title}`);
    expect(datesOf(table(`${number},${held},Subject`, ...rows(['2024-031', '2024-007', '2024-112', '2024-019']))).slice(0, 2)).toEqual([
      HELD[0],
      HELD[2],
    ]);
  });

  it('where they count on from row to row, under any header', () => {
    for (const ids of [
      ['2024-001', '2024-002', '2024-003', '2024-004'],
      ['2023-119', '2024-001', '2024-002', '2024-003'],
    ]) {
      const rows = TITLES.map((title, at) => `${ids[at]},${HELD[at]},${title}`);
      expect(datesOf(table('Act,Session,Subject', ...rows))).toEqual(HELD);
    }
  });

  it('also where no other column has dates, which is told', () => {
    const { drafts, problems } = readTable(table('No,Subject', ...TITLES.map((title, at) => `2024-00${at + 1},${title}`)));
    expect([...drafts]).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual(['There is no column with dates. Its header may be When, Date or Start.']);
  });

  const THINGS = ['Bronze lamp', 'Iron nail', 'Silver coin', 'Glass bead'];
  const numbered = (header: string, beside: readonly string[], ids: readonly string[]): string =>
    table(header, ...THINGS.map((thing, at) => `${ids[at]},${beside[at]},${thing}`));

  it('where another column says the same years, be that in years alone or in no way that is understood', () => {
    const ids = ['1958-002', '1958-004', '1959-001', '1959-009'];
    const years = ['1958', '1958', '1959', '1959'];
    expect(datesOf(numbered('Launch,Year,Payload', years, ids))).toEqual(years);
    for (const words of ['Mar 17 around seven', 'Trinity Term']) {
      const { drafts, problems } = readTable(
        numbered(
          'Launch,Launched (UTC),Payload',
          years.map((year) => `${year} ${words}`),
          ids,
        ),
      );
      expect([...drafts], words).toEqual([]);
      expect(problems.map(({ message }) => message)).toEqual(['There is no column with dates. Its header may be When, Date or Start.']);
    }
  });

  it.each([
    ['one lies beyond the days of a year', 'Item', ['1998-115', '2001-034', '2004-228', '2005-102', '2006-011', '2007-434']],
    ['one has a letter', 'Launch', ['1957-001', '1957-F01', '1958-002', '1958-004', '1958-006', '1958-011']],
    ['the header is of what has such numbers', 'Docket', ['2019-014', '2019-031', '2020-002', '2020-120']],
    ['the header is of what has such numbers', 'Accession', ['1987-11', '1987-12', '1990-03', '1990-08']],
    ['they count on below the word for a label', 'Tag', ['1957-001', '1957-002', '1958-001', '1958-002']],
  ])('where %s: %s', (_, header, ids) => {
    const { drafts, problems } = readTable(table(`${header},Subject`, ...ids.map((id, at) => `${id},${TITLES[at % 4]} ${at}`)));
    expect([...drafts]).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual(['There is no column with dates. Its header may be When, Date or Start.']);
  });

  it.each([
    ['Case', ['2024/031', '2024/045', '2024/112', '2024/207']],
    ['Number', ['2023/014', '2023/027', '2024/003', '2024/019']],
    ['Ref', ['2023014', '2023027', '2024003', '2024019']],
    ['Docket', ['2023014', '2023027', '2024003', '2024019']],
    ['Item', ['2023/118', '2023/119', '2024/001', '2024/002']],
    ['Item', ['2023014', '2023427', '2024003', '2024019']],
  ])('also with a stroke or nothing before the number: %s', (header, ids) => {
    expect(datesOf(table(`${header},Subject`, ...ids.map((id, at) => `${id},${TITLES[at]}`)))).toEqual([
      '! row 1: There is no column with dates. Its header may be When, Date or Start.',
    ]);
  });

  it('also where lines of a text begin with them', () => {
    for (const text of ['2023/014: Budget adopted\n2023/027: School closed\n', '2023014: Budget adopted\n2023027: School closed\n'])
      expect(importFormatOf('resolutions.txt', Buffer.from(text)), text).toBeNull();
  });

  it('but days with a stroke or together under a header of dates are, and under others that do not count on', () => {
    for (const [header, mark] of [
      ['Date', '/'],
      ['Date', ''],
      ['Pass', '/'],
    ])
      expect(
        datesOf(table(`${header},Subject`, `2024${mark}011,${TITLES[0]}`, `2024${mark}032,${TITLES[1]}`)),
        `${header} 2024${mark}011`,
      ).toEqual(['2024-01-11', '2024-02-01']);
  });

  it('but days of a year under a header of dates, and under others that do not count on, are', () => {
    const rows = TITLES.map((title, at) => `2024-00${at + 1},${title}`);
    expect(datesOf(table('Date (ordinal),Subject', ...rows))).toEqual(['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04']);
    const opened = ['2024-03', '2024-05'].map((month, at) => `${month},${TITLES[at]}`);
    expect(datesOf(table('Case opened,Subject', ...opened))).toEqual(['2024-03', '2024-05']);
    expect(datesOf(table('Pass,Subject', `2024-011,${TITLES[0]}`, `2024-032,${TITLES[1]}`))).toEqual(['2024-01-11', '2024-02-01']);
  });

  it.each(['DOY', 'Ordinal', 'Julian day', 'YYYY-DDD', 'Jour', 'Day of year'])(
    'but days of a year that count on under a header of such days are, which is told: %s',
    (header) => {
      const found = table(`${header},Subject`, ...TITLES.map((title, at) => `2024-03${at + 1},${title}`));
      expect(datesOf(found)).toEqual(['2024-01-31', '2024-02-01', '2024-02-02', '2024-02-03']);
      expect(readTable(found).notes).toContain(
        `Column ${header}: 2024-031 was read as day 31 of 2024, as ISO 8601 counts days within their year (rows 2, 3, 4 and 1 more).`,
      );
    },
  );

  it('but days of a year that do not count on under the German word for a day are', () => {
    expect(datesOf(table('Tag,Was', `2024-011,${TITLES[0]}`, `2024-032,${TITLES[1]}`, `2024-112,${TITLES[2]}`))).toEqual([
      '2024-01-11',
      '2024-02-01',
      '2024-04-21',
    ]);
  });

  it('and that they may be days is told where nothing else is a date', () => {
    const { notes } = readTable(table('Ref,Subject', ...TITLES.map((title, at) => `2024-03${at + 1},${title}`)));
    expect(notes).toContain(
      'Column Ref was taken for numbers of things: 2024-031 can be day 31 of 2024, too. If it is, choose that column for when it happened.',
    );
  });

  it('but whole days under a header of numbers are where no other column has any', () => {
    expect(datesOf(table('Ref,Subject', ...TITLES.map((title, at) => `${HELD[at]},${title}`)))).toEqual(HELD);
    const both = TITLES.map((title, at) => `2020-01-0${at + 1},${HELD[at]},${title}`);
    expect(datesOf(table('Ref,Meeting,Subject', ...both))).toEqual(HELD);
  });
});

describe('a date that is the same in every row is one of the file', () => {
  it.each(['generated', 'Batch', 'Date', 'Stand'])('and gives way to one of what happened: %s', (constant) => {
    const rows = TITLES.map((title, at) => `2025-03-13,${HELD[at]},${title}`);
    expect(datesOf(table(`${constant},Incident date,Subject`, ...rows))).toEqual(HELD);
  });

  it('and to one of when it was made known', () => {
    const rows = TITLES.map((title, at) => `13/03/2025,${HELD[at]},${title}`);
    expect(datesOf(table('listDate,Regulation_PublicationDate,Subject', ...rows))).toEqual(HELD);
  });

  it('but it is the date where the others tell of keeping or of births, or its header says that it happened then', () => {
    const rows = TITLES.map((title, at) => `2024-03-13,${HELD[at]},${title}`);
    const all = TITLES.map(() => '2024-03-13');
    expect(datesOf(table('Incident date,Published,Subject', ...rows))).toEqual(all);
    expect(datesOf(table('Day of fair,Last updated,Subject', ...rows))).toEqual(all);
    expect(datesOf(table('Date,Date of birth,Subject', ...rows))).toEqual(all);
    expect(datesOf(table('Fire,Geboren,Subject', ...rows))).toEqual(all);
  });
});

describe('when a form was sent is not when it happened', () => {
  const SENT = ['2/3/2024 16:22:05', '3/15/2024 9:01:44', '4/30/2024 18:44:52', '6/28/2024 23:58:59'];
  const DAYS = ['2/1/2024', '3/14/2024', '4/26/2024', '6/18/2024'];

  it.each([
    ['Timestamp', 'Date of incident'],
    ['Timestamp', 'When did it happen?'],
    ['Timestamp', 'Date'],
    ['Zeitstempel', 'Wann ist es passiert?'],
    ['Horodateur', 'Date de l’incident'],
    ['Marca temporal', '¿Cuándo ocurrió?'],
    ['Carimbo de data/hora', 'Data do ocorrido'],
    ['Informazioni cronologiche', 'Data dell’evento'],
    ['Sygnatura czasowa', 'Kiedy to się stało?'],
    ['Tijdstempel', 'Wanneer gebeurde het?'],
    ['Отметка времени', 'Когда это произошло?'],
    ['タイムスタンプ', '発生日'],
  ])('%s gives way to “%s”', (sent, happened) => {
    const rows = TITLES.map((title, at) => `${SENT[at]},me@example.org,${DAYS[at]},${title}`);
    expect(datesOf(table(`${sent},Mail,${happened},What`, ...rows))).toEqual(HELD);
  });

  it('Start time and Completion time of a form do as well, with the time of day that was asked for', () => {
    const rows = TITLES.map((title, at) => `${at + 1},${SENT[at]},${SENT[at]},me@example.org,${DAYS[at]},14:3${at},${title}`);
    expect(datesOf(table('ID,Start time,Completion time,Email,Date of incident,Time of incident,What', ...rows))).toEqual(
      HELD.map((day, at) => `${day}T14:3${at}`),
    );
  });

  it.each(['2024-03-31T01:58:40.120331+0100', '2024-03-31T01:58:40Z', '2024-03-31 01:58:40.120', '2024-03-31 01:58:40 +01:00'])(
    'but a stamp as programs write it is when something was seen: %s',
    (stamp) => {
      const rows = ['Port scan', 'Query refused'].map((title) => `${stamp},${stamp.replace('01:58:40', '01:55:01')},${title}`);
      const [first = ''] = datesOf(table('timestamp,flow.start,What', ...rows));
      expect(first).toContain('01:58:40');
    },
  );

  it('but a stamp with its own day beside it stays', () => {
    const rows = TITLES.map((title, at) => `${SENT[at]},${(SENT[at] ?? '').split(' ')[0]},${title}`);
    expect(datesOf(table('Timestamp,Date,What', ...rows))[0]).toBe('2024-02-03T16:22:05');
    const due = TITLES.map((title, at) => `${SENT[at]},${DAYS[at]},${title}`);
    expect(datesOf(table('Timestamp,Date of birth,What', ...due))[0]).toBe('2024-02-03T16:22:05');
  });
});
