import { z } from 'zod';
import { isWindowCommand, MENU_IDS, type WindowCommand } from './commands/menu';
import { eventDraftSchema, eventPatchSchema, eventViewSchema } from './event';
import {
  backupSchema,
  holdingCopySchema,
  lookingTextSchema,
  messageSchema,
  offerSchema,
  recentFileSchema,
  unsavedTextSchema,
  windowStateSchema,
} from './files';
import { actionSchema, changeSchema, undoStateSchema } from './history';
import { holdsSchema } from './holds';
import { importPreviewSchema } from './import';
import { laneDraftSchema, lanePatchSchema, laneViewSchema } from './lane';
import { PICTURE_OFFERS } from './picture/advice';
import { PICTURE_FORMATS, pictureOptionsSchema } from './picture/options';
import { preferencesSchema } from './preferences';
import { ERROR_CODES } from './result';
import { remindedSchema, reviewEventSchema, settleAllSchema, silencesInputSchema } from './reviews/messages';
import { savedViewDraftSchema, savedViewPatchSchema } from './saved-view';
import { checkedSealSchema, sealSchema } from './seal';
import { outcomeSchema, seriesDraftSchema, seriesPatchSchema, seriesSchema } from './series';
import { timelinePatchSchema, timelineSchema } from './timeline';

/**
 * Everything that crosses from the window to the main process and back, written once: the bridge, the handlers and the
 * client's types are derived from this table, and both sides parse with it.
 */

const passphraseSchema = z.string().max(2000);
const nothing = z.undefined();
const id = z.uuid();

/** What a write answers, after COMMIT. */
export const ackSchema = z.object({
  /** Number of actions in the file; grows by one with each. */
  revision: z.number().int(),
  actionId: id,
  label: z.string(),
  /** What was created, if anything. */
  createdId: id.optional(),
});
export type Ack = z.infer<typeof ackSchema>;

/** All a window needs to start, apart from the index. */
export const snapshotSchema = z.object({
  revision: z.number().int(),
  /** Full path of the file. */
  path: z.string(),
  readOnly: z.boolean(),
  timeline: timelineSchema,
  lanes: z.array(laneViewSchema),
  series: z.array(seriesSchema),
  undo: undoStateSchema,
  /** Events that are not deleted. */
  total: z.number().int(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/**
 * The packed index: one entry per event, ordered by `start`. Numbers are wall-clock milliseconds, open ends clamped;
 * `lane` holds lane keys; `flags` is described in shared/view/timeline-index.ts.
 */
export const packedIndexSchema = z.object({
  revision: z.number().int(),
  row: z.instanceof(Uint32Array),
  start: z.instanceof(Float64Array),
  end: z.instanceof(Float64Array),
  lane: z.instanceof(Uint16Array),
  flags: z.instanceof(Uint8Array),
});
export type PackedIndex = z.infer<typeof packedIndexSchema>;

export const indexRowSchema = z.object({
  row: z.number().int(),
  start: z.number(),
  end: z.number(),
  lane: z.number().int(),
  flags: z.number().int(),
});
export type IndexRow = z.infer<typeof indexRowSchema>;

/** Sent to every window of a timeline after COMMIT; parts that did not change are absent. */
export const broadcastSchema = z.object({
  revision: z.number().int(),
  label: z.string(),
  changed: z.array(indexRowSchema),
  /** The same events whole, so that open views need not ask again; empty after large actions. */
  events: z.array(eventViewSchema),
  removed: z.array(z.number().int()),
  /** True after a bulk action: fetch snapshot and index anew. */
  reload: z.boolean(),
  lanes: z.array(laneViewSchema).optional(),
  series: z.array(seriesSchema).optional(),
  timeline: timelineSchema.optional(),
  undo: undoStateSchema,
  total: z.number().int(),
});
export type Broadcast = z.infer<typeof broadcastSchema>;

/** Events that one bulk edit may change; what is sent is whole dates and names, so this keeps a message to a few megabytes. */
export const MOST_EDITED = 10_000;

/** Rows that are sorted by themselves; for more it is quicker to read a whole order. */
export const MOST_ORDERED = 20_000;

export const TABLE_SORTS = ['when', 'title', 'status', 'lane', 'updatedAt'] as const;

export const contract = {
  'timeline.snapshot': { input: nothing, output: snapshotSchema },
  'timeline.index': { input: nothing, output: packedIndexSchema },
  'timeline.edit': { input: z.object({ patch: timelinePatchSchema }), output: ackSchema },

  'events.get': { input: z.object({ id }), output: eventViewSchema },
  'events.byRows': { input: z.object({ rows: z.array(z.number().int()).max(500) }), output: z.array(eventViewSchema) },
  'events.page': {
    input: z.object({
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
      sort: z.enum(TABLE_SORTS),
      descending: z.boolean(),
    }),
    output: z.object({ events: z.array(eventViewSchema), total: z.number().int() }),
  },
  /** Rows that a filter (shared/filter.ts) lets through, in portions: `next` is the `after` of the next one, null with the last. */
  'events.filter': {
    input: z.object({ query: z.string().max(1000), after: z.number().int().min(0) }),
    output: z.object({
      revision: z.number().int(),
      rows: z.instanceof(Uint32Array),
      next: z.number().int().nullable(),
      /** Highest row number there is, to tell how far along the search is. */
      last: z.number().int(),
    }),
  },
  /** Rows in an order of the table, ascending: of all events, or of these. */
  'events.order': {
    input: z.object({ sort: z.enum(TABLE_SORTS), rows: z.array(z.number().int()).max(MOST_ORDERED).nullable() }),
    output: z.instanceof(Uint32Array),
  },
  'events.search': {
    input: z.object({ query: z.string().max(500), limit: z.number().int().min(1).max(500) }),
    output: z.object({ events: z.array(eventViewSchema), total: z.number().int(), capped: z.boolean() }),
  },
  'events.add': { input: z.object({ draft: eventDraftSchema }), output: ackSchema },
  'events.edit': { input: z.object({ id, patch: eventPatchSchema }), output: ackSchema },
  /** Several events, each with its own patch, as one action: all or none. */
  'events.editMany': {
    input: z.object({
      edits: z
        .array(z.object({ id, patch: eventPatchSchema }))
        .min(1)
        .max(MOST_EDITED),
    }),
    output: ackSchema,
  },
  'events.remove': { input: z.object({ ids: z.array(id).min(1).max(10_000) }), output: ackSchema },

  /**
   * Takes an event out of the file with its whole history; cannot be undone. `mentions` are what still speaks of it in its own words,
   * `copies` the files that still hold it; null where those could not be looked for.
   */
  'events.erase': {
    input: z.object({ id, reason: z.string().max(2000) }),
    output: ackSchema.extend({ changes: z.number().int(), mentions: z.array(z.string()), copies: z.array(holdingCopySchema).nullable() }),
  },
  'events.copies': { input: z.object({ id }), output: z.array(holdingCopySchema) },
  /** Removes one of the files that `events.copies` names, by its key. */
  'events.removeCopy': { input: z.object({ id, key: z.string().max(1000) }), output: z.null() },

  /** Saved views of the timeline; `createdId` is the new one. Errors: `invalid` with `title`, `from`, `to` or `filter`. */
  'views.add': { input: z.object({ draft: savedViewDraftSchema }), output: ackSchema },
  'views.edit': { input: z.object({ id, patch: savedViewPatchSchema }), output: ackSchema },
  /** To a place in the list, counted from 0. */
  'views.move': { input: z.object({ id, place: z.number().int().min(0) }), output: ackSchema },
  'views.remove': { input: z.object({ id }), output: ackSchema },

  'lanes.add': { input: z.object({ draft: laneDraftSchema }), output: ackSchema },
  'lanes.edit': { input: z.object({ id, patch: lanePatchSchema }), output: ackSchema },
  /** Refused with a message while events or series are in the lane. */
  'lanes.remove': { input: z.object({ id }), output: ackSchema },

  'series.add': { input: z.object({ draft: seriesDraftSchema }), output: ackSchema },
  'series.edit': { input: z.object({ id, patch: seriesPatchSchema }), output: ackSchema },
  'series.remove': { input: z.object({ id }), output: ackSchema },
  /** `outcome: null` makes the occurrence unsettled again. */
  'series.settle': { input: z.object({ id, n: z.number().int().min(1).max(5000), outcome: outcomeSchema.nullable() }), output: ackSchema },
  /** Says the same of several occurrences, each on its due day, in one step. Those settled since are left as they are. */
  'series.settleAll': { input: settleAllSchema, output: ackSchema },

  /** Ends a series before occurrence `n` and goes on from there with a new one, to which `patch` is applied; `createdId` is the new one. */
  'series.split': { input: z.object({ id, n: z.number().int().min(1).max(5000), patch: seriesPatchSchema }), output: ackSchema },
  /** Adds an event for a settled occurrence and names it in the outcome, whose note and source it takes over; `createdId` is the event. */
  'series.makeEvent': { input: z.object({ id, n: z.number().int().min(1).max(5000), event: reviewEventSchema }), output: ackSchema },
  /** Asks for a place with the native dialog and saves the dates of a series there; null when the person cancelled. */
  'series.export': { input: z.object({ id, format: z.enum(['ics', 'csv']) }), output: z.object({ path: z.string() }).nullable() },
  /** Gives the reminders that are due, as desktop notifications unless they are turned off, and remembers them. */
  'series.remind': { input: nothing, output: remindedSchema },

  /** The longest silences of a lane (its id), an actor or a tag (the name), longest first. `now` is wall-clock milliseconds. */
  'events.silences': {
    input: silencesInputSchema,
    output: z.object({
      silences: z.array(z.object({ start: z.number(), end: z.number(), open: z.boolean() })),
      /** How many events were looked at. */
      events: z.number().int(),
    }),
  },
  /** Actors and tags in use, most used first. */
  'events.names': { input: nothing, output: z.object({ actors: z.array(z.string()), tags: z.array(z.string()) }) },

  /** What the history is now, to be kept elsewhere. */
  'seals.make': { input: nothing, output: sealSchema },
  /** Asks for a place with the native dialog and saves the seal with this code; null when the person cancelled. */
  'seals.save': { input: z.object({ code: z.string().max(100) }), output: z.object({ path: z.string() }).nullable() },
  /** Checks the whole file and compares its history with a code. */
  'seals.check': { input: z.object({ code: z.string().max(200) }), output: checkedSealSchema },
  /** Asks for a seal file with the native dialog; null when the person cancelled. */
  'seals.checkFile': { input: nothing, output: checkedSealSchema.extend({ name: z.string() }).nullable() },

  'history.undo': { input: nothing, output: ackSchema },
  'history.redo': { input: nothing, output: ackSchema },
  /** Newest first; `before` is the seq of the last action already seen. Conditions that are absent do not matter. */
  'history.list': {
    input: z.object({
      eventId: id.optional(),
      before: z.number().int().optional(),
      limit: z.number().int().min(1).max(500),
      /** Whose steps. */
      who: z.string().max(500).optional(),
      /** Steps from this instant on, and before that one; UTC milliseconds. */
      from: z.number().optional(),
      until: z.number().optional(),
      kind: actionSchema.shape.kind.optional(),
      /** Steps with at least one such change. */
      op: changeSchema.shape.op.optional(),
    }),
    output: z.array(actionSchema),
  },
  /** Everybody who made a step, by name. */
  'history.people': { input: nothing, output: z.array(z.string()) },
  /** Puts an event, also a deleted one, back as it was after one of its changes; an action of its own. */
  'history.restoreEvent': { input: z.object({ id, changeId: id }), output: ackSchema },

  /** A small PNG of exactly what would be saved. */
  'picture.preview': {
    input: z.object({
      options: pictureOptionsSchema,
      maxWidth: z.number().int().min(100).max(4000),
      /** From 0. */
      page: z.number().int().min(0).max(10_000).default(0),
    }),
    output: z.object({
      png: z.instanceof(Uint8Array),
      /** Size in pixels of what would be saved, scale included. */
      width: z.number(),
      height: z.number(),
      pages: z.number().int(),
      completeness: z.string(),
      /** How many events of each level above public are in it. */
      holds: holdsSchema,
      warnings: z.array(z.string()),
      offers: z.array(z.enum(PICTURE_OFFERS)),
    }),
  },
  /** Asks for a place with the native dialog; null when the person cancelled. */
  'picture.save': {
    input: z.object({ options: pictureOptionsSchema, format: z.enum(PICTURE_FORMATS) }),
    output: z.object({ path: z.string(), bytes: z.number() }).nullable(),
  },
  'picture.copy': {
    input: z.object({ options: pictureOptionsSchema }),
    output: z.object({ width: z.number(), height: z.number() }).nullable(),
  },
  /** Stops what `picture.save` or `picture.copy` is doing: they answer null, and nothing is written. */
  'picture.cancel': { input: nothing, output: z.null() },
  'picture.reveal': { input: z.object({ path: z.string() }), output: z.null() },

  /** Asks for a file with the native dialog; null when the person cancelled. What was chosen before is forgotten. */
  'imports.choose': { input: nothing, output: z.object({ name: z.string() }).nullable() },
  /**
   * A file dropped on the window. The preload hands over the path that the system gave with the file: the page can name no
   * file of its own. Null when it was a timeline, which opens in a window of its own.
   */
  'imports.drop': { input: z.object({ path: z.string().min(1).max(4096) }), output: z.object({ name: z.string() }).nullable() },
  /** Reads the chosen file and says what importing it would do, changing nothing. */
  'imports.read': { input: z.object({ order: z.enum(['dmy', 'mdy']) }), output: importPreviewSchema },
  /** Imports what was read, all of it or nothing; null when it was cancelled. */
  'imports.run': { input: nothing, output: ackSchema.nullable() },
  /** Ends the reading or the import, and forgets the file. */
  'imports.cancel': { input: nothing, output: z.null() },
  /** Asks for a place with the native dialog and writes down what was found in the file; null when the person cancelled. */
  'imports.saveReport': { input: nothing, output: z.object({ path: z.string() }).nullable() },

  /** Whether the window shows a timeline or a problem; asked at start and after each `window` push. */
  'window.state': { input: nothing, output: windowStateSchema },
  /** Carries out one of the problem's offers. */
  'window.choose': { input: z.object({ offer: offerSchema }), output: z.null() },
  /** The window could not read its timeline after all: it is given up, and the window becomes a problem with offers. */
  'window.giveUp': { input: z.object({ code: z.enum(ERROR_CODES), message: z.string().max(2000) }), output: z.null() },
  /** Shows the timeline as it was known at the end of a day (EDTF), with edits off; null goes back to now. */
  'window.lookBack': {
    input: z.object({ day: z.string().max(100).nullable() }),
    /** First day on which anything of that was known. */
    output: z.object({ earliest: z.string().nullable() }),
  },
  /**
   * Keeps what is typed and not saved, in the timeline's file; an empty text forgets it. An error says why the file cannot take it: main
   * then keeps it as long as the window is open.
   */
  'window.keepUnsaved': { input: z.object({ text: unsavedTextSchema }), output: z.null() },
  /** What was kept, by this window before it was lost or by one of an earlier day; else empty. */
  'window.unsaved': { input: nothing, output: unsavedTextSchema },
  /** The answer to `finish`: everything that parses is saved, and this is the rest, in so many entries. */
  'window.finished': { input: z.object({ text: unsavedTextSchema, entries: z.number().int().min(0) }), output: z.null() },
  /** Keeps what the window is searched and filtered for, as long as it is open and shows its timeline: for a page that is lost. */
  'window.keepLooking': { input: z.object({ text: lookingTextSchema }), output: z.null() },
  'window.looking': { input: nothing, output: lookingTextSchema },

  /** Those that ask for a place do so with the native dialog, and answer null whether or not the person went on. */
  'files.create': { input: nothing, output: z.null() },
  /** Without a path the person is asked which. */
  'files.open': { input: z.object({ path: z.string().min(1).max(4096).optional() }), output: z.null() },
  'files.recent': { input: nothing, output: z.array(recentFileSchema) },
  'files.forget': { input: z.object({ path: z.string().max(4096) }), output: z.array(recentFileSchema) },
  /** Copies the timeline beside itself under a new name and opens the copy. */
  'files.duplicate': { input: nothing, output: z.null() },
  'files.saveCopy': { input: nothing, output: z.null() },
  'files.reveal': { input: nothing, output: z.null() },
  'files.close': { input: nothing, output: z.null() },

  /** Opens the locked timeline of the window; `wrong-passphrase` changes nothing and may be tried again. */
  'lock.unlock': { input: z.object({ passphrase: passphraseSchema }), output: z.null() },
  /** Gives the timeline its first passphrase, another, or none. Errors name the field: `present` or `next`. */
  'lock.change': {
    input: z.object({ present: passphraseSchema.nullable(), next: passphraseSchema.nullable(), copies: z.boolean() }),
    output: z.null(),
  },
  /** A new timeline with a passphrase, which is encrypted from its first byte; asks for its place. False when the person thought better of it. */
  'lock.create': { input: z.object({ passphrase: passphraseSchema }), output: z.boolean() },
  /** Locks the window of a timeline with a passphrase. */
  'lock.now': { input: nothing, output: z.null() },

  /** Backups of the window's file, newest first by what they hold; then those that cannot be read. */
  'backups.list': { input: nothing, output: z.array(backupSchema) },
  /** Where new ones go. */
  'backups.folder': { input: nothing, output: z.object({ path: z.string(), isChosen: z.boolean() }) },
  /** Asks for another folder with the native dialog, and makes one there; null whether or not the person went on. */
  'backups.chooseFolder': { input: nothing, output: z.null() },
  'backups.make': { input: nothing, output: z.null() },
  /**
   * Puts a backup in the place of the file, after a backup of the present state; `other-timeline`, and `erased` where it holds an event that
   * was erased, unless that is meant. One that is locked with another passphrase than the file needs it; `wrong-passphrase` changes nothing
   * and may be tried again.
   */
  'backups.restore': {
    input: z.object({
      name: z.string().min(1).max(300),
      other: z.boolean().default(false),
      erased: z.boolean().default(false),
      passphrase: passphraseSchema.optional(),
    }),
    output: z.null(),
  },
  'backups.reveal': { input: nothing, output: z.null() },

  'preferences.get': { input: nothing, output: preferencesSchema },
  'preferences.set': { input: preferencesSchema.partial(), output: preferencesSchema },
  'app.info': {
    input: nothing,
    output: z.object({
      version: z.string(),
      platform: z.string(),
      /** A day fixed on the command line for reproducible states, else null: the clock decides. */
      fixedToday: z.string().nullable(),
      /** What went wrong at start and was mended, such as a damaged settings file; shown once. */
      notices: z.array(z.string()),
    }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
export type Method = keyof Contract;
export type Input<M extends Method> = z.input<Contract[M]['input']>;
export type Output<M extends Method> = z.output<Contract[M]['output']>;

/** Commands that the program's menu hands to the window. */
export const MENU_COMMANDS: readonly WindowCommand[] = MENU_IDS.filter(isWindowCommand);
export const menuCommandSchema = z.enum(MENU_COMMANDS);

/** What main sends without being asked. */
export const pushes = {
  changes: broadcastSchema,
  menu: menuCommandSchema,
  /** The store process ended by itself; the window shows the message and stops offering edits. */
  storeLost: z.object({ message: z.string() }),
  /** What the window shows is another file, a problem, or in another condition: ask `window.state`. */
  window: z.object({ reload: z.boolean() }),
  message: messageSchema,
  /** The window or its timeline is about to go: save what parses, and answer with `window.finished`. */
  finish: z.object({}),
  /** How many events of a running import are in so far. */
  importProgress: z.object({ done: z.number().int(), total: z.number().int() }),
  /** How much of the picture being saved is done, 0 to 1. */
  picture: z.object({ done: z.number() }),
} as const;
export type Pushes = typeof pushes;
export type Push = keyof Pushes;
export type PushPayload<P extends Push> = z.output<Pushes[P]>;
