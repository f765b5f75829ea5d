import { z } from 'zod';
import { COLUMN_USES } from './mapping';
import { readingAgainSchema } from './reading-again';
import { PART_KINDS, partNumber } from './row-name';
import { SAID_FISCAL } from './time/typed/fiscal';

/** Formats that can be imported, by the ending that their files usually have. */
export const IMPORT_FORMATS = ['csv', 'json', 'ics', 'xlsx', 'ods', 'jsonl', 'timeline', 'mw'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Characters of a pasted table. */
export const PASTED_MOST = 2_000_000;

/** Endings of files that dialogs offer; what a file is is told by its content, too. */
export const IMPORT_ENDINGS = [
  'csv',
  'tsv',
  'tab',
  'psv',
  'xlsx',
  'xlsm',
  'ods',
  'json',
  'jsonl',
  'ndjson',
  'ics',
  'vcs',
  'timeline',
  'mw',
  'ged',
  'vcf',
  'mbox',
  'eml',
  'log',
  'txt',
  'html',
  'htm',
  'md',
  'xml',
  'gpx',
  'kml',
  'rss',
  'atom',
  'js',
  'yaml',
  'yml',
] as const;

export const importProblemSchema = z.object({
  /** Record of a table, line of a calendar, number of the entry in JSON; 0 when the file as a whole is meant. */
  row: z.number().int(),
  /** Column, property or dotted path; empty when the row as a whole is meant. */
  field: z.string(),
  message: z.string(),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** What became of the records of a file. Every one is counted once: read = accepted + repaired + refused + notEvents. */
export const importCountsSchema = z.object({
  read: z.number().int(),
  accepted: z.number().int(),
  /** Taken after something in them was mended, which is told. */
  repaired: z.number().int(),
  refused: z.number().int(),
  /** Headings, older versions and the like, which hold no event. */
  notEvents: z.number().int(),
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

/** What of the dates of a file is decided for a whole column. */
export const DATE_QUESTIONS = ['order', 'century', 'zone', 'years', 'pairs', 'numbers', 'fiscal', 'year'] as const;
export type DateQuestion = (typeof DATE_QUESTIONS)[number];

export const decisionSchema = z.object({
  about: z.enum(DATE_QUESTIONS),
  /** The column, or the columns, as the person knows them. */
  column: z.string(),
  /** How it is read now, as the choice of the same name says it: `mdy`, `1900`, `UTC`; `ymd` and other words for what only cells can decide. */
  value: z.string(),
  /** By whom: cells that can be nothing else, the person, the program that writes such files, or nobody yet: then it is to be asked. */
  by: z.enum(['cells', 'person', 'program', 'nobody']),
  /** The proof, or what there is to be decided, without the column: "rows 2 and 3 can only be month first". */
  words: z.string(),
  /** The values to choose from, where they are others than usual. */
  choices: z.array(z.string()).optional(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** What each column of a table is, by its place; null for one that is left out. */
const usesSchema = z.array(z.enum(COLUMN_USES).nullable()).max(1000);

/** What a person says of a file that is read; null where nothing was said. */
export const importChoicesSchema = z.object({
  order: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  /** The hundred years from this one on; `past`: the last such year that is not ahead. */
  century: z.union([z.literal('past'), z.number().int().min(0).max(9900)]).nullable(),
  /** IANA zone of times that name none. */
  zone: z.string().max(100).nullable(),
  /** −44 is 44 BCE, or 45 BCE as ISO 8601 counts. */
  years: z.enum(['historical', 'iso']).nullable(),
  /** 2020-21 is two years, or a part of one. */
  pairs: z.enum(['years', 'parts']).nullable(),
  /** Numbers in a column of dates count days or seconds, or stand for themselves. */
  numbers: z.enum(['counts', 'years']).nullable(),
  /** The month in which fiscal years begin, and by which of its years one is called: `7` by the year in which it ends, `4-begins`. */
  fiscal: z.string().regex(SAID_FISCAL).nullable(),
  /** The year of the first line of a log whose lines say none. */
  year: z.number().int().min(1).max(9999).nullable(),
  /** What becomes of records without a date. */
  undated: z.enum(['take', 'refuse']).nullable(),
  /** What each column is, by its place; null for one that is left out. */
  columns: usesSchema.nullable(),
  /** The same of each of several tables, by the marks of their lines of headers. */
  tables: z
    .array(z.object({ headers: z.string().max(64), columns: usesSchema }))
    .max(1000)
    .nullable(),
  /** Which record names the columns: the first that may, none, or the one in this row. */
  header: z.union([z.enum(['first', 'none']), z.number().int().min(1)]).nullable(),
  /** The lane of events of which the file says none. */
  lane: z.string().max(200).nullable(),
  /** The sheets of a workbook, the tables of a text or several files, by their numbers from 1; null: those that hold events. */
  sheets: z.array(z.number().int().min(1)).min(1).max(1000).nullable(),
  /** Encoding of a text, by its name in the standard; null: as its bytes tell. */
  encoding: z.string().max(40).nullable(),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;

export const NO_CHOICES: ImportChoices = {
  order: null,
  century: null,
  zone: null,
  years: null,
  pairs: null,
  numbers: null,
  fiscal: null,
  year: null,
  undated: null,
  columns: null,
  tables: null,
  header: null,
  lane: null,
  sheets: null,
  encoding: null,
};

/** What was chosen for tables with one line of headers. Names of columns and lanes are content: neither is kept. */
export const rememberedImportSchema = importChoicesSchema
  .omit({ lane: true, tables: true, header: true, sheets: true, encoding: true, year: true })
  // Older ones say nothing of fiscal years.
  .extend({ headers: z.string().max(64), fiscal: importChoicesSchema.shape.fiscal.default(null) });
export type RememberedImport = z.infer<typeof rememberedImportSchema>;

/** The columns of a table. */
export const tableShapeSchema = z.object({
  /** A mark of its line of headers, by which choices are remembered; it tells nothing of them. */
  headers: z.string(),
  /** Written by Annals: nothing of it is to be decided. */
  own: z.boolean(),
  /** The program that writes such tables, where one is known by its columns. */
  program: z.string().nullable(),
  /** Whether a record names the columns, and the row of that. */
  hasHeader: z.boolean(),
  headerRow: z.number().int().nullable(),
  /** The first records, with the first of their cells, shortened: one of them may be the header. */
  firstRows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
  columns: z.array(
    z.object({
      name: z.string(),
      use: z.enum(COLUMN_USES).nullable(),
      /** The first cells that say something, shortened. */
      cells: z.array(z.string()),
    }),
  ),
  /** What was remembered for its headers, and is in force. */
  remembered: importChoicesSchema.nullable(),
});
export type TableShape = z.infer<typeof tableShapeSchema>;

/** The sheets of a workbook, the tables of a text or several files, and which of them were read. */
export const sheetsSchema = z.object({
  kind: z.enum(PART_KINDS),
  /** The row in which each begins, where rows are numbered through the file; none elsewhere. */
  begins: z.array(z.number().int()),
  /** Counted from 0. */
  chosen: z.number().int(),
  /** Those that were read together as one table, in order; none where one was read alone. */
  together: z.array(z.number().int()),
  names: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  /** What was read by columns of its own, in order: of which sheets, how many events, by which columns, and how its dates. The first is the table of the file. */
  tables: z.array(
    z.object({
      sheets: z.array(z.number().int()),
      events: z.number().int(),
      /** Of each of its sheets. */
      eventsBySheet: z.array(z.number().int()),
      /** Null of files that are no tables. */
      table: tableShapeSchema.nullable(),
      decisions: z.array(decisionSchema),
    }),
  ),
  /** Sheets that have dates and titles and were not read, and files that cannot be, and why. */
  left: z.array(z.object({ sheet: z.number().int(), why: z.string() })),
});
export type Sheets = z.infer<typeof sheetsSchema>;

/** Which of several sheets or tables a row is of, from 0; -1 where one is read alone, whose rows are those of the file. */
export function sheetOfRow({ begins }: Pick<Sheets, 'begins'>, row: number): number {
  return begins.length === 0 ? partNumber(row) - 1 : begins.findLastIndex((first) => first <= row);
}

/** The names of several files that are read as one import; none of a file that is read alone. */
export function fileNames(sheets: Sheets | null): readonly string[] {
  return sheets?.kind === 'file' ? sheets.names.map(({ name }) => name) : [];
}

/** How the bytes of a text may be read: the first lines that tell encodings apart, in each that they can be. */
export const textReadingSchema = z.object({
  encoding: z.string(),
  /** What people call it. */
  words: z.string(),
  lines: z.array(z.string()),
});
export type TextReading = z.infer<typeof textReadingSchema>;

/** Entries that the dialog shows of a file, or of each of its tables. */
export const PREVIEWED_ROWS = 100;
/** Those that it shows in all, where there are many tables. */
export const MOST_PREVIEWED = 2000;

/** What importing a file would do; nothing has been changed. */
export const importPreviewSchema = z.object({
  format: z.enum(IMPORT_FORMATS),
  /** How many would come in, and how many of each of several tables of sheets; of none where there is one. */
  events: z.number().int(),
  eventsByTable: z.array(z.number().int()),
  series: z.number().int(),
  newLanes: z.array(z.string()),
  /** Entries that the timeline has already, and that are left as they are. */
  alreadyThere: z.number().int(),
  /** The file held against what was read of it before; null where it cannot be imported, and of a beginning. */
  again: readingAgainSchema.nullable(),
  /** Dates that can be read in more than one way, and the row of the first; 0 when there are none. */
  ambiguous: z.number().int(),
  firstAmbiguous: z.number().int(),
  /** Records that have no date; they are refused unless the person has them taken. */
  undated: z.number().int(),
  counts: importCountsSchema,
  /** Only the first so many bytes of a large file were read; null: all of it was. */
  sampledBytes: z.number().int().nullable(),
  /** Null for a file that is no table. */
  table: tableShapeSchema.nullable(),
  /** Null for a file that is no workbook and no text with several tables. */
  sheets: sheetsSchema.nullable(),
  /** The one that was read first; none where the bytes leave no doubt. */
  textReadings: z.array(textReadingSchema),
  decisions: z.array(decisionSchema),
  /** What is wrong with the file as a whole: then nothing of it can be taken. */
  fault: importProblemSchema.nullable(),
  /** Why records are refused. The first thousand; `problemCount` is how many there are. */
  problems: z.array(importProblemSchema),
  problemCount: z.number().int(),
  /** What was mended so that records can be taken, and records that hold no event; the first thousand of each. */
  repairs: z.array(importProblemSchema),
  notEvents: z.array(importProblemSchema),
  /** What would be taken otherwise than it stands in the file. */
  notes: z.array(z.string()),
  /** The first events that would come in; the first of each of several tables of sheets. */
  rows: z.array(
    z.object({
      row: z.number().int(),
      title: z.string(),
      when: z.string(),
      /** The same in words: "c. Jan 2026". */
      words: z.string(),
      /** Null: the file says nothing of lanes. */
      lane: z.string().nullable(),
      status: z.string(),
      /** Title of the first source, or its address. */
      source: z.string(),
      ambiguous: z.boolean(),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
