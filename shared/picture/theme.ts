import type { PictureTheme } from './options';

/** Plain hex only: other programs that open the SVG do not all read newer colour syntax. */
export interface ThemeColors {
  readonly background: string;
  readonly ink: string;
  /** Second-rank text: subtitle, day labels of reviews, footer. */
  readonly soft: string;
  /** Third-rank text: the date words beside a title, minor axis labels. Still 4.5:1 on the background. */
  readonly faint: string;
  readonly line: string;
  readonly grid: string;
  /** Ground of what lies ahead of today. */
  readonly future: string;
  readonly today: string;
  readonly todayInk: string;
  /** A review whose day has passed without a word. */
  readonly warning: string;
  readonly muted: string;
  /** Marks of the legend, which stand for any lane. */
  readonly legend: string;
  /** How solid the core of a bar is; print draws light bars with dark text, to read in grey and to spare ink. */
  readonly barOpacity: number;
  readonly barOutlined: boolean;
  readonly plannedOpacity: number;
  /** What becomes of the colours that people gave their lanes. */
  readonly lanes: 'own' | 'grey' | 'colour-blind';
}

export const THEMES: Readonly<Record<PictureTheme, ThemeColors>> = {
  light: {
    background: '#ffffff',
    ink: '#1f2328',
    soft: '#5d636a',
    faint: '#71777e',
    line: '#dddcd8',
    grid: '#eeede9',
    future: '#f7f7f5',
    today: '#c2410c',
    todayInk: '#ffffff',
    warning: '#b45309',
    muted: '#8b9198',
    legend: '#4b5563',
    barOpacity: 1,
    barOutlined: false,
    plannedOpacity: 0.14,
    lanes: 'own',
  },
  dark: {
    background: '#16181b',
    ink: '#e6e8eb',
    soft: '#a8afb7',
    faint: '#8b939c',
    line: '#33383f',
    grid: '#23272c',
    future: '#1c1f23',
    today: '#fb923c',
    todayInk: '#1b1206',
    warning: '#fbbf24',
    muted: '#7d858e',
    legend: '#a8afb7',
    barOpacity: 1,
    barOutlined: false,
    plannedOpacity: 0.22,
    lanes: 'own',
  },
  print: {
    background: '#ffffff',
    ink: '#000000',
    soft: '#333333',
    faint: '#4d4d4d',
    line: '#b5b5b5',
    grid: '#e3e3e3',
    future: '#ffffff',
    today: '#000000',
    todayInk: '#ffffff',
    warning: '#8a3c00',
    muted: '#6b6b6b',
    legend: '#333333',
    barOpacity: 0.3,
    barOutlined: true,
    plannedOpacity: 0.06,
    lanes: 'own',
  },
  grey: {
    background: '#ffffff',
    ink: '#111111',
    soft: '#4a4a4a',
    faint: '#626262',
    line: '#cccccc',
    grid: '#ececec',
    future: '#f6f6f6',
    today: '#000000',
    todayInk: '#ffffff',
    warning: '#000000',
    muted: '#767676',
    legend: '#4a4a4a',
    barOpacity: 1,
    barOutlined: false,
    plannedOpacity: 0.12,
    lanes: 'grey',
  },
  'colour-blind': {
    background: '#ffffff',
    ink: '#1f2328',
    soft: '#4f555c',
    faint: '#686e75',
    line: '#d8d8d8',
    grid: '#ededed',
    future: '#f7f7f5',
    // Black: every hue is taken by a lane.
    today: '#000000',
    todayInk: '#ffffff',
    warning: '#a84300',
    muted: '#7d848b',
    legend: '#4b5563',
    barOpacity: 1,
    barOutlined: false,
    plannedOpacity: 0.14,
    lanes: 'colour-blind',
  },
};

/** Okabe and Ito, "Color Universal Design" (2008), without black and with the yellow last: it is weak on white. */
const OKABE_ITO = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#999999', '#b8a800'] as const;

/** The colour a lane is drawn in: its own, as the theme allows, and legible on the theme's ground. */
export function laneColor(own: string, index: number, theme: ThemeColors): string {
  if (theme.lanes === 'colour-blind') return legibleColor(OKABE_ITO[index % OKABE_ITO.length] ?? own, theme);
  return legibleColor(theme.lanes === 'grey' ? greyOf(own) : own, theme);
}

/** As light as the colour is, but never so light or dark that bars could not be told from paper or ink. */
function greyOf(color: string): string {
  const light = luminance(color);
  const level = Math.round(255 * Math.min(0.5, Math.max(0.25, light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055)));
  return `#${level.toString(16).padStart(2, '0').repeat(3)}`;
}

/** Ink for text on a colour laid over the theme's ground: whichever of the two reads better (WCAG contrast). */
export function inkOn(color: string, theme: ThemeColors, opacity: number): string {
  const ground = luminance(mix(theme.background, color, opacity));
  return contrast(ground, 1) >= contrast(ground, luminance(DARK_INK)) ? LIGHT_INK : DARK_INK;
}

const LIGHT_INK = '#ffffff';
const DARK_INK = '#16181b';
/** A lane's colour may be deepened by this much for white text to reach 4.5:1; lighter colours get dark text. */
const DEEPEST = 0.3;

/** Fill of a solid bar, the ground its text stands on, and the ink of that text. */
export function barColors(color: string, theme: ThemeColors): { readonly fill: string; readonly ground: string; readonly ink: string } {
  if (theme.barOutlined) return { fill: color, ground: mix(theme.background, color, theme.barOpacity), ink: theme.ink };
  for (let share = 0; share <= DEEPEST; share += 0.02) {
    const fill = mix(color, DARK_INK, share);
    if (contrast(luminance(fill), 1) >= 4.5) return { fill, ground: fill, ink: LIGHT_INK };
  }
  return { fill: color, ground: color, ink: DARK_INK };
}

/**
 * Lane colours are chosen for both grounds; a person may choose any. On a ground they would vanish into they are moved
 * towards the ink until they reach 3:1, the least that WCAG asks of graphics.
 */
export function legibleColor(color: string, theme: ThemeColors): string {
  const ground = luminance(theme.background);
  for (let step = 0; step <= 8; step++) {
    const candidate = mix(color, theme.ink, step / 10);
    if (contrast(ground, luminance(candidate)) >= 3) return candidate;
  }
  return theme.ink;
}

function channels(hex: string): readonly [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as readonly [number, number, number];
}

export function mix(under: string, over: string, opacity: number): string {
  const low = channels(under);
  const high = channels(over);
  const part = (index: 0 | 1 | 2): string =>
    Math.round(low[index] * (1 - opacity) + high[index] * opacity)
      .toString(16)
      .padStart(2, '0');
  return `#${part(0)}${part(1)}${part(2)}`;
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
