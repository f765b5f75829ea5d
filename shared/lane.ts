import { z } from 'zod';
import type { Fields } from './fields/field';
import { draftShape, patchShape, type RecordOf, storedShape } from './fields/shapes';

/** So far out no lane could be put behind another: one more is the same number. */
export const LAST_ORDER = Number.MAX_SAFE_INTEGER;
const ORDER_WORDS = 'This is too far out: no other lane could be put behind it.';

/** All that a lane is made of, a horizontal group of the timeline (vis-timeline calls it a group); see EVENT_FIELDS. */
export const LANE_FIELDS = {
  title: { kind: 'line', schema: z.string().trim().min(1, 'A lane needs a name.').max(200) },
  /** Lanes are drawn by ascending order; fractions allow inserting between two without touching others. */
  order: { kind: 'number', schema: z.number().gt(-LAST_ORDER, ORDER_WORDS).lt(LAST_ORDER, ORDER_WORDS), column: 'ord' },
  /** `#rrggbb`, chosen to be legible on both themes. */
  color: { kind: 'color', schema: z.string().regex(/^#[0-9a-f]{6}$/i, 'A colour is written as #rrggbb.') },
  collapsed: { kind: 'flag', schema: z.boolean(), initial: false },
} as const satisfies Fields;

/** The fields of a lane as history and tables hold them. */
export type LaneFields = Readonly<RecordOf<typeof LANE_FIELDS>>;

export const laneSchema = z.object({ id: z.uuid(), ...storedShape(LANE_FIELDS) });
export type Lane = z.infer<typeof laneSchema>;

/** The order of a new lane is the last, and its colour the next one. */
export const laneDraftSchema = z.object(draftShape(LANE_FIELDS)).omit({ order: true }).partial({ color: true });
export type LaneDraft = z.input<typeof laneDraftSchema>;

export const lanePatchSchema = z.object(patchShape(LANE_FIELDS));
export type LanePatch = z.infer<typeof lanePatchSchema>;

/** A lane as the window knows it: `key` is the small number that stands for the lane in the packed index. */
export const fullLaneSchema = laneSchema.extend({ key: z.number().int() });
export type FullLane = z.infer<typeof fullLaneSchema>;

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
