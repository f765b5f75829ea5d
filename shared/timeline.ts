import { z } from 'zod';
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
});
export type Timeline = z.infer<typeof timelineSchema>;

export const timelinePatchSchema = timelineSchema.omit({ id: true }).partial();
export type TimelinePatch = z.infer<typeof timelinePatchSchema>;

export const DEFAULT_PROJECT_DAYS = 731;
