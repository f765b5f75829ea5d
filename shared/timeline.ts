import { z } from 'zod';
import { savedViewsSchema } from './saved-view';
import { isZone } from './time/zone';

/** The document itself: one file `*.annals`. */
export const timelineSchema = z.object({
  /** Made once with the file; never changes. */
  id: z.uuid(),
  title: z.string().trim().min(1, 'A timeline needs a title.').max(300),
  /** A line under the title, in pictures too. */
  subtitle: z.string().trim().max(500),
  /** IANA name; every wall-clock number of the timeline is in this zone. */
  homeZone: z.string().refine(isZone, 'This is not a time zone name such as Asia/Karachi.'),
  /** How far ahead reviews are projected, in days. */
  projectDays: z.number().int().min(1).max(36_500),
  /** In the order in which they are listed. Files of format 1 have none. */
  views: savedViewsSchema.default([]),
});
export type Timeline = z.infer<typeof timelineSchema>;

/** Views have commands of their own, so that two windows that change different views do not undo each other's work. */
export const timelinePatchSchema = timelineSchema.omit({ id: true, views: true }).partial();
export type TimelinePatch = z.infer<typeof timelinePatchSchema>;

export const DEFAULT_PROJECT_DAYS = 731;
