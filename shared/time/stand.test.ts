import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MS } from './bounds';
import { isOrderUncertain } from './compare';
import { parseWhen } from './edtf';
import { drawnByClock, type Stand, standOf } from './stand';
import { toWallClock } from './zone';

function standing(edtf: string, zone = 'Europe/Berlin'): Stand {
  const when = parseWhen(edtf, zone);
  if (!when.ok) throw new Error(when.error.message);
  return standOf(edtf, when.value.bounds, zone);
}

function inOrder(edtfs: readonly string[], zone?: string): string[] {
  const stands = edtfs.map((edtf) => ({ edtf, ...standing(edtf, zone) }));
  return stands.sort((one, other) => one.start - other.start || one.end - other.end).map(({ edtf }) => edtf);
}

/** Nights in which clocks go back: by an hour, by half of one, by two. */
const FOLDS = [
  { zone: 'Europe/Berlin', at: Date.UTC(2026, 9, 25, 1) },
  { zone: 'America/New_York', at: Date.UTC(2026, 10, 1, 6) },
  { zone: 'Australia/Lord_Howe', at: Date.UTC(2026, 3, 4, 15) },
  { zone: 'Antarctica/Troll', at: Date.UTC(2025, 9, 26, 1) },
];

describe('instants where clocks go back', () => {
  it('stand as they came, those of the first hour before those of the second', () => {
    const instants = [
      '2026-10-24T23:59Z',
      '2026-10-25T00:10:00Z',
      '2026-10-25T00:40:00Z',
      '2026-10-25T01:10:00Z',
      '2026-10-25T03:40+02:00',
      '2026-10-25T02:10:00Z',
    ];
    expect(inOrder([...instants].reverse())).toEqual(instants);
    expect(new Set(instants.map((edtf) => standing(edtf).start)).size).toBe(instants.length);
  });

  it('stand in their order in every zone, never more than the repeated stretch from what the clock shows', () => {
    const around = fc
      .constantFrom(...FOLDS)
      .chain(({ zone, at }) =>
        fc
          .tuple(...([0, 1] as const).map(() => fc.integer({ min: at - 4 * 3_600_000, max: at + 4 * 3_600_000 })))
          .map((instants) => ({ zone, instants })),
      );
    fc.assert(
      fc.property(around, ({ zone, instants: [one = 0, other = 0] }) => {
        const [first, second] = [one, other].map((ms) => standing(new Date(ms).toISOString(), zone).start);
        if (first === undefined || second === undefined) throw new Error('Both stand.');
        if (one < other) expect(first).toBeLessThanOrEqual(second);
        if (Math.abs(one - other) >= 2) expect(first).not.toBe(second);
        expect(Math.abs(first - toWallClock(one, zone))).toBeLessThanOrEqual(3_600_000);
      }),
      { numRuns: 500 },
    );
  });

  it('are where the clock shows them on every other day, and what names no offset is where it was written', () => {
    expect(standing('2026-10-24T00:10:00Z').start).toBe(Date.UTC(2026, 9, 24, 2, 10));
    expect(standing('2026-10-25T04:10+01:00').start).toBe(Date.UTC(2026, 9, 25, 4, 10));
    expect(standing('2026-10-25T02:10').start).toBe(Date.UTC(2026, 9, 25, 2, 10));
    expect(standing('2026-03-29T01:10Z').start).toBe(Date.UTC(2026, 2, 29, 3, 10));
  });

  it('are not called uncertain in their order', () => {
    const uncertain = (one: string, other: string) => {
      const [first, second] = [one, other].map((edtf) => parseWhen(edtf, 'Europe/Berlin'));
      return first?.ok && second?.ok ? isOrderUncertain(first.value, second.value) : null;
    };
    expect(uncertain('2026-10-25T00:10:00Z', '2026-10-25T01:10:00Z')).toBe(false);
    expect(uncertain('2026-10-25T00:10Z', '2026-10-25T00:10:30Z')).toBe(true);
    expect(uncertain('2026-01-08T13:16:02.000001Z', '2026-01-08T13:16:02.000002Z')).toBe(false);
    expect(uncertain('2026-10-25T02:10', '2026-10-25T01:10:00Z')).toBe(true);
  });
});

describe('parts of a millisecond', () => {
  it('stand as they were written, with offset and without', () => {
    const written = ['', '.001', '.001001', '.0010015', '.001002', '.001999', '.002'];
    for (const zone of ['Z', '', '+05:30']) {
      const times = written.slice(1).map((fraction) => `2026-01-08T13:16:02${fraction}${zone}`);
      expect(inOrder([...times].reverse()).filter((time) => !time.includes('0015'))).toEqual(
        times.filter((time) => !time.includes('0015')),
      );
    }
  });
});

describe('years that no Date holds', () => {
  it('stand by their size, before and after all others', () => {
    const years = ['Y-13800000000', 'Y-17E7', 'Y-300000', 'Y-271822', '-9999', '2026', 'Y275000', 'Y300000', 'Y17E7', 'Y17E12'];
    expect(inOrder([...years].reverse())).toEqual(years);
  });

  it('keep the order of any two that differ by a millionth', () => {
    const year = fc.tuple(fc.boolean(), fc.bigInt({ min: 272_000n, max: 10n ** 17n })).map(([before, size]) => (before ? -size : size));
    fc.assert(
      fc.property(year, year, (one, other) => {
        fc.pre((one < 0n ? -one : one) * 1_000_001n < (other < 0n ? -other : other) * 1_000_000n || one < 0n !== other < 0n);
        const [first, second] = [standing(`Y${one}`).start, standing(`Y${other}`).start];
        expect(Math.sign(first - second)).toBe(one < other ? -1 : 1);
        expect(first).toBeGreaterThanOrEqual(-MAX_MS);
        expect(first).toBeLessThan(MAX_MS);
      }),
    );
  });
});

describe('drawnByClock', () => {
  const drawn = (edtf: string) => {
    const when = parseWhen(edtf, 'Europe/Berlin');
    return when.ok ? drawnByClock(edtf, when.value.bounds, 'Europe/Berlin') : null;
  };

  it('is where a clock shows an instant of the hour that it shows twice, and nothing of all others', () => {
    const start = Date.parse('2026-10-25T02:30Z');
    for (const offset of ['+02:00', '+01:00']) expect(drawn(`2026-10-25T02:30:00${offset}`)).toEqual({ start, end: start + 1000 });
    for (const edtf of ['2026-10-25T02:30', '2026-10-25T04:30:00+01:00', '2026-10-25', '2026-10~']) expect(drawn(edtf)).toBeNull();
  });
});
