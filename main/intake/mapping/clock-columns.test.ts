import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('numbers of hours and minutes', () => {
  it.each(['Time (24h)', 'Time (hhmm)', 'Time', 'Uhrzeit (24h)', 'Hora (24 h)'])(
    'under “%s” are times of the day beside them',
    (header) => {
      const text = table(
        `Ref,Incident date,${header},Description`,
        'A1,05/03/2024,1435,Fall on the ward',
        'A2,17/03/2024,0210,Fall from a bed',
        'A3,18/03/2024,unknown,Swab count open',
        'A4,20/03/2024,,Call bell broken',
        'A5,24/03/2024,0000,Lift stuck',
      );
      expect(datesOf(text)).toEqual(['2024-03-05T14:35', '2024-03-17T02:10', '2024-03-18', '2024-03-20', '2024-03-24T00:00']);
    },
  );

  it('are none under a header of a length or a price', () => {
    const text = table('Date,Time (min),Description', '2024-03-05,1435,Run', '2024-03-06,0210,Walk');
    expect(datesOf(text)).toEqual(['2024-03-05', '2024-03-06']);
  });
});

describe('words for the time of day in other languages', () => {
  it.each([
    ['Tarih', 'Saat', '14.30'],
    ['Tarih', 'Saati', '14:30'],
    ['Ημερομηνία', 'Ώρα', '14:30'],
    ['Dato', 'Klokkeslæt', '14.30'],
    ['Dato', 'Klokkeslett', '14:30'],
    ['Datum', 'Klockslag', '14.30'],
    ['Päivämäärä', 'Kellonaika', '14.30'],
    ['Datum', 'Čas', '14:30'],
    ['Dátum', 'Időpont', '14:30'],
    ['Data', 'Godz.', '14:30'],
    ['Datum', 'Tijdstip', '14:30'],
    ['Дата', 'Час', '14:30'],
    ['날짜', '시간', '14:30'],
    ['تاریخ', 'ساعت', '14:30'],
    ['Tanggal', 'Jam', '14.30'],
  ])('%s and %s', (date, time, clock) => {
    const text = table(`No,${date},${time},X`, `1,5.3.2024,${clock},The wall fell`, '2,17.3.2024,,The lamps failed');
    expect(datesOf(text)).toEqual(['2024-03-05T14:30', '2024-03-17']);
  });

  it.each([
    ['2019 yazı', '2019-22'],
    ['2020 kışı', '2020-24'],
    ['άνοιξη 2022', '2022-21'],
    ['φθινόπωρο 2021', '2021-23'],
  ])('%s is a season', (written, when) => {
    expect(datesOf(table('Date,Event', `${written},The wells ran dry`))).toEqual([when]);
  });

  it('halves of a Greek day', () => {
    const text = table('Ημερομηνία,Ώρα,X', '5/3/2024,9:30 π.μ.,The wall fell', '17/3/2024,7:45 μ.μ.,The lamps failed');
    expect(datesOf(text)).toEqual(['2024-03-05T09:30', '2024-03-17T19:45']);
  });

  it('a word that means weather as well is none where its cells are no times', () => {
    expect(readTable(table('Datum,Čas,X', '5.3.2024,dlouhý,The wall fell', '17.3.2024,krátký,The lamps failed')).problems).toEqual([]);
  });
});
