import { describe, expect, it } from 'vitest';
import { understandDate } from '../typed-date';

const CONTEXT = { today: '2026-11-30', zone: 'Europe/Berlin', order: 'dmy' } as const;
const edtf = (text: string): string => {
  const understood = understandDate(text, CONTEXT);
  return understood.ok ? understood.value.edtf : `! ${understood.error.message}`;
};

it.each([
  ['nuit du 12 au 13 mai 2024', '2024-05-12/2024-05-13'],
  ['dans la nuit du samedi 11 au dimanche 12 mai 2024', '2024-05-11/2024-05-12'],
  ['nuit du 31 mai au 1er juin 2024', '2024-05-31/2024-06-01'],
  ['in der Nacht vom 5. auf den 6. Juni 2024', '2024-06-05/2024-06-06'],
  ['Nacht vom 31. Mai zum 1. Juni 2024', '2024-05-31/2024-06-01'],
  ['w nocy z 5 na 6 czerwca 2024 r.', '2024-06-05/2024-06-06'],
  ['en la noche del 5 al 6 de junio de 2024', '2024-06-05/2024-06-06'],
  ['nella notte tra il 5 e il 6 giugno 2024', '2024-06-05/2024-06-06'],
  ['noite de 5 para 6 de junho de 2024', '2024-06-05/2024-06-06'],
  ['in de nacht van 5 op 6 juni 2024', '2024-06-05/2024-06-06'],
  ['в ночь с 5 на 6 июня 2024', '2024-06-05/2024-06-06'],
  ['night of 5 to 6 June 2024', '2024-06-05/2024-06-06'],
  ['night of 5-6 June 2024', '2024-06-05/2024-06-06'],
])('a night that begins on one day and ends on the next: %s', (text, expected) => {
  expect(edtf(text)).toBe(expected);
});

describe('a feast before a full date', () => {
  it.each([
    ['Ostermontag, 1. April 2024', '2024-04-01'],
    ['Ostermontag 1. April 2024', '2024-04-01'],
    ['Easter Monday (1 April 2024)', '2024-04-01'],
    ['Good Friday, March 29, 2024', '2024-03-29'],
    ['lundi de Pâques, 1er avril 2024', '2024-04-01'],
    ['Lunes de Pascua, 1 de abril de 2024', '2024-04-01'],
    ['Pfingstmontag, 20.05.2024', '2024-05-20'],
    ['Wielki Piątek, 29 marca 2024 r.', '2024-03-29'],
    ['Heiligabend, 24. Dezember 2024', '2024-12-24'],
  ])('%s', (text, expected) => {
    expect(edtf(text)).toBe(expected);
  });

  it('that falls on another day is refused, with both', () => {
    expect(edtf('Ostermontag, 2. April 2024')).toContain('is 2024-04-01, not 2024-04-02');
  });
});

it.each([
  ['courant juin 2024', '2024-06'],
  ['im Laufe des Juni 2024', '2024-06'],
  ['in de loop van juni 2024', '2024-06'],
  ['nel corso di giugno 2024', '2024-06'],
  ['a lo largo de junio de 2024', '2024-06'],
  ['w czerwcu 2024', '2024-06'],
  ['w ciągu czerwca 2024', '2024-06'],
  ['sobre el 20 de junio de 2024', '2024-06-20~'],
  ['aux alentours du 20 juin 2024', '2024-06-20~'],
])('within or about: %s', (text, expected) => {
  expect(edtf(text)).toBe(expected);
});

it.each([
  ['13 t/m 15 sept 2024', '2024-09-13/2024-09-15'],
  ['30 september t/m 2 oktober 2024', '2024-09-30/2024-10-02'],
  ['van 13 tot en met 15 september 2024', '2024-09-13/2024-09-15'],
  ['5 and 6 June 2024', '2024-06-05/2024-06-06'],
  ['5. und 6. Juni 2024', '2024-06-05/2024-06-06'],
  ['5 et 6 juin 2024', '2024-06-05/2024-06-06'],
  ['5 y 6 de junio de 2024', '2024-06-05/2024-06-06'],
  ['5 i 6 czerwca 2024', '2024-06-05/2024-06-06'],
  ['di 12 maart 2024', '2024-03-12'],
  ['do. 6 juni 2024, 19.30 uur', '2024-06-06T19:30'],
  ['Mi, 12. Juni 2024', '2024-06-12'],
  ['2 list. 2024 r.', '2024-11-02'],
])('days and spans as papers shorten them: %s', (text, expected) => {
  expect(edtf(text)).toBe(expected);
});

it('two days that do not follow each other are no span', () => {
  expect(edtf('5 and 9 June 2024')).toMatch(/^!/);
});

describe('a note behind a date that it is not settled', () => {
  it.each([
    ['Feb 2027 (tentative)', '2027-02?'],
    ['2027-02 (tbc)', '2027-02?'],
    ['12 June 2027, TBC', '2027-06-12?'],
    ['12 June 2027 (t.b.c.)', '2027-06-12?'],
    ['mid May 2027, dates tbc', '[2027-05-11?..2027-05-20?]'],
    ['12-14 June 2027 (provisional)', '2027-06-12?/2027-06-14?'],
    ['c. 12 June 2027 (unconfirmed)', '2027-06-12%'],
    ['12 juni 2027 (voorlopig)', '2027-06-12?'],
    ['12. Juni 2027 (vorläufig)', '2027-06-12?'],
    ['12 juin 2027 (à confirmer)', '2027-06-12?'],
    ['12 de junio de 2027 (por confirmar)', '2027-06-12?'],
    ['12 giugno 2027 (da confermare)', '2027-06-12?'],
    ['12 czerwca 2027 (do potwierdzenia)', '2027-06-12?'],
  ])('%s', (text, expected) => {
    expect(edtf(text)).toBe(expected);
    expect(understandDate(text, CONTEXT)).toMatchObject({ value: { isTentative: true } });
  });

  it('of a time of day says that there is no mark for it, and alone is no date', () => {
    expect(edtf('12 June 2027 10:00 (tbc)')).toContain('no mark for an approximate or uncertain time of day');
    expect(edtf('tbc')).toMatch(/^!/);
  });

  it.each([
    ['1 Apr 2024 (indefinite)', '2024-04-01/..'],
    ['from 5 April 2024 (indefinitely)', '2024-04-05/..'],
    ['ab 5. April 2024 (unbefristet)', '2024-04-05/..'],
    ['5 avril 2024 (durée indéterminée)', '2024-04-05/..'],
  ])('“indefinite” is an open end: %s', (text, expected) => {
    expect(edtf(text)).toBe(expected);
  });
});
