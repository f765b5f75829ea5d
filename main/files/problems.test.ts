import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../shared/result';
import { problemOf } from './problems';

const CIRCUMSTANCES = { hasBackups: true, isStartTimeline: false };
const of = (code: (typeof ERROR_CODES)[number], circumstances = CIRCUMSTANCES) =>
  problemOf('/x/Notes.annals', { code, message: 'It is so.' }, circumstances);

describe('problemOf', () => {
  it.each(ERROR_CODES)('always offers another file and a way out: %s', (code) => {
    expect(of(code)).toMatchObject({ path: '/x/Notes.annals', name: 'Notes', code, message: 'It is so.' });
    expect(of(code).offers).toEqual(expect.arrayContaining(['choose', 'start-timeline', 'close']));
    expect(of(code).offers.includes('reveal')).toBe(code !== 'not-found');
    expect(new Set(of(code).offers).size).toBe(of(code).offers.length);
  });

  it('offers a backup only where there is one', () => {
    expect(of('damaged').offers.slice(0, 2)).toEqual(['recover', 'restore']);
    expect(of('damaged', { ...CIRCUMSTANCES, hasBackups: false }).offers[0]).toBe('recover');
  });

  it('offers no older state where only the log is elsewhere, or another one beside it', () => {
    expect(of('missing-log').offers.slice(0, 3)).toEqual(['try-again', 'read-only', 'without-log']);
    expect(of('stray-log').offers.slice(0, 2)).toEqual(['set-log-aside', 'try-again']);
    for (const code of ['missing-log', 'stray-log'] as const) expect(of(code).offers).not.toContain('restore');
  });

  it('does not offer the start timeline in its own place', () => {
    expect(of('damaged', { ...CIRCUMSTANCES, isStartTimeline: true }).offers).not.toContain('start-timeline');
  });

  it('offers to recover only what was a timeline, and to look only into what can be understood', () => {
    expect(ERROR_CODES.filter((code) => of(code).offers.includes('recover'))).toEqual(['damaged']);
    expect(ERROR_CODES.filter((code) => of(code).offers.includes('read-only'))).toEqual(['missing-log', 'newer-schema', 'disk-full']);
  });
});
