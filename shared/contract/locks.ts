import { z } from 'zod';
import type { Rows } from './row';
import { nothing } from './row';

export const passphraseSchema = z.string().max(2000);

export const lockRows = {
  /** Opens the locked timeline of the window; `wrong-passphrase` changes nothing and may be tried again. */
  'lock.unlock': { by: 'main', does: 'read', input: z.object({ passphrase: passphraseSchema }), output: z.null() },
  /** Gives the timeline its first passphrase, another, or none. Errors name the field: `present` or `next`. */
  'lock.change': {
    by: 'main',
    does: 'write',
    input: z.object({ present: passphraseSchema.nullable(), next: passphraseSchema.nullable(), copies: z.boolean() }),
    output: z.null(),
  },
  /** A new timeline with a passphrase, which is encrypted from its first byte; asks for its place. False when the person thought better of it. */
  'lock.create': { by: 'main', does: 'write', input: z.object({ passphrase: passphraseSchema }), output: z.boolean() },
  /** Locks the window of a timeline with a passphrase. */
  'lock.now': { by: 'main', does: 'read', input: nothing, output: z.null() },
} as const satisfies Rows<'lock'>;
