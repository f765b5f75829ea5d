import { z } from 'zod';
import { articleSchema } from '../article/article';
import { proposalSchema } from '../article/proposal';
import { PASTED_MOST } from '../import';
import { MOST_EDTF } from '../time/edtf';
import type { Rows } from './row';
import { nothing } from './row';

/** The file's name; empty when the text was pasted. */
const chosen = z.object({ name: z.string() });

export const articleRows = {
  /** Asks for a file with the native dialog; null when the person cancelled. What was chosen before is forgotten. */
  'articles.choose': { by: 'main', does: 'read', input: nothing, output: chosen.nullable() },
  /** A file dropped on the window, as with `imports.drop`. */
  'articles.drop': { by: 'main', does: 'read', input: z.object({ path: z.string().min(1).max(4096) }), output: chosen },
  /** A text from the clipboard, and the HTML that lies there beside it. */
  'articles.paste': {
    by: 'main',
    does: 'read',
    input: z.object({
      text: z.string().max(PASTED_MOST, {
        error: `A text that is pasted has ${PASTED_MOST.toLocaleString('en')} characters at most: save it as a file and open that.`,
      }),
      html: z
        .string()
        .max(PASTED_MOST, { error: 'What was pasted has too much around its text: save it as a file and open that.' })
        .optional(),
    }),
    output: chosen,
  },
  /**
   * Reads what was chosen and says what it suggests to enter, changing nothing. `published` (EDTF, a day or an instant) is what the person says of it; null: as
   * the document says. Asked again with another, the text is not read anew.
   */
  'articles.read': {
    by: 'main',
    does: 'read',
    input: z.object({ published: z.string().max(MOST_EDTF).nullable() }),
    output: z.object({ article: articleSchema, proposals: z.array(proposalSchema) }),
  },
  /** Ends the reading, and forgets the text. */
  'articles.cancel': { by: 'main', does: 'read', input: nothing, output: z.null() },
} as const satisfies Rows<'articles'>;
