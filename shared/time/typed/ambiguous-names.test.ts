import { describe, expect, it } from 'vitest';
import { understandDate } from '../typed-date';

const CONTEXT = { today: '2026-11-28', zone: 'UTC', order: 'dmy' } as const;
const read = (text: string): string => {
  const understood = understandDate(text, CONTEXT);
  return understood.ok ? understood.value.edtf : `! ${understood.error.message}`;
};

describe('short names of months are no feasts', () => {
  it.each([
    ['jul de 2023', '2023-07'],
    ['JUL de 1999', '1999-07'],
    ['jul 1999', '1999-07'],
    ['jul. 2023', '2023-07'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('names of places and people', () => {
  it.each([
    'San Juan 1998',
    'Saint-Martin 1990',
    'Natal 2014',
    'Martini 1960',
    'Natale 2014',
    'Ascension 1998',
    'Sylvester 1976',
    'a San Juan 1998',
  ])('%s is no feast by itself', (text) => expect(read(text)).toMatch(/^! “.*” may be a place or a person/));

  it.each([
    ['à la Saint-Martin 1321', '1321-11-11'],
    ['zu Martini 1618', '1618-11-11'],
    ['Natal de 1914', '1914-12-25'],
    ['San Juan de 1521', '1521-06-24'],
    ['Weihnachten 1914', '1914-12-25'],
    ['Karfreitag 1925', '1925-04-10'],
  ])('%s says that it is one', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('short forms of centuries', () => {
  it.each(['5w', '2 w', '10W', '12 w.', '3 в', '5 ст.', '10в', '10 вв.', '5 s.', '12 s.', 'sec. 5', 's. 12'])(
    '%s is none: its number is not Roman',
    (text) => expect(read(text)).toMatch(/^!/),
  );

  it.each([
    ['XV w.', '14XX'],
    ['XIX w', '18XX'],
    ['XIX в', '18XX'],
    ['XIX ст.', '18XX'],
    ['s. XII', '11XX'],
    ['XIXe s.', '18XX'],
    ['19e s.', '18XX'],
    ['19 века', '18XX'],
    ['19 wieku', '18XX'],
    ['siglo 19', '18XX'],
    ['конец 19 в.', '[1867..1899]'],
    ['pocz. 20 w.', '[1900..1933]'],
  ])('%s is one', (text, edtf) => expect(read(text)).toBe(edtf));
});
