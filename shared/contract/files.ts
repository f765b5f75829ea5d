import { z } from 'zod';
import { recentFileSchema } from '../files';
import type { Rows } from './row';
import { nothing } from './row';

export const fileRows = {
  /** Those that ask for a place do so with the native dialog, and answer null whether or not the person went on. */
  'files.create': { by: 'main', does: 'write', input: nothing, output: z.null() },
  /** Without a path the person is asked which. */
  'files.open': { by: 'main', does: 'read', input: z.object({ path: z.string().min(1).max(4096).optional() }), output: z.null() },
  'files.recent': { by: 'main', does: 'read', input: nothing, output: z.array(recentFileSchema) },
  'files.forget': { by: 'main', does: 'write', input: z.object({ path: z.string().max(4096) }), output: z.array(recentFileSchema) },
  /** Copies the timeline beside itself under a new name and opens the copy. */
  'files.duplicate': { by: 'main', does: 'write', input: nothing, output: z.null() },
  'files.saveCopy': { by: 'main', does: 'write', input: nothing, output: z.null() },
  'files.reveal': { by: 'main', does: 'read', input: nothing, output: z.null() },
  'files.close': { by: 'main', does: 'read', input: nothing, output: z.null() },
} as const satisfies Rows<'files'>;
