import { expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

/* From when to when somebody reigned, lived or was in office, in one column, also in the first centuries. */

const EMPERORS = [
  ['Augustus', '16 January 27 BC – 19 August AD 14', '-0026-01-16/0014-08-19'],
  ['Tiberius', '17 September 14 – 16 March 37', '0014-09-17/0037-03-16'],
  ['Caligula', '18 March 37 – 24 January 41', '0037-03-18/0041-01-24'],
  ['Hadrian', '11 August 117 – 10 July 138', '0117-08-11/0138-07-10'],
] as const;

it.each([
  'Reign',
  'Reinado',
  'Règne',
  'Regierungszeit',
  'In office',
  'Term',
  'Lifespan',
  'Active',
  'Regno',
  'Amtszeit',
  'Dates',
  'Tenure',
  'Mandat',
])('small years under %s are of the era of the rows beside', (header) => {
  const read = readTable(`Name,${header}\n${EMPERORS.map(([name, reign]) => `${name},${reign}`).join('\n')}\n`);
  expect(read.drafts.map(({ draft }) => draft.when)).toEqual(EMPERORS.map(([, , edtf]) => edtf));
  expect(read.notes.join('\n')).toMatch(/small years/);
});

it('years alone, which count down before the common era', () => {
  expect(datesOf('Name,Reign\nAugustus,27 BC – AD 14\nTiberius,14–37\nNero,54–68 AD\nVespasian,69–79\n')).toEqual([
    '-0026/0014',
    '0014/0037',
    '0054/0068',
    '0069/0079',
  ]);
  expect(
    datesOf('Name,Reign\nRomulus,753–716 BC\nNuma,715–672 BC\nTullus,672–640\nAncus,640–616\nTarquin,c. 616–579\n').slice(0, 4),
  ).toEqual(['-0752/-0715', '-0714/-0671', '-0671/-0639', '-0639/-0615']);
});

it('without an era anywhere small years are asked for, but those of three digits behind a month are years', () => {
  expect(datesOf('Name,Reign\nTiberius,17 September 14 – 16 March 37\nHadrian,11 August 117 – 10 July 138\n')).toEqual([
    '0117-08-11/0138-07-10',
    '! row 2: Add the year: 17 September of which year?',
  ]);
});

it('where eras only before the common era are said, a span that counts up is not taken for one of it', () => {
  expect(datesOf('Name,Reign\nRomulus,753–716 BC\nNuma,715–672 BC\nTiberius,14–37\n')[2]).toMatch(/^! row 4/);
});

it('numbers of anything else are no years', () => {
  expect(datesOf('Date,Game,Score\n2014-05-06,Home side and the guests,14–37\n2014-05-07,Guests and the home side,21–3\n')).toEqual([
    '2014-05-06',
    '2014-05-07',
  ]);
});

it.each(['Active users', 'Mandatory', 'Radioactive', 'Inactive', 'Days in office', 'Lifespan', 'Active', 'Lived', 'Tenure'])(
  'numbers under %s are no years',
  (header) => {
    const counts = `Title,${header}\nAlpha rollout,1200\nBeta rollout,1500\nGamma rollout,1700\n`;
    expect(readTable(counts).drafts.map(({ draft }) => draft.when)).toEqual([]);
    const beside = `Title,Date,${header}\nAlpha rollout,5 May,1200\nBeta rollout,7 June,1500\nGamma rollout,8 July,1700\n`;
    expect(readTable(beside).drafts.map(({ draft }) => draft.when)).toEqual([]);
  },
);

it('years alone between spans of lives are years', () => {
  expect(datesOf('Name,Active\nAnna Berg,1901–1980\nBert Stone,1920\nCarl Otter,1931\n')).toEqual(['1901/1980', '1920', '1931']);
});

it('a span whose end may be cut short counts down only where nothing beside is of the common era', () => {
  const carolingians = ['Charlemagne,800-14', 'Louis I,814-40', 'Lothair,843-55', 'Otto I,936-73'];
  const read = readTable(`Ruler,Reign\nAugustus,27 BC – AD 14\n${carolingians.join('\n')}\n`);
  expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['-0026/0014']);
  expect(read.problems.map(({ row }) => row)).toEqual([3, 4, 5, 6]);
  expect(read.notes.join('\n')).not.toMatch(/small years/);
  // A year that says no era and can only be of the common one shows that others are as well.
  for (const beside of ['Henry IV,1056–1105', 'Henry I,919–936'])
    expect(readTable(`Ruler,Reign\nCleopatra,51–30 BC\n${beside}\nOtto I,936-73\n`).problems.map(({ row }) => row)).toContain(4);
  const republic = readTable('Name,Lifespan\nSulla,138–78 BC\nCicero,106–43\nCaesar,100–44\nCrassus,115–53\n');
  expect(republic.drafts.map(({ draft }) => draft.when)).toEqual(['-0137/-0077', '-0105/-0042', '-0099/-0043', '-0114/-0052']);
  expect(republic.notes.join('\n')).toMatch(/BCE/);
});

it('days of months without a year stay open, and no place is an era', () => {
  const trips = readTable('Date,Event\nMay 14 – May 16,Trip north\nJune 15 – June 18,Trip south\nAD 800,Coronation\n');
  expect(trips.drafts.map(({ draft }) => draft.when)).toEqual(['0800']);
  const places = readTable('Date,Event\n10-12 (Washington D. C.),A march\n1-2,A talk\n3 May 2020,Talks\n3-5,Dinner\n');
  expect(places.drafts.map(({ draft }) => draft.when)).toEqual(['2020-05-03']);
});
