import { z } from 'zod';
import { laneDraftSchema, lanePatchSchema } from '../lane';
import { ackSchema } from './ack';
import type { Rows } from './row';
import { id } from './row';

export const laneRows = {
  'lanes.add': { by: 'store', does: 'write', input: z.object({ draft: laneDraftSchema }), output: ackSchema },
  'lanes.edit': { by: 'store', does: 'write', input: z.object({ id, patch: lanePatchSchema }), output: ackSchema },
  /** Refused with a message while events or series are in the lane. */
  'lanes.remove': { by: 'store', does: 'write', input: z.object({ id }), output: ackSchema },
} as const satisfies Rows<'lanes'>;
