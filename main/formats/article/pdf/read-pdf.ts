import { MOST_ARTICLE } from '../../../../shared/article/article';
import type { Document } from '../document';
import { Refused } from '../refused';
import { paragraphsOf } from './join-lines';
import { linesOf } from './lines';
import { type OpenPdf, openPdf } from './pdfjs';
import { inReadingOrder } from './reading-order';
import { type PageLines, withoutRunningHeads } from './running-heads';

/** Pages that are looked at. A text of the longest that an article may have is some 1,500. */
const MOST_PAGES = 3000;
/** What programs write into the title of what they print. */
const NO_TITLE = /^(?:untitled|microsoft (?:word|powerpoint)\b.*|document\d*|.*\.(?:docx?|pdf|indd|qxd|tex|rtf|odt|html?)|https?:.*)$/i;
/** This share of signs without a meaning makes a text nobody can read. */
const MOST_UNKNOWN = 0.2;
const UNKNOWN = /[\ufffd\p{Co}]/gu;

/**
 * The text of a PDF in the order in which people read it, without running heads and numbers of pages.
 *
 * @param tell how much is read, 0 to 1
 * @throws Unreadable of one that is damaged, has a password, or has no text
 */
export async function readPdf(bytes: Uint8Array, tell: (share: number) => void, mostPages = MOST_PAGES): Promise<Document> {
  const pdf = await openPdf(bytes);
  try {
    const facts = await pdf.facts();
    const notes: string[] = [];
    const read = await readPages(pdf, tell, notes, mostPages);
    if (read.length === 0)
      throw new Refused('The file is damaged: none of its pages can be read.', 'Fetch it again from where it came, or paste its text.');
    const { pages, taken } = withoutRunningHeads(read);
    if (taken.length > 0)
      notes.push(
        `What stands on many pages was left out: ${taken
          .slice(0, 5)
          .map((line) => `“${line.slice(0, 100)}”`)
          .join(', ')}.`,
      );
    const isRightToLeft = mostlyRightToLeft(pages);
    const text = paragraphsOf(pages.flatMap(({ lines }) => inReadingOrder(lines, isRightToLeft))).join('\n\n');
    if (text === '')
      throw new Refused(
        'This PDF has no text: its pages are pictures.',
        'A program for text recognition (OCR) can add it; or paste the text.',
      );
    if ((text.match(UNKNOWN)?.length ?? 0) > text.length * MOST_UNKNOWN)
      throw new Refused(
        'The text of this PDF cannot be read: its fonts do not say which letters their signs are.',
        'Paste the text from where it came.',
      );
    const title = facts.get('Title');
    return {
      kind: 'pdf',
      text,
      title: title === undefined || NO_TITLE.test(title) ? null : title,
      author: facts.get('Author'),
      made: facts.get('CreationDate'),
      notes,
    };
  } finally {
    await pdf.close();
  }
}

async function readPages(pdf: OpenPdf, tell: (share: number) => void, notes: string[], mostPages: number): Promise<PageLines[]> {
  const pages: PageLines[] = [];
  const most = Math.min(pdf.pages, mostPages);
  let length = 0;
  for (let number = 1; number <= most && length < MOST_ARTICLE; number++) {
    try {
      const { pieces, height, isCut } = await pdf.page(number);
      if (isCut) notes.push(`Page ${number} has so many pieces of text that not all were read.`);
      const lines = linesOf(pieces);
      for (const { text } of lines) length += text.length;
      pages.push({ lines, height });
    } catch {
      notes.push(`Page ${number} is damaged and was left out.`);
    }
    tell(number / most);
  }
  if (pages.length < pdf.pages && pages.length > 0 && (pdf.pages > most || length >= MOST_ARTICLE))
    notes.push(`Only the first ${pages.length.toLocaleString('en')} of its ${pdf.pages.toLocaleString('en')} pages were read.`);
  return pages;
}

function mostlyRightToLeft(pages: readonly PageLines[]): boolean {
  let [right, all] = [0, 0];
  for (const { lines } of pages)
    for (const { text } of lines) {
      right += text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0;
      all += text.length;
    }
  return right > all / 3;
}
