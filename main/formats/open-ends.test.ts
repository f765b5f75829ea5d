import { expect, it } from 'vitest';
import { datesOf } from '../../testing/formats/tables';

it.each([
  'until further notice',
  'Further notice',
  'ongoing',
  'present',
  'do odwołania',
  'bis auf Weiteres',
  'laufend',
  'jusqu’à nouvel ordre',
  "jusqu'à nouvel ordre",
  'hasta nuevo aviso',
  'fino a nuovo avviso',
  'até novo aviso',
  'до особого распоряжения',
  'по настоящее время',
])('an end that says “%s” is open', (end) => {
  expect(datesOf(`Title,Start,End\nRoad closed,2024-05-06,2024-05-08\nBridge closed,2024-05-07,${end}\n`)).toEqual([
    '2024-05-06/2024-05-08',
    '2024-05-07/..',
  ]);
});

it('a start that says “from” and an end that says “until” are the two days of a span', () => {
  expect(
    datesOf(
      'Title,Start,End\nA,from 5 May 2024,until 7 May 2024\nB,ab 5. Juni 2024,bis 7. Juni 2024\nC,since 5 June 2024,ongoing\nD,since 5 June 2024,\n',
    ),
  ).toEqual(['2024-05-05/2024-05-07', '2024-06-05/2024-06-07', '2024-06-05/..', '2024-06-05/..']);
});

const STILL = [
  'still in office',
  'in office',
  'incumbent',
  'Incumbent (since 2022)',
  '(incumbent)',
  'currently serving',
  'still serving',
  'in force',
  'still in force',
  'now',
  'to date',
  'today',
  'living',
  'active',
  'still alive',
  'im Amt',
  'noch im Amt',
  'seit 2022 im Amt',
  'bis heute',
  'in Kraft',
  'bis dato',
  'amtierend',
  'en fonction',
  'en cours',
  'en poste',
  'en exercice',
  'en vigueur',
  'à ce jour',
  'toujours en fonction',
  'jusqu’à nos jours',
  "aujourd'hui",
  'En el cargo',
  'vigente',
  'en vigor',
  'Actualidad',
  'actual',
  'en funciones',
  'hasta hoy',
  'presente',
  'no cargo',
  'em exercício',
  'até hoje',
  'atual',
  'in carica',
  'in vigore',
  'oggi',
  'tuttora in carica',
  'heden',
  'tot heden',
  'in functie',
  'nog in functie',
  'nuvarande',
  'nåværende',
  'pågående',
  'do dziś',
  'nadal',
  'dosud',
  'по настоящее время',
  'по н.в.',
  'н. в.',
  'до сих пор',
  'в должности',
  'дотепер',
  'devam ediyor',
  'halen',
  'görevde',
  '至今',
  '迄今',
  '現在',
  '现在',
  '在任',
  '现任',
  '現職',
  '在任中',
  '进行中',
  '현재',
  '재임 중',
  'حتى الآن',
];

it.each(STILL)('an end “%s” says that it goes on', (end) => {
  const table = `Title,Start,End\nKeeper of the bridge,2014-05-06,2020-05-08\nKeeper of the road,2020-05-07,${end}\n`;
  expect(datesOf(table)).toEqual(['2014-05-06/2020-05-08', '2020-05-07/..']);
});

it.each(['still in office', 'im Amt', 'En el cargo', 'en fonction', 'in carica', 'no cargo', 'heden', 'actualidad', '至今', '现在'])(
  'so it does behind a dash: “%s”',
  (end) => {
    for (const dash of [' – ', ' - ', '–'])
      expect(datesOf(`Title,Dates\nKeeper of the bridge,2014${dash}2020\nKeeper of the road,2020${dash}${end}\n`), dash).toEqual([
        '2014/2020',
        '2020/..',
      ]);
  },
);

it('ends that all go on are ends', () => {
  expect(datesOf('Title,Start,End\nKeeper of the bridge,2014-05-06,still in office\nKeeper of the road,2020-05-07,incumbent\n')).toEqual([
    '2014-05-06/..',
    '2020-05-07/..',
  ]);
});

it('words that say no more than something else are none', () => {
  const dates = datesOf(
    'Title,Start,End\nKeeper of the bridge,2014-05-06,2020-05-08\nKeeper of the road,2020-05-07,left office\nKeeper of the mill,2020-05-07,2020-05-09\n',
  );
  expect(dates[0]).toBe('2014-05-06/2020-05-08');
  expect(dates.at(-1)).toMatch(/not a date/);
});

it.each(['unknown', 'unbekannt'])('an end that is “%s” is not known', (end) => {
  expect(datesOf(`Title,Start,End\nKeeper of the bridge,2014-05-06,2020-05-08\nKeeper of the road,2020-05-07,${end}\n`)).toEqual([
    '2014-05-06/2020-05-08',
    '2020-05-07/',
  ]);
});
