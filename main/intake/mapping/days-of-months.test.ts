import { expect, it } from 'vitest';
import { datesOf } from '../../../testing/formats/tables';

/* Logs keep year, month and day in columns of their own. */

const log = (header: string, ...rows: string[]): string => `${[header, ...rows].join('\n')}\n`;

it.each([
  'Año;Mes;Día;Nota',
  'Année;Mois;Jour;Note',
  'Anno;Mese;Giorno;Nota',
  'Ano;Mês;Dia;Nota',
  'Jahr;Monat;Tag;Notiz',
  'Jaar;Maand;Dag;Notitie',
  'År;Månad;Dag;Anteckning',
  'Rok;Miesiąc;Dzień;Opis',
  'Год;Месяц;День;Описание',
  'Year;Month;Day;Note',
  'Year;Month;Day of month;Note',
  '年;月;日;内容',
])('%s are parts of one date', (header) => {
  expect(datesOf(log(header, '1821;7;2;Zarpamos con viento fresco', '1821;7;19;Avistada la costa', '1821;8;3;Fondeamos'))).toEqual([
    '1821-07-02',
    '1821-07-19',
    '1821-08-03',
  ]);
});

it.each([
  ['1821-07', '1821-08'],
  ['7/1821', '8/1821'],
  ['julio 1821', 'agosto 1821'],
])('a month with its year (%s) and a day are one date', (july, august) => {
  for (const [month, day] of [
    ['Mes', 'Día'],
    ['Month', 'Day'],
  ])
    expect(
      datesOf(log(`${month};${day};Nota`, `${july};2;Zarpamos con viento`, `${july};19;Avistada la costa`, `${august};3;Fondeamos`)),
    ).toEqual(['1821-07-02', '1821-07-19', '1821-08-03']);
});

it('a day of the week is none of them', () => {
  expect(datesOf(log('Año;Mes;Día;Nota', '1821;7;lunes;Zarpamos con viento fresco', '1821;8;viernes;Fondeamos en la bahía'))).toEqual([
    '1821-07',
    '1821-08',
  ]);
});

it('days that say their month and year are dates by themselves', () => {
  for (const header of ['Jahr;Monat;Tag;Notiz', 'Year;Month;Day;Note'])
    expect(datesOf(log(header, '1821;7;02.07.1821;Leinen los bei frischem Wind', '1821;8;03.08.1821;Vor Anker in der Bucht'))).toEqual([
      '1821-07-02',
      '1821-08-03',
    ]);
});
