import { expect, it } from 'vitest';
import { datesOf } from '../../../testing/formats/tables';

/* “ma” is a Monday in Dutch and a Tuesday in French and Spanish: the others of its column tell. */

const table = (...days: readonly string[]): string => ['Date;Title', ...days.map((day, at) => `${day};Thing ${at}`)].join('\n');

it('days of the week in two letters are of the language that all of a column have, and contradict dates in it', () => {
  expect(datesOf(table('ma 07/05/2024', 'wo 08/05/2024', 'vr 31/05/2024'))).toEqual([
    '2024-05-08',
    '2024-05-31',
    '! row 2: 7 May 2024 is a Tuesday, not a Monday.',
  ]);
  expect(datesOf(table('ma 07/05/2024', 'mi 08/05/2024', 'vi 31/05/2024'))).toEqual(['2024-05-07', '2024-05-08', '2024-05-31']);
  expect(datesOf(table('ma 06/05/2024', 'me 08/05/2024', 've 31/05/2024'))).toEqual([
    '2024-05-08',
    '2024-05-31',
    '! row 2: 6 May 2024 is a Monday, not a Tuesday.',
  ]);
});

it('by themselves they are of the language in which they fit', () => {
  expect(datesOf(table('ma 06/05/2024', 'ma 20/05/2024'))).toEqual(['2024-05-06', '2024-05-20']);
  expect(datesOf(table('ma 07/05/2024', 'ma 21/05/2024'))).toEqual(['2024-05-07', '2024-05-21']);
});

it('Sundays and Tuesdays of a calendar in Ukrainian and Belarusian are theirs', () => {
  expect(datesOf(table('сб 04.05.2024', 'нд 05.05.2024', 'пн 06.05.2024'))).toEqual(['2024-05-04', '2024-05-05', '2024-05-06']);
  expect(datesOf(table('нд 05.05.2024', 'аў 07.05.2024', 'чц 09.05.2024'))).toEqual(['2024-05-05', '2024-05-07', '2024-05-09']);
  expect(datesOf(table('нд 06.05.2024'))).toEqual(['! row 2: 6 May 2024 is a Monday, not a Sunday.']);
});
