import { expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

/* Year, month and day in columns of their own, whose headers say of what they are. */

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

it.each([
  'timeline.incident.year,timeline.incident.month,timeline.incident.day,what',
  'incident_year,incident_month,incident_day,what',
  'Incident Year,Incident Month,Incident Day,What',
  'YearOfIncident,MonthOfIncident,DayOfIncident,What',
  'year of attack,month of attack,day of attack,what',
  'eventyear,eventmonth,eventday,what',
  'Tatjahr,Tatmonat,Tattag,Was',
  'Unfall Jahr,Unfall Monat,Unfall Tag,Was',
  'birth.year,birth.month,birth.day,name',
  'attack_yr,attack_mo,attack_dy,what',
  'année du sinistre,mois du sinistre,jour du sinistre,Titre',
  'año_hecho,mes_hecho,día_hecho,título',
])('%s are one date', (header) => {
  const read = readTable(
    table(header, '2014,3,12,Laptop of a doctor stolen', '2015,4,,Letters sent to wrong people', '2016,,,Backup tapes were lost'),
  );
  expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['2014-03-12', '2015-04', '2016']);
  expect(read.notes.join('\n')).toMatch(/read as one date/);
});

it('months in words', () => {
  expect(
    datesOf(table('crash_year,crash_month,crash_day,what', '2014,March,12,Bus and tram collide', '2015,April,2,Lorry on its side')),
  ).toEqual(['2014-03-12', '2015-04-02']);
});

it.each([
  'start.year,start.month,start.day,end.year,end.month,end.day,name',
  'Beginn Jahr,Beginn Monat,Beginn Tag,Ende Jahr,Ende Monat,Ende Tag,Was',
  'Jahr von,Monat von,Tag von,Jahr bis,Monat bis,Tag bis,Was',
  'strike.from.year,strike.from.month,strike.from.day,strike.to.year,strike.to.month,strike.to.day,what',
  'birth.year,birth.month,birth.day,death.year,death.month,death.day,name',
  'geboren Jahr,geboren Monat,geboren Tag,gestorben Jahr,gestorben Monat,gestorben Tag,Name',
  'debut_annee,debut_mois,debut_jour,fin_annee,fin_mois,fin_jour,titre',
])('%s are start and end', (header) => {
  expect(datesOf(table(header, '1914,3,12,1950,5,1,Johanna of the mill', '1915,4,2,1960,5,,Peter of the forge'))).toEqual([
    '1914-03-12/1950-05-01',
    '1915-04-02/1960-05',
  ]);
});

it('what happened goes before what was made known later', () => {
  const [reported, incident] = ['report.year,report.month,report.day', 'incident.year,incident.month,incident.day'];
  for (const [header, one, other] of [
    [`${reported},${incident},what`, '2015,1,2,2014,3,12,Laptop of a doctor stolen', '2015,5,6,2015,4,2,Letters sent to wrong people'],
    [`${incident},${reported},what`, '2014,3,12,2015,1,2,Laptop of a doctor stolen', '2015,4,2,2015,5,6,Letters sent to wrong people'],
  ] as const)
    expect(datesOf(table(header, one, other)), header).toEqual(['2014-03-12', '2015-04-02']);
});

it('a date in one column that tells as well when it happened goes before its parts', () => {
  expect(
    datesOf(
      table(
        'incident_date,incident_year,incident_month,what',
        '2014-03-12,2014,3,Laptop of a doctor stolen',
        '2015-04-02,2015,4,Letters sent',
      ),
    ),
  ).toEqual(['2014-03-12', '2015-04-02']);
});

it.each([
  [
    'Fiscal Year,Fiscal Month,Event date,What',
    '2015,6,2014-12-12,Laptop of a doctor stolen',
    '2015,7,2015-01-02,Letters sent to wrong people',
  ],
  ['prison_year,prison_month,Event date,What', '2,6,2014-12-12,Laptop of a doctor stolen', '1,7,2015-01-02,Letters sent to wrong people'],
])('%s: not of a fiscal year, nor lengths', (...rows) => {
  expect(datesOf(table(...rows))).toEqual(['2014-12-12', '2015-01-02']);
});

it.each(['Target year,Target month', 'Birth year,Birth month', 'Release year,Release month'])('a year alone goes before %s', (parts) => {
  const read = readTable(table(`Event,${parts},Year`, 'Laptop stolen,2030,4,2020', 'Letters sent,2031,3,2021', 'Tapes lost,2032,3,2022'));
  expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['2020', '2021', '2022']);
});

it('but not before parts of what happened', () => {
  expect(
    datesOf(table('Event,Incident year,Incident month,Year', 'Laptop stolen,2020,4,2021', 'Letters sent,2021,3,2021', 'Lost,2022,3,2023')),
  ).toEqual(['2020-04', '2021-03', '2022-03']);
});

it.each([
  [
    'Name,Birth year,Birth month,Birth day,Death year',
    'Ada,1815,12,10,1852',
    'Mary,1797,8,30,1851',
    ['1815-12-10/1852', '1797-08-30/1851'],
  ],
  ['Name,Birth year,Death year,Death month,Death day', 'Ada,1815,1852,11,27', 'Mary,1797,1851,2,1', ['1815/1852-11-27', '1797/1851-02-01']],
  [
    'Name,Year started,Month started,Day started,Year ended,Month ended,Day ended',
    'Walls,1815,12,10,1852,11,27',
    'Gates,1797,8,30,1851,2,1',
    ['1815-12-10/1852-11-27', '1797-08-30/1851-02-01'],
  ],
])('%s are start and end, be one a year alone', (header, one, other, dates) => {
  expect(datesOf(table(header, one, other))).toEqual(dates);
});

it('no note tells that parts were read which were not', () => {
  const { drafts, notes } = readTable(
    table('Event,birth_year,birth_month,birth_day,timestamp', 'Ann robbed,1970,1,2,1577923200', 'Bob robbed,1981,3,4,1580601600'),
  );
  expect(drafts.map(({ draft }) => draft.when.slice(0, 10))).toEqual(['2020-01-02', '2020-02-02']);
  expect(notes.join('\n')).not.toMatch(/birth_year.*read as one date/);
});
