import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtf, parts, SINGLE, zone } from '../../testing/time/arbitrary-dates';
import { understood } from '../../testing/time/understood';
import { DAY_MS, startOf } from './day';
import { isWhen } from './edtf';
import { PRECISIONS } from './extent';
import { canMove, moveWhen, nudgeWhen, resizeWhen } from './shift';

describe('moving', () => {
  it('by n units and back is where it was', () => {
    fc.assert(
      fc.property(edtf, fc.integer({ min: -500, max: 500 }), (text, units) => {
        fc.pre(canMove(text));
        const there = nudgeWhen(text, units);
        // Only the century or decade around the year 0 and the ends of the calendar stop it.
        fc.pre(there.ok);
        expect(nudgeWhen(there.ok ? there.value : '', -units)).toEqual({ ok: true, value: text });
      }),
    );
  });

  it('keeps precision, marks and open ends', () => {
    fc.assert(
      fc.property(edtf, zone, fc.integer({ min: -2000, max: 2000 }), (text, home, days) => {
        const moved = moveWhen(text, days * DAY_MS, home);
        fc.pre(moved.ok);
        const [before, after] = [understood(text, home), understood(moved.ok ? moved.value : '', home)];
        const { form, precision, approximate, uncertain, startsOpen, endsOpen, startUnknown, endUnknown } = before;
        expect(after).toMatchObject({ form, precision, approximate, uncertain, startsOpen, endsOpen, startUnknown, endUnknown });
        expect(after.edtf.replace(/\d/g, '').replace(/-/g, '')).toBe(text.replace(/\d/g, '').replace(/-/g, ''));
      }),
    );
  });

  it('brings a plain date to the place nearest to where the hand let go', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(0, 1, 2), fc.integer({ min: -2000, max: 2000 }), (p, kind, days) => {
        const text = SINGLE[kind]?.({ ...p, a: '' }) ?? '';
        const moved = moveWhen(text, days * DAY_MS, 'UTC');
        fc.pre(moved.ok && isWhen(text));
        const target = (understood(text, 'UTC').bounds.startMin ?? 0) + days * DAY_MS;
        const [at, width] = [understood(moved.ok ? moved.value : '', 'UTC').bounds.startMin ?? 0, [366, 31, 1][kind] ?? 1];
        expect(Math.abs(at - target)).toBeLessThanOrEqual((width * DAY_MS) / 2);
      }),
    );
  });

  it('never becomes more precise by resizing', () => {
    fc.assert(
      fc.property(edtf, zone, fc.constantFrom('start', 'end'), fc.integer({ min: -3000, max: 4000 }), (text, home, edge, years) => {
        const resized = resizeWhen(text, edge as 'start' | 'end', startOf(years, 5, 17) + 12_345_678, home);
        fc.pre(resized.ok);
        const finer = (one: string) => PRECISIONS.indexOf(understood(one, home).precision);
        expect(finer(resized.ok ? resized.value : '')).toBeLessThanOrEqual(finer(text));
      }),
    );
  });
});
