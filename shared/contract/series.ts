import { z } from 'zod';
import { seriesFormatSchema } from '../data-export';
import { remindedSchema, reviewEventSchema, settleAllSchema } from '../reviews/messages';
import { outcomeSchema, seriesDraftSchema, seriesPatchSchema } from '../series';
import { ackSchema } from './ack';
import type { Rows } from './row';
import { id, nothing } from './row';

export const seriesRows = {
  'series.add': { by: 'store', does: 'write', input: z.object({ draft: seriesDraftSchema }), output: ackSchema },
  'series.edit': { by: 'store', does: 'write', input: z.object({ id, patch: seriesPatchSchema }), output: ackSchema },
  'series.remove': { by: 'store', does: 'write', input: z.object({ id }), output: ackSchema },
  /** `outcome: null` makes the occurrence unsettled again. */
  'series.settle': {
    by: 'store',
    does: 'write',
    input: z.object({ id, n: z.number().int().min(1).max(5000), outcome: outcomeSchema.nullable() }),
    output: ackSchema,
  },
  /** Says the same of several occurrences, each on its due day, in one step. Those settled since are left as they are. */
  'series.settleAll': { by: 'store', does: 'write', input: settleAllSchema, output: ackSchema },
  /** Ends a series before occurrence `n` and goes on from there with a new one, to which `patch` is applied; `createdId` is the new one. */
  'series.split': {
    by: 'store',
    does: 'write',
    input: z.object({ id, n: z.number().int().min(1).max(5000), patch: seriesPatchSchema }),
    output: ackSchema,
  },
  /** Adds an event for a settled occurrence and names it in the outcome, whose note and source it takes over; `createdId` is the event. */
  'series.makeEvent': {
    by: 'store',
    does: 'write',
    input: z.object({ id, n: z.number().int().min(1).max(5000), event: reviewEventSchema }),
    output: ackSchema,
  },
  /** Asks for a place with the native dialog and saves the dates of a series there; null when the person cancelled. */
  'series.export': {
    by: 'main',
    does: 'write',
    input: z.object({ id, format: seriesFormatSchema }),
    output: z.object({ path: z.string() }).nullable(),
  },
  /** Gives the reminders that are due, as desktop notifications unless they are turned off, and remembers them. */
  'series.remind': { by: 'main', does: 'write', input: nothing, output: remindedSchema },
} as const satisfies Rows<'series'>;
