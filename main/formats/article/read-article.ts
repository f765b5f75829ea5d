import { extname } from 'node:path';
import { type Article, MOST_ARTICLE } from '../../../shared/article/article';
import { bylineOf } from '../../../shared/article/byline';
import { type PublicationContext, publicationOf } from '../../../shared/article/publication';
import { fail, ok, type Result } from '../../../shared/result';
import { MAX_BYTES } from '../../intake/caps';
import { decodeBySigns } from '../decode';
import { Unreadable } from '../unreadable';
import type { Document } from './document';
import { readMarkdown } from './markdown';
import { paragraphs } from './paragraphs';

/** Longest of what a document says of itself, and most notes. */
const MOST_SAID = 2000;
const MOST_NOTES = 100;

/**
 * Reads the text of a document and what it says of itself, running nothing of it and fetching nothing that it names. What it is is told by how it begins, else
 * by its name. Errors: `invalid`, of a document that has no text, is broken, or is none that can be read.
 *
 * @param name the file's name
 */
export function readArticle(bytes: Uint8Array, name: string, context: PublicationContext): Promise<Result<Article>> {
  return guarded(async () => {
    if (bytes.length === 0) throw new Unreadable('The file is empty.');
    if (bytes.length > MAX_BYTES) throw new Unreadable(`The file is larger than ${MAX_BYTES / 1_000_000} MB.`);
    return articleOf(await documentOf(bytes, name), name, context);
  });
}

/** The same for a text that was pasted. */
export function pastedArticle(text: string, context: PublicationContext): Promise<Result<Article>> {
  return guarded(async () => articleOf({ kind: 'text', text: paragraphs(text) }, '', context));
}

async function documentOf(bytes: Uint8Array, name: string): Promise<Document> {
  const { text, note } = decodeBySigns(bytes, false);
  const notes = note === null ? [] : [note];
  const ending = extname(name).slice(1).toLowerCase();
  const read = ending === 'md' || ending === 'markdown' ? readMarkdown(text) : ({ kind: 'text', text: paragraphs(text) } as const);
  return { ...read, notes };
}

/** What the document says of itself in its fields goes before what its own lines say. */
function articleOf(document: Document, name: string, context: PublicationContext): Article {
  const text = document.text.length > MOST_ARTICLE ? cut(document.text) : document.text;
  if (text.trim() === '') throw new Unreadable('There is no text in it.');
  const own = bylineOf(text, context);
  const evidence = [text, document.publisher ?? '', document.url ?? ''].join('\n');
  const [inFields] = (document.published ?? []).flatMap((written) => publicationOf(written, context, evidence) ?? []);
  const published = inFields ?? own.published;
  const cutOff = `Only its first ${MOST_ARTICLE.toLocaleString('en')} characters were read.`;
  const notes = [...(document.notes ?? []), ...(text === document.text ? [] : [cutOff]), published?.note ?? ''];
  return {
    name: name.slice(0, 255),
    kind: document.kind,
    text,
    title: said(document.title, own.title),
    publisher: said(document.publisher, own.publisher),
    author: said(document.author, own.author),
    url: said(document.url, own.url),
    published: published?.edtf ?? null,
    notes: notes.filter((note) => note !== '').slice(0, MOST_NOTES),
  };
}

function said(...candidates: readonly (string | null | undefined)[]): string | null {
  const found = candidates.map((candidate) => candidate?.replace(/\s+/g, ' ').trim() ?? '').find((candidate) => candidate !== '');
  return found === undefined ? null : found.slice(0, MOST_SAID);
}

/** Up to the last paragraph that is whole. */
function cut(text: string): string {
  const end = text.lastIndexOf('\n\n', MOST_ARTICLE);
  return text.slice(0, end > 0 ? end : MOST_ARTICLE);
}

async function guarded(read: () => Promise<Article>): Promise<Result<Article>> {
  try {
    return ok(await read());
  } catch (error) {
    if (error instanceof Unreadable) return fail('invalid', error.message);
    throw error;
  }
}
