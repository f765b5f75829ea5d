import { z } from 'zod';

/** Formats that can be imported, by file name ending. */
export const IMPORT_FORMATS = ['csv', 'json', 'ics'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

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

/** Entries that the dialog shows of a file. */
export const PREVIEWED_ROWS = 100;

/** What importing a file would do; nothing has been changed. */
export const importPreviewSchema = z.object({
  format: z.enum(IMPORT_FORMATS),
  /** How many would come in. */
  events: z.number().int(),
  series: z.number().int(),
  newLanes: z.array(z.string()),
  /** Entries that the timeline has already, by their ids. */
  alreadyThere: z.number().int(),
  /** Dates that can be read in more than one way, and the row of the first; 0 when there are none. */
  ambiguous: z.number().int(),
  firstAmbiguous: z.number().int(),
  counts: importCountsSchema,
  /** With any of these nothing can be imported. The first thousand; `problemCount` is how many there are. */
  problems: z.array(importProblemSchema),
  problemCount: z.number().int(),
  /** What would be taken otherwise than it stands in the file. */
  notes: z.array(z.string()),
  /** The first events that would come in. */
  rows: z.array(
    z.object({
      row: z.number().int(),
      title: z.string(),
      when: z.string(),
      /** The same in words: "c. Jan 2026". */
      words: z.string(),
      /** Null: the file says nothing of lanes. */
      lane: z.string().nullable(),
      ambiguous: z.boolean(),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
