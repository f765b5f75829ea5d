/**
 * The colours of one theme, for the window and for pictures alike. Plain hex only: other programs that open a picture do not
 * all read newer colour syntax.
 */
export interface Palette {
  /** What marks lie on. */
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
  /** A review whose day has passed without a word, or that was missed. */
  readonly warning: string;
  /** Marks of what was cancelled, and of where a review was due and did not take place. */
  readonly muted: string;
  /** What is only tried out. */
  readonly accent: string;
  /** Marks of the legend, which stand for any lane. */
  readonly legend: string;
  /** How solid the core of a bar is; print draws light bars with dark text, to read in grey and to spare ink. */
  readonly barOpacity: number;
  readonly barOutlined: boolean;
  readonly plannedOpacity: number;
  /** What becomes of the colours that people gave their lanes. */
  readonly lanes: 'own' | 'grey' | 'colour-blind';
}

export const PALETTES = {
  light: {
    background: '#ffffff',
    ink: '#1f2328',
    soft: '#5c6167',
    faint: '#676c72',
    line: '#e0dfdb',
    grid: '#eeede9',
    future: '#f7f7f5',
    today: '#c2410c',
    todayInk: '#ffffff',
    warning: '#a84f06',
    muted: '#858b92',
    accent: '#2f5bd7',
    legend: '#4b5563',
    barOpacity: 1,
    barOutlined: false,
    plannedOpacity: 0.14,
    lanes: 'own',
  },
  dark: {
    background: '#15171a',
    ink: '#e6e8eb',
    soft: '#a8afb7',
    faint: '#8f969e',
    line: '#30353b',
    grid: '#24282d',
    future: '#1c1f23',
    today: '#fb923c',
    todayInk: '#1b1206',
    warning: '#fbbf24',
    muted: '#7d858e',
    accent: '#86a5ff',
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
    accent: '#000000',
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
    accent: '#000000',
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
    accent: '#000000',
    legend: '#4b5563',
    barOpacity: 1,
    barOutlined: false,
    plannedOpacity: 0.14,
    lanes: 'colour-blind',
  },
} as const satisfies Record<string, Palette>;

export type Theme = keyof typeof PALETTES;
