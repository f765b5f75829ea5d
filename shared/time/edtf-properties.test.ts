import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, edtf, single, zone } from '../../testing/time/arbitrary-dates';
import { expectInOrder, understood } from '../../testing/time/understood';
import { isWhen, parseWhen } from './edtf';
import { readPart, writePart } from './parts';
import { longWords, shortWords } from './words';

describe('every EDTF string', () => {
  it('is kept byte for byte, and each date in it is written as it was read', () => {
    fc.assert(
      fc.property(edtf, zone, (text, home) => {
        expect(understood(text, home).edtf).toBe(text);
      }),
    );
    fc.assert(
      fc.property(date.filter(isWhen), (text) => {
        const part = readPart(text);
        expect(part === null ? null : writePart(part)).toBe(text);
      }),
    );
  });

  it('has bounds in order', () => {
    fc.assert(
      fc.property(edtf, zone, (text, home) => {
        const { startMin, startMax } = understood(text, home).bounds;
        expectInOrder(understood(text, home).bounds);
        // A date that is no span begins somewhere, not at one instant.
        if (startMin !== null && startMax !== null && !text.includes('/')) expect(startMin).toBeLessThan(startMax);
      }),
    );
  });

  it('has bounds in order also where both ends of a span share a year, a month, a day or an hour that the clock repeats', () => {
    const near = fc.tuple(single, fc.integer({ min: -90_000_000, max: 90_000_000 }), fc.constantFrom('', 'Z', '+05:30', '-04'));
    fc.assert(
      fc.property(
        near,
        fc.nat(6),
        fc.nat(6),
        fc.constantFrom('', '?', '~'),
        zone,
        ([{ instant }, apart, offset], first, second, mark, home) => {
          const iso = (ms: number): string => new Date(ms).toISOString();
          const cut = (text: string, at: number): string =>
            [text.slice(0, 4), text.slice(0, 7), text.slice(0, 10), `${text.slice(0, 16)}${offset}`, `${text.slice(0, 19)}${offset}`][at] ??
            `${text.slice(0, 3)}X`;
          fc.pre(instant > -6e13);
          const text = `${cut(iso(instant), first)}/${cut(iso(instant + apart), second)}${second < 3 ? mark : ''}`;
          const when = parseWhen(text, home);
          if (when.ok) expectInOrder(when.value.bounds);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('has bounds that contain every instant it may mean', () => {
    fc.assert(
      fc.property(single, zone, ({ text, instant }, home) => {
        fc.pre(isWhen(text));
        const { startMin, endMax } = understood(text, home).bounds;
        const toTheMinute = text.includes('T') && !/:\d\d:/.test(text);
        const meant = toTheMinute ? Math.floor(instant / 60_000) * 60_000 : instant;
        expect((startMin ?? 0) <= meant && meant < (endMax ?? 0)).toBe(true);
      }),
    );
  });

  it('has words of both lengths', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const when = understood(text, 'UTC');
        expect(shortWords(when)).toMatch(/\S/);
        expect(longWords(when)).toMatch(/\S/);
        expect(shortWords(when).includes('c. ') || !when.approximate).toBe(true);
        expect(shortWords(when).includes('?') || !when.uncertain).toBe(true);
      }),
    );
  });
});
