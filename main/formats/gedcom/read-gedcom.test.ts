import { expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;
const TREE = `0 HEAD
1 GEDC
2 VERS 5.5.1
1 CHAR UTF-8
0 @I1@ INDI
1 NAME Johann /Becker/
1 BIRT
2 DATE ABT 1832
2 PLAC Worms, Hesse
1 DEAT
2 DATE 12 MAR 1901
2 NOTE Of his heart,
3 CONC  it was said.
3 CONT No grave.
2 SOUR @S1@
1 OCCU Cooper
2 DATE FROM 1855 TO 1880
1 CHAN
2 DATE 3 JAN 2020
0 @I2@ INDI
1 NAME Maria /Klein/
1 BIRT
2 DATE BET 1835 AND 1838
1 DEAT Y
1 BURI
2 DATE @#DHEBREW@ 16 IYR 5650
0 @F1@ FAM
1 HUSB @I1@
1 WIFE @I2@
1 MARR
2 DATE 4 JUN 1857
0 @S1@ SOUR
1 TITL Register of deaths; Chicago
0 TRLR
`;
const read = (text: string) => readImport(Buffer.from(text), 'csv', CONTEXT);

it('each dated fact of a family tree is an event, as vague as it is', () => {
  expect(importFormatOf('tree.ged', Buffer.from('x'))).toBe('csv');
  expect(importFormatOf('tree', Buffer.from(TREE))).toBe('csv');
  const { drafts, notes, problems } = read(TREE);
  expect(drafts.map(({ draft }) => `${draft.title}: ${draft.when}`)).toEqual([
    'Birth of Johann Becker: 1832~',
    'Death of Johann Becker: 1901-03-12',
    'Occupation (Cooper) of Johann Becker: 1855/1880',
    'Birth of Maria Klein: [1835..1838]',
    'Marriage of Johann Becker and Maria Klein: 1857-06-04',
  ]);
  expect(drafts.at(0)?.draft).toMatchObject({ places: ['Worms, Hesse'], actors: ['Johann Becker'], tags: ['Birth'] });
  expect(drafts.at(1)?.draft).toMatchObject({
    summary: 'Of his heart, it was said.\nNo grave.',
    sources: [{ title: 'Register of deaths, Chicago' }],
  });
  expect(drafts.at(4)?.draft.actors).toEqual(['Johann Becker', 'Maria Klein']);
  // What a day of the Hebrew calendar is in ours is not known.
  expect(problems.map(({ row }) => row)).toEqual([25]);
  expect(notes.join('\n')).toContain('Facts without a date were not taken: 1.');
});

it('what is refused of it can be mended and read again', () => {
  const refused = [...read(TREE).refusedFile()].join('');
  expect(read(refused.replace('@#DHEBREW@ 16 IYR 5650', '6 MAY 1890')).drafts.map(({ draft }) => `${draft.title}: ${draft.when}`)).toEqual([
    'Burial of Maria Klein: 1890-05-06',
  ]);
});

it('lines of no grammar and levels that skip are passed over and told', () => {
  const { notes, drafts } = read(`${TREE.replace('0 TRLR\n', '')}4 DATE 1900\nnonsense\n0 TRLR\n`);
  expect(drafts.length).toBe(5);
  expect(notes.join('\n')).toContain('none of GEDCOM were passed over: 2.');
  expect(read('0 HEAD\n1 GEDC\n0 TRLR\n').fault?.message).toContain('no person and no family');
});

const factsOf = (...lines: readonly string[]) =>
  read(['0 HEAD', '1 GEDC', '0 @I1@ INDI', ...lines, '0 TRLR', ''].join('\n')).drafts.map(({ draft }) => draft);

it('what stands below a line that is none gives no date to the fact before', () => {
  expect(factsOf('1 NAME A /B/', '1 DEAT Y', '1 E-MAIL x', '2 DATE 1990', '1 BIRT', '2 DATE 1910').map(({ title }) => title)).toEqual([
    'Birth of A B',
  ]);
});

it('texts keep the blank before their next line and their @; only what names a record is looked up', () => {
  const [birth] = factsOf(
    '1 NAME A',
    '1 BIRT',
    '2 DATE 1910',
    '2 PLAC Worms; Hesse',
    '2 NOTE born in New ',
    '3 CONC York',
    '2 NOTE @@home is a@@b.c',
    '2 NOTE @@alias@@',
    '2 SNOTE @N1@',
    '2 NOTE @VOID@',
    '0 @N1@ SNOTE Shared',
  );
  expect(birth).toMatchObject({ places: ['Worms, Hesse'], summary: 'born in New York\n\n@home is a@b.c\n\n@alias@\n\nShared' });
});

it('people without a name are no actor', () => {
  const [death, marriage] = factsOf(
    '1 DEAT',
    '2 DATE 1910',
    '0 @I2@ INDI',
    '1 NAME A /B/',
    '0 @F1@ FAM',
    '1 HUSB @I1@',
    '1 WIFE @I2@',
    '1 MARR',
    '2 DATE 1900',
  );
  expect([death?.title, death?.actors ?? []]).toEqual(['Death of somebody', []]);
  expect(marriage).toMatchObject({ title: 'Marriage of somebody and A B', actors: ['A B'] });
});

it.each([
  ['1731/32', '[1731..1732]'],
  ['11 FEB 1731/32', '1732-02-11'],
  ['ABT 1731/32', '1732~'],
  ['BET 1731/32 AND 1740', '[1732..1740]'],
  ['FROM 1731/32 TO 1740', '1732/1740'],
  ['GREGORIAN 3 MAR 1872', '1872-03-03'],
  ['FROM GREGORIAN 1855 TO GREGORIAN 1880', '1855/1880'],
])('the date %s', (written, when) => {
  expect(factsOf('1 NAME A', '1 BIRT', `2 DATE ${written}`).map((draft) => draft.when)).toEqual([when]);
});

it.each(['JULIAN 30 FEB 1731', '@#DHEBREW@ 5 TSH 5700', 'HEBREW 5 TSH 5700', 'FRENCH_R 2 VEND 33'])(
  '%s is refused as it is written, saying of which calendar it is',
  (written) => {
    const { drafts, problems, refusedFile } = read(`0 HEAD\n1 GEDC\n0 @I1@ INDI\n1 NAME A\n1 BIRT\n2 DATE ${written}\n0 TRLR\n`);
    expect(drafts.length).toBe(0);
    // A table guards an @ from being taken for a formula.
    expect([...refusedFile()].join('').replaceAll("'", '')).toContain(written);
    expect(problems[0]?.message).toMatch(/of the (Julian|Hebrew|French Republican) calendar/);
  },
);

it.each([
  ['JULIAN 11 FEB 1731/32', '1732-02-22'],
  ['@#DJULIAN@ 5 MAY 1890', '1890-05-17'],
  ['BET @#DJULIAN@ 1 MAY 1890 AND @#DJULIAN@ 5 MAY 1890', '[1890-05-13..1890-05-17]'],
  ['@#DFRENCH R@ 11 VEND 11', '1802-10-03'],
])('%s is put into our calendar, and the words are kept', (written, when) => {
  const { drafts, notes } = read(`0 HEAD\n1 GEDC\n0 @I1@ INDI\n1 NAME A\n1 BIRT\n2 DATE ${written}\n0 TRLR\n`);
  expect(drafts.map(({ draft }) => [draft.when, draft.summary])).toEqual([[when, `Date as written: ${written}`]]);
  expect(notes.join('\n')).toContain('Dates (row 5) say that they are of the old style, or of another calendar');
});

it.each([
  ['notes', '0 NOTE https://example.org/tree\n0 NOTE Second\n'],
  ['a mark of the order of bytes and blank lines', '\ufeff\n\n'],
  ['comments', '# exported by hand\n# again\n\n'],
  ['a line of another program', 'GEDCOM file of the Beckers\n'],
  ['a long note that goes on', `0 NOTE ${'word '.repeat(60)}\n1 CONT and more\n`],
])('a family tree may begin behind %s', (_, ahead) => {
  expect(importFormatOf('tree', Buffer.from(ahead + TREE))).toBe('csv');
  const { drafts, notes } = read(ahead + TREE);
  expect(drafts.length).toBe(read(TREE).drafts.length);
  expect(notes[0]).toBe(read(TREE).notes[0]);
});

it('a text that only quotes the beginning of one is none', () => {
  const text = 'Date,Event\n2024-03-05,Export\n2024-03-06,"Begins with\n0 HEAD\n1 GEDC\n"\n';
  expect(read(text).drafts.length).toBe(2);
});
