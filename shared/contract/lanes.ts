import { z } from 'zod';
import { laneDraftSchema, lanePatchSchema } from '../lane';
import { ackSchema } from './ack';
import type { Rows } from './row';
import { id } from './row';

export const laneRows = {
  'lanes.add': { by: 'store', does: 'write', input: z.object({ draft: laneDraftSchema }), output: ackSchema },
  'lanes.edit': { by: 'store', does: 'write', input: z.object({ id, patch: lanePatchSchema }), output: ackSchema },
  /** Moves what is in the lane to the lane `to`; without one it is refused with a message while events or series are in it. */
  'lanes.remove': { by: 'store', does: 'write', input: z.object({ id, to: id.optional() }), output: ackSchema },
  /** Moves what is in a lane into another and deletes it. */
  'lanes.merge': { by: 'store', does: 'write', input: z.object({ id, into: id }), output: ackSchema },
} as const satisfies Rows<'lanes'>;
