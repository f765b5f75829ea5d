import { z } from 'zod';

/** What a timeline can be exported as besides pictures, by file name ending. */
export const DATA_FORMATS = ['csv', 'json', 'ics', 'md'] as const;
export const dataFormatSchema = z.enum(DATA_FORMATS);
export type DataFormat = z.infer<typeof dataFormatSchema>;

/** Everything that decides the bytes of a data export, apart from the timeline itself; dialog and command line fill in this one form. */
export const dataOptionsSchema = z.object({
  format: dataFormatSchema,
  /** EDTF; null takes everything. Events that may fall between the first instant of `from`… */
  from: z.string().max(500).nullable().default(null),
  /** …and the last instant of `to` are kept. */
  to: z.string().max(500).nullable().default(null),
  /** In the words of shared/filter.ts. It never gets into the file, which would name what it withholds. */
  filter: z.string().max(1000).nullable().default(null),
  /** Events above this sensitivity are withheld; the file says how many. */
  maxSensitivity: z.number().int().min(0).max(3).default(3),
  /** Only this review series: its settlement table as CSV, its dates as ICS. */
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
