import { z } from 'zod';

/** A horizontal group of the timeline (vis-timeline calls it a group). */
export const laneSchema = z.object({
  id: z.uuid(),
  title: z.string().trim().min(1, 'A lane needs a name.').max(200),
  /** Lanes are drawn by ascending order; fractions allow inserting between two without touching others. */
  order: z.number(),
  /** `#rrggbb`, chosen to be legible on both themes. */
  color: z.string().regex(/^#[0-9a-f]{6}$/i, 'A colour is written as #rrggbb.'),
  collapsed: z.boolean(),
});
export type Lane = z.infer<typeof laneSchema>;

export const laneDraftSchema = laneSchema.omit({ id: true, order: true }).partial({ color: true, collapsed: true });
export type LaneDraft = z.input<typeof laneDraftSchema>;

export const lanePatchSchema = laneSchema.omit({ id: true }).partial();
export type LanePatch = z.infer<typeof lanePatchSchema>;

/** A lane as the window knows it: `key` is the small number that stands for the lane in the packed index. */
export const laneViewSchema = laneSchema.extend({ key: z.number().int() });
export type LaneView = z.infer<typeof laneViewSchema>;

/** Colours given to new lanes, in this order: distinguishable from each other, 3:1 or better on light and dark. */
export const LANE_COLORS = [
  '#b4453c',
  '#7a7f87',
  '#2f7ab8',
  '#2a8f72',
  '#8a5aa8',
  '#b8860b',
  '#c2558a',
  '#5f7d2e',
  '#4a63c8',
  '#a3623a',
] as const;
