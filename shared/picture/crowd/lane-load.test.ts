import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeEvent } from '../../../testing/picture/inputs';
import { touches } from '../range';
import { laneLoad } from './lane-load';

const month = fc
  .tuple(fc.integer({ min: 2019, max: 2027 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, at]) => `${year}-${String(at).padStart(2, '0')}`);
const when = fc.oneof(
  month,
  month.map((one) => `${one}/..`),
  month.map((one) => `../${one}`),
  fc.tuple(month, month).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
  month.map((one) => `${one}-10T10:30:00Z`),
);
const rows = [2021, 2022, 2023].map((year) => {
  const [from, to] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
  return { from, to, namedFrom: from, namedTo: to };
});

it('is a label for each row of time that an event reaches into, and what stands side by side at one moment', () => {
  fc.assert(
    fc.property(fc.array(when, { maxLength: 40 }), (dates) => {
      const events = dates.map((one, at) => makeEvent({ title: 'x', when: one, lane: 0 }, at));
      const { labels, atOnce } = laneLoad(events, rows, 1000);
      expect(labels).toBe(rows.reduce((sum, row) => sum + events.filter((event) => touches(event, row)).length, 0));
      const long = events
        .map(({ bounds: { startMin, endMax } }) => [startMin ?? -1e15, endMax ?? 1e15] as const)
        .filter(([a, b]) => b - a >= 1000);
      const moments = [...long.map(([start]) => start), Date.UTC(2021, 0)].filter(
        (at) => at >= Date.UTC(2021, 0) && at < Date.UTC(2024, 0),
      );
      expect(atOnce).toBe(Math.max(...moments.map((at) => long.filter(([start, end]) => start <= at && end > at).length)));
    }),
  );
});
