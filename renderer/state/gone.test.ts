import { expect, it, vi } from 'vitest';

vi.mock('../client', () => ({ bridge: { history: {} } }));
const { goneWords } = await import('./gone');

it('advises only what brings it back as the next step', () => {
  expect(goneWords('event', { knownOn: null, by: 'undo' })).toMatch(/^This event .*Undo brings it back\.$/);
  expect(goneWords('event', { knownOn: null, by: 'redo' })).toMatch(/^This event .*Redo brings it back\.$/);
  expect(goneWords('series', { knownOn: null, by: null })).toBe('This series is not in the timeline.');
});

it('says of the past that it was not known, whatever undo would do now', () => {
  for (const by of ['undo', 'redo', null] as const)
    expect(goneWords('event', { knownOn: '2026-01-08', by })).toBe('This event was not in the timeline as known on 8 January 2026.');
});
