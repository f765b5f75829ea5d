import { z } from 'zod';
import { checkedSealSchema, sealSchema } from '../seal';
import type { Rows } from './row';
import { nothing } from './row';

export const sealRows = {
  /** What the history is now, to be kept elsewhere. */
  'seals.make': { by: 'store', does: 'read', asOf: 'now', input: nothing, output: sealSchema },
  /** Asks for a place with the native dialog and saves the seal with this code; null when the person cancelled. */
  'seals.save': {
    by: 'main',
    does: 'write',
    input: z.object({ code: z.string().max(100) }),
    output: z.object({ path: z.string() }).nullable(),
  },
  /** Checks the whole file and compares its history with a code. */
  'seals.check': { by: 'main', does: 'read', input: z.object({ code: z.string().max(200) }), output: checkedSealSchema },
  /** Asks for a seal file with the native dialog; null when the person cancelled. */
  'seals.checkFile': { by: 'main', does: 'read', input: nothing, output: checkedSealSchema.extend({ name: z.string() }).nullable() },
} as const satisfies Rows<'seals'>;
