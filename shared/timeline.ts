import { z } from 'zod';
import type { Fields } from './fields/field';
import { draftShape, patchShape, type RecordOf, storedShape } from './fields/shapes';
import { savedViewsSchema } from './saved-view';
import { isZone, MOST_ZONE } from './time/zone';

export const DEFAULT_PROJECT_DAYS = 731;

/** All that the document itself is made of, one file `*.annals`; see EVENT_FIELDS. What is initial also stands in for what a damaged file has lost. */
export const TIMELINE_FIELDS = {
  title: { kind: 'line', schema: z.string().trim().min(1, 'A timeline needs a title.').max(300), initial: 'Timeline' },
  /** A line under the title, in pictures too. */
  subtitle: { kind: 'line', schema: z.string().trim().max(500), initial: '' },
  /** IANA name; every wall-clock number of the timeline is in this zone. */
  homeZone: {
    kind: 'zone',
    schema: z.string().max(MOST_ZONE, { abort: true }).refine(isZone, 'This is not a time zone name such as Asia/Karachi.'),
    initial: 'UTC',
    column: 'home_zone',
  },
  /** How far ahead reviews are projected, in days. */
  projectDays: { kind: 'number', schema: z.number().int().min(1).max(36_500), initial: DEFAULT_PROJECT_DAYS, column: 'project_days' },
  /** In the order in which they are listed. */
  views: { kind: 'views', schema: savedViewsSchema, initial: [], since: 2 },
} as const satisfies Fields;

/** The fields of a timeline as history and tables hold them. */
export type TimelineFields = Readonly<RecordOf<typeof TIMELINE_FIELDS>>;

/** `id` is made once with the file and never changes. */
export const timelineSchema = z.object({ id: z.uuid(), ...storedShape(TIMELINE_FIELDS) });
export type Timeline = z.infer<typeof timelineSchema>;

/** A new one: what is not said is what its table says. */
export const timelineDraftSchema = z.object(draftShape(TIMELINE_FIELDS));

/** Views have commands of their own, so that two windows that change different views do not undo each other's work. */
export const timelinePatchSchema = z.object(patchShape(TIMELINE_FIELDS)).omit({ views: true });
export type TimelinePatch = z.infer<typeof timelinePatchSchema>;
