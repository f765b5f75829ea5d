import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from './bounds';
import { parseWhen } from './edtf';
import { understandDate } from './typed-date';

const CONTEXT = { today: '2026-11-22', zone: 'UTC', order: 'dmy' } as const;

function boundsOf(typed: string): Bounds {
  const understood = understandDate(typed, CONTEXT);
  if (!understood.ok) throw new Error(`${typed}: ${understood.error.message}`);
  const when = parseWhen(understood.value.edtf, 'UTC');
  if (!when.ok) throw new Error(`${understood.value.edtf}: ${when.error.message}`);
  return when.value.bounds;
}

/** Every kind of date that can stand at an end, of a year. */
const KINDS: readonly ((year: number) => string)[] = [
  (year) => `${year}`,
  (year) => `c. ${year}`,
  (year) => `${year}?`,
  (year) => `Jan ${year}`,
  (year) => `about March ${year}`,
  (year) => `8 Jan ${year}`,
  (year) => `c. 8 Jan ${year}`,
  (year) => `${year}-01-08`,
  (year) => `8 Jan ${year} 12:00`,
  (year) => `Q3 ${year}`,
  (year) => `H1 ${year}`,
  (year) => `spring ${year}`,
  (year) => `early ${year}`,
  (year) => `late ${year}`,
  (year) => `early March ${year}`,
  (year) => `mid-March ${year}`,
  (year) => `late March ${year}`,
  (year) => `probably late March ${year}`,
  (year) => `first half of March ${year}`,
  (year) => `second week of March ${year}`,
  (year) => `last week of March ${year}`,
  (year) => `week 5 ${year}`,
  (year) => `week 1 ${year}`,
  (year) => `week 52 ${year}`,
  (year) => `about week 5 ${year}`,
  (year) => `week of 5 Jan ${year}`,
  (year) => `weekend of 31 Jan ${year}`,
  (year) => `${Math.floor(year / 10) * 10}s`,
  (year) => `early ${Math.floor(year / 10) * 10}s`,
  (year) => `late ${Math.floor(year / 10) * 10}s`,
];

const start = fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 1900, max: 1979 })).map(([kind, year]) => kind(year));
const end = fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 1990, max: 2099 })).map(([kind, year]) => kind(year));

describe('a span in words', () => {
  it('reaches from where its beginning begins to where its end ends, whatever kinds of dates these are', () => {
    fc.assert(
      fc.property(start, end, fc.constantFrom('X to Y', 'X – Y', 'X through Y', 'X..Y', 'from X to Y'), (from, to, form) => {
        const typed = form.replace('X', from).replace('Y', to);
        const { startMin, endMax } = boundsOf(typed);
        expect([typed, startMin, endMax]).toEqual([typed, boundsOf(from).startMin, boundsOf(to).endMax]);
      }),
      { numRuns: 2000 },
    );
  });

  it('open at one end does so, too', () => {
    fc.assert(
      fc.property(end, (date) => {
        const alone = boundsOf(date);
        for (const word of ['since', 'from']) expect(boundsOf(`${word} ${date}`)).toMatchObject({ startMin: alone.startMin, endMax: null });
        for (const word of ['until', 'by']) expect(boundsOf(`${word} ${date}`)).toMatchObject({ startMin: null, endMax: alone.endMax });
      }),
    );
  });
});
