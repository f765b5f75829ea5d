import type { Unreadable } from '../unreadable';
import { Refused } from './refused';

/** How files begin that hold articles, too, each byte as a character, and what to do about them. */
const OTHERS: readonly { readonly begins: readonly string[]; readonly refusal: () => Unreadable }[] = [
  {
    begins: ['\xd0\xcf\x11\xe0'],
    refusal: () => toBeSavedAs('A document of an older Word, or a message of Outlook,', 'Save a message as .eml. '),
  },
  { begins: ['{\\rtf'], refusal: () => toBeSavedAs('A rich text file (RTF)') },
  {
    begins: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF', 'II*\0', 'MM\0*'],
    refusal: () =>
      new Refused(
        'The file is a picture: it has no text that could be read.',
        'A program for text recognition (OCR) can take the text out of it; or paste the text.',
      ),
  },
  {
    begins: ['Rar!', '7z\xbc\xaf', '\x1f\x8b'],
    refusal: () => new Refused('The file is an archive.', 'Take the article out of it and read that.'),
  },
];

/** Refuses what is known and cannot be read. @param start the file's first bytes, each as a character @throws Unreadable */
export function refuseOthers(start: string): void {
  for (const { begins, refusal } of OTHERS) if (begins.some((one) => start.startsWith(one))) throw refusal();
}

/** @param what is it, with its article, as the beginning of a sentence */
export function toBeSavedAs(what: string, otherwise = ''): Unreadable {
  return new Refused(
    `${what} is not read.`,
    `Open it in its own program and save it as .docx, .pdf or text. ${otherwise}Or paste the text.`,
  );
}
