import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecentCache } from './cache';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

describe('the cache of dates', () => {
  it('makes a value once while its key is asked for, and forgets those long past', () => {
    const cache = new RecentCache<number>(3);
    let made = 0;
    const ask = (key: string) => cache.get(key, () => ++made);
    expect(['a', 'b', 'c', 'a', 'b', 'c'].map(ask)).toEqual([1, 2, 3, 1, 2, 3]);
    // "a" stays as long as no three others come between.
    expect(['d', 'a', 'e', 'f', 'a', 'g', 'a'].map(ask)).toEqual([4, 1, 5, 6, 1, 7, 1]);
    expect(ask('b')).toBe(8);
  });
});

it('knows every text again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (key) => {
      const cache = new RecentCache<string>(10);
      cache.get(key, () => 'made');
      expect(cache.get(`${key.slice(0, 20)}${key.slice(20)}`, () => 'made anew')).toBe('made');
    }),
  );
});

it('keeps no file for a date that was cut out of it', () => {
  const cache = new RecentCache<string>(100);
  const keys = new Map<string, string>();
  const held = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const fill = (keep: (key: string) => void): void => {
    for (let file = 0; file < 4; file++) {
      const text = Array.from({ length: 40_000 }, (_, line) => `${file} on line ${line} of a file, 2024-01-05T10:00\n`).join('');
      keep(text.slice(200_000, 200_030));
    }
  };
  const before = held();
  fill((key) => cache.get(key, () => 'made'));
  const after = held();
  expect(after - before).toBeLessThan(2_000_000);
  // The control keeps the keys as they were cut.
  fill((key) => keys.set(key, 'made'));
  expect(held() - after).toBeGreaterThan(4_000_000);
  expect(keys.size).toBe(4);
});
