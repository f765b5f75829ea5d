import { describe, expect, it } from 'vitest';
import { understandDate } from '../../../shared/time/typed-date';
import { zoneOfCell } from './zone-cell';

const zoneOf = (cell: string) => zoneOfCell(cell, { homes: ['Europe/Berlin'], beside: new Set() });
const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;
const dateOf = (zone: string) => {
  const read = understandDate(`8 Jan 2026 10:00 ${zone}`, CONTEXT);
  return read.ok ? read.value.edtf : read.error.message;
};

describe('an offset that no place has', () => {
  it.each(['MSK+14', 'MSK+12', '-14:00', '+14:30', 'UTC-13', 'UTC+05:75'])('is no zone in a cell: %s', (cell) =>
    expect(zoneOf(cell)).toEqual({ kind: 'unknown' }),
  );

  it.each(['MSK+14', 'MSK+12', 'UTC+15', 'UTC+5:75', 'UTC+0575'])('is left standing behind a time, and told: %s', (zone) =>
    expect(dateOf(zone)).toBe(`The date is understood up to “${zone.slice(3)}”.`),
  );
});

describe('an offset that a place has', () => {
  it.each([
    ['MSK+11', '+14:00'],
    ['МСК-9', '-06:00'],
    ['UTC-12', '-12:00'],
    ['+14:00', '+14:00'],
    ['UTC-00:00', '+00:00'],
    ['-0000', '+00:00'],
  ])('is one in a cell: %s', (cell, zone) => expect(zoneOf(cell)).toEqual({ kind: 'zone', zone }));

  it.each([
    ['MSK+11', '2026-01-08T10:00+14:00'],
    ['MSK-9', '2026-01-08T10:00-06:00'],
    ['UTC+5:45', '2026-01-08T10:00+05:45'],
    ['GMT-00:00', '2026-01-08T10:00+00:00'],
  ])('is one behind a time: %s', (zone, date) => expect(dateOf(zone)).toBe(date));
});
