import { z } from 'zod';

/*
 * What reading a file again comes to: the file held against what was read from it before, and against the timeline. Entries are events and review series.
 * new + same + changed + removed are all entries that the file has and that could be read.
 */

export const readingCountsSchema = z.object({
  /** Not read before. They come in unless they are left out. */
  new: z.number().int(),
  /** As they were read before, or as the timeline has them: nothing to do. */
  same: z.number().int(),
  /** Otherwise than they were read before. Left as the timeline has them unless they are taken. */
  changed: z.number().int(),
  /** Read before and deleted in the timeline since: they stay deleted unless they are taken again. */
  removed: z.number().int(),
  /** Of the changed, those with a field that was edited in the timeline, too. */
  conflicts: z.number().int(),
  /** Entries of the timeline that were read from the file before and do not stand in it any more. They are told, never taken away. */
  gone: z.number().int(),
});
export type ReadingCounts = z.infer<typeof readingCountsSchema>;

export const goneEntrySchema = z.object({ id: z.uuid(), title: z.string(), when: z.string() });
export type GoneEntry = z.infer<typeof goneEntrySchema>;

/** A record that is told by its place and name: one that is new, or that was deleted in the timeline. */
export const listedRecordSchema = z.object({
  /** By which it is chosen. */
  n: z.number().int(),
  /** Where it stands in the file. */
  row: z.number().int(),
  title: z.string(),
  when: z.string(),
});
export type ListedRecord = z.infer<typeof listedRecordSchema>;

/** What is listed besides what changed and what is gone. */
export const LISTED_FATES = ['new', 'removed'] as const;
export type ListedFate = (typeof LISTED_FATES)[number];

/** One field of a changed record, in words. */
export const fieldChangeSchema = z.object({
  /** As in EVENT_FIELDS or SERIES_FIELDS. */
  field: z.string(),
  /** What the file said when it was last read; null where nobody knows. */
  last: z.string().nullable(),
  /** What it says now, and what stands in the timeline. */
  file: z.string(),
  here: z.string(),
  /** Edited in the timeline since, or nobody knows: the file's would overwrite that, so it is taken only where somebody chose it. */
  edited: z.boolean(),
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

/** How a record was known: by UID, id or key columns; by title, date and lane; by all but one of these, where nothing else can be meant. */
export const RECORD_MATCHES = ['id', 'same', 'lane-changed', 'date-changed', 'title-changed'] as const;

export const changedRecordSchema = z.object({
  /** By which it is chosen. */
  n: z.number().int(),
  /** Where it stands in the file. */
  row: z.number().int(),
  entity: z.enum(['event', 'series']),
  /** Of the entry in the timeline. */
  id: z.uuid(),
  title: z.string(),
  when: z.string(),
  match: z.enum(RECORD_MATCHES),
  fields: z.array(fieldChangeSchema),
});
export type ChangedRecordView = z.infer<typeof changedRecordSchema>;

/** The difference in figures. */
export const readingAgainSchema = z.object({
  /** Whether the file, or entries of it, were read before. Where not, all is new. */
  wasRead: z.boolean(),
  /** How history calls the file: what was read before under this name is what it is compared with. */
  name: z.string(),
  /** Files that were read before; the last two hundred. One can be chosen that this is a newer version of. */
  readBefore: z.array(z.string()),
  counts: readingCountsSchema,
  /** Headers of the columns by which records are known; empty: by ids of ours, or by title, date and lane. */
  key: z.array(z.string()),
  /** Records whose cells in these columns stand more than once: they are known by title, date and lane. */
  repeated: z.number().int(),
  /** Where nothing was read under its name: the file of which this seems to be a newer version, and how many of its records came from there, of how many. */
  elsewhere: z.object({ name: z.string(), count: z.number().int(), of: z.number().int() }).nullable(),
  /** The first thousand that are gone. */
  gone: z.array(goneEntrySchema),
});
export type ReadingAgain = z.infer<typeof readingAgainSchema>;

/** What a person says of earlier readings of a file. */
export const againSchema = z.object({
  /** All of it is new, whatever was read before. */
  asNew: z.boolean().default(false),
  /** The file, one of `readBefore`, that it is a newer version of; null: the one that is called like it. */
  versionOf: z.string().max(200).nullable().default(null),
  /** Headers of the columns of a table by which its records are known; null: those of last time, or a column of ids. */
  key: z.array(z.string().max(1000)).max(20).nullable().default(null),
});
export type Again = z.output<typeof againSchema>;

/** Records in a page. */
export const MOST_CHANGED_SHOWN = 200;

/** What of a file is taken. */
export const takenSchema = z.object({
  new: z.boolean().default(true),
  /** Whether what was deleted here comes in again. */
  removed: z.boolean().default(false),
  /** Whether changed records are taken. Fields that were edited here are not overwritten by that. */
  changed: z.enum(['keep', 'take']).default('keep'),
  /** Records (`n`) of all these kinds for which the opposite of what is said of their kind holds. */
  except: z.array(z.number().int()).max(1_000_000).default([]),
  /** For fields that were edited in the timeline, too, of the records that are taken: which stands then. */
  conflicts: z.enum(['here', 'file']).default('here'),
  /** Records for which the opposite of that holds. */
  exceptConflicts: z.array(z.number().int()).max(1_000_000).default([]),
});
export type Taken = z.output<typeof takenSchema>;

/** What happens when nobody chooses: what is new comes in, nothing that is there is touched. */
export const USUALLY_TAKEN: Taken = takenSchema.parse({});
