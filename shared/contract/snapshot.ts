import { z } from 'zod';
import { undoStateSchema } from '../history';
import { fullLaneSchema } from '../lane';
import { seriesSchema } from '../series';
import { timelineSchema } from '../timeline';

/** All a window needs to start, apart from the index. */
export const snapshotSchema = z.object({
  revision: z.number().int(),
  /** Full path of the file. */
  path: z.string(),
  readOnly: z.boolean(),
  timeline: timelineSchema,
  lanes: z.array(fullLaneSchema),
  series: z.array(seriesSchema),
  undo: undoStateSchema,
  /** Events that are not deleted. */
  total: z.number().int(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;
