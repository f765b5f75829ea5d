import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('start and end under the words of other languages', () => {
  it.each([
    ['Sergi,Açılış,Kapanış', '2023-09-14/2024-01-28'],
    ['Olay,Başlangıç,Bitiş', '2023-09-14/2024-01-28'],
    ['Etkinlik,Başlangıç Tarihi,Bitiş Tarihi', '2023-09-14/2024-01-28'],
    ['Ausstellung,Eröffnung,Schließung', '2023-09-14/2024-01-28'],
    ['Exposition,Ouverture,Fermeture', '2023-09-14/2024-01-28'],
    ['Exposición,Apertura,Cierre', '2023-09-14/2024-01-28'],
    ['Exposição,Abertura,Encerramento', '2023-09-14/2024-01-28'],
    ['Mostra,Apertura,Chiusura', '2023-09-14/2024-01-28'],
    ['Wystawa,Otwarcie,Zamknięcie', '2023-09-14/2024-01-28'],
    ['Выставка,Открытие,Закрытие', '2023-09-14/2024-01-28'],
    ['Événement,Date d’ouverture,Date de fermeture', '2023-09-14/2024-01-28'],
    ['Событие,Дата начала,Дата окончания', '2023-09-14/2024-01-28'],
    ['Událost,Začátek,Konec', '2023-09-14/2024-01-28'],
    ['Händelse,Startdatum,Slutdatum', '2023-09-14/2024-01-28'],
    ['رویداد,شروع,پایان', '2023-09-14/2024-01-28'],
    ['名称,開始日,終了日', '2023-09-14/2024-01-28'],
    ['活动,开幕,闭幕', '2023-09-14/2024-01-28'],
  ])('%s', (header, when) =>
    expect(datesOf(table(header, 'Fire,2023-09-14,2024-01-28', 'Flood,2024-03-05,'))).toEqual([when, '2024-03-05']),
  );
});

it('opening and closing are prices where their cells are numbers', () => {
  const { drafts } = readTable(table('Hisse,Tarih,Açılış,Kapanış', 'Acme,2024-01-08,12.5,13.25', 'Beta,2024-01-09,11.0,12.75'));
  expect(drafts.map(({ draft }) => draft.when)).toEqual(['2024-01-08', '2024-01-09']);
});

describe('words for a day that nobody knows', () => {
  const UNKNOWN =
    'б. д.|б/д|brak daty|o. D.|ohne Datum|s. d.|sans date|sin fecha|sem data|senza data|z.d.|bez data|tarihsiz|بدون تاريخ|نامشخص|年不詳|不详|年代不详';

  it.each(UNKNOWN.split('|'))('%s is what “n.d.” is', (word) =>
    expect(datesOf(table('Event,Date', 'Fire,1951-01-08', `Legend,${word}`))).toEqual(['1951-01-08', 'XXXX']),
  );

  it.each(['?', '???', 'a definir', 'à définir', 'TBD', 'tbc', 'noch offen', '待定'])('%s says that there is none yet', (word) => {
    const { problems, drafts } = readTable(table('Event,Date', 'Fire,1951-01-08', `Legend,${word}`));
    expect([drafts.length, problems.map(({ message }) => message)]).toEqual([1, ['There is no date.']]);
  });
});

describe('hours without minutes', () => {
  it.each([
    ['06/10/2024, 8h às 17h', '8h às 17h'],
    ['15/08/2024 - até 19h', 'até 19h'],
    ['15.08.2024, 9–17 Uhr', '9–17 Uhr'],
    ['15.08.2024 ab 9 Uhr', 'ab 9 Uhr'],
    ['15/08/2024 de 9h à 17h', '9h à 17h'],
    ['15/08/2024, 8 am to 5 pm', '8 am to 5 pm'],
    ['15/08/2024 de 8 a 17 h', '8 a 17 h'],
  ])('of %s the day is taken, and the time stands in the summary', (date, time) => {
    const { drafts } = readTable(table('Event;Date', `Vote;${date}`, 'Count;20/10/2024'));
    expect(drafts.at(0)?.draft).toMatchObject({ when: /06/.test(date) ? '2024-10-06' : '2024-08-15', summary: `Time: ${time}` });
  });
});

describe('years of two digits', () => {
  const dates = (...cells: string[]): string[] => datesOf(table('Event,Date', ...cells.map((cell, at) => `Visit ${at},${cell}`)));

  it('of a season, of a month whose day nobody knows, or a day whose month, and of both ends of a span', () => {
    const cells = ['11/30/62', '6/?/71', "spring '75", 'Winter 75', '5/9/12-5/13/12', '?/7/80', '8/17/23', '12/28/11 - 1/2/12'];
    expect(dates(...cells)).toEqual([
      '1962-11-30',
      '1971-06',
      '1975-21',
      '1975-24',
      '2012-05-09/2012-05-13',
      '1980-XX-07',
      '2023-08-17',
      '2011-12-28/2012-01-02',
    ]);
  });

  it('from one minute to another is a span', () => {
    expect(dates('15/08/2024 8h30 às 17h30', '20/10/2024')).toEqual(['2024-08-15T08:30/2024-08-15T17:30', '2024-10-20']);
  });

  it('in full behind a month whose day nobody knows', () => {
    expect(dates('6/?/1971', '6/??/1971', '?/6/1971', '??.06.1971', '?/?/1971')).toEqual([
      '1971-06',
      '1971-06',
      '1971-06',
      '1971-06',
      '1971',
    ]);
  });
});

it('dates in digits of Arabic are found under their header', () => {
  expect(datesOf(table('الحدث,تاريخ', 'حريق,١٩٦٧/٠٦/٠٥', 'فيضان,١٩٦٨/٠٧/٠٥'))).toEqual(['1967-06-05', '1968-07-05']);
});
