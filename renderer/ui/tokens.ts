import { WINDOW_PALETTES, type WindowPalette } from '../../shared/look/window-palette';

/** The colours of the window as custom properties, under the names that style sheets know them by. */
export function tokensOf(palette: WindowPalette): Readonly<Record<string, string>> {
  return {
    '--bg': palette.background,
    // What hollow marks are filled with; panels say their own.
    '--halo': palette.background,
    '--panel': palette.panel,
    '--line': palette.line,
    '--line-strong': palette.lineStrong,
    '--ink': palette.ink,
    '--soft': palette.soft,
    '--faint': palette.faint,
    '--muted': palette.muted,
    '--accent': palette.accent,
    '--accent-soft': palette.accentSoft,
    '--on-accent': palette.onAccent,
    '--today': palette.today,
    '--on-today': palette.todayInk,
    '--grid': palette.grid,
    '--warn': palette.warning,
    '--ok': palette.ok,
    '--danger': palette.danger,
    '--shade': palette.shade,
    '--shadow': palette.shadow,
  };
}

/** Puts the palettes of both themes on the page, from which every style sheet takes its colours. Once, before anything is drawn. */
export function wearTokens(): void {
  const rules = Object.entries(WINDOW_PALETTES).map(([scheme, palette]) => {
    const properties = Object.entries(tokensOf(palette)).map(([name, value]) => `${name}: ${value};`);
    return `:root[data-mantine-color-scheme="${scheme}"] { ${properties.join(' ')} color-scheme: ${scheme}; }`;
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join('\n'));
  document.adoptedStyleSheets.push(sheet);
}
