import { z } from 'zod';
import { savedViewDraftSchema, savedViewPatchSchema } from '../saved-view';
import { ackSchema } from './ack';
import type { Rows } from './row';
import { id } from './row';

export const viewRows = {
  /** Saved views of the timeline; `createdId` is the new one. Errors: `invalid` with `title`, `from`, `to` or `filter`. */
  'views.add': { by: 'store', does: 'write', input: z.object({ draft: savedViewDraftSchema }), output: ackSchema },
  'views.edit': { by: 'store', does: 'write', input: z.object({ id, patch: savedViewPatchSchema }), output: ackSchema },
  /** To a place in the list, counted from 0. */
  'views.move': { by: 'store', does: 'write', input: z.object({ id, place: z.number().int().min(0) }), output: ackSchema },
  'views.remove': { by: 'store', does: 'write', input: z.object({ id }), output: ackSchema },
} as const satisfies Rows<'views'>;
