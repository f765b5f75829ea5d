import { extname } from 'node:path';
import { IMPORT_FORMATS, type ImportFormat } from '../../shared/import';
import { MAX_BYTES } from '../intake/caps';
import { Gathering, type ImportContext, type Imported } from '../intake/imported';
import { isChronology, namesColumns, readChronology } from './chronology/read-chronology';
import { decodeBySigns, decodeText } from './decode';
import { hasDiagrams, isDiagram, readDiagram } from './diagrams/read-diagram';
import { ENCODING_WORDS } from './encoding/encodings';
import { textReadings } from './encoding/text-readings';
import { fixedWidthOf, readFixedWidth } from './fixed-width';
import { isGedcom } from './gedcom/gedcom-lines';
import { readGedcom } from './gedcom/read-gedcom';
import { isAssigned } from './json/assigned';
import { readAnyJson } from './json/read-any-json';
import { isCommentedLog } from './log-text';
import { areBlocks, readBlocks } from './logs/blocks';
import { copiedChatOf, readCopiedChat } from './logs/copied-chat';
import { isLogOfDays, readLogOfDays } from './logs/days-and-times';
import { pairsOf, readPairs } from './logs/pairs';
import { lineKindOf, readLines } from './logs/read-lines';
import { mailKindOf } from './mail/mail-kind';
import { isChronologyOfQuotes, isQuotedChronology } from './mail/quoted-chronology';
import { readCutMails, readMailText, readQuoted } from './mail/read-quoted';
import { markupOf } from './markup/markup-of';
import { readMarkup } from './markup/read-markup';
import { readMarkwhen } from './markwhen/read-markwhen';
import { readCsv } from './read-csv';
import { readIcs } from './read-ics';
import type { SourceBytes } from './source-bytes';
import { readTimelineProject } from './timeline-project/read-timeline-project';
import { isVcard, readVcard } from './vcard/read-vcard';
import { openWorkbook, readWorkbook } from './workbook/read-workbook';
import type { Workbook } from './workbook/workbook';
import { isYamlList } from './yaml/is-yaml';
import { zerosWithin } from './zeros-within';

/**
 * Reads a file to import, changing nothing. Never throws for what is in it: whatever is wrong is a problem with its row.
 *
 * @param context `zone` is the home zone of the timeline that will hold the events.
 */
export function readImport(bytes: Uint8Array, format: ImportFormat, context: ImportContext): Imported {
  if (bytes.length > MAX_BYTES) return refused(format, `The file is larger than ${MAX_BYTES / 1_000_000} MB.`);
  return bytes.length === 0 ? refused(format, 'The file is empty.') : readBytes(bytes, format, context);
}

/**
 * The same for a file whose bytes nobody needs afterwards: they are gone before its events are made.
 *
 * @param keep of a workbook: hands out one to read instead, which may be kept for another reading
 */
export function readTaken(source: SourceBytes, format: ImportFormat, context: ImportContext, keep?: KeepWorkbook): Imported {
  return source.head.length === 0 ? refused(format, 'The file is empty.') : readBytes(source.take(), format, context, keep);
}

function readBytes(bytes: Uint8Array, format: ImportFormat, context: ImportContext, keep: KeepWorkbook = (workbook) => workbook): Imported {
  if (format !== 'xlsx' && format !== 'ods') return readText(bytes, format, context, READERS[format]);
  return readWorkbook(() => keep(openWorkbook(bytes)), context);
}

/** The same of one of several files, where it is no table with separators: such are read together, by `asTable`. */
export function readOneOfSeveral(source: SourceBytes, format: ImportFormat, context: ImportContext, asTable: Reader): Imported {
  if (format !== 'csv' || source.head.length === 0) return readTaken(source, format, context);
  return readText(source.take(), format, context, (text, how) => readOtherThanTable(text, how) ?? asTable(text, how));
}

type KeepWorkbook = (workbook: Workbook) => Workbook;

function readText(bytes: Uint8Array, format: TextFormat, context: ImportContext, read: Reader): Imported {
  const { encoding: said, sample } = context;
  const decoded = decodeText(bytes, { said, part: sample !== undefined });
  if (decoded === null) {
    const none = refused(format, `The file is no text in ${ENCODING_WORDS[said ?? ''] ?? said}.`);
    return { ...none, textReadings: textReadings(bytes, decodeBySigns(bytes, sample !== undefined).encoding) };
  }
  const { text, encoding, note, isDamaged } = decoded;
  const imported = read(text, isDamaged === true ? { ...context, isDamaged } : context);
  // Without a note the bytes can be nothing else.
  const readings = note === null ? [] : textReadings(bytes, encoding);
  const told = [note, zerosWithin(text)].filter((each) => each !== null);
  return { ...imported, encoding, textReadings: readings, notes: [...told, ...imported.notes] };
}

type Reader = (text: string, context: ImportContext) => Imported;

type TextFormat = Exclude<ImportFormat, 'xlsx' | 'ods'>;

const READERS: Readonly<Record<TextFormat, Reader>> = {
  csv: readTableOrLines,
  json: readAnyJson,
  jsonl: readJsonOrMarkup,
  ics: readIcs,
  timeline: readTimelineProject,
  mw: readMarkwhen,
};

/** Of XML the records are lines of JSON; what began like it may turn out to be a page, or Markdown. */
function readJsonOrMarkup(text: string, context: ImportContext): Imported {
  const markup = /^\s*</.test(text) ? markupOf(text) : null;
  return markup === null ? readAnyJson(text, context) : readMarkup(text, markup, context);
}

function readTableOrLines(text: string, context: ImportContext): Imported {
  return readOtherThanTable(text, context) ?? readCsv(text, context);
}

/** A table that is set with blanks, a family tree, contacts, mails, blocks of lines or pairs of keys and values, what stands within a page or another text, or lines of which none names columns since each is a record of its own form; null where it is a table with separators. */
function readOtherThanTable(text: string, context: ImportContext): Imported | null {
  if (isGedcom(text)) return readGedcom(text, context);
  if (isVcard(text)) return readVcard(text, context);
  if (isDiagram(text)) return readDiagram(text, context);
  const mail = mailKindOf(text);
  if (mail !== null) return readMailText(text, mail, context);
  const chat = copiedChatOf(text);
  if (chat !== null) return readCopiedChat(text, chat, context);
  const kind = lineKindOf(text);
  if (kind !== null) return readLines(text, kind, context);
  const markup = markupOf(text);
  if (markup !== null) return readMarkup(text, markup, context);
  if (areBlocks(text)) return readBlocks(text, context);
  const pairs = pairsOf(text);
  if (pairs !== null) return readPairs(text, pairs, context);
  const fixed = fixedWidthOf(text);
  if (fixed !== null) return readFixedWidth(text, fixed, context);
  if (isLogOfDays(text)) return readLogOfDays(text, context);
  if (isChronology(text) && !isChronologyOfQuotes(text)) return readChronology(text, context);
  if (hasDiagrams(text)) return readDiagram(text, context);
  return readCutMails(text, context) ?? readQuoted(text, context);
}

/** The format of a file by how it begins where that is certain, else by its name, else by what it looks like; null when nothing tells. */
export function importFormatOf(name: string, bytes: Uint8Array): ImportFormat | null {
  const certain = workbookOf(bytes);
  if (certain !== null) return certain;
  const ending = extname(name).slice(1).toLowerCase();
  if (
    ending === 'ged' ||
    ending === 'vcf' ||
    ending === 'eml' ||
    ending === 'mbox' ||
    ending === 'tsv' ||
    ending === 'psv' ||
    ending === 'tab'
  )
    return 'csv';
  if (ending === 'vcs') return 'ics';
  if (ending === 'ndjson') return 'jsonl';
  if (ending === 'yaml' || ending === 'yml') return 'json';
  const named = IMPORT_FORMATS.find((format) => format === ending);
  if (named !== undefined) return named;
  const { text } = decodeBySigns(bytes.subarray(0, 4096), true);
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return 'ics';
  if (/^\s*(?:<\?xml[^>]*>\s*)?<timeline>\s*<(?:version|timetype|eras|categories|events|view)\b/.test(text)) return 'timeline';
  if (isGedcom(text) || isVcard(text) || isDiagram(text) || mailKindOf(text) !== null || isCommentedLog(text)) return 'csv';
  if (lineKindOf(text) !== null || copiedChatOf(text) !== null) return 'csv';
  const markup = markupOf(text);
  // The records of XML are kept as JSON lines where they are refused.
  if (markup !== null) return markup === 'xml' ? 'jsonl' : 'csv';
  if (isAssigned(text) || isYamlList(text)) return 'json';
  if (/^\s*(?:\{|\[(?!\d\d?[./-]|\[?(?!null|true|false)[\p{L}_][^"\]]*\]))/u.test(text)) return 'json';
  if (areBlocks(text) || pairsOf(text) !== null || fixedWidthOf(text) !== null) return 'csv';
  if (isLogOfDays(text) || isChronology(text) || isQuotedChronology(text) || hasDiagrams(text)) return 'csv';
  return (/^[^\n]*[,;\t|]/.test(text) || namesColumns(text)) && !text.includes('\0') ? 'csv' : null;
}

/** How a file begins tells a workbook, whatever it is called; those of an older Excel are told apart by their reader. */
function workbookOf(bytes: Uint8Array): 'xlsx' | 'ods' | null {
  const begins = Buffer.from(bytes.subarray(0, 100)).toString('latin1');
  if (begins.startsWith('PK\x03\x04')) return begins.includes('opendocument.spreadsheet') ? 'ods' : 'xlsx';
  return begins.startsWith('\xd0\xcf\x11\xe0') ? 'xlsx' : null;
}

function refused(format: ImportFormat, message: string): Imported {
  const gathered = new Gathering();
  gathered.problem(0, '', message);
  return gathered.result(format);
}
