import { expect, it } from 'vitest';
import { forcedInks, hexOf } from './forced-inks';

it('knows two colours only, and draws nothing in the colour of what it lies on', () => {
  const inks = forcedInks('#ffff00', '#000000');
  expect(new Set(Object.values(inks).map(({ hex }) => hex))).toEqual(new Set(['#ffff00', '#000000']));
  for (const [drawn, on] of [
    ['bar', 'on-bar'],
    ['solid', 'on-solid'],
    ['count', 'on-count'],
    ['ink', 'ground'],
    ['lane', 'ground'],
    ['band', 'ground'],
    ['on-pale-soft', 'pale'],
  ] as const)
    expect(inks[drawn].hex).not.toBe(inks[on].hex);
});

it('reads a colour as a style sheet tells it', () => {
  expect(hexOf('rgb(255, 255, 0)')).toBe('#ffff00');
  expect(hexOf('rgba(0, 10, 171, 0.5)')).toBe('#000aab');
});
