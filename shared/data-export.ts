import { z } from 'zod';

interface DataFormatRow {
  /** What such a file is called: "Calendar". */
  readonly kind: string;
  /** Whether it has a place for review series beside the events. */
  readonly holdsSeries: boolean;
  /** What it makes of one review series alone, as the menu says it; null: it cannot. */
  readonly ofOneSeries: string | null;
}

/**
 * What a timeline can be exported as besides pictures, by file name ending. Dialogs, the command line with its help, and the tests of
 * what may leave go by this table; the writers are in main/formats/export.ts. How to add one is in docs/extending.md.
 */
export const DATA_FORMATS = {
  csv: { kind: 'Table', holdsSeries: false, ofOneSeries: 'Settlement table' },
  json: { kind: 'JSON', holdsSeries: true, ofOneSeries: null },
  ics: { kind: 'Calendar', holdsSeries: true, ofOneSeries: 'Calendar' },
  md: { kind: 'Markdown', holdsSeries: true, ofOneSeries: null },
  xlsx: { kind: 'Workbook', holdsSeries: false, ofOneSeries: null },
} as const satisfies Readonly<Record<string, DataFormatRow>>;
export type DataFormat = keyof typeof DATA_FORMATS;

export const dataFormatSchema = z.enum(Object.keys(DATA_FORMATS) as DataFormat[]);
export const DATA_ENDINGS: readonly DataFormat[] = dataFormatSchema.options;

/** Those that can hold one review series alone. */
export type SeriesFormat = { [F in DataFormat]: (typeof DATA_FORMATS)[F]['ofOneSeries'] extends string ? F : never }[DataFormat];
export const seriesFormatSchema = dataFormatSchema.exclude(
  DATA_ENDINGS.filter((format): format is Exclude<DataFormat, SeriesFormat> => DATA_FORMATS[format].ofOneSeries === null),
);
export const SERIES_ENDINGS: readonly SeriesFormat[] = seriesFormatSchema.options;

/** Endings for a sentence: ".csv or .ics". */
export function endingWords(endings: readonly string[], join: 'or' | 'and' = 'or'): string {
  return endings
    .map((ending) => `.${ending}`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ` ${join} `);
}

/** Events that can be chosen one by one. */
const MOST_CHOSEN = 100_000;

/** Everything that decides the bytes of a data export, apart from the timeline itself; dialog and command line fill in this one form. */
export const dataOptionsSchema = z.object({
  format: dataFormatSchema,
  /** EDTF; null takes everything. Events that may fall between the first instant of `from`… */
  from: z.string().max(500).nullable().default(null),
  /** …and the last instant of `to` are kept. */
  to: z.string().max(500).nullable().default(null),
  /** In the words of shared/filter.ts. It never gets into the file, which would name what it withholds. */
  filter: z.string().max(1000).nullable().default(null),
  /** Only these events, by their rows; null takes all. */
  rows: z.array(z.number().int()).max(MOST_CHOSEN).nullable().default(null),
  /** Events above this sensitivity are withheld; the file says how many. */
  maxSensitivity: z.number().int().min(0).max(3).default(3),
  /** Only this review series, in one of SERIES_ENDINGS. */
  seriesId: z.string().max(100).nullable().default(null),
  /** CSV only: Excel takes a file without a byte order mark for one in the computer's old code page. */
  byteOrderMark: z.boolean().default(true),
  /** Day of "today", `YYYY-MM-DD` in the home zone; null takes the clock. */
  today: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .default(null),
});
export type DataOptions = z.infer<typeof dataOptionsSchema>;
export type DataOptionsInput = z.input<typeof dataOptionsSchema>;
