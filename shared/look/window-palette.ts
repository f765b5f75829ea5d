import { PALETTES, type Palette } from './palette';

/** What the window needs beyond what is drawn on the chart. */
export interface WindowPalette extends Palette {
  /** Ground of panels, fields and dialogs. */
  readonly panel: string;
  readonly lineStrong: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly ok: string;
  readonly danger: string;
  /** Laid over a ground: under the pointer, and ahead of today. */
  readonly shade: string;
  readonly shadow: string;
}

/** The window in either theme: the colours of its pictures, on a ground that sets off its panels. */
export const WINDOW_PALETTES = {
  light: {
    ...PALETTES.light,
    background: '#f7f7f5',
    future: '#efefed',
    panel: '#ffffff',
    lineStrong: '#cfcec9',
    accentSoft: '#e8eefc',
    onAccent: '#ffffff',
    ok: '#2e7d32',
    danger: '#b3261e',
    shade: 'rgb(0 0 0 / 3.2%)',
    shadow: '0 1px 2px rgb(0 0 0 / 6%), 0 6px 24px rgb(0 0 0 / 10%)',
  },
  dark: {
    ...PALETTES.dark,
    panel: '#1c1f23',
    lineStrong: '#3b4048',
    accentSoft: '#232c45',
    onAccent: '#0d1220',
    ok: '#81c784',
    danger: '#ff8a80',
    shade: 'rgb(255 255 255 / 3.2%)',
    shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 8px 28px rgb(0 0 0 / 50%)',
  },
} as const satisfies Record<'light' | 'dark', WindowPalette>;
