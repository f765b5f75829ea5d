import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBounds, type Rectangle } from './window-bounds';

const laptop: Rectangle = { x: 0, y: 25, width: 1440, height: 875 };
const second: Rectangle = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('fitBounds', () => {
  it('keeps bounds that can be seen, on any screen', () => {
    const left = { x: 100, y: 60, width: 1000, height: 700 };
    const right = { x: 1500, y: 10, width: 1200, height: 900 };
    expect(fitBounds(left, [laptop, second])).toEqual(left);
    expect(fitBounds(right, [laptop, second])).toEqual(right);
  });

  it('keeps a window that hangs over an edge as long as its top can be taken hold of', () => {
    const saved = { x: -600, y: 60, width: 1000, height: 700 };
    expect(fitBounds(saved, [laptop])).toEqual(saved);
  });

  it.each([
    ['on a screen that is gone', { x: 1500, y: 10, width: 1200, height: 800 }],
    ['far outside', { x: -99_999, y: -99_999, width: 1000, height: 700 }],
    ['with its top above the screen', { x: 100, y: -300, width: 1000, height: 700 }],
    ['with a sliver left', { x: 1430, y: 60, width: 1000, height: 700 }],
  ])('brings back a window %s', (_name, saved) => {
    const fitted = fitBounds(saved, [laptop]);
    expect(fitted.width).toBe(saved.width);
    expect(fitted.x).toBe(laptop.x + Math.floor((laptop.width - saved.width) / 2));
    expect(fitted.y).toBeGreaterThanOrEqual(laptop.y);
  });

  it('shrinks a window that is larger than its screen', () => {
    expect(fitBounds({ x: 0, y: 25, width: 20_000, height: 20_000 }, [laptop])).toEqual(laptop);
  });

  it('centres the first window', () => {
    expect(fitBounds(null, [second])).toEqual({ x: 1680, y: 90, width: 1440, height: 900 });
  });

  it('asks for the grip of what is left after cutting to the screen', () => {
    const bounds = fitBounds({ x: 0, y: 0, width: 321, height: 1 }, [{ x: 201, y: 0, width: 320, height: 240 }]);
    expect(bounds).toEqual({ x: 201, y: 0, width: 320, height: 240 });
  });

  it('always leaves the top edge within reach, and never exceeds the screen', () => {
    const coordinate = fc.integer({ min: -100_000, max: 100_000 });
    const length = fc.integer({ min: 1, max: 100_000 });
    const screen = fc.record({
      x: coordinate,
      y: coordinate,
      width: fc.integer({ min: 320, max: 8000 }),
      height: fc.integer({ min: 240, max: 8000 }),
    });
    fc.assert(
      fc.property(fc.option(fc.record({ x: coordinate, y: coordinate, width: length, height: length })), screen, (saved, only) => {
        const { x, y, width, height } = fitBounds(saved, [only]);
        expect(width).toBeLessThanOrEqual(only.width);
        expect(height).toBeLessThanOrEqual(only.height);
        expect(y).toBeGreaterThanOrEqual(only.y);
        expect(y).toBeLessThan(only.y + only.height);
        expect(Math.min(x + width, only.x + only.width) - Math.max(x, only.x)).toBeGreaterThanOrEqual(Math.min(120, width));
      }),
    );
  });
});
