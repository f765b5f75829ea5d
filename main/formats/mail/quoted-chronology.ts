import { decodeWords } from 'postal-mime';
import type { DateOrder } from '../../../shared/time/typed/reading';
import type { SaidOfDates } from '../../intake/evidence/proven-by';
import { SOME_YEAR } from '../chronology/above';
import { type Chronology, HEAD_OF_MAIL, NOT_QUOTED, NOT_QUOTED_DATED } from '../chronology/chronology';
import { shown } from '../chronology/contradictions';
import { datedText } from '../chronology/dated-text';
import { edtfOf } from '../chronology/edtf-of';
import { chronologyOf, type SaidOfChronology } from '../chronology/events-of';
import { beginsWithDate, dateAlone } from '../chronology/line-beginnings';
import { isChronology } from '../chronology/read-chronology';
import { outlineOfText } from '../chronology/text-outline';
import { yearWithin } from '../chronology/year-within';
import { linesOf } from '../logs/lines-of';
import { separatedRecords, TOLD_BY_TABLES } from '../separated-records';

/** Marks in front of what a mail quotes, also what was quoted before. */
const QUOTED = /^(?:>[ \t]?)+/;
/** Fewer dated lines may stand in any mail. */
export const LEAST = 3;
/** Characters of a line behind which a mail program goes on in the next one. */
const FULL = 60;
/** Characters that are looked at; no mail with a chronology is longer. */
export const LONGEST = 500_000;

/** A chronology that is quoted in a mail, or in a text that was pasted from one. */
export interface QuotedChronology {
  readonly isOpen: false;
  /** Lines that are not quoted are among those that tell of no event. */
  readonly chronology: Chronology;
  /** Lines that say no year have the one that the text around them says. */
  readonly isByYearAround: boolean;
}

/** Lines with days of which nothing says the year. */
export interface QuotedDays {
  readonly isOpen: true;
  /** The first of them as it is written, and its row. */
  readonly first: { readonly row: number; readonly line: string };
}

/**
 * The chronology whose lines are quoted (`> 4 March - …`) in one mail or in a text; null where most of what is quoted has no date. Lines without a year have the
 * one that stands around them, in the text or the subject of the mail.
 *
 * @param isMail whether headers stand above the text
 * @returns `QuotedDays` where the lines have days, and neither they nor what stands around them say of which one year
 */
export function quotedChronology(text: string, isMail: boolean, said: SaidOfDates): QuotedChronology | QuotedDays | null {
  if (text.length > LONGEST || !/^>/m.test(text)) return null;
  const parts = partsOf(text, isMail);
  const lines = parts.quoted.filter((line) => /^\s*[-*+•]\s|^\S/.test(line)).length;
  if (lines < LEAST) return null;
  const isMost = (dated: number): boolean => dated >= LEAST && dated * 2 >= lines;
  const bySelf = chronologyIn(parts, said);
  if (isMost(bySelf.events.filter(({ when }) => saysYear(when, said.order)).length))
    return { isOpen: false, chronology: bySelf, isByYearAround: false };
  const year = yearAround(parts);
  // In any year, so that it is known that a year is all that lacks.
  const inYear = chronologyIn(parts, { ...said, firstYear: year ?? 2000, yearSaidBy: 'The text around the quoted lines' });
  if (!isMost(inYear.dated)) return null;
  if (year !== null) return { isOpen: false, chronology: inYear, isByYearAround: true };
  const row = inYear.events[0]?.row ?? 1;
  return { isOpen: true, first: { row, line: shown(plain(parts.quoted[row - 1] ?? '')) } };
}

/** Whether a text that is no mail quotes a chronology, as one does that was pasted from a mail. What a cell of a table quotes is none of the text's own. */
export function isQuotedChronology(text: string): boolean {
  return quotedChronology(text, false, { order: 'dmy' }) !== null && !quotesInCells(text);
}

/** Whether a text that is read as a chronology is one by what it quotes alone, and more of that has a date by what stands around it than by the headings above. */
export function isChronologyOfQuotes(text: string): boolean {
  const quoted = quotedChronology(text, false, { order: 'dmy' });
  if (quoted === null || quoted.isOpen || isChronology(text.replace(/^>.*$/gm, ''))) return false;
  const datedIn = ({ events }: Chronology): number => events.filter(({ when }) => saysYear(when, 'dmy')).length;
  return datedIn(chronologyOf(outlineOfText(text))) < datedIn(quoted.chronology);
}

function quotesInCells(text: string): boolean {
  return separatedRecords(text.slice(0, TOLD_BY_TABLES)).some(({ cells }) => cells.some((cell) => /[\r\n]>/.test(cell)));
}

interface Parts {
  /** What is quoted, each line an item in its own row; '' of other rows. */
  readonly quoted: readonly string[];
  /** Other lines of the text that are not blank, with their rows. */
  readonly around: readonly { readonly row: number; readonly line: string }[];
  readonly subject: string;
  /** The row in which the headers of a mail begin; null of other texts. */
  readonly head: number | null;
}

function partsOf(text: string, isMail: boolean): Parts {
  const quoted: string[] = [];
  const around: { row: number; line: string }[] = [];
  let [subject, head, isHead]: [string, number | null, boolean] = ['', null, isMail];
  let above = '';
  for (const { row, line } of linesOf(text)) {
    const isBlank = line.trim() === '';
    if (isHead && !isBlank) head ??= row;
    else if (head !== null) isHead = false;
    const mark = isHead ? null : QUOTED.exec(line);
    const rest = mark === null ? '' : line.slice(mark[0].length).trimEnd();
    quoted.push(asEntry(rest, above));
    above = rest;
    if (isHead && /^subject:/i.test(line)) subject = decodeWords(line.replace(/^subject:/i, ''));
    if (mark === null && !isHead && !isBlank) around.push({ row, line });
  }
  return { quoted, around, subject, head };
}

/** A line of a mail as an item of a list, unless it is one or a heading, or goes on with the line above: it is indented, or that was full. */
export function asEntry(line: string, above: string): string {
  if (line === '' || /^(?:\s|[-*+•]\s|#)/.test(line) || dateAlone(line.replace(/:$/, '')) !== null) return line;
  if (/^\d{1,3}[.)]\s/.test(line) && !beginsWithDate(line)) return line;
  const [word = ''] = /^\S+/.exec(line) ?? [];
  return above.length + word.length >= FULL && !beginsWithDate(line) ? `  ${line}` : `- ${line}`;
}

/** What is quoted as a chronology, and what is not as what tells of no event. */
function chronologyIn({ quoted, around, head }: Parts, said: SaidOfChronology): Chronology {
  const chronology = chronologyOf(outlineOfText(quoted.join('\n')), said);
  const others = around.map(({ row, line }) => ({ row, why: isDatedEntry(line) ? NOT_QUOTED_DATED : NOT_QUOTED }));
  const mail = head === null ? [] : [{ row: head, why: HEAD_OF_MAIL }];
  return { ...chronology, others: [...mail, ...chronology.others, ...others].sort((one, other) => one.row - other.row) };
}

/** “On 4 March Tom wrote:” is none. */
function isDatedEntry(line: string): boolean {
  return beginsWithDate(line) && !line.trimEnd().endsWith(':');
}

/** A date that is no day is one, too, where it says its year: what is wrong with it is told. */
function saysYear(when: string, order: DateOrder): boolean {
  return edtfOf(when, order) !== null || /\d{4}/.test(when);
}

/** The only year that quoted lines without a date say, else the subject and the lines around; null where they say none or several, or it is open whether they do. */
function yearAround({ quoted, around, subject }: Parts): number | null {
  const within = yearsIn(quoted.map(plain).filter((line) => (datedText(line, SOME_YEAR)?.text ?? '') === ''));
  const signature = around.findIndex(({ line }) => /^--\s?$/.test(line));
  const unsigned = signature < 0 ? around : around.slice(0, signature);
  const years = within.size > 0 ? within : yearsIn([subject, ...unsigned.map(({ line }) => line)]);
  const [year = null] = years;
  return years.size === 1 && year !== null ? Number(year) : null;
}

/** Years that lines say; null among them where it is open whether one does. */
function yearsIn(lines: readonly string[]): Set<string | null> {
  const years = new Set<string | null>();
  for (const line of lines) {
    const { year } = yearWithin(withoutNumbers(line.replace(/^[\s#]+/, '')), null);
    if (year !== undefined) years.add(year);
  }
  return years;
}

/** A line without numbers of telephones, and of places in addresses (`1010 Wien`). */
function withoutNumbers(line: string): string {
  return line
    .replace(/\+?\(?\d[\d ()./-]{4,40}\d/g, (run) => (/^\+|(?<!\d)(?!(?:1\d|20)\d\d(?!\d))\d{3}/.test(run) ? '' : run))
    .replace(/(?<=^|,\s?)\d{4}(?:\s\p{Lu}\p{Ll}+){1,3}(?=$|,)/gu, '');
}

function plain(item: string): string {
  return item.replace(/^\s*(?:[-*+•]\s+)?/, '').trim();
}
