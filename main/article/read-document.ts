import type { Article } from '../../shared/article/article';
import { readStatements } from '../../shared/article/propose';
import type { PublicationContext } from '../../shared/article/publication';
import type { Statement } from '../../shared/article/statements';
import { ok, type Result } from '../../shared/result';
import { articleFrom } from './article-desk';
import type { ArticleSource } from './article-protocol';

/** What is to be read, and how. `published` (EDTF) is what the person says of it; null: as the document says. */
export interface ToRead {
  readonly source: ArticleSource;
  readonly context: PublicationContext;
  readonly published: string | null;
}

/** Reads a document, and its dated statements. */
export type ReadDocument = (what: ToRead) => Promise<Result<{ readonly article: Article; readonly statements: readonly Statement[] }>>;

/** The same in this thread, with no limit of time or memory. */
export const readDocument: ReadDocument = async ({ source, context, published }) => {
  const read = await articleFrom(source, context, () => undefined);
  if (!read.ok) return read;
  return ok(readStatements(published === null ? read.value : { ...read.value, published }));
};
