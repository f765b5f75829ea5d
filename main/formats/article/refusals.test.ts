import { describe, expect, it } from 'vitest';
import { madePdf } from '../../../testing/formats/made-pdf';
import { TOO_LONG, UNANSWERED } from '../../article/article-limits';
import { writeZip } from '../zip/write-zip';
import { pastedArticle, readArticle } from './read-article';

/* Whatever is not read is told in three parts: what happened, that nothing was changed, and what to do next. */

const CONTEXT = { zone: 'Asia/Karachi', today: '2026-11-29', order: 'dmy' } as const;
const THREE_PARTS = /^[A-Z“].*\. Nothing was changed\. (?:Open|Save|Paste|Read|Take|Choose|Fetch|A program) .*\.$/s;

const MAIL = 'From: a@b.example\r\nTo: c@d.example\r\nDate: Thu, 8 Jan 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n';
const body = (xml: string) =>
  writeZip([{ name: 'word/document.xml', text: [`<w:document xmlns:w="w"><w:body>${xml}</w:body></w:document>`] }]);
const parts = Array.from({ length: 60 }, (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`).join('');

const NOT_READ: readonly (readonly [name: string, bytes: string | Uint8Array, said: RegExp])[] = [
  ['empty.txt', '', /is empty/],
  ['blank.txt', ' \n\n\t', /no text in it/],
  ['noise.txt', '\x7fELF\0\0\x01\x02', /is no text/],
  ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /older Word/],
  ['a.rtf', '{\\rtf1 Hello}', /RTF/],
  ['a.png', Buffer.from('\x89PNG\r\n', 'latin1'), /picture/],
  ['a.gz', Buffer.from('\x1f\x8b\x08\0', 'latin1'), /archive/],
  ['a.zip', writeZip([{ name: 'a.txt', text: ['A'] }]), /no document of a word processor/],
  ['broken.docx', Buffer.from('PK\x03\x04 and no more'), /damaged/],
  ['deep.docx', body(`${'<w:p>'.repeat(100)}A${'</w:p>'.repeat(100)}`), /elements within each other/],
  ['open.docx', body('<w:p>'), /well-formed|breaks off/],
  ['entity.docx', body('<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>'), /means nothing/],
  ['deep.html', `<html><body>${'<div>'.repeat(6000)}A`, /too deep/],
  ['wide.html', `<html><body><p${Array.from({ length: 1100 }, (_, n) => ` a${n}=x`).join('')}>A`, /attributes/],
  ['head.eml', `${MAIL}X-Long: ${'a'.repeat(1_100_000)}\r\n\r\nA`, /above its text/],
  ['deep.eml', `${MAIL}${parts}`, /parts lie more than 50 deep/],
  ['attached.eml', `${MAIL}Content-Type: application/pdf; name="plan.pdf"\r\nContent-Disposition: attachment\r\n\r\n%PDF`, /plan\.pdf/],
  ['damaged.pdf', '%PDF-1.4\nnothing of the kind', /damaged/],
  ['scanned.pdf', madePdf([[], []]), /pages are pictures/],
];

describe('a document that is not read', () => {
  it.each(NOT_READ)('%s says what happened, that nothing was changed, and what to do', async (name, bytes, said) => {
    const found = await readArticle(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name, CONTEXT);
    expect(found).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringMatching(THREE_PARTS) } });
    expect(found).toMatchObject({ error: { message: expect.stringMatching(said) } });
  });

  it('says so where the text was pasted, takes too long or too much memory', async () => {
    expect(await pastedArticle(' ', null, CONTEXT)).toMatchObject({ error: { message: expect.stringMatching(THREE_PARTS) } });
    for (const { message } of [TOO_LONG, UNANSWERED]) expect(message).toMatch(THREE_PARTS);
  });
});
