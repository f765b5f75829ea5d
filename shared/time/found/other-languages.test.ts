import { describe, expect, it } from 'vitest';
import { readDay } from '../day-text';
import { findDates } from './find-dates';

/** The dates of a sentence that stands behind one with 5 May 2026 in it, each as its words and EDTF. */
function after(before: string, sentence: string): string[] {
  const day = readDay('2026-06-15');
  if (day === null) return [];
  return findDates(`${before} ${sentence}`, day).flatMap(({ start, text, edtf }) => (start < before.length ? [] : [`${text} = ${edtf}`]));
}

describe('what counts from a date that the text named, in French', () => {
  it.each([
    ['Deux jours plus tard, il était dissous.', ['Deux jours plus tard = 2026-05-07']],
    ['Quinze jours plus tôt, il était dissous.', ['Quinze jours plus tôt = 2026-04-20']],
    ['Trois jours après, il était dissous.', ['Trois jours après = 2026-05-08']],
    ['Trois jours après le vote, il était dissous.', []],
    ['Le lendemain, il était dissous.', ['Le lendemain = 2026-05-06']],
    ['Le lendemain matin il était dissous.', ['Le lendemain matin = 2026-05-06']],
    ['Le lendemain du scrutin, il était dissous.', []],
    ['La veille, il était encore là.', ['La veille = 2026-05-04']],
    ['À la veille de la réunion, et à la veille d’un accord, il était encore là.', []],
    ['Ce jour-là, la pluie tombait.', ['Ce jour-là = 2026-05-05']],
    ['La semaine suivante, il était dissous.', ['La semaine suivante = [2026-05-11..2026-05-17]']],
    ['Le mois suivant, il était dissous.', ['Le mois suivant = 2026-06']],
    ['L’année suivante, puis le lundi suivant.', ['L’année suivante = 2027', 'le lundi suivant = 2026-05-11']],
    ['Il est dissous depuis l’été 2024.', ['depuis l’été 2024 = 2024-22/..', 'l’été 2024 = 2024-22']],
    ["Aujourd'hui il est dissous.", ["Aujourd'hui = 2026-06-15"]],
  ])('%s', (sentence, expected) => expect(after('Le 5 mai 2026, le conseil a voté dans la ville.', sentence)).toEqual(expected));
});

describe('in Spanish', () => {
  it.each([
    ['Dos días después, fue disuelto.', ['Dos días después = 2026-05-07']],
    ['Dos días después del acuerdo, fue disuelto.', []],
    ['Un día antes de la votación, fue disuelto.', []],
    ['Al día siguiente fue disuelto.', ['Al día siguiente = 2026-05-06']],
    ['El día anterior hubo una reunión.', ['El día anterior = 2026-05-04']],
    ['El mes siguiente, fue disuelto.', ['El mes siguiente = 2026-06']],
    ['Al año siguiente fue disuelto.', ['Al año siguiente = 2027']],
    ['Tres semanas más tarde fue disuelto.', ['Tres semanas más tarde = [2026-05-25..2026-05-31]']],
    ['Ese mismo día llovió.', ['Ese mismo día = 2026-05-05']],
    ['La víspera hubo una reunión.', ['La víspera = 2026-05-04']],
    ['En la víspera de la votación hubo una reunión.', []],
  ])('%s', (sentence, expected) => expect(after('El 5 de mayo de 2026 el consejo votó en la ciudad.', sentence)).toEqual(expected));
});

describe('in German', () => {
  it.each([
    ['Zwei Tage später wurde er aufgelöst.', ['Zwei Tage später = 2026-05-07']],
    ['Drei Wochen darauf wurde er aufgelöst.', ['Drei Wochen darauf = [2026-05-25..2026-05-31]']],
    ['Am Tag darauf wurde er aufgelöst.', ['Am Tag darauf = 2026-05-06']],
    ['Tags darauf wurde er aufgelöst.', ['Tags darauf = 2026-05-06']],
    ['Am Vortag wurde beraten.', ['Am Vortag = 2026-05-04']],
    ['Am folgenden Tag wurde er aufgelöst.', ['Am folgenden Tag = 2026-05-06']],
    ['Am Montag darauf wurde er aufgelöst.', ['Am Montag darauf = 2026-05-11']],
    ['In der Woche darauf wurde er aufgelöst.', ['der Woche darauf = [2026-05-11..2026-05-17]']],
    ['Im Monat darauf wurde er aufgelöst.', ['Im Monat darauf = 2026-06']],
    ['Im Jahr darauf wurde er aufgelöst.', ['Im Jahr darauf = 2027']],
    ['Im folgenden Jahr wurde er aufgelöst.', ['Im folgenden Jahr = 2027']],
    ['Am selben Tag regnete es.', ['Am selben Tag = 2026-05-05']],
    ['Am Tag vor der Wahl wies er darauf hin.', []],
  ])('%s', (sentence, expected) => expect(after('Der Rat der Stadt stimmte am 5. Mai 2026 ab.', sentence)).toEqual(expected));
});
