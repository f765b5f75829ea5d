import { describe, expect, it } from 'vitest';
import { contrast, LEAST_OF_TEXT } from '../../shared/look/contrast';
import { WINDOW_PALETTES } from '../../shared/look/window-palette';
import { tokensOf } from './tokens';

describe('the colours of the window', () => {
  it.each(Object.entries(WINDOW_PALETTES))('can be read as text on every ground, in the %s theme', (_, palette) => {
    const { background, panel, accentSoft, ink, soft, faint, accent, warning, ok, danger, onAccent, today, todayInk } = palette;
    const pairs = [
      ...[background, panel].flatMap((ground) => [ink, soft, faint, accent, warning, ok, danger].map((text) => [text, ground] as const)),
      ...[ink, soft].map((text) => [text, accentSoft] as const),
      [onAccent, accent] as const,
      [todayInk, today] as const,
    ];
    expect(pairs.filter(([text, ground]) => contrast(text, ground) < LEAST_OF_TEXT)).toEqual([]);
  });

  it('have the same names in both themes, each with a value', () => {
    const [light, dark] = [tokensOf(WINDOW_PALETTES.light), tokensOf(WINDOW_PALETTES.dark)];
    expect(Object.keys(light)).toEqual(Object.keys(dark));
    expect(Object.values({ ...light, ...dark }).every((value) => value !== '')).toBe(true);
  });
});
