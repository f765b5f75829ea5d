import { type Color, type Ink, type Inks, inksOf } from '../../../shared/look/inks';
import { laneColor } from '../../../shared/look/lane-colors';
import { WINDOW_PALETTES } from '../../../shared/look/window-palette';

/** The custom property that a role has its colour from: what the theme gives, or what stands on an item of a lane. */
export const INK_PROPERTIES = {
  ground: '--halo',
  ink: '--ink',
  soft: '--soft',
  muted: '--muted',
  warning: '--warn',
  accent: '--accent',
  lane: '--lane',
  bar: '--bar',
  frame: '--bar-frame',
  'on-bar': '--on-bar',
  'on-bar-soft': '--on-bar-soft',
  pale: '--pale',
  'on-pale-soft': '--on-pale-soft',
  solid: '--solid',
  'on-solid': '--on-solid',
  count: '--count',
  'on-count': '--on-count',
  band: '--band',
} as const satisfies Record<Ink, string>;

const OF_A_LANE = [
  'lane',
  'bar',
  'frame',
  'on-bar',
  'on-bar-soft',
  'pale',
  'on-pale-soft',
  'solid',
  'on-solid',
  'count',
  'on-count',
  'band',
] as const;

/** The inks of a lane in one theme of the window. `share`: how full a count is. */
export function windowInks(color: string, scheme: 'light' | 'dark', share = 1): Inks {
  const palette = WINDOW_PALETTES[scheme];
  return inksOf(laneColor(color, 0, palette), palette, share);
}

type Properties = readonly (readonly [property: string, value: string])[];

const known = new Map<string, Properties>();
const MOST_KNOWN = 500;

/** What an item of a lane has as custom properties: both themes at once, so that nothing is drawn anew when the theme changes. */
export function laneProperties(color: string, share = 1): Properties {
  const key = `${color} ${share}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = inBothThemes(windowInks(color, 'light', share), windowInks(color, 'dark', share));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, made);
  return made;
}

/** The same for marks that stand for any lane, in a legend. */
export function legendProperties(): Properties {
  const { light, dark } = WINDOW_PALETTES;
  return inBothThemes(inksOf(light.legend, light), inksOf(dark.legend, dark));
}

function inBothThemes(light: Inks, dark: Inks): Properties {
  return OF_A_LANE.map((ink) => [INK_PROPERTIES[ink], `light-dark(${css(light[ink])}, ${css(dark[ink])})`]);
}

function css({ hex, opacity }: Color): string {
  return `${hex}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;
}
