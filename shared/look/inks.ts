import { contrast, LEAST_OF_GRAPHICS, LEAST_OF_TEXT, mix } from './contrast';
import type { Palette } from './palette';

/**
 * What a primitive is drawn in: a role, not a colour. Those of the first line are the theme's, those of the second are made of
 * the colour of a lane.
 */
export type Ink =
  | ('ground' | 'ink' | 'soft' | 'muted' | 'warning' | 'accent')
  | ('lane' | 'bar' | 'frame' | 'on-bar' | 'on-bar-soft' | 'pale' | 'on-pale-soft' | 'solid' | 'on-solid' | 'count' | 'on-count' | 'band');

/** A colour and how much of the ground it hides. */
export interface Color {
  readonly hex: string;
  readonly opacity: number;
}

export type Inks = Readonly<Record<Ink, Color>>;

/** The colours of every role in a lane; see `laneColor` for `lane`. `share`: how full a count is against the fullest, 0 to 1. */
export function inksOf(lane: string, palette: Palette, share = 1): Inks {
  const { background } = palette;
  const deep = deepened(lane);
  const bar = palette.barOutlined ? { hex: lane, opacity: palette.barOpacity } : { hex: deep.hex, opacity: palette.barOpacity };
  const barGround = mix(background, bar.hex, bar.opacity);
  const onBar = palette.barOutlined ? palette.ink : deep.ink;
  const pale = mix(background, lane, palette.plannedOpacity);
  const count = countedOn(lane, palette, share);
  return {
    ground: opaque(background),
    ink: opaque(palette.ink),
    soft: opaque(palette.soft),
    muted: opaque(palette.muted),
    warning: opaque(palette.warning),
    accent: opaque(palette.accent),
    lane: opaque(lane),
    bar,
    // A frame that only print has: elsewhere a solid bar needs none.
    frame: { hex: lane, opacity: palette.barOutlined ? 1 : 0 },
    'on-bar': opaque(onBar),
    'on-bar-soft': opaque(softened(barGround, onBar)),
    pale: { hex: lane, opacity: palette.plannedOpacity },
    'on-pale-soft': opaque(contrast(pale, palette.soft) >= LEAST_OF_TEXT ? palette.soft : palette.ink),
    solid: opaque(deep.hex),
    'on-solid': opaque(deep.ink),
    count: opaque(count.ground),
    'on-count': opaque(count.ink),
    band: { hex: lane, opacity: bandOpacity(lane, palette) },
  };
}

function opaque(hex: string): Color {
  return { hex, opacity: 1 };
}

const LIGHT_INK = '#ffffff';
const DARK_INK = '#16181b';
/** A lane's colour may be deepened by this much for white text to reach 4.5:1; lighter colours get dark text. */
const DEEPEST = 0.3;
/** Of the band of a collapsed lane, which has no counts over it that say the same. */
const PALEST_BAND = 0.6;

/** A colour that text stands on, and the ink of that text. */
function deepened(color: string): { readonly hex: string; readonly ink: string } {
  for (let share = 0; share <= DEEPEST; share += 0.02) {
    const hex = mix(color, DARK_INK, share);
    if (contrast(hex, LIGHT_INK) >= LEAST_OF_TEXT) return { hex, ink: LIGHT_INK };
  }
  return { hex: color, ink: DARK_INK };
}

/** Text of the second rank: a little of its ground in it, as far as it can be read. */
function softened(ground: string, ink: string): string {
  for (let share = 0.84; share < 1; share += 0.02) {
    const candidate = mix(ground, ink, share);
    if (contrast(ground, candidate) >= LEAST_OF_TEXT) return candidate;
  }
  return ink;
}

/** Paler than bars, so that those are told from it, as far as it can still be told from the ground on either side of today. */
function bandOpacity(lane: string, { background, future }: Palette): number {
  for (let opacity = PALEST_BAND; opacity < 1; opacity += 0.02) {
    if ([background, future].every((ground) => contrast(mix(ground, lane, opacity), ground) >= LEAST_OF_GRAPHICS)) return opacity;
  }
  return 1;
}

/** The fuller, the more of the colour; never a middling ground, on which neither ink can be read. */
function countedOn(color: string, { background }: Palette, share: number): { readonly ground: string; readonly ink: string } {
  for (let opacity = 0.22 + 0.6 * share; opacity > 0; opacity -= 0.02) {
    const ground = mix(background, color, opacity);
    const ink = contrast(ground, LIGHT_INK) >= contrast(ground, DARK_INK) ? LIGHT_INK : DARK_INK;
    if (contrast(ground, ink) >= LEAST_OF_TEXT) return { ground, ink };
  }
  return { ground: background, ink: contrast(background, LIGHT_INK) >= contrast(background, DARK_INK) ? LIGHT_INK : DARK_INK };
}
