import { contrast, LEAST_OF_GRAPHICS, luminance, mix } from './contrast';
import type { Palette } from './palette';

/** Okabe and Ito, "Color Universal Design" (2008), without black and with the yellow last: it is weak on white. */
const OKABE_ITO = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#999999', '#b8a800'] as const;

/** The colour a lane is drawn in: its own, as the theme allows, and legible on the theme's ground. */
export function laneColor(own: string, index: number, palette: Palette): string {
  if (palette.lanes === 'colour-blind') return legibleColor(OKABE_ITO[index % OKABE_ITO.length] ?? own, palette);
  return legibleColor(palette.lanes === 'grey' ? greyOf(own) : own, palette);
}

/** As light as the colour is, but never so light or dark that bars could not be told from paper or ink. */
function greyOf(color: string): string {
  const light = luminance(color);
  const level = Math.round(255 * Math.min(0.5, Math.max(0.25, light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055)));
  return `#${level.toString(16).padStart(2, '0').repeat(3)}`;
}

/**
 * Lane colours are chosen for both grounds; a person may choose any. On a ground they would vanish into they are moved
 * towards the ink until they reach 3:1, the least that WCAG asks of graphics.
 */
function legibleColor(color: string, palette: Palette): string {
  for (let step = 0; step <= 8; step++) {
    const candidate = mix(color, palette.ink, step / 10);
    if (contrast(palette.background, candidate) >= LEAST_OF_GRAPHICS) return candidate;
  }
  return palette.ink;
}
