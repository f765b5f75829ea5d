import { z } from 'zod';
import { fullEventSchema, LINK_TYPES } from '../event';
import { linkColumnsSchema } from '../view/link-index';
import { ackSchema } from './ack';
import type { Rows } from './row';
import { id } from './row';

/** A link stands with the event that it begins at. */
const oneLink = z.object({ from: id, type: z.enum(LINK_TYPES), to: id });

export const linkRows = {
  /** All links between events, by rows of the index, in portions: `next` is the `after` of the next one, null with the last. */
  'links.list': {
    by: 'store',
    does: 'read',
    input: z.object({ after: z.number().int().min(0) }),
    output: linkColumnsSchema.extend({ next: z.number().int().nullable() }),
  },
  /** The links that begin at these events. */
  'links.ofRows': {
    by: 'store',
    does: 'read',
    input: z.object({ rows: z.array(z.number().int()).max(500) }),
    output: linkColumnsSchema,
  },
  /** What links lead to: events, and the titles of those that were deleted. */
  'links.ends': {
    by: 'store',
    does: 'read',
    input: z.object({ ids: z.array(id).max(500) }),
    output: z.object({ events: z.array(fullEventSchema), deleted: z.array(z.object({ id, title: z.string() })) }),
  },
  /** Links one event to another and leaves its other links as they are by then; refused where the same is linked, or would be part of itself. */
  'links.add': { by: 'store', does: 'write', input: oneLink, output: ackSchema },
  /** Takes one link away and leaves the others. */
  'links.remove': { by: 'store', does: 'write', input: oneLink, output: ackSchema },
} as const satisfies Rows<'links'>;
