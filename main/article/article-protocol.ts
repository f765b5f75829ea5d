import type { Article, PageTables } from '../../shared/article/article';
import type { Proposal } from '../../shared/article/proposal';
import type { PublicationContext } from '../../shared/article/publication';
import type { Result } from '../../shared/result';

/*
 * What main asks of the article process, which reads one document and keeps its text. Each request is answered once, with the same number. What the timeline
 * knows is asked of the store, over a port that comes with the request.
 */

/** Where a text comes from: a file, or the clipboard. */
export type ArticleSource = { readonly path: string } | { readonly text: string; readonly html: string | null };

export interface ArticleTasks {
  /** Reads the document unless that is done, and works out what it suggests. `published`: what the person says of it. With a port. */
  read: {
    input: { readonly source: ArticleSource; readonly context: PublicationContext; readonly published: string | null };
    output: { readonly article: Article; readonly proposals: Proposal[]; readonly tables: PageTables | null };
  };
}

export type ArticleRequest = {
  [T in keyof ArticleTasks]: { readonly id: number; readonly task: T; readonly input: ArticleTasks[T]['input'] };
}[keyof ArticleTasks];

export interface ArticleResponse {
  readonly id: number;
  readonly result: Result<ArticleTasks[keyof ArticleTasks]['output']>;
}

/** How much of a document is read, 0 to 1. */
export interface ArticleProgress {
  readonly share: number;
}
