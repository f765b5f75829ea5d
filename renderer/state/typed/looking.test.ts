import { describe, expect, it, vi } from 'vitest';

// The preload's door is read when the client is loaded; what is written down asks it for nothing.
vi.stubGlobal('window', { annals: undefined });
const { lookingOf, textOf } = await import('./looking');

const SOMETHING = {
  search: 'port',
  filter: 'lane:Diplomacy (',
  whatIf: { seriesId: 's', every: { count: 45, unit: 'day' as const }, anchor: '2026-01-20' },
};

describe('what the window is looking for', () => {
  it('comes back as it was written down, an unfinished filter included', () => {
    expect(lookingOf(textOf(SOMETHING))).toEqual(SOMETHING);
    expect(lookingOf(textOf({ search: '', filter: '', whatIf: null }))).toBeNull();
  });

  it('is passed over when it is something else', () => {
    for (const text of [
      '',
      'null',
      '{',
      '{"search":1}',
      JSON.stringify({ ...SOMETHING, whatIf: { ...SOMETHING.whatIf, every: { count: 0, unit: 'day' } } }),
    ])
      expect(lookingOf(text)).toBeNull();
  });
});
