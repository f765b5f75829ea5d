import { z } from 'zod';
import { fullEventSchema } from '../event';
import { undoStateSchema } from '../history';
import { fullLaneSchema } from '../lane';
import { seriesSchema } from '../series';
import { timelineSchema } from '../timeline';
import { indexRowSchema } from './packed-index';

/** Sent to every window of a timeline after COMMIT; parts that did not change are absent. */
export const broadcastSchema = z.object({
  revision: z.number().int(),
  label: z.string(),
  changed: z.array(indexRowSchema),
  /** The same events whole, so that open views need not ask again; empty after large actions. */
  events: z.array(fullEventSchema),
  removed: z.array(z.number().int()),
  /** True after a bulk action: fetch snapshot and index anew. */
  reload: z.boolean(),
  lanes: z.array(fullLaneSchema).optional(),
  series: z.array(seriesSchema).optional(),
  timeline: timelineSchema.optional(),
  undo: undoStateSchema,
  total: z.number().int(),
});
export type Broadcast = z.infer<typeof broadcastSchema>;
