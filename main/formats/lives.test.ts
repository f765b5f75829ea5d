import { expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

/* Words of births, deaths and reigns before dates, as lists of people have them. */

it.each(['Lifespan', 'Dates', 'Life', 'Lived', 'Lebensdaten'])(
  'what stands behind words of lives under %s is the date, and the words are kept',
  (header) => {
    const read = readTable(
      `Name,${header}\nAnna Berg,b. 1937\nBert Stone,1901–1980\nCarl Otter,d. 1901\nDora Lee,fl. 1620\nWilliam I,r. 1066–1087\nEgon Fels,b. c. 1340\n`,
    );
    expect(read.problems).toEqual([]);
    expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['1937', '1901/1980', '1901', '1620', '1066/1087', '1340~']);
    expect(read.drafts.map(({ draft }) => draft.summary ?? '')).toEqual([
      'Date as written: b. 1937',
      '',
      'Date as written: d. 1901',
      'Date as written: fl. 1620',
      'Date as written: r. 1066–1087',
      'Date as written: b. c. 1340',
    ]);
    expect(read.notes.join('\n')).toMatch(/born, died, flourished, reigned.*\(rows 2, 4, 5 and 2 more\)/);
  },
);

it('a column of nothing else', () => {
  expect(datesOf('Name,Reign\nWilliam I,r. 1066–1087\nWilliam II,r. 1087–1100\nHenry I,reigned 1100–1135\n')).toEqual([
    '1066/1087',
    '1087/1100',
    '1100/1135',
  ]);
  expect(datesOf('Name,Lifespan\nAnna,b. 1937\nBert,b. 12 May 1940\nCarl,born 1951\n')).toEqual(['1937', '1940-05-12', '1951']);
  expect(datesOf('Name,Lebensdaten\nAnna,geb. 1937\nBert,gest. 3. Mai 1901\nCarl,*1937\nDora,† 1901\n')).toEqual([
    '1937',
    '1901-05-03',
    '1937',
    '1901',
  ]);
});

it('birth and death in one cell are a span', () => {
  expect(
    datesOf(
      'Name,Lifespan\nAnna,"b. 1937, d. 2001"\nBert,* 1901; † 1980\nCarl,born 12 May 1937 – died 3 June 2001\nDora,geb. 1937 gest. 2001\n',
    ),
  ).toEqual(['1937/2001', '1901/1980', '1937-05-12/2001-06-03', '1937/2001']);
});

it('reigns of small years have the era that others say', () => {
  expect(datesOf('Name,Reign\nAugustus,r. 27 BC – AD 14\nTiberius,r. 14–37\nNero,r. 54–68\n')).toEqual([
    '-0026/0014',
    '0014/0037',
    '0054/0068',
  ]);
});

it('no words of other columns are taken for such dates', () => {
  expect(datesOf('Date,Event,Ref\n1937,Anna is born,b. 1937\n1901,Bert dies,d. 1901\n')).toEqual(['1937', '1901']);
});
