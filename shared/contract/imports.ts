import { z } from 'zod';
import { importPreviewSchema } from '../import';
import { ackSchema } from './ack';
import type { Rows } from './row';
import { nothing } from './row';

export const importRows = {
  /** Asks for a file with the native dialog; null when the person cancelled. What was chosen before is forgotten. */
  'imports.choose': { by: 'main', does: 'read', input: nothing, output: z.object({ name: z.string() }).nullable() },
  /**
   * A file dropped on the window. The preload hands over the path that the system gave with the file: the page can name no
   * file of its own. Null when it was a timeline, which opens in a window of its own.
   */
  'imports.drop': {
    by: 'main',
    does: 'read',
    input: z.object({ path: z.string().min(1).max(4096) }),
    output: z.object({ name: z.string() }).nullable(),
  },
  /** Reads the chosen file and says what importing it would do, changing nothing. */
  'imports.read': { by: 'main', does: 'read', input: z.object({ order: z.enum(['dmy', 'mdy']) }), output: importPreviewSchema },
  /** Imports what was read, all of it or nothing; null when it was cancelled. */
  'imports.run': { by: 'main', does: 'write', input: nothing, output: ackSchema.nullable() },
  /** Ends the reading or the import, and forgets the file. */
  'imports.cancel': { by: 'main', does: 'read', input: nothing, output: z.null() },
  /** Asks for a place with the native dialog and writes down what was found in the file; null when the person cancelled. */
  'imports.saveReport': { by: 'main', does: 'write', input: nothing, output: z.object({ path: z.string() }).nullable() },
} as const satisfies Rows<'imports'>;
