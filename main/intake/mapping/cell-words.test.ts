import { expect, it } from 'vitest';
import { isNoDate, isOpenEnd } from './cell-words';

it('what says that nobody has ended it yet is an open end in every language in which a date may say it', () => {
  for (const cell of ['Further notice', 'until further notice', 'bis auf Weiteres', 'indtil videre', 'inntil videre', 'do odvolání'])
    expect(isOpenEnd(cell), cell).toBe(true);
  for (const cell of ['hasta la fecha', 'a la fecha']) expect(isOpenEnd(cell), cell).toBe(true);
});

it('the name of a column is none', () => {
  for (const cell of ['fecha', 'Fecha', 'date', 'notice']) expect(isOpenEnd(cell), cell).toBe(false);
});

it('what says that there is no date yet, or none is known, is none', () => {
  for (const cell of ['n.n.b.', 'dates tbc', 'pending', 'pendiente', 'brak danych', 'en attente']) expect(isNoDate(cell), cell).toBe(true);
  for (const cell of ['12 June 2027 tbc', 'May', 'n.b.']) expect(isNoDate(cell), cell).toBe(false);
});
