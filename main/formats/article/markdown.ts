import type { Document } from './document';
import { paragraphs } from './paragraphs';

/*
 * No pattern here may look at the rest of a line again from each place in it: what stands between two marks is bounded, or ends where the next
 * one begins. A text may be one line of megabytes.
 */

/** A longer line is neither a heading nor a rule. */
const LONGEST_MARK = 1000;
const HEADLINE = /^#[ \t]{1,20}\S.{0,999}$/m;

const FRONT_MATTER = /^\s*---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Markdown (CommonMark 0.31.2) as it reads: without its marks, links as their words. What front matter says of the document is taken as said. */
export function readMarkdown(written: string): Document {
  const text = written.replace(/\r\n?/g, '\n');
  const [whole = '', matter = ''] = FRONT_MATTER.exec(text) ?? [];
  const said = new Map<string, string>();
  for (const [, key = '', value = ''] of matter.matchAll(/^([A-Za-z_-]+)\s*:\s*(.+)$/gm))
    said.set(key.toLowerCase(), value.trim().replace(/^(["'])(.*)\1$/, '$2'));
  const first = (...keys: readonly string[]): string | null =>
    keys.map((key) => said.get(key)).find((value) => value !== undefined) ?? null;
  const published = first('published', 'date', 'pubdate', 'created');
  const body = text.slice(whole.length);
  const headline = headingIn(HEADLINE.exec(body)?.[0] ?? '')?.text;
  return {
    kind: 'markdown',
    text: paragraphs(plain(body)),
    title: first('title') ?? headline ?? null,
    publisher: first('publisher', 'source', 'publication', 'site'),
    author: first('author', 'authors', 'by'),
    url: first('url', 'link', 'canonical'),
    published: published === null ? [] : [published],
  };
}

function plain(body: string): string {
  return withoutComments(body)
    .split('\n')
    .filter(
      (line) =>
        line.length > LONGEST_MARK || !/^ {0,3}(?:```|~~~|\[[^\]]+\]:\s|(?:[-*_]\s*){3,}$|=+\s*$|-+\s*$)|^(?=.*---)[\s:|-]+$/.test(line),
    )
    .map(plainLine)
    .join('\n');
}

function withoutComments(body: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const start = body.indexOf('<!--', at);
    const end = start < 0 ? -1 : body.indexOf('-->', start + 4);
    if (end < 0) break;
    kept.push(body.slice(at, start));
    at = end + 3;
  }
  return [...kept, body.slice(at)].join('');
}

function plainLine(line: string): string {
  // Each heading is a paragraph of its own.
  const heading = line.length > LONGEST_MARK ? null : headingIn(line);
  const text = heading === null ? line.replace(/^(?:\s*>)+ ?/, '').replace(/^\s*[*+]\s+/, '• ') : `\n${heading.text}\n`;
  return unescaped(
    withoutMarks(text)
      .replace(/^\||\|\s*$/g, '')
      .replace(/\s\|\s/g, ' · '),
  );
}

/** What a line that is a heading says (CommonMark 0.31.2, 4.2), without the marks that may close it, and how deep it stands, from 1; null for any other. */
export function headingIn(line: string): { readonly depth: number; readonly text: string } | null {
  const [, marks, written] = /^ {0,3}(#{1,6})\s+(.*)$/.exec(line) ?? [];
  if (marks === undefined || written === undefined) return null;
  const text = written.trimEnd().replace(/(?<!#)#+$/, '');
  return { depth: marks.length, text: text.trimEnd() };
}

/** A line without the marks that set words in it, links as their words. */
export function inlineText(line: string): string {
  return unescaped(withoutMarks(line));
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function withoutMarks(line: string): string {
  return line
    .replace(/!\[[^[\]]*\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '')
    .replace(/\[([^[\]]+)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)|\[[^[\]]*\])/g, '$1')
    .replace(/\[\^[^[\]]+\]/g, '')
    .replace(/<(https?:\/\/[^<>\s]+)>/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/(\*\*\*|\*\*|__|\*|~~|`{1,9})(?=\S)([^\n]{0,1000}?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)([^_\n]*\S)_(?![\p{L}\p{N}])/gu, '$1');
}
