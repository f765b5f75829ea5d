import { createTheme, type MantineColorSchemeManager, type MantineColorsTuple } from '@mantine/core';
import { strings } from './strings';

const accent: MantineColorsTuple = [
  '#e8eefc',
  '#d3ddf9',
  '#a9bcf3',
  '#86a5ff',
  '#6489ee',
  '#4770e4',
  '#2f5bd7',
  '#264dbb',
  '#1f409d',
  '#183380',
];

/** Mantine wears our tokens (tokens.ts): compact, 13 px, quiet borders. */
export const theme = createTheme({
  fontFamily: 'Inter, system-ui, sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  headings: { fontFamily: 'Inter, system-ui, sans-serif', fontWeight: '600' },
  defaultRadius: 7,
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  colors: { accent },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // A notice has its place above; see notices.css.
    Modal: {
      defaultProps: { yOffset: 68, lockScroll: false, transitionProps: { duration: 0 }, overlayProps: { backgroundOpacity: 0.35 } },
    },
    // Menus, too. What fades in has the keyboard only some frames after the key that opened it (focus-opened.ts).
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': strings.notices.hide } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
  },
});

/** The preferences say which scheme is worn. Mantine's own keeper would begin the browser's storage for it, for which each page would wait. */
export const schemeOfPreferences: MantineColorSchemeManager = {
  get: (scheme) => scheme,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
