import { z } from 'zod';
import { backupSchema } from '../files';
import { passphraseSchema } from './locks';
import type { Rows } from './row';
import { nothing } from './row';

export const backupRows = {
  /** Backups of the window's file, newest first by what they hold; then those that cannot be read. */
  'backups.list': { by: 'main', does: 'read', input: nothing, output: z.array(backupSchema) },
  /** Where new ones go. */
  'backups.folder': { by: 'main', does: 'read', input: nothing, output: z.object({ path: z.string(), isChosen: z.boolean() }) },
  /** Asks for another folder with the native dialog, and makes one there; null whether or not the person went on. */
  'backups.chooseFolder': { by: 'main', does: 'write', input: nothing, output: z.null() },
  'backups.make': { by: 'main', does: 'write', input: nothing, output: z.null() },
  /**
   * Puts a backup in the place of the file, after a backup of the present state; `other-timeline`, and `erased` where it holds an event that
   * was erased, unless that is meant. One that is locked with another passphrase than the file needs it; `wrong-passphrase` changes nothing
   * and may be tried again.
   */
  'backups.restore': {
    by: 'main',
    does: 'write',
    input: z.object({
      name: z.string().min(1).max(300),
      other: z.boolean().default(false),
      erased: z.boolean().default(false),
      passphrase: passphraseSchema.optional(),
    }),
    output: z.null(),
  },
  'backups.reveal': { by: 'main', does: 'read', input: nothing, output: z.null() },
} as const satisfies Rows<'backups'>;
