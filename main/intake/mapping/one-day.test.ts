import { describe, expect, it } from 'vitest';
import { datesOf } from '../../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;
const BORN = ['1850-01-27', '1880-02-03', '1890-03-04'];
const PEOPLE = ['John Smith', 'Ann Brown', 'Tom Grey'];

describe('what happened to many on one day is dated by it', () => {
  it.each([
    ['Date of loss', 'Date of birth'],
    ['Todestag', 'Geburtsdatum'],
    ['Deported on', 'Registered'],
    ['Deported on', 'Born'],
    ['Elected on', 'Nominated on'],
    ['Battle day', 'Unit raised on'],
    ['Fecha de la matanza', 'Fecha de nacimiento'],
    ['Дата гибели', 'Дата рождения'],
  ])('by %s, and not by %s', (happened, other) => {
    const rows = PEOPLE.map((name, at) => `${name},1912-04-15,${BORN[at]}`);
    expect(datesOf(table(`Passenger,${happened},${other}`, ...rows))).toEqual(PEOPLE.map(() => '1912-04-15'));
  });

  it('and a day of the file goes before births, which are nobody’s event', () => {
    const rows = PEOPLE.map((name, at) => `${name},1912-04-15,${BORN[at]}`);
    for (const header of ['Batch', 'Stand', 'List date'])
      expect(datesOf(table(`Passenger,${header},Date of birth`, ...rows))).toEqual(PEOPLE.map(() => '1912-04-15'));
  });
});

describe('a day that only the first rows have in common is not one of the file', () => {
  const day = (at: number): string => (at < 250 ? '2024-03-01' : `2024-03-${String(2 + (at % 20)).padStart(2, '0')}`);
  const rows = (other: string) => Array.from({ length: 400 }, (_, at) => `Patient ${at},${day(at)},2024-${other}-${10 + (at % 15)}`);

  it.each([
    ['List', 'Registered'],
    ['Date', 'Start of illness'],
  ])('%s, beside %s', (header, other) => {
    const dates = datesOf(table(`Name,${header},${other}`, ...rows('06')));
    expect(dates).toEqual(Array.from({ length: 400 }, (_, at) => day(at)));
  });

  it('but one that all of a long table have is', () => {
    const all = rows('06').map((row) => row.replace(/,2024-03-\d\d,/, ',2024-03-01,'));
    expect(new Set(datesOf(table('Name,List,Registered', ...all))).size).toBe(15);
  });
});
