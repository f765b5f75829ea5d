import { z } from 'zod';
import { IMPORT_FORMATS, importChoicesSchema, importPreviewSchema, PASTED_MOST } from '../import';
import { againSchema, changedRecordSchema, LISTED_FATES, listedRecordSchema, MOST_CHANGED_SHOWN, takenSchema } from '../reading-again';
import { MOST_FILES } from '../row-name';
import { ackSchema } from './ack';
import type { Rows } from './row';
import { nothing } from './row';

export const importRows = {
  /** Asks for a file, or several, with the native dialog; null when the person cancelled. What was chosen before is forgotten. */
  'imports.choose': { by: 'main', does: 'read', input: nothing, output: z.object({ name: z.string() }).nullable() },
  /**
   * A file dropped on the window, or several, which become one import. The preload hands over the paths that the system gave with them: the page can name no
   * file of its own. Null when it was a timeline, which opens in a window of its own.
   */
  'imports.drop': {
    by: 'main',
    does: 'read',
    input: z.object({ paths: z.array(z.string().min(1).max(4096)).min(1).max(MOST_FILES) }),
    output: z.object({ name: z.string() }).nullable(),
  },
  /** A table from the clipboard, as text with tabs between its cells. */
  'imports.paste': {
    by: 'main',
    does: 'read',
    input: z.object({
      text: z
        .string()
        .min(1)
        .max(PASTED_MOST, {
          error: `A table that is pasted has ${PASTED_MOST.toLocaleString('en')} characters at most: save it as a file and import that.`,
        }),
    }),
    output: z.object({ name: z.string() }),
  },
  /**
   * Reads what was chosen and says what importing it would do, changing nothing. `choices` null: as is remembered for the same headers. Of a large table
   * `beginning` reads a part, to show what a choice does; before it is imported all of it is to be read. What was read from it before is found by its name
   * and its records' ids, key columns or title, date and lane: `again` of the answer, and what a person says of it, of the question.
   */
  'imports.read': {
    by: 'main',
    does: 'read',
    input: z.object({ choices: importChoicesSchema.nullable(), extent: z.enum(['whole', 'beginning']), again: againSchema.optional() }),
    output: importPreviewSchema,
  },
  /** A page of the records that were read before and say something else now: last read, in the file, in the timeline. */
  'imports.changed': {
    by: 'main',
    does: 'read',
    input: z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(MOST_CHANGED_SHOWN) }),
    output: z.array(changedRecordSchema),
  },
  /** A page of the records that are new, or that were deleted in the timeline since they were read. */
  'imports.listed': {
    by: 'main',
    does: 'read',
    input: z.object({
      fate: z.enum(LISTED_FATES),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(MOST_CHANGED_SHOWN),
    }),
    output: z.array(listedRecordSchema),
  },
  /** Settles what of the file `imports.run` takes, until it is read again; how much that is. Without it, what is new comes in and nothing is changed. */
  'imports.take': {
    by: 'main',
    does: 'read',
    input: takenSchema,
    output: z.object({ events: z.number().int(), series: z.number().int(), changes: z.number().int() }),
  },
  /** Imports what was read: all of it or nothing, or the records that are good; null when it was cancelled. */
  'imports.run': { by: 'main', does: 'write', input: z.object({ take: z.enum(['all', 'good']) }), output: ackSchema.nullable() },
  /** Ends the reading or the import, and forgets the file. */
  'imports.cancel': { by: 'main', does: 'read', input: nothing, output: z.null() },
  /** Asks for a place with the native dialog and writes down the refused records, to be mended and read again; null when the person cancelled. */
  'imports.saveRefused': {
    by: 'main',
    does: 'write',
    input: z.object({ format: z.enum(IMPORT_FORMATS) }),
    output: z.object({ path: z.string() }).nullable(),
  },
  /** The same with which column is what, as `--map` reads it. `table` is which of several, as the preview has them. */
  'imports.saveMapping': {
    by: 'main',
    does: 'write',
    input: z.object({ lane: z.string().max(200).nullable(), table: z.number().int().min(0) }),
    output: z.object({ path: z.string() }).nullable(),
  },
  /** Asks for a place with the native dialog and writes down what was found in the file; null when the person cancelled. */
  'imports.saveReport': { by: 'main', does: 'write', input: nothing, output: z.object({ path: z.string() }).nullable() },
} as const satisfies Rows<'imports'>;
