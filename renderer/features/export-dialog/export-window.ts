import { type ExportForm, LIMITS } from './export-form';

/** What can be seen of the window that a picture is to look like. */
export interface SeenOfWindow {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

/** What makes a picture look as the window does: its size, the stretch of time that it shows, its collapsed lanes, light or dark; its filter stands in the form anyway. */
export function formOfWindow({ width, height, scheme }: SeenOfWindow): Partial<ExportForm> {
  const size = { unit: 'px', width: side(width, LIMITS.px.width), height: side(height, LIMITS.px.height) } as const;
  const lanes = { layout: 'lanes', collapsed: true, rowsPer: null } as const;
  return { range: 'window', shape: 'auto', pages: 'one', ...lanes, ...size, theme: scheme };
}

function side(pixels: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(max, Math.max(min, Math.round(pixels)));
}
