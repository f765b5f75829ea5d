import type { Article, PageTables } from '../../shared/article/article';
import { proposalsFrom, rangesOf, readStatements, withReadBefore } from '../../shared/article/propose';
import type { PublicationContext } from '../../shared/article/publication';
import { fail, ok, type Result } from '../../shared/result';
import { isWhen } from '../../shared/time/edtf';
import { readChosen } from '../disk/chosen-file';
import { readAll } from '../disk/regular-file';
import { shownName } from '../disk/shown-name';
import { pastedArticle, readArticle } from '../formats/article/read-article';
import { MAX_BYTES } from '../intake/caps';
import type { Port } from '../messages/port';
import { NOT_LENT, whileLent } from '../store/borrowed';
import type { ArticleProgress, ArticleSource, ArticleTasks } from './article-protocol';
import { knownOf } from './known-of';
import { tablesOfPage } from './page-tables';

type StorePort = Port<unknown, unknown>;
type Desk = {
  readonly [T in keyof ArticleTasks]: (input: ArticleTasks[T]['input'], store?: StorePort) => Promise<Result<ArticleTasks[T]['output']>>;
};

/** Reads one document and says what it suggests; keeps its text, so that another day of publication does not read it anew. */
export function articleDesk(tell: (progress: ArticleProgress) => void): Desk {
  let kept: Article | null = null;

  return {
    async read({ source, context, published }, port) {
      if (port === undefined) return NOT_LENT;
      if (published !== null && !isWhen(published)) return fail('invalid', 'This is no date.', 'published');
      const read: Result<Article> = kept === null ? await articleFrom(source, context, (share) => tell({ share })) : ok(kept);
      if (!read.ok) return read;
      const tables = kept === null ? await tablesOf(source, read.value, context) : null;
      kept = read.value;
      const { article, statements } = readStatements(published === null ? read.value : { ...read.value, published });
      return whileLent<'article', ArticleTasks['read']['output']>(port, async (store) => {
        const known = await knownOf(store, article.text, rangesOf(statements, context.zone));
        if (!known.ok) return known;
        return ok({
          article: withReadBefore(article, known.value),
          proposals: proposalsFrom(article.text, statements, known.value),
          tables,
        });
      });
    },
  };
}

async function tablesOf(source: ArticleSource, { kind }: Article, context: PublicationContext): Promise<PageTables | null> {
  if (kind !== 'html' || 'text' in source) return null;
  const bytes = readChosen(source.path, MAX_BYTES, () => readAll(source.path));
  return bytes.ok ? tablesOfPage(bytes.value, context) : null;
}

/** What is in a document. Errors: as of `readArticle`, and where the file cannot be read. */
export async function articleFrom(
  source: ArticleSource,
  context: PublicationContext,
  tell: (share: number) => void,
): Promise<Result<Article>> {
  if ('text' in source) return pastedArticle(source.text, source.html, context);
  const bytes = readChosen(source.path, MAX_BYTES, () => readAll(source.path));
  return bytes.ok ? readArticle(bytes.value, shownName(source.path), context, tell) : bytes;
}
