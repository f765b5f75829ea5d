import type { Color, Inks } from '../../../shared/look/inks';

/** Inks where a person's few colours are forced on everything: what is drawn has that of text, and what is drawn on that has the ground's. */
export function forcedInks(text: string, ground: string): Inks {
  const [drawn, under]: readonly [Color, Color] = [
    { hex: text, opacity: 1 },
    { hex: ground, opacity: 1 },
  ];
  return {
    ...{ ink: drawn, soft: drawn, muted: drawn, warning: drawn, accent: drawn, lane: drawn, solid: drawn, count: drawn, frame: drawn },
    ...{ bar: drawn, 'on-bar': under, 'on-bar-soft': under, 'on-solid': under, 'on-count': under },
    // Paler than what is drawn over it.
    band: { hex: text, opacity: 0.6 },
    ...{ ground: under, pale: under, 'on-pale-soft': drawn },
  };
}

/** A colour as style sheets tell it, “rgb(255, 255, 255)”, in hex, which inks are made of. */
export function hexOf(color: string): string {
  const channels = color.match(/[\d.]+/g)?.slice(0, 3) ?? [];
  return `#${channels.map((channel) => Math.round(Number(channel)).toString(16).padStart(2, '0')).join('')}`;
}
