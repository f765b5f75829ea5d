import { describe, expect, it } from 'vitest';
import { RecentCache } from './cache';

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
