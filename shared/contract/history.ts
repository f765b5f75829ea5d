import { z } from 'zod';
import { actionSchema, changeSchema } from '../history';
import { ackSchema } from './ack';
import type { Rows } from './row';
import { id, nothing } from './row';

export const historyRows = {
  'history.undo': { by: 'store', does: 'write', input: nothing, output: ackSchema },
  'history.redo': { by: 'store', does: 'write', input: nothing, output: ackSchema },
  /** Newest first; `before` is the seq of the last action already seen. Conditions that are absent do not matter. */
  'history.list': {
    by: 'store',
    does: 'read',
    asOf: 'now',
    input: z.object({
      eventId: id.optional(),
      before: z.number().int().optional(),
      limit: z.number().int().min(1).max(500),
      /** Whose steps. */
      who: z.string().max(500).optional(),
      /** Steps from this instant on, and before that one; UTC milliseconds. */
      from: z.number().optional(),
      until: z.number().optional(),
      kind: actionSchema.shape.kind.optional(),
      /** Steps with at least one such change. */
      op: changeSchema.shape.op.optional(),
    }),
    output: z.array(actionSchema),
  },
  /** Whether the next undo or the next redo would bring back an entity that was removed; null when neither would. */
  'history.broughtBackBy': {
    by: 'store',
    does: 'read',
    asOf: 'now',
    input: z.object({ id }),
    output: z.enum(['undo', 'redo']).nullable(),
  },
  /** Everybody who made a step, by name. */
  'history.people': { by: 'store', does: 'read', asOf: 'now', input: nothing, output: z.array(z.string()) },
  /** Puts an event, also a deleted one, back as it was after one of its changes; an action of its own. */
  'history.restoreEvent': { by: 'store', does: 'write', input: z.object({ id, changeId: id }), output: ackSchema },
} as const satisfies Rows<'history'>;
