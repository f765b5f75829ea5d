import { nativeTheme } from 'electron';
import type { Preferences } from '../../shared/preferences';

let fixed: Preferences['theme'] | null = null;

/** Takes the place of the preference until the person chooses a theme; from the command line, never remembered. */
export function fixTheme(theme: 'light' | 'dark'): void {
  fixed = theme;
}

/** A choice made in the window wins over the command line's. */
export function releaseTheme(): void {
  fixed = null;
}

/** Gives windows, menus and `prefers-color-scheme` the theme in force, and returns the preferences as they then hold. */
export function applyTheme(preferences: Preferences): Preferences {
  const theme = fixed ?? preferences.theme;
  nativeTheme.themeSource = theme;
  return { ...preferences, theme };
}
