import { extname } from 'node:path';
import { type Article, MOST_ARTICLE } from '../../../shared/article/article';
import { bylineOf } from '../../../shared/article/byline';
import { withYear } from '../../../shared/article/dateline-year';
import { type PublicationContext, publicationOf } from '../../../shared/article/publication';
import { fail, ok, type Result } from '../../../shared/result';
import { MAX_BYTES } from '../../intake/caps';
import { decodeBySigns } from '../decode';
import { Unreadable } from '../unreadable';
import { brief, type Document } from './document';
import { readDocx } from './docx/read-docx';
import { readMarkdown } from './markdown';
import { refuseOthers } from './other-kinds';
import { paragraphs } from './paragraphs';
import { A_PART, Refused, refusalWords } from './refused';

/** Bytes by which a file is told. A PDF may begin up to so far in (ISO 32000-1, annex H, note 13). */
const SNIFFED = 1024;
/** Names of files in which a PDF's first words are words, or stand in what is attached. */
const OF_TEXT = /^(?:txt|text|md|markdown|x?html?|eml)$/;
/** Share of them that are NUL in a text. */
const MOST_NULS = 0.01;
/** Share of them that are another sign without a meaning in a text; those of encodings that shift (ISO 2022) have one. In noise it is a tenth. */
const MOST_CONTROLS = 0.05;
const CONTROLS: ReadonlySet<string> = new Set(
  '\x01\x02\x03\x04\x05\x06\x07\b\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1c\x1d\x1e\x1f\x7f',
);
const MADE = 'When it was published is not said; the day on which the file was made was taken.';

const SAVE_AS = 'Open it in its own program and save it as .docx, .pdf or text, or paste its text.';

/** Of one document. */
const MOST_NOTES = 100;

/**
 * Reads the text of a document and what it says of itself, running nothing of it and fetching nothing that it names. What it is is told by how it begins, else
 * by its name. Errors: `invalid`, of a document that has no text, is broken, or is none that can be read.
 *
 * @param name the file's name
 * @param tell how much of a long document is read, 0 to 1
 */
export function readArticle(
  bytes: Uint8Array,
  name: string,
  context: PublicationContext,
  tell: (share: number) => void = () => undefined,
): Promise<Result<Article>> {
  return guarded(async () => {
    if (bytes.length === 0) throw new Refused('The file is empty.', 'Choose another file, or paste the text.');
    if (bytes.length > MAX_BYTES) throw new Refused(`The file is larger than ${MAX_BYTES / 1_000_000} MB.`, A_PART);
    return articleOf(await documentOf(bytes, name, tell), name, context);
  });
}

/** The same for what was pasted. @param html what the clipboard has beside the text, which shows where paragraphs end; null for none */
export function pastedArticle(text: string, html: string | null, context: PublicationContext): Promise<Result<Article>> {
  return guarded(async () => {
    const formatted = html === null ? '' : (await import('./html/read-html')).htmlText(html);
    // Some programs put a picture of the text there, or nothing.
    const isWhole = formatted.length >= text.trim().length / 2;
    return articleOf({ kind: 'text', text: isWhole ? formatted : text }, '', context);
  });
}

/** Libraries are loaded when such a file comes. */
async function documentOf(bytes: Uint8Array, name: string, tell: (share: number) => void): Promise<Document> {
  const begins = Buffer.from(bytes.subarray(0, SNIFFED)).toString('latin1');
  refuseOthers(begins);
  const ending = extname(name).slice(1).toLowerCase();
  if (begins.startsWith('%PDF-') || (begins.includes('%PDF-') && !OF_TEXT.test(ending)))
    return (await import('./pdf/read-pdf')).readPdf(bytes, tell);
  if (begins.startsWith('PK\x03\x04')) return readDocx(bytes);
  const isMarkdown = ending === 'md' || ending === 'markdown';
  if (!isMarkdown && (/^(?:x?html?)$/.test(ending) || /^\W*<(?:!doctype\s+html|html|head|body)\b/i.test(begins)))
    return (await import('./html/read-html')).readHtml(bytes);
  if (ending === 'eml' || isMail(begins)) return (await import('./read-mail')).readMail(bytes);
  const { text, note, encoding } = decodeBySigns(bytes, false);
  // A NUL or two is a stray of some program.
  const share = (isOne: (sign: string) => boolean): number => [...begins].filter(isOne).length / begins.length;
  const isNoise = share((sign) => sign === '\0') > MOST_NULS || share((sign) => CONTROLS.has(sign)) > MOST_CONTROLS;
  if (!encoding.startsWith('utf-16') && isNoise) throw new Refused('The file is no text, and no document that can be read.', SAVE_AS);
  const read: Document = isMarkdown ? readMarkdown(text) : { kind: 'text', text };
  return { ...read, notes: note === null ? [] : [note] };
}

/** Whether at least three fields of a message stand above all else. */
function isMail(begins: string): boolean {
  const [head = ''] = begins.replace(/\r/g, '').split('\n\n', 1);
  const fields = [/^(?:return-path|received|delivered-to|mime-version):/im, /^from:/im, /^(?:to|subject):/im, /^date:/im, /^message-id:/im];
  return /^[A-Za-z-]+:/.test(head) && fields.filter((field) => field.test(head)).length >= 3;
}

/**
 * What the document says of itself in its fields goes before what its own lines say. The text of every kind is as a pasted one is made: pasted again when a
 * reading is gone on with, it is the same.
 */
function articleOf(document: Document, name: string, context: PublicationContext): Article {
  const whole = paragraphs(document.text);
  const text = whole.length > MOST_ARTICLE ? cut(whole) : whole;
  // What was left out may be what was meant: an attached document, a comment.
  if (text.trim() === '')
    throw new Refused(
      ['There is no text in it.', ...(document.notes ?? [])].join(' '),
      'Read the file that holds the text, or paste the text.',
    );
  const own = bylineOf(text, context);
  const evidence = [text, document.publisher ?? '', document.url ?? ''].join('\n');
  const [inFields] = (document.published ?? []).flatMap((written) => publicationOf(brief(written), context, evidence) ?? []);
  const made = document.made === undefined ? null : publicationOf(brief(document.made), context, evidence);
  const { yearless } = own;
  const url = said(document.url, own.url);
  const stated = inFields ?? own.published ?? (yearless === null ? null : withYear(yearless, { made, url }, context));
  // What was sent on another day than the file was made did not come out then.
  const published = stated ?? (made === null || yearless !== null ? null : { ...made, note: MADE });
  const cutOff = `Only its first ${MOST_ARTICLE.toLocaleString('en')} characters were read.`;
  const notes = [
    ...(document.notes ?? []),
    ...(text === whole ? [] : [cutOff]),
    published?.note ?? (published === null && yearless !== null ? noYear(yearless) : ''),
  ];
  const publisher = said(document.publisher, own.publisher);
  return {
    name: name.slice(0, 255),
    kind: document.kind,
    text,
    title: said(withoutPublisher(brief(document.title ?? ''), publisher), own.title),
    publisher,
    author: said(document.author?.replace(/^by\s+/i, ''), own.author),
    url,
    published: published?.edtf ?? null,
    notes: notes.filter((note) => note !== '').slice(0, MOST_NOTES),
  };
}

const noYear = (day: string): string => `The text was sent on ${day} of a year that it does not name: say when it was published.`;

function said(...candidates: readonly (string | null | undefined)[]): string | null {
  return candidates.map((candidate) => brief(candidate ?? '')).find((candidate) => candidate !== '') ?? null;
}

/** Sites add their name to the title of a page. */
function withoutPublisher(title: string, publisher: string | null): string {
  const [, rest = title, last = ''] = /^(.+)\s[|–—·-]\s+([^|–—·]+)$/.exec(title) ?? [];
  return publisher !== null && last.trim().toLowerCase() === publisher.toLowerCase() ? rest : title;
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
    if (error instanceof Unreadable) return fail('invalid', refusalWords(error));
    // Too many calls within each other: who reads an element within an element within an element.
    if (error instanceof RangeError)
      return fail('invalid', refusalWords(new Refused('The document was not read: parts of it lie too deep within each other.', A_PART)));
    throw error;
  }
}
