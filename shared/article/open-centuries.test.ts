import { expect, it } from 'vitest';
import { statementsIn } from './statements';

/* Years of two digits where nothing says when the text came out. */

const LOG = '03/11/26 2214 Units were sent to the harbour.\n\n14/11/26 0900 The crews met at the station.';
const whens = (text: string, published: string | null = null): string[] => statementsIn({ text, published }).map(({ when }) => when);

it('they are left open until that is said', () => {
  expect(whens(LOG)).toEqual([]);
  expect(whens(LOG, '2026-12-01')).toEqual(['2026-11-03', '2026-11-14']);
});

it('they are of the century of a year in the head', () => {
  expect(whens(`Incident log 2026\n\n${LOG}`)).toEqual(['2026-11-03', '2026-11-14']);
  expect(whens(`War diary 1926\n\n${LOG}`)).toEqual(['1926-11-03', '1926-11-14']);
});

it('what says its year in full stays', () => {
  expect(whens(`It began in 2014 at the mill.\n\n${LOG}`)).toContain('2014');
});
