import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trials } from '../../testing/running/trials';
import { date, edtf, parts, SINGLE, zone } from '../../testing/time/arbitrary-dates';
import { expectInOrder, understood } from '../../testing/time/understood';
import { isWhen } from './edtf';
import { splitQuickAdd } from './quick-add';
import { understandDate } from './typed-date';
import { exactWords, longWords, shortWords } from './words';

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

  it('reads back every word of its own as what it was said of, or not at all: never as something else', () => {
    let [read, said] = [0, 0];
    fc.assert(
      fc.property(fc.oneof(date, date, edtf), fc.constantFrom(exactWords, longWords), (text, say) => {
        const when = understood(text, context.zone);
        // A zone that is said once, behind, is that of both ends; and in sentences no second is :00.
        fc.pre(!/T[^Z+]*\/.*(?:Z|[+-]\d\d)/.test(text) && !(say === longWords && /:\d\d:00/.test(text)));
        said++;
        const again = understandDate(say(when), context);
        if (!again.ok) return;
        read++;
        const { bounds, approximate, uncertain } = understood(again.value.edtf, context.zone);
        expect([say(when), bounds, approximate, uncertain]).toEqual([say(when), when.bounds, when.approximate, when.uncertain]);
      }),
      // A zone that the first end alone has is not the other's.
      { numRuns: trials(1500, 4000), examples: [['0000-01-01T00:00Z/1900-01-01T00:00:00', exactWords]] },
    );
    expect(read / said).toBeGreaterThan(0.85);
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
