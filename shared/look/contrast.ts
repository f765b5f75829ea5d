/* Colours as `#rrggbb`, mixed and compared as WCAG 2.2 does. */

type Channels = readonly [red: number, green: number, blue: number];

function channels(hex: string): Channels {
  const at = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16);
  return [at(1), at(3), at(5)];
}

/** `over` laid on `under` with an opacity from 0 to 1. */
export function mix(under: string, over: string, opacity: number): string {
  const low = channels(under);
  const high = channels(over);
  const part = (index: 0 | 1 | 2): string =>
    Math.round(low[index] * (1 - opacity) + high[index] * opacity)
      .toString(16)
      .padStart(2, '0');
  return `#${part(0)}${part(1)}${part(2)}`;
}

/** Relative luminance, 0 to 1. */
export function luminance(hex: string): number {
  const [red, green, blue] = channels(hex);
  const part = (value: number): number => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}

/** Between two colours: 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The least that WCAG asks of text, … */
export const LEAST_OF_TEXT = 4.5;
/** … and of everything else that has a meaning. */
export const LEAST_OF_GRAPHICS = 3;
