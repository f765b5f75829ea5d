import { describe, expect, it } from 'vitest';
import { dateAttempt } from './date-attempt';

const CONTEXT = { today: '2026-11-22', zone: 'Asia/Karachi', order: 'dmy' } as const;
const attempt = (text: string, saved = '2026-01', mayBeEmpty = false) => dateAttempt(text, saved, mayBeEmpty, CONTEXT);

describe('leaving a date field', () => {
  it('saves what was understood, as EDTF', () => {
    expect(attempt('8 Jan 2026')).toEqual({ kind: 'save', edtf: '2026-01-08' });
    expect(attempt('since 2014', '')).toEqual({ kind: 'save', edtf: '2014/..' });
  });

  it('saves nothing when other words mean the same', () => {
    expect(attempt('January 2026')).toEqual({ kind: 'unchanged' });
    expect(attempt(' 2026-01 ')).toEqual({ kind: 'unchanged' });
  });

  it('refuses what it does not understand, with the reason', () => {
    expect(attempt('31 February 2024')).toEqual({ kind: 'refused', message: 'There is no 31 February.' });
  });

  it('takes a date away only where an event may go without it', () => {
    expect(attempt('  ').kind).toBe('refused');
    expect(attempt('  ', '2026-01', true)).toEqual({ kind: 'save', edtf: null });
  });
});
