import { expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

/* Chronologies that are set in two columns with blanks: the date, and what happened. */

function read(text: string): string[] {
  const bytes = Buffer.from(text);
  const format = importFormatOf('town.txt', bytes);
  expect(format).toBe('csv');
  const { drafts, problems } = readImport(bytes, format ?? 'json', { today: '2026-11-30', zone: 'UTC', order: 'dmy' });
  expect(problems).toEqual([]);
  return drafts.map(({ draft: { when, title } }) => `${when} ${title}`);
}

it('a date that fills its column, and one that is longer, with what happened in the line below', () => {
  expect(
    read(
      [
        'ANNALES DE VILLEBOIS',
        '====================',
        '',
        'Vers 1310        Un pont de bois.',
        'XIIe siècle      Tour de garde.',
        'Milieu XVe s.    Halle.',
        'Fin du XVIe siècle',
        '                 Peste, deux',
        '                 années de suite.',
        '1642 (?)         Foire aux bœufs.',
        'Du 5 au 9 mai 68 Grève.',
        '12 mars 1701     Gel.',
        '9 thermidor an II (27 juillet 1794)',
        '                 Fête.',
        '30 décembre 1899 – 2 janvier 1900',
        '                 Crue.',
        'Mai-juin 1911    Sécheresse.',
      ].join('\n'),
    ),
  ).toEqual([
    '1310~ Un pont de bois.',
    '11XX Tour de garde.',
    expect.stringMatching(/Halle\.$/),
    '[1567..1599] Peste, deux années de suite.',
    '1642? Foire aux bœufs.',
    '1701-03-12 Gel.',
    '1794-07-27 Fête.',
    '1899-12-30/1900-01-02 Crue.',
    '1911-05/1911-06 Sécheresse.',
  ]);
  expect(
    read('3 May 1804          A mill.\nLate 1810           A bridge.\n1 to 4 January 1820 A flood.\nMay 1830            A fire.\n'),
  ).toEqual(['1804-05-03 A mill.', expect.stringMatching(/A bridge\.$/), '1820-01-01/1820-01-04 A flood.', '1830-05 A fire.']);
});

it('of China and Japan', () => {
  expect(
    read(
      '南河小学大事记\n\n约1911年      始建。\n1913年9月1日上午9时  开学。\n一九二〇年五月  扩建。\n20世纪30年代  停办。\n1938年10月—1946年  内迁。\n1951年冬      复校。\n60年代初      新楼。\n\n（档案整理）\n',
    ),
  ).toEqual([
    '1911~ 始建。',
    '1913-09-01 开学。',
    '1920-05 扩建。',
    '193X 停办。',
    '1938-10/1946 内迁。',
    expect.stringMatching(/^19\d\d-24 复校。$/),
    expect.stringMatching(/^\[1960\..* 新楼。$/),
  ]);
  expect(read('村の年表\n\n明治40年（1907年）4月1日  開校。\n大正2年8月頃  大水。\n昭和20年3月  休校。\n')).toEqual([
    '1907-04-01 開校。',
    '1913-08~ 大水。',
    '1945-03 休校。',
  ]);
});

it('a table whose columns are named, and prose, are none', () => {
  const table = Buffer.from('When,Title\n1804,A mill   and more\n1805,B mill   and more\n');
  expect(readImport(table, 'csv', { today: '2026-11-30', zone: 'UTC', order: 'dmy' }).drafts.map(({ draft }) => draft.title)).toHaveLength(
    2,
  );
  expect(importFormatOf('letter.txt', Buffer.from('Dear all,  I came in 1804  and saw\nthe mill  of which  you wrote.\n'))).not.toBe(
    'json',
  );
});

it('a line of the same day has the date of the line above', () => {
  const log = ['Sun. 5       Entered the pack.', 'Same day     Sent the boat.', 'Sat. 18      Beset.', 'Fri. 24      Released.'];
  expect(read(['1840', 'JANUARY', ...log].join('\n'))).toEqual([
    '1840-01-05 Entered the pack.',
    '1840-01-05 Sent the boat.',
    '1840-01-18 Beset.',
    '1840-01-24 Released.',
  ]);
});
