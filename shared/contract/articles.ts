import { z } from 'zod';
import { articleSchema, MOST_ARTICLE, pageTablesSchema } from '../article/article';
import { decisionSchema, proposalSchema } from '../article/proposal';
import { MOST_PROPOSALS, readingSchema, saidSchema } from '../article/reading';
import { textHashSchema } from '../event';
import { PASTED_MOST } from '../import';
import { MOST_EDTF } from '../time/edtf';
import { ackSchema } from './ack';
import type { Rows } from './row';
import { nothing } from './row';

/** The file's name; empty when the text was pasted. */
const chosen = z.object({ name: z.string() });

export const articleRows = {
  /** Asks for a file with the native dialog; null when the person cancelled. What was chosen before is forgotten. */
  'articles.choose': { by: 'main', does: 'read', input: nothing, output: chosen.nullable() },
  /** A file dropped on the window, as with `imports.drop`. */
  'articles.drop': { by: 'main', does: 'read', input: z.object({ path: z.string().min(1).max(4096) }), output: chosen },
  /** A text from the clipboard, and the HTML that lies there beside it; or the text of a reading that is gone on with, as it was kept. */
  'articles.paste': {
    by: 'main',
    does: 'read',
    input: z.object({
      text: z.string().max(MOST_ARTICLE, {
        error: `A text that is pasted has ${MOST_ARTICLE.toLocaleString('en')} characters at most: save it as a file and open that.`,
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
   * the document says. Asked again with another, the text is not read anew. `tables` is told of a page in a file that was read
   * for the first time; null where it has none.
   */
  'articles.read': {
    by: 'main',
    does: 'read',
    input: z.object({ published: z.string().max(MOST_EDTF).nullable() }),
    output: z.object({ article: articleSchema, proposals: z.array(proposalSchema), tables: pageTablesSchema.nullable() }),
  },
  /**
   * Enters what was accepted and merged, as one step of history; the reading that is kept is done then. `decisions` speak of `proposals` by number, and
   * one that is not spoken of is skipped.
   */
  'articles.accept': {
    by: 'store',
    does: 'write',
    input: z.object({
      article: articleSchema,
      proposals: z.array(proposalSchema).max(MOST_PROPOSALS),
      decisions: z.array(decisionSchema).max(MOST_PROPOSALS),
    }),
    output: ackSchema,
  },
  /** The text that sources were read from, by its hash, as it is kept with the timeline; null where it is not. */
  'articles.text': {
    by: 'store',
    does: 'read',
    asOf: 'now',
    input: z.object({ hash: textHashSchema }),
    output: z.object({ text: z.string().max(MOST_ARTICLE) }).nullable(),
  },
  /** The article that somebody is in the middle of reading, as it was kept last; also one that was entered, once that is undone. Null for none. */
  'articles.progress': { by: 'store', does: 'read', asOf: 'now', input: nothing, output: readingSchema.nullable() },
  /** Keeps how far an article has been read, in the file and outside its history; null forgets it. No edit: nobody is told, and undo knows nothing of it. */
  'articles.keepProgress': {
    by: 'store',
    does: 'read',
    asOf: 'now',
    input: z.object({ reading: readingSchema.nullable() }),
    output: z.null(),
  },
  /** The same of what was said since, which is of no other reading than the one with this key. */
  'articles.keepSaid': { by: 'store', does: 'read', asOf: 'now', input: z.object({ said: saidSchema }), output: z.null() },
  /** Ends the reading, and forgets the text. */
  'articles.cancel': { by: 'main', does: 'read', input: nothing, output: z.null() },
} as const satisfies Rows<'articles'>;
