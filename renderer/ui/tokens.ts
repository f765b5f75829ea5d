import { WINDOW_PALETTES, type WindowPalette } from '../../shared/look/window-palette';
import { forcedInks } from './look/forced-inks';
import { INK_PROPERTIES } from './look/lane-inks';

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
  sheet.replaceSync([...rules, forcedRule()].join('\n'));
  document.adoptedStyleSheets.push(sheet);
}

/** Marks are drawn as SVG, on which a browser forces no colours: they would keep those of a ground that is gone. */
function forcedRule(): string {
  const inks = Object.entries(forcedInks('CanvasText', 'Canvas'));
  const properties = Object.entries(INK_PROPERTIES).flatMap(([ink, property]) =>
    inks.flatMap(([role, { hex }]) => (role === ink ? `${property}: ${hex} !important;` : [])),
  );
  // What belongs to a lane has its colours in an attribute of its own, over which nothing but this counts.
  return `@media (forced-colors: active) { :root, [style*="--lane:"] { ${properties.join(' ')} } }`;
}
