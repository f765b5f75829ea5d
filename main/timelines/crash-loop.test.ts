import { describe, expect, it } from 'vitest';
import { crashLoop } from './crash-loop';

describe('crashLoop', () => {
  it('gives up at the third end within a minute', () => {
    let now = 0;
    const loop = crashLoop(() => now);
    expect(loop.happened()).toBe(true);
    now = 59_000;
    expect(loop.happened()).toBe(true);
    now = 59_999;
    expect(loop.happened()).toBe(false);
  });

  it('forgets after a minute, or when told to', () => {
    let now = 0;
    const loop = crashLoop(() => now);
    for (let hour = 0; hour < 10; hour += 1) {
      now += 30_001;
      expect(loop.happened()).toBe(true);
    }
    loop.reset();
    expect([loop.happened(), loop.happened(), loop.happened()]).toEqual([true, true, false]);
  });
});
