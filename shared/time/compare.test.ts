import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWhens, isOrderUncertain, relationOf } from './compare';
import { isWhen, parseWhen, type When } from './edtf';

function when(edtf: string): When {
  const parsed = parseWhen(edtf, 'Asia/Karachi');
  if (!parsed.ok) throw new Error(`${edtf}: ${parsed.error.message}`);
  return parsed.value;
}

const year = fc.integer({ min: 2000, max: 2012 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`);
const date = fc.oneof(
  year,
  month,
  year.map((y) => `${y.slice(0, 3)}X`),
  year.map((y) => `${y}-35`),
);
const edtf = fc
  .oneof(
    date,
    fc.tuple(date, date).map(([a, b]) => `${a}/${b}`),
    date.map((a) => `${a}/..`),
    date.map((a) => `../${a}`),
    date.map((a) => `${a}/`),
    date.map((a) => `/${a}`),
    fc.tuple(date, date).map(([a, b]) => `[${a},${b}]`),
  )
  .filter(isWhen);

/** One of the things the date may mean: a start and an end picked from its bounds (`share` of the way, 0 to 1). */
function meaning({ bounds, form, startsOpen, endsOpen }: When, startShare: number, endShare: number): { start: number; end: number } {
  const far = 8e14;
  const pick = (min: number, max: number, share: number) => Math.min(max - 1, min + Math.floor((max - min) * share));
  const endMax = bounds.endMax ?? far;
  const startMin = bounds.startMin ?? -far;
  const start = startsOpen ? -far : pick(startMin, bounds.startMax ?? endMax, startShare);
  if (form !== 'span') return { start, end: start };
  const end = endsOpen ? far : pick(bounds.endMin ?? startMin, endMax, endShare);
  return { start: Math.min(start, end), end };
}

describe('before, after, overlapping, uncertain', () => {
  it.each([
    ['2014', '2015', 'before'],
    ['2026-02', '2026-01', 'after'],
    ['2026-01-08', '2026-01', 'uncertain'],
    ['2026-01', '2026-01', 'uncertain'],
    ['1964/2008', '2000', 'overlaps'],
    ['1964/2008', '2008', 'uncertain'],
    ['2014/..', '2026-01-08', 'overlaps'],
    ['2014/', '2026-01-08', 'uncertain'],
    ['../2016', '2015', 'overlaps'],
    ['/2016', '2015', 'uncertain'],
    ['[2014,2016]', '2015', 'uncertain'],
  ])('%s and %s: %s', (one, other, expected) => expect(relationOf(when(one), when(other))).toBe(expected));

  it('is true of everything the two dates may mean', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(edtf, edtf, share, share, share, share, (a, b, ...shares) => {
        const [one, other] = [when(a), when(b)];
        const [first, second] = [meaning(one, shares[0], shares[1]), meaning(other, shares[2], shares[3])];
        const relation = relationOf(one, other);
        if (relation === 'before') expect(first.end).toBeLessThan(second.start);
        if (relation === 'after') expect(second.end).toBeLessThan(first.start);
        if (relation === 'overlaps') expect(first.start <= second.end && second.start <= first.end).toBe(true);
        expect(relationOf(other, one)).toBe({ before: 'after', after: 'before', overlaps: 'overlaps', uncertain: 'uncertain' }[relation]);
        if (!isOrderUncertain(one, other))
          expect(Math.sign(first.start - second.start) * compareWhens(one, other)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('says when the order of two starts is not known', () => {
    expect(isOrderUncertain(when('2026-01-08'), when('2026-01'))).toBe(true);
    expect(isOrderUncertain(when('1964/2008'), when('1964/2010'))).toBe(true);
    expect(isOrderUncertain(when('1964/2008'), when('1965/2010'))).toBe(false);
  });
});

it('sorts by earliest possible start, the more precise first, then by end', () => {
  const mixed = ['2026-01-08', '2014/..', '2026-01', '2026-01-01', '../2026', '2014', '2026-01-08T13:16', '2014/2016'];
  expect(
    mixed
      .map(when)
      .sort(compareWhens)
      .map((one) => one.edtf),
  ).toEqual(['../2026', '2014', '2014/2016', '2014/..', '2026-01-01', '2026-01', '2026-01-08', '2026-01-08T13:16']);
});
