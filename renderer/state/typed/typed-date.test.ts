import { describe, expect, it } from 'vitest';
import { clocksOf, editableText, readDay, readEdtf, readTyped } from './typed-date';

const context = { today: '2026-11-22', zone: 'Asia/Karachi', order: 'dmy' } as const;

describe('readTyped', () => {
  it('tells empty, understood and unknown apart', () => {
    expect(readTyped('  ', context)).toEqual({ kind: 'empty' });
    expect(readTyped('since March 2026', context)).toMatchObject({ kind: 'understood', when: { edtf: '2026-03/..' } });
    expect(readTyped('whenever', context)).toMatchObject({ kind: 'unknown' });
  });

  it('offers the other reading of a date in numbers', () => {
    const typed = readTyped('3/2/2026', context);
    expect(typed.kind === 'understood' ? [typed.when.edtf, ...typed.alternatives.map((other) => other.edtf)] : []).toEqual([
      '2026-02-03',
      '2026-03-02',
    ]);
  });
});

describe('readEdtf', () => {
  it('guesses nothing about a stored date', () => {
    // Typed, this could also be the years 2003 to 2004.
    expect(readEdtf('2003-04', context.zone)).toMatchObject({ kind: 'understood', when: { edtf: '2003-04' }, alternatives: [] });
  });
});

describe('editableText', () => {
  it('means exactly the stored date when it is read again', () => {
    const stored = [
      '2026-01~',
      '2026-01%',
      '2014/..',
      '../2026-01-08',
      '2026-01-08',
      '2026',
      '1964/2008',
      '2026-01-08T13:16:00+05:30',
      '[1667,1668,1670..1672]',
      '-0043',
      '2001-21',
    ];
    for (const edtf of stored) {
      expect(readTyped(editableText(edtf, context), context)).toMatchObject({ kind: 'understood', when: { edtf } });
    }
  });

  it('keeps seconds that are :00, which a label leaves out', () => {
    expect(editableText('2026-01-08T13:16:00+05:30', context)).toBe('8 Jan 2026, 13:16:00 +05:30');
    expect(editableText('2026-01-08T13:16+05:30', context)).toBe('8 Jan 2026, 13:16 +05:30');
    expect(editableText('2026-01-08T09:00:00Z/2026-01-08T10:00Z', context)).toBe('8 Jan 2026, 09:00:00 UTC – 8 Jan 2026, 10:00 UTC');
  });

  it('is in words where words are enough', () => {
    expect(editableText('2026-01%', context)).toBe('c. Jan 2026 ?');
    expect(editableText('2014/..', context)).toBe('since 2014');
  });
});

describe('readDay', () => {
  it('takes a single day, however it is said', () => {
    expect(readDay('10 Apr 2026', context)).toEqual({ day: '2026-04-10' });
    expect(readDay('tomorrow', context)).toEqual({ day: '2026-11-23' });
  });

  it('refuses what is not one day', () => {
    for (const text of ['April 2026', 'since 10 Apr 2026', 'c. 10 Apr 2026', '', 'xyz'])
      expect(readDay(text, context)).toHaveProperty('message');
  });
});

describe('clocksOf', () => {
  it('shows an instant at home and in UTC', () => {
    expect(clocksOf('2026-01-08T13:16:00+05:30', 'Asia/Karachi')).toEqual({ home: '8 Jan 2026, 12:46', utc: '8 Jan 2026, 07:46' });
    // Without an offset it is the home zone's own clock, across the day's edge too.
    expect(clocksOf('2026-01-08T02:00', 'Asia/Karachi')).toEqual({ home: '8 Jan 2026, 02:00', utc: '7 Jan 2026, 21:00' });
  });

  it('shows an instant before the common era as what it is', () => {
    expect(clocksOf('-0043-03-15T11:30:05Z', 'UTC')).toEqual({ home: '15 Mar 44 BCE, 11:30:05', utc: '15 Mar 44 BCE, 11:30:05' });
    expect(clocksOf('-0043-03-15T11:30', 'UTC')?.home).toBe('15 Mar 44 BCE, 11:30');
  });

  it('shows nothing for a date without a time', () => {
    expect(clocksOf('2026-01-08', 'Asia/Karachi')).toBeNull();
    expect(clocksOf('2026-01~', 'Asia/Karachi')).toBeNull();
  });
});
