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
2 DATE @#DJULIAN@ 5 MAY 1890
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
  // Days of the Julian calendar are none of ours.
  expect(problems.map(({ row }) => row)).toEqual([25]);
  expect(notes.join('\n')).toContain('Facts without a date were not taken: 1.');
});

it('what is refused of it can be mended and read again', () => {
  const refused = [...read(TREE).refusedFile()].join('');
  expect(read(refused.replace('@#DJULIAN@ 5 MAY 1890', '17 MAY 1890')).drafts.map(({ draft }) => `${draft.title}: ${draft.when}`)).toEqual([
    'Burial of Maria Klein: 1890-05-17',
  ]);
});

it('lines of no grammar and levels that skip are passed over and told', () => {
  const { notes, drafts } = read(`${TREE.replace('0 TRLR\n', '')}4 DATE 1900\nnonsense\n0 TRLR\n`);
  expect(drafts.length).toBe(5);
  expect(notes.join('\n')).toContain('none of GEDCOM were passed over: 2.');
  expect(read('0 HEAD\n1 GEDC\n0 TRLR\n').fault?.message).toContain('no person and no family');
});
