import { z } from 'zod';
import type * as event from '../../shared/event';
import { draftShape, patchShape, storedShape } from '../../shared/fields/shapes';

/** A field that events do not have, in a copy of their table: how it came to be known, in a line of text. */
const method = {
  kind: 'line',
  schema: z.string().trim().max(200),
  initial: 'not said',
  since: 4,
  csv: ['Method', 'how'],
  facts: ['markdown', 'calendar'],
  listed: true,
} as const;

/**
 * shared/event.ts as it would be with one field more, to stand in its place in a test (`vi.mock`): what is made of the table there is made
 * of the copy, and so is all that the rest of the program makes of it.
 */
export function withMethod(real: typeof event): object {
  const EVENT_FIELDS = { ...real.EVENT_FIELDS, method };
  const own = { id: z.uuid(), createdAt: z.number(), updatedAt: z.number() };
  const storedEventSchema = z.object({ ...storedShape(EVENT_FIELDS), ...own });
  const { row, bounds, place } = real.fullEventSchema.shape;
  return {
    ...real,
    EVENT_FIELDS,
    eventDraftSchema: z.object(draftShape(EVENT_FIELDS)),
    eventPatchSchema: z.object(patchShape(EVENT_FIELDS)),
    storedEventSchema,
    fullEventSchema: storedEventSchema.extend({ row, bounds, place }),
  };
}
