import { z } from 'zod';
import { ERROR_CODES } from './result';

/** A timeline opened before. */
export const recentFileSchema = z.object({
  path: z.string(),
  name: z.string(),
  folder: z.string(),
  /** False when nothing is at the path now: moved, deleted, or on a disk that is not plugged in. */
  exists: z.boolean(),
});
export type RecentFile = z.infer<typeof recentFileSchema>;

/** A verified copy of a timeline, as the program made it by itself or before something risky. */
export const backupSchema = z.object({
  /** Stands for the backup in requests: the name of its file, and what stands for its folder where that is not the usual one. */
  name: z.string(),
  /** Title of another timeline than the window's, which it is of; null for the window's own. */
  otherTitle: z.string().nullable(),
  /** True for one made of another copy of the timeline, in another place. */
  otherCopy: z.boolean(),
  /** UTC milliseconds of its making, as noted inside; the file's own date where it cannot be read. */
  at: z.number(),
  bytes: z.number(),
  /** Locked with another passphrase than the window's timeline, so that what it holds is not known without that. */
  locked: z.boolean(),
  /** Events that are not deleted; null when the copy is locked so, or cannot be read any more. */
  events: z.number().int().nullable(),
  /** What was done last before it was made, and when (UTC milliseconds). */
  lastChange: z.object({ label: z.string(), at: z.number() }).nullable(),
  /** Events it holds that were erased from the window's timeline: the day (`YYYY-MM-DD`), and why. */
  erased: z.array(z.object({ day: z.string(), reason: z.string() })),
});
export type BackupInfo = z.infer<typeof backupSchema>;

/** What can be done about a file that does not open. Deleting it is not among them, on purpose. */
export const OFFERS = [
  'save-new',
  'try-again',
  'restore',
  'read-only',
  'without-log',
  'set-log-aside',
  'open-original',
  'recover',
  'choose',
  'start-timeline',
  'reveal',
  'close',
] as const;
export const offerSchema = z.enum(OFFERS);
export type Offer = z.infer<typeof offerSchema>;

/** Why a window shows no timeline. The file itself was not changed by finding out. */
export const problemSchema = z.object({
  path: z.string(),
  name: z.string(),
  code: z.enum(ERROR_CODES),
  /** What happened, in a sentence. */
  message: z.string(),
  /** What was kept, where the person cannot know it from that. */
  kept: z.string().optional(),
  /** Most helpful first. */
  offers: z.array(offerSchema),
});
export type Problem = z.infer<typeof problemSchema>;

/** What a person should know about the file that a window shows. */
export const conditionSchema = z.object({
  /** Whether it has a passphrase. */
  locked: z.boolean(),
  /** Why edits are off; null when they are on. */
  readOnly: z.enum(['place', 'chosen', 'backup', 'newer', 'held', 'flawed']).nullable(),
  /** A backup that is looked at: when it was made (UTC milliseconds), and the name of the file it was made of, as far as they are known. */
  kept: z.object({ at: z.number().nullable(), of: z.string().nullable() }).nullable(),
  /** What is wrong with the file itself, so that it is only shown; null when nothing is. */
  flaw: z.string().nullable(),
  /** Says that edits may be missing because the log that held them is not there; null when none are known to be. */
  missing: z.string().nullable(),
  /** UTC milliseconds of the state that is shown of a file that another program has open; null when the file itself is shown. */
  moment: z.number().nullable(),
  /** Another service or computer that writes to the folder, such as "Dropbox"; null when nothing is known to. */
  shared: z.string().nullable(),
  /** Names of copies beside the file that a service set aside. */
  conflictedCopies: z.array(z.string()),
  /** EDTF of the day whose knowledge is shown, with edits off; null shows the present. */
  knownOn: z.object({ day: z.string() }).nullable(),
  /** What keeps edits from being saved right now; null when nothing does. */
  trouble: z.object({ code: z.enum(ERROR_CODES), message: z.string() }).nullable(),
  /** Why the last automatic backup could not be made, and what helps; null since one was. Edits are saved all the same. */
  backup: z.object({ code: z.enum(ERROR_CODES), message: z.string() }).nullable(),
});
export type Condition = z.infer<typeof conditionSchema>;

/** What a window shows. */
export const windowStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('timeline'), condition: conditionSchema }),
  z.object({ kind: z.literal('problem'), problem: problemSchema }),
]);
export type WindowState = z.infer<typeof windowStateSchema>;

/** A sentence for the person that belongs to nothing on screen. */
export const messageSchema = z.object({ tone: z.enum(['done', 'failed']), title: z.string(), text: z.string() });
export type Message = z.infer<typeof messageSchema>;

/** Text that was typed and not saved yet, as the window keeps it in the timeline's file; main and store read nothing in it. */
export const unsavedTextSchema = z.string().max(2_000_000);

/** What a window is searched and filtered for, as its page writes it down; main reads nothing in it, and it is never written to a disk. */
export const lookingTextSchema = z.string().max(50_000);

/** A file that still holds an event which was erased from the timeline. */
export const holdingCopySchema = z.object({
  /** What `events.removeCopy` knows it by. */
  key: z.string(),
  name: z.string(),
  /** Beside the timeline, or among its backups. */
  place: z.enum(['beside', 'backups']),
  /** `unknown`: it cannot be looked into. */
  holds: z.enum(['yes', 'unknown']),
  /** The file's own date, UTC milliseconds. */
  at: z.number(),
  /** Only a `copy` is ever removed from here; `unknown` may be anything, another timeline too. */
  is: z.enum(['copy', 'other', 'log', 'unknown']),
  /** Somebody has it open. */
  open: z.boolean(),
  /** What would be lost with it; null when it cannot be looked into. `changedAt` in UTC milliseconds. */
  contents: z.object({ title: z.string(), events: z.number(), changedAt: z.number(), isBackup: z.boolean() }).nullable(),
});
export type HoldingCopyInfo = z.infer<typeof holdingCopySchema>;
