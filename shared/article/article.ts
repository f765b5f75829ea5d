import { z } from 'zod';
import { MOST_EDTF } from '../time/edtf';

/** Longest text of an article, in UTF-16 units: some 1,500 pages. */
export const MOST_ARTICLE = 5_000_000;

/** What a text can be read from. */
export const ARTICLE_KINDS = ['text', 'markdown', 'html', 'mail', 'word', 'pdf'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** Endings of files that dialogs offer; what a file is is told by its content, too. */
export const ARTICLE_ENDINGS = ['txt', 'md', 'markdown', 'html', 'htm', 'xhtml', 'eml', 'docx', 'pdf'] as const;

/** Whether a file of this name is read as an article, and not imported. */
export function isArticleName(name: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return ARTICLE_ENDINGS.some((one) => one === ending);
}

const said = z.string().max(2000).nullable();

/** A text as people read it, and what its document says of itself; null where it does not say. */
export const articleSchema = z.object({
  /** The file's name; empty when the text was pasted. */
  name: z.string().max(255),
  kind: z.enum(ARTICLE_KINDS),
  /** Paragraphs with an empty line between them. All places in an article are UTF-16 units of this. */
  text: z.string().max(MOST_ARTICLE),
  title: said,
  publisher: said,
  author: said,
  url: said,
  /** EDTF, a day or an instant with its zone; everything relative in the text counts from it. */
  published: z.string().max(MOST_EDTF).nullable(),
  /** The day (YYYY-MM-DD) on which something was entered of the very text before, empty where that is not known; absent where nothing of it is there. */
  readBefore: z.string().max(10).optional(),
  /** What was left out or could not be read, each a sentence for the person. */
  notes: z.array(z.string().max(1000)).max(100),
});
export type Article = z.infer<typeof articleSchema>;

/** Tables of events in a page, which are better imported than read as an article. */
export const pageTablesSchema = z.object({ tables: z.number().int(), events: z.number().int() });
export type PageTables = z.infer<typeof pageTablesSchema>;
