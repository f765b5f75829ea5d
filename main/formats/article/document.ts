import type { ArticleKind } from '../../../shared/article/article';

/** What a document holds, as its reader found it. */
export interface Document {
  readonly kind: ArticleKind;
  /** Paragraphs with an empty line between them, or what such can be made of (`paragraphs`). */
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly url?: string | null | undefined;
  /** When it was published, in the words of the document, the best first. */
  readonly published?: readonly string[] | undefined;
  /** When the file was made, in the words of the document: taken for the publication where nothing else says when that was. */
  readonly made?: string | undefined;
  readonly notes?: readonly string[] | undefined;
}

/** Longest of what a document says of itself. */
const MOST_SAID = 2000;

/** Something that a document says of itself in one line, and no more of it than people would say: whoever reads it may look at each part of it with every other. */
export function brief(written: string): string {
  // Before the spaces, of which there may be megabytes.
  return written
    .trim()
    .slice(0, 2 * MOST_SAID)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_SAID);
}
