import { z } from 'zod';
import { timelinePatchSchema } from '../timeline';
import { ackSchema } from './ack';
import { packedIndexSchema } from './packed-index';
import type { Rows } from './row';
import { nothing } from './row';
import { snapshotSchema } from './snapshot';

export const timelineRows = {
  'timeline.snapshot': { by: 'store', does: 'read', input: nothing, output: snapshotSchema },
  'timeline.index': { by: 'store', does: 'read', input: nothing, output: packedIndexSchema },
  'timeline.edit': { by: 'store', does: 'write', input: z.object({ patch: timelinePatchSchema }), output: ackSchema },
} as const satisfies Rows<'timeline'>;
