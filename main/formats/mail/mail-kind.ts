import { areBlocks } from '../logs/blocks';
import { linesOf } from '../logs/lines-of';
import { frontIn, isFrontLine, isOfMails, nameOfHeader } from './mail-lines';

/** Characters by which a text is told. */
const TOLD_BY = 200_000;
/** Blocks that are looked at to tell a list from a mail. */
const MOST_BLOCKS = 50;
/** Lines of a head that may be no headers, where others show that it is one. */
const MOST_BROKEN = 2;
const BLANK_LINES = /^(?:[ \t]*\r?\n)+/;

/** One mail by itself (RFC 5322), or an archive of mails, of which each has a line `From …` in front (mbox, RFC 4155). */
export type MailKind = 'mail' | 'archive';

/** What mail a text is by how it begins behind blank lines; null where it is none. */
export function mailKindOf(text: string): MailKind | null {
  const begins = text.slice(0, TOLD_BY).replace(BLANK_LINES, '');
  for (const { line, next } of linesOf(begins)) {
    if (frontIn(line, begins, next, true) !== null) return 'archive';
    // It may be there twice.
    if (!isFrontLine(line)) break;
  }
  return isHeadOfMail(begins) ? 'mail' : null;
}

/** Whether a text begins with the headers of a mail. Programs that take one out of an archive leave its front there, behind a mark. */
function isHeadOfMail(begins: string): boolean {
  const headers: string[] = [];
  let [isWhole, isDated, isBroken] = [false, false, false];
  let broken = 0;
  for (const { row, line } of linesOf(begins)) {
    if (line === '') {
      isWhole = true;
      break;
    }
    if (row === 1 && isFrontLine(line.slice(1)) && line.startsWith('>')) continue;
    const name = nameOfHeader(line);
    if (name !== null) headers.push(name);
    isBroken = name === null && !/^[ \t]/.test(line);
    if (isBroken) broken += 1;
    if (broken > MOST_BROKEN) return false;
    if (name === 'date' || name === 'sent') isDated ||= /\d:\d\d/.test(line);
  }
  // The last line may be cut off.
  if (!isWhole && isBroken) broken -= 1;
  if (!headers.includes('from') || !(isDated || headers.includes('received'))) return false;
  if (!headers.some(isOfMails) && (broken > 0 || !headers.includes('subject'))) return false;
  return !areBlocks(begins) && !areHeads(begins);
}

/** Whether all that stands between blank lines begins with lines of headers, as in a list of calls, be there a line more. */
function areHeads(begins: string): boolean {
  // The last one may be cut off.
  const blocks = begins.split(/\n[ \t]*\r?\n\s*/, MOST_BLOCKS).filter((block) => block.trim() !== '');
  return (
    blocks.length > 1 &&
    blocks.every(
      (block) => /^from:/im.test(block) && /^(?:date|sent):/im.test(block) && nameOfHeader(block.split(/\r?\n/, 1)[0] ?? '') !== null,
    )
  );
}

/** Whether a mail of an archive begins in a text further below, as where its beginning is cut off. */
export function hasMailBelow(text: string): boolean {
  const part = text.slice(0, TOLD_BY);
  let isBlankAbove = true;
  for (const { line, next } of linesOf(part)) {
    const front = line.startsWith('From ') ? frontIn(line, part, next, isBlankAbove) : null;
    if (front !== null && !front.isDoubtful) return true;
    isBlankAbove = line === '';
  }
  return false;
}
