import { z } from 'zod';
import { dataOptionsSchema } from '../data-export';
import { holdsSchema } from '../holds';
import { PICTURE_REMEDIES } from '../picture/advice';
import { PICTURE_FORMATS, pictureOptionsSchema } from '../picture/options';
import type { Rows } from './row';
import { nothing } from './row';

export const pictureRows = {
  /** A small PNG of exactly what would be saved. */
  'picture.preview': {
    by: 'main',
    does: 'read',
    input: z.object({
      options: pictureOptionsSchema,
      maxWidth: z.number().int().min(100).max(4000),
      /** From 0. */
      page: z.number().int().min(0).max(10_000).default(0),
    }),
    output: z.object({
      png: z.instanceof(Uint8Array),
      /** Size in pixels of what would be saved, scale included. */
      width: z.number(),
      height: z.number(),
      pages: z.number().int(),
      completeness: z.string(),
      /** How many events of each level above public are in it. */
      holds: holdsSchema,
      warnings: z.array(z.string()),
      remedies: z.array(z.enum(PICTURE_REMEDIES)),
    }),
  },
  /** Asks for a place with the native dialog; null when the person cancelled. */
  'picture.save': {
    by: 'main',
    does: 'write',
    input: z.object({ options: pictureOptionsSchema, format: z.enum(PICTURE_FORMATS) }),
    output: z.object({ path: z.string(), bytes: z.number() }).nullable(),
  },
  /** What a file of data would hold, and what is left out of it. */
  'picture.lookAtData': {
    by: 'main',
    does: 'read',
    input: z.object({ options: dataOptionsSchema }),
    output: z.object({ completeness: z.string(), events: z.number().int(), holds: holdsSchema, warnings: z.array(z.string()) }),
  },
  /** Asks for a place with the native dialog and writes the bytes that the command line writes; null when the person cancelled. */
  'picture.saveData': {
    by: 'main',
    does: 'write',
    input: z.object({ options: dataOptionsSchema }),
    output: z.object({ path: z.string(), bytes: z.number() }).nullable(),
  },
  'picture.copy': {
    by: 'main',
    does: 'read',
    input: z.object({ options: pictureOptionsSchema }),
    output: z.object({ width: z.number(), height: z.number() }).nullable(),
  },
  /** Stops what `picture.save` or `picture.copy` is doing: they answer null, and nothing is written. */
  'picture.cancel': { by: 'main', does: 'read', input: nothing, output: z.null() },
  /** The dialog was closed: what is kept of the timeline for its next picture is given up, once nothing is being drawn. */
  'picture.letGo': { by: 'main', does: 'read', input: nothing, output: z.null() },
  'picture.reveal': { by: 'main', does: 'read', input: z.object({ path: z.string().max(4096) }), output: z.null() },
} as const satisfies Rows<'picture'>;
