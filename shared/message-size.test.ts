import { describe, expect, it } from 'vitest';
import { eventPatchSchema } from './event';
import { MOST_IN_MESSAGE, refuseTooLarge } from './message-size';

describe('a message from a page', () => {
  const circle: unknown[] = [];
  circle.push(circle);
  const nested = { a: [new Map([['k', 'x'.repeat(600)]]), new Set(['y'.repeat(600)])] };

  it.each([
    ['a long text', 'x'.repeat(1001)],
    ['a text deep inside', nested],
    ['many texts', { list: Array.from({ length: 100 }, () => 'x'.repeat(10)) }],
    ['many empty things', Array.from({ length: 200 }, () => null)],
    ['a list with holes', new Array(1_000_000)],
    ['bytes', new Uint8Array(1001)],
    ['a buffer', { bytes: new ArrayBuffer(1001) }],
    ['long names', Object.fromEntries([['n'.repeat(1001), 1]])],
    ['a circle', circle],
  ])('of more than the limit is refused: %s', (_, message) => {
    expect(refuseTooLarge(message, 1000)).toEqual({
      ok: false,
      error: {
        code: 'invalid',
        message: expect.stringMatching(/^This is more than Annals takes at once .* Nothing was changed; do it in parts\.$/),
      },
    });
  });

  it.each([[undefined], [null], [1], ['x'.repeat(900)], [{ a: ['b', { c: new Date(0) }] }]])('within it passes', (message) => {
    expect(refuseTooLarge(message, 1000)).toBeNull();
  });

  it('of the largest that the program sends passes', () => {
    const source = { title: 't'.repeat(500), publisher: 'p'.repeat(200), url: 'u'.repeat(2000), note: 'n'.repeat(5000) };
    const names = Array.from({ length: 500 }, (_, at) => `${at}${'x'.repeat(190)}`);
    const patch = { title: 't'.repeat(500), summary: 's'.repeat(100_000), actors: names, places: names, tags: names };
    const full = eventPatchSchema.parse({ ...patch, sources: Array.from({ length: 500 }, () => source) });
    const ids = Array.from({ length: 10_000 }, () => '0197aaaa-0000-7000-8000-000000000000');
    expect(refuseTooLarge({ ids, patch: full }, MOST_IN_MESSAGE / 2)).toBeNull();
  });
});
