import type { Document } from './document';
import { paragraphs } from './paragraphs';

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
  return {
    kind: 'markdown',
    text: paragraphs(plain(body)),
    title: first('title') ?? /^#\s+(.+?)\s*#*\s*$/m.exec(body)?.[1] ?? null,
    publisher: first('publisher', 'source', 'publication', 'site'),
    author: first('author', 'authors', 'by'),
    url: first('url', 'link', 'canonical'),
    published: published === null ? [] : [published],
  };
}

function plain(body: string): string {
  return body
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .filter((line) => !/^ {0,3}(?:```|~~~|\[[^\]]+\]:\s|(?:[-*_]\s*){3,}$|=+\s*$|-+\s*$)|^\s*\|?[\s:|-]*-{3,}[\s:|-]*$/.test(line))
    .map(plainLine)
    .join('\n');
}

function plainLine(line: string): string {
  // Each heading is a paragraph of its own.
  const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line);
  const text = heading === null ? line.replace(/^(?:\s*>)+ ?/, '').replace(/^\s*[*+]\s+/, '• ') : `\n${heading[1]}\n`;
  return text
    .replace(/!\[([^\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '')
    .replace(/\[([^\]]+)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)|\[[^\]]*\])/g, '$1')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/(\*\*\*|\*\*|__|\*|~~|`+)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)([^_\n]*\S)_(?![\p{L}\p{N}])/gu, '$1')
    .replace(/^\||\|\s*$/g, '')
    .replace(/\s\|\s/g, ' · ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
