import { z } from 'zod';
import { eventDraftSchema, eventPatchSchema, fullEventSchema } from '../event';
import { holdingCopySchema } from '../files';
import { listGroupingSchema } from '../grouping';
import { silencesInputSchema } from '../reviews/messages';
import { ackSchema } from './ack';
import type { Rows } from './row';
import { id, nothing } from './row';

/** Events that one bulk edit may change; what is sent is whole dates and names, so this keeps a message to a few megabytes. */
export const MOST_ADDED = 200;
export const MOST_EDITED = 10_000;

/** Rows that are sorted by themselves; for more it is quicker to read a whole order. */
export const MOST_ORDERED = 20_000;

export const TABLE_SORTS = ['when', 'title', 'status', 'lane', 'updatedAt'] as const;

export const eventRows = {
  'events.get': { by: 'store', does: 'read', input: z.object({ id }), output: fullEventSchema },
  'events.byRows': {
    by: 'store',
    does: 'read',
    input: z.object({ rows: z.array(z.number().int()).max(500) }),
    output: z.array(fullEventSchema),
  },
  'events.page': {
    by: 'store',
    does: 'read',
    input: z.object({
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
      sort: z.enum(TABLE_SORTS),
      descending: z.boolean(),
    }),
    output: z.object({ events: z.array(fullEventSchema), total: z.number().int() }),
  },
  /** Rows that a filter (shared/filter.ts) lets through, in portions: `next` is the `after` of the next one, null with the last. */
  'events.filter': {
    by: 'store',
    does: 'read',
    input: z.object({ query: z.string().max(1000), after: z.number().int().min(0) }),
    output: z.object({
      revision: z.number().int(),
      rows: z.instanceof(Uint32Array),
      next: z.number().int().nullable(),
      /** Highest row number there is, to tell how far along the search is. */
      last: z.number().int(),
    }),
  },
  /** What events say in a list: pairs of a row and a value, the place of its name in `names`; in portions, as with filters. */
  'events.values': {
    by: 'store',
    does: 'read',
    input: z.object({ field: listGroupingSchema, after: z.number().int().min(0) }),
    output: z.object({
      revision: z.number().int(),
      rows: z.instanceof(Uint32Array),
      values: z.instanceof(Uint32Array),
      names: z.array(z.string()),
      next: z.number().int().nullable(),
    }),
  },
  /** Rows in an order of the table, ascending: of all events, or of these. */
  'events.order': {
    by: 'store',
    does: 'read',
    input: z.object({ sort: z.enum(TABLE_SORTS), rows: z.array(z.number().int()).max(MOST_ORDERED).nullable() }),
    output: z.instanceof(Uint32Array),
  },
  'events.search': {
    by: 'store',
    does: 'read',
    input: z.object({ query: z.string().max(500), limit: z.number().int().min(1).max(500) }),
    output: z.object({ events: z.array(fullEventSchema), total: z.number().int(), capped: z.boolean() }),
  },
  /** Rows of all that a search finds, by time; `capped`: of more than are looked for. */
  'events.found': {
    by: 'store',
    does: 'read',
    input: z.object({ query: z.string().max(500) }),
    output: z.object({ rows: z.instanceof(Uint32Array), capped: z.boolean() }),
  },
  'events.add': { by: 'store', does: 'write', input: z.object({ draft: eventDraftSchema }), output: ackSchema },
  /** Several at once, as one action: pasted lines. */
  'events.addMany': {
    by: 'store',
    does: 'write',
    input: z.object({ drafts: z.array(eventDraftSchema).min(1).max(MOST_ADDED) }),
    output: ackSchema,
  },
  'events.edit': { by: 'store', does: 'write', input: z.object({ id, patch: eventPatchSchema }), output: ackSchema },
  /** Several events, each with its own patch, as one action: all or none. */
  'events.editMany': {
    by: 'store',
    does: 'write',
    input: z.object({
      edits: z
        .array(z.object({ id, patch: eventPatchSchema }))
        .min(1)
        .max(MOST_EDITED),
    }),
    output: ackSchema,
  },
  'events.remove': { by: 'store', does: 'write', input: z.object({ ids: z.array(id).min(1).max(10_000) }), output: ackSchema },
  /**
   * Takes an event out of the file with its whole history; cannot be undone. `mentions` are what still speaks of it in its own words,
   * `readings` the articles whose unfinished reading was given up with it, by title, `texts` those whose kept text stays for other events, `copies` the files that still hold it; null where those could not be looked for.
   */
  'events.erase': {
    by: 'main',
    does: 'write',
    input: z.object({ id, reason: z.string().max(2000) }),
    output: ackSchema.extend({
      changes: z.number().int(),
      mentions: z.array(z.string()),
      readings: z.array(z.string()),
      texts: z.array(z.string()),
      copies: z.array(holdingCopySchema).nullable(),
    }),
  },
  'events.copies': { by: 'main', does: 'read', input: z.object({ id }), output: z.array(holdingCopySchema) },
  /** Removes one of the files that `events.copies` names, by its key. */
  'events.removeCopy': { by: 'main', does: 'write', input: z.object({ id, key: z.string().max(1000) }), output: z.null() },
  /** The longest silences of a lane (its id), an actor or a tag (the name), longest first. `now` is wall-clock milliseconds. */
  'events.silences': {
    by: 'store',
    does: 'read',
    input: silencesInputSchema,
    output: z.object({
      silences: z.array(
        z.object({ start: z.number(), end: z.number(), open: z.boolean(), startAbout: z.boolean(), endAbout: z.boolean() }),
      ),
      /** How many events were looked at. */
      events: z.number().int(),
    }),
  },
  /** Actors and tags in use, most used first. */
  'events.names': {
    by: 'store',
    does: 'read',
    input: nothing,
    output: z.object({ actors: z.array(z.string()), tags: z.array(z.string()) }),
  },
} as const satisfies Rows<'events'>;
