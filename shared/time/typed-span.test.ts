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

/** Every kind of date that can stand at an end, of a year, and keeps its limits there. */
const EXACT: readonly ((year: number) => string)[] = [
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
  (year) => `week 5 ${year}`,
  (year) => `week 1 ${year}`,
  (year) => `week 52 ${year}`,
  (year) => `about week 5 ${year}`,
  (year) => `week of 5 Jan ${year}`,
  (year) => `weekend of 31 Jan ${year}`,
  (year) => `${Math.floor(year / 10) * 10}s`,
];

/** Longer than a week and no unit of EDTF: no day may be named for it, so the span only reaches at least as far. */
const COARSE: readonly ((year: number) => string)[] = [
  (year) => `early March ${year}`,
  (year) => `mid-March ${year}`,
  (year) => `late March ${year}`,
  (year) => `probably late March ${year}`,
  (year) => `first half of March ${year}`,
  (year) => `second week of March ${year}`,
  (year) => `last week of March ${year}`,
  (year) => `early ${Math.floor(year / 10) * 10}s`,
  (year) => `late ${Math.floor(year / 10) * 10}s`,
];
const KINDS = [...EXACT, ...COARSE];

const start = fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 1900, max: 1979 })).map(([kind, year]) => kind(year));
const end = fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 1990, max: 2099 })).map(([kind, year]) => kind(year));

const isCoarse = (date: string): boolean => COARSE.some((kind) => kind(Number(/\d{4}/.exec(date)?.[0])) === date);

/** Milliseconds by which a span may begin before, or end after, what was said. */
function expectLimit(typed: string, found: number | null, said: number | null, coarse: boolean, side: 'start' | 'end'): void {
  if (!coarse) expect([typed, found]).toEqual([typed, said]);
  else if (side === 'start') expect(found ?? Number.NEGATIVE_INFINITY, typed).toBeLessThanOrEqual(said ?? 0);
  else expect(found ?? Number.POSITIVE_INFINITY, typed).toBeGreaterThanOrEqual(said ?? 0);
}

it.each([
  ['1909–27', '1909/1927'],
  ['1909—27?', '1909/1927?'],
  ['2020–21', '2020/2021'],
  ['2020-21', '2020-21'],
  ['2020–05', '2020-05'],
  ['winter 2023–24', '2023-24'],
])('a printer’s dash between years makes no season: %s', (typed, edtf) => {
  expect(understandDate(typed, CONTEXT)).toMatchObject({ value: { edtf } });
});

describe('a span in words', () => {
  it('reaches from where its beginning begins to where its end ends, whatever kinds of dates these are', () => {
    fc.assert(
      fc.property(start, end, fc.constantFrom('X to Y', 'X – Y', 'X through Y', 'X..Y', 'from X to Y'), (from, to, form) => {
        const typed = form.replace('X', from).replace('Y', to);
        const { startMin, endMax } = boundsOf(typed);
        expectLimit(typed, startMin, boundsOf(from).startMin, isCoarse(from), 'start');
        expectLimit(typed, endMax, boundsOf(to).endMax, isCoarse(to), 'end');
      }),
      { numRuns: 2000 },
    );
  });

  it('open at one end does so, too', () => {
    fc.assert(
      fc.property(end, (date) => {
        const alone = boundsOf(date);
        for (const word of ['since', 'from']) {
          const { startMin, endMax } = boundsOf(`${word} ${date}`);
          expectLimit(`${word} ${date}`, startMin, alone.startMin, isCoarse(date), 'start');
          expect(endMax).toBeNull();
        }
        for (const word of ['until', 'by']) {
          const { startMin, endMax } = boundsOf(`${word} ${date}`);
          expect(startMin).toBeNull();
          expectLimit(`${word} ${date}`, endMax, alone.endMax, isCoarse(date), 'end');
        }
      }),
    );
  });

  it('names no day or year that was not said', () => {
    for (const [typed, edtf] of [
      ['since early March 2026', '2026-03~/..'],
      ['late March 2025 to early May 2026', '2025-03~/2026-05~'],
      ['since early 1990s', '199X~/..'],
      ['week 5 2026 to 2027', '2026-01-26~/2027'],
    ] as const)
      expect(understandDate(typed, CONTEXT)).toMatchObject({ value: { edtf } });
  });
});
