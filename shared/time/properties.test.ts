import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, edtf, parts, SINGLE, single, zone } from '../../testing/time/arbitrary-dates';
import type { Bounds } from './bounds';
import { DAY_MS, startOf } from './day';
import { isWhen, parseWhen } from './edtf';
import { PRECISIONS } from './extent';
import { readPart, writePart } from './parts';
import { splitQuickAdd } from './quick-add';
import { canMove, moveWhen, nudgeWhen, resizeWhen } from './shift';
import { understandDate } from './typed-date';
import { longWords, shortWords } from './words';

function understood(text: string, home: string) {
  const when = parseWhen(text, home);
  if (!when.ok) throw new Error(`${text}: ${when.error.message}`);
  return when.value;
}

function expectInOrder({ startMin, startMax, endMin, endMax }: Bounds): void {
  const known = (pair: readonly (number | null)[]): pair is [number, number] => pair.every((one) => one !== null);
  for (const pair of [
    [startMin, startMax],
    [endMin, endMax],
    [startMin, endMin],
    [startMax, endMax],
    [startMin, endMax],
  ])
    if (known(pair)) expect(pair[0]).toBeLessThanOrEqual(pair[1]);
}

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

describe('words and typing', () => {
  const context = { today: '2026-11-22', zone: 'Asia/Karachi', order: 'dmy' } as const;

  it('understands what it wrote itself', () => {
    const simple = fc
      .tuple(parts, fc.constantFrom(...SINGLE.slice(0, 3), ...SINGLE.slice(12, 16)))
      .map(([p, write]) => write({ ...p, year: 1000 + (Math.abs(p.year) % 8000) }));
    const ranges = fc.oneof(
      simple,
      fc.tuple(simple, simple).map(([a, b]) => `${a}/${b}`),
      simple.map((a) => `${a}/..`),
      simple.map((a) => `../${a}`),
      simple.map((a) => `${a}/`),
    );
    fc.assert(
      fc.property(ranges, (text) => {
        fc.pre(isWhen(text));
        const again = understandDate(shortWords(understood(text, context.zone)), context);
        expect(again.ok ? again.value.edtf : again.error.message).toBe(text);
      }),
    );
  });

  it('offers nothing that is not a date, and never throws', () => {
    const words = [
      'early',
      'Jan',
      'May',
      '8',
      '2026',
      '-',
      '–',
      '/',
      'since',
      'between',
      'and',
      '13:16',
      'IST',
      'c.',
      '?',
      '~',
      'next',
      'Tuesday',
      'week',
      '3',
      'ago',
      'in',
      '19th',
      'century',
      'BC',
      ',',
      'Q3',
      '1990s',
      'spring',
      '8/1/2026',
      '2026-01',
      '..',
      'to',
      'of',
      'the',
      '+05:30',
      'before',
      'twenty',
      '(',
      '%',
    ];
    const speech = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((chosen) => chosen.join(' '));
    const noise = fc.oneof(
      speech,
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'0123456789-/.X~?%[]{}TZY,:+ES '), maxLength: 24 }),
    );
    fc.assert(
      fc.property(noise, (text) => {
        const result = understandDate(text, context);
        const offered = result.ok ? [result.value.edtf, ...result.value.alternatives] : [];
        for (const one of offered) {
          expect(isWhen(one), one).toBe(true);
          expect(longWords(understood(one, context.zone))).not.toMatch(/undefined|NaN/);
        }
        if (!result.ok) expect(result.error).toMatchObject({ code: 'invalid', field: 'when' });
        const { when, title, dateText } = splitQuickAdd(text, context);
        expect(when === null ? title : dateText).toBe(when === null ? text.trim() : dateText.trim());
      }),
      { numRuns: 2000 },
    );
  });
});

describe('every text that is understood as a date', () => {
  const WORDS = [
    ...[
      '2026',
      '2025',
      '2014',
      '1860s',
      '1990s',
      '19th century',
      'Jan',
      'Feb 2026',
      'January',
      'Q1',
      'Q3 2025',
      '8',
      '8 Jan 2026',
      '31 Dec 2025',
    ],
    ...[
      'early',
      'mid',
      'late',
      'end of',
      'spring',
      'summer 2025',
      'winter',
      'first half of',
      'H2',
      'c.',
      'maybe',
      '~',
      '?',
      'or',
      'and',
      'between',
    ],
    ...[
      'to',
      '-',
      '–',
      '..',
      '/',
      'until',
      'since',
      'before',
      'after',
      'not before',
      'by',
      'or later',
      'now',
      'today',
      'next Tuesday',
      'last month',
    ],
    ...[
      'week 3',
      '2026-W05',
      '2026-01',
      '2025-12-31',
      '10:00',
      '10:00 UTC',
      '23:30 +05:30',
      'BC',
      '44',
      ',',
      '2 weeks ago',
      '[',
      ']',
      'XX',
      'undated',
    ],
  ];
  const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

  it('has bounds in order, and so have the other readings', () => {
    let read = 0;
    fc.assert(
      fc.property(text, zone, fc.constantFrom('dmy', 'mdy'), (typed, home, order) => {
        const date = understandDate(typed, { today: '2026-11-22', zone: home, order });
        if (!date.ok) return;
        read++;
        for (const edtf of [date.value.edtf, ...date.value.alternatives]) expectInOrder(understood(edtf, home).bounds);
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(1000);
  });
});
