import type { Input, Output } from '../../shared/contract';
import type { Ack } from '../../shared/contract/ack';
import type { Broadcast } from '../../shared/contract/broadcast';
import type { EventDraft, EventView } from '../../shared/event';
import type { Action } from '../../shared/history';
import type { LaneView } from '../../shared/lane';
import type { AppError, Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { Seal, SealVerdict } from '../../shared/seal';
import type { Series } from '../../shared/series';
import type { Timeline } from '../../shared/timeline';
import { asKnownOn } from './as-known-on';
import type { Backup, BackupRound, Rotation } from './backups/backup';
import { backupTo, rotateBackups } from './backups/backup';
import type { CheckReport } from './checking/check';
import { checkTimeline, quickCheck } from './checking/check';
import { type LookedThrough, lookThrough } from './checking/look-through';
import type { Key } from './cipher/key';
import { addEvent, editEvent, editEvents, removeEvents } from './commands/events';
import { addLane, editLane, removeLane } from './commands/lanes';
import { restoreVersion } from './commands/restore-version';
import { makeReviewEvent, settleAll, splitSeries } from './commands/reviews';
import { addSeries, editSeries, removeSeries, settle } from './commands/series';
import { editTimeline } from './commands/timeline';
import { addView, editView, moveView, removeView } from './commands/views';
import { RECOVER_FIRST } from './database/advice';
import type { StoreContext } from './database/context';
import { accountName } from './database/context';
import type { Engine } from './database/engine';
import { guarded } from './database/errors';
import { type Erased, eraseEvent } from './erasing/erase';
import { type KnownErasure, knownErasures } from './erasing/erased-again';
import { foldOf } from './file/fold';
import { conflictedCopies } from './file/synced-folders';
import type { ActionRow } from './history/history';
import { bareLabel, inverseOf, PREFIX, redoTarget, revisionOf, totalOf, undoTarget } from './history/history';
import type { HistoryQuery } from './history/history-list';
import { historyFind, historyPeople } from './history/history-list';
import { firstMisfitChange, unfitField } from './history/misfit-changes';
import { addKeys } from './lock/keyring';
import { placeDatabase } from './lock/place-database';
import { roomToScrub } from './lock/scrub';
import { editNoter } from './log/journal-binding';
import type { TimelineContent } from './opening/create';
import { createFile } from './opening/create';
import type { OpenedFile } from './opening/open';
import { openFile } from './opening/open';
import { rowsMatching } from './query/filter-rows';
import { packedIndex } from './query/index-snapshot';
import { EventPages, rowsInOrder } from './query/pages';
import { allEvents, eventById, eventsByRows, lanesOf, livingIds, seriesOf, timelineOf, undoStateOf } from './query/queries';
import { compareWithSeal, sealNow } from './query/seal';
import { searchEvents } from './query/search';
import { namesUsed, silencesOf } from './query/silences';
import type { TimeWindow } from './query/windows';
import { eventsInWindow } from './query/windows';
import { firstMisfit } from './record/misfit';
import { keepInCopy, unfinishedOf } from './record/unfinished';
import { savedStateOf } from './rescue/saved-state';
import { type ImportOptions, importAll } from './writing/import-all';
import type { ImportSession } from './writing/import-session';
import { type Planned, writerOf } from './writing/writer';

export interface OpenOptions {
  /** Share the file with other readers, and refuse every write. */
  readonly readOnly?: boolean;
  /** For a command that makes one edit: a refused one then changes no byte of the file. */
  readonly brief?: boolean;
  /** With readOnly: show a file of a newer format as far as it is understood. */
  readonly newer?: boolean | undefined;
  /** Take the file without the log that is missing or does not belong to it, which is set aside then; see approach. */
  readonly withoutLog?: boolean | undefined;
  /** Folder for a verified copy before a migration; beside the file unless given. */
  readonly backups?: string | undefined;
  /** UTC milliseconds; tests set the clock. */
  readonly now?: () => number;
  /** Whose edits these are; the name of the account unless given. */
  readonly who?: string;
}

export interface NewTimeline extends OpenOptions {
  readonly title: string;
  readonly zone: string;
  readonly seed?: TimelineContent;
  /** Locks the new file, and is at hand from then on. */
  readonly key?: Key | undefined;
}

/** Everything a picture is made from. */
export interface PictureInput {
  readonly timeline: Timeline;
  readonly lanes: readonly LaneView[];
  readonly series: readonly Series[];
  readonly events: readonly EventView[];
}

/** What a person may want to know about a file that opened all the same. */
export interface FileCondition {
  /** It was not closed properly the last time; a check is due (`quickCheck`). */
  readonly unclean: boolean;
  /** What else writes to its place, such as "Dropbox" or "a network folder"; null when nothing is known to. */
  readonly shared: string | null;
  /** Names of copies beside it that a service set aside. */
  readonly conflictedCopies: readonly string[];
  /** UTC milliseconds of the state that is shown of a file that another program has open; null when it is the file itself. */
  readonly moment: number | null;
  /** Why it is open for reading only although its place can be written, in a sentence; null when nothing is wrong with it. */
  readonly flaw: string | null;
  /** Says that edits may be missing, and where they may be; null when none are known to be. */
  readonly missing: string | null;
}

/**
 * An open timeline. Each write is one transaction and one action, durable when the Ack is returned; a write that changes
 * nothing is answered with the present revision and leaves no action behind. After an error nothing is changed.
 */
export interface TimelineStore {
  snapshot(): Result<Output<'timeline.snapshot'>>;
  packedIndex(): Result<Output<'timeline.index'>>;
  timelineEdit(input: Input<'timeline.edit'>): Result<Ack>;
  eventGet(input: Input<'events.get'>): Result<EventView>;
  eventsByRows(input: Input<'events.byRows'>): Result<EventView[]>;
  eventsPage(input: Input<'events.page'>): Result<Output<'events.page'>>;
  /** Events that may fall into a stretch of time, in order; see eventsInWindow. */
  eventsInWindow(window: TimeWindow): Result<EventView[]>;
  /** One portion of the rows that a filter lets through; see rowsMatching. */
  eventsFilter(input: Input<'events.filter'>): Result<Output<'events.filter'>>;
  eventsOrder(input: Input<'events.order'>): Result<Uint32Array<ArrayBuffer>>;
  eventsSearch(input: Input<'events.search'>): Result<Output<'events.search'>>;
  eventAdd(input: Input<'events.add'>): Result<Ack>;
  eventEdit(input: Input<'events.edit'>): Result<Ack>;
  eventsEditMany(input: Input<'events.editMany'>): Result<Ack>;
  eventsRemove(input: Input<'events.remove'>): Result<Ack>;
  viewAdd(input: Input<'views.add'>): Result<Ack>;
  viewEdit(input: Input<'views.edit'>): Result<Ack>;
  viewMove(input: Input<'views.move'>): Result<Ack>;
  viewRemove(input: Input<'views.remove'>): Result<Ack>;
  laneAdd(input: Input<'lanes.add'>): Result<Ack>;
  laneEdit(input: Input<'lanes.edit'>): Result<Ack>;
  laneRemove(input: Input<'lanes.remove'>): Result<Ack>;
  seriesAdd(input: Input<'series.add'>): Result<Ack>;
  seriesEdit(input: Input<'series.edit'>): Result<Ack>;
  seriesRemove(input: Input<'series.remove'>): Result<Ack>;
  seriesSettle(input: Input<'series.settle'>): Result<Ack>;
  seriesSettleAll(input: Input<'series.settleAll'>): Result<Ack>;
  seriesSplit(input: Input<'series.split'>): Result<Ack>;
  seriesMakeEvent(input: Input<'series.makeEvent'>): Result<Ack>;
  eventsSilences(input: Input<'events.silences'>): Result<Output<'events.silences'>>;
  eventsNames(): Result<Output<'events.names'>>;
  undo(): Result<Ack>;
  redo(): Result<Ack>;
  historyList(input: Input<'history.list'>): Result<Output<'history.list'>>;
  /** The same by person, time and kind as well. */
  historyFind(query: HistoryQuery): Result<Action[]>;
  historyPeople(): Result<string[]>;
  /** Every erasure, oldest first. */
  erasures(): Result<KnownErasure[]>;
  /** The timeline as it was known at the end of a day (EDTF; the last day of what it says); see asKnownOn. */
  asKnownOn(input: { readonly day: string }): Result<PictureInput>;
  /** All events, in order of time, with what they belong to. */
  pictureInput(): Result<PictureInput>;
  check(): Result<CheckReport>;
  /** Says what the history is now, to be kept elsewhere; see seal.ts. */
  seal(): Result<Seal>;
  /** Compares the history with a seal, a code or the text of a seal file. Only a verdict over a sound file counts: see `check`. */
  compareWithSeal(input: { readonly seal: string }): Result<SealVerdict>;
  backupTo(folder: string): Result<Backup>;
  /** For automatic backups: makes one unless there is one of this state, and thins older ones of this file out. */
  rotateBackups(round: BackupRound): Result<Rotation>;
  /** Writes a whole, checked copy to a place where no file is yet; with `unfinished`, that text is kept in it (see keepUnfinished). */
  saveCopy(path: string, unfinished?: string): Result<null>;
  /** What was typed and not saved when the window last said so; empty when nothing was. */
  unfinished(): Result<string>;
  /** Keeps what is typed and not saved, durably, in the file: no edit, no revision, nobody is told. */
  keepUnfinished(text: string): Result<null>;
  /** One turn of looking through the whole history and all rows behind the window; see lookThrough. */
  lookThrough(): Result<LookedThrough>;
  /** In a sentence, the first row or change that holds what none may; for when something fails that goes by what the store read. Reads all. */
  misfit(): Result<string | null>;
  /** SQLite's own check of the structure, part by part; null when all is well, else what is wrong. A second for 100,000 events. */
  quickCheck(): Result<string | null>;
  /** Puts an event back as it was after one of its changes (its id), also a deleted one. A new action. */
  eventRestore(input: { readonly id: string; readonly changeId: string }): Result<Ack>;
  /** Takes an event, deleted or not, out of the file with its whole history; cannot be undone. See eraseEvent. */
  eventErase(input: { readonly id: string; readonly reason: string }): Result<Erased>;
  /** Adds many events as one action, all or none; `beginImport` is the same in portions, for a process that must go on listening. */
  importEvents(drafts: Iterable<EventDraft>, options: ImportOptions): Result<Ack>;
  beginImport(label: string): Result<ImportSession>;
  /** Which of these ids belong to an event or a review series that is there. */
  livingIds(ids: readonly string[]): Result<string[]>;
  /** What keeps anything from being written any more, found by looking at the file itself; null when nothing does. */
  trouble(): Result<AppError | null>;
  /** True after the disk failed in the middle of a write; every write is refused until the file is opened again. */
  isSuspect(): boolean;
  /** How the file was found. */
  condition(): FileCondition;
  /** Calls `listener` after each COMMIT; the returned function ends that. */
  onCommit(listener: (broadcast: Broadcast) => void): () => void;
  /** Checkpoints and gives the file up. Nothing may be called afterwards. */
  close(): void;
}

/** Actors and tags offered for choosing; what is rarer is typed. */
const NAMES_OFFERED = 200;

/** Makes a timeline's file and opens it. Refuses (`exists`) to overwrite anything. */
export function createTimeline(path: string, options: NewTimeline): Result<TimelineStore> {
  const { title, zone, seed, key, now = Date.now, who = accountName() } = options;
  addKeys(key && [key]);
  const created = createFile(path, { title, zone, content: seed, now, who, key });
  return created.ok ? openTimeline(path, options) : created;
}

/** Opens a timeline's file; see openFile for what is refused. */
export function openTimeline(path: string, options: OpenOptions = {}): Result<TimelineStore> {
  const { newer, backups, withoutLog } = options;
  const opened = openFile(path, options.readOnly ? 'read' : options.brief ? 'brief' : 'edit', { newer, backups, withoutLog });
  if (!opened.ok) return opened;
  const { engine, close } = opened.value;
  const started = guarded(() => {
    const meta = new Map(
      engine.all<{ k: string; v: string }>(`SELECT k, v FROM meta WHERE k IN ('replica', 'undo_floor')`).map(({ k, v }) => [k, v]),
    );
    const replica = meta.get('replica');
    if (replica === undefined) return fail('damaged', `The file has lost its own description. It was not changed. ${RECOVER_FIRST}`);
    const who = options.who ?? accountName();
    const context: StoreContext = { engine, now: options.now ?? Date.now, who, replica, undoFloor: Number(meta.get('undo_floor') ?? 0) };
    return ok(storeOf(path, context, opened.value));
  });
  if (!started.ok) close();
  return started;
}

/** A failure that is nobody's mistake but that of a row in the file says which row it is. */
function explained<T>(engine: Engine, result: Result<T>): Result<T> {
  if (result.ok || result.error.code !== 'internal') return result;
  const words = misfitIn(engine);
  return words === null ? result : fail('damaged', words);
}

/** In a sentence, what of the file no row or change may hold; null when there is nothing of the kind. Reads all of it. */
function misfitIn(engine: Engine): string | null {
  const found = guarded(() => ok(firstMisfit(engine) ?? firstMisfitChange(engine)));
  return found.ok && found.value !== null ? `${found.value} Nothing was changed; recover the file into a new one to go on.` : null;
}

function storeOf(path: string, context: StoreContext, file: OpenedFile): TimelineStore {
  const { engine } = context;
  const pages = new EventPages(engine);
  const saved = file.readOnly ? null : savedStateOf(context, file.place);
  const fold = file.logged ? foldOf(engine, path, file.place) : null;
  const writer = writerOf(context, {
    readOnly: file.readOnly,
    flaw: file.flaw?.words ?? null,
    place: file.place,
    logged: file.logged,
    noteEdit: editNoter(engine, path),
    foldNow: () => fold?.now(),
    committed: () => {
      pages.forget();
      // The edit is safe by now, and nothing that goes wrong here may look as if it were not.
      guarded(() => ok(saved?.committed()));
      guarded(() => ok(fold?.committed()));
    },
  });
  const write: typeof writer.write = (plan) => explained(engine, writer.write(plan));
  const turn = lookThrough(engine);

  /** Where copies are made from; see SavedState. */
  function fromSource<T>(make: (source: Engine) => Result<T>): Result<T> {
    return guarded(() => {
      const source = saved === null ? ok(engine) : saved.source();
      return source.ok ? make(source.value) : source;
    });
  }

  function takeBack(target: ActionRow | null, kind: 'undo' | 'redo'): Result<Planned> {
    if (target === null) return fail('invalid', `There is nothing to ${kind}.`);
    const changes = inverseOf(engine, target);
    const isUnfit = changes.some(({ entity, after }) => unfitField(entity, after) !== null);
    if (isUnfit) return fail('damaged', misfitIn(engine) ?? `The history says what none may be. Nothing was changed. ${RECOVER_FIRST}`);
    return ok({ label: `${PREFIX[kind]}${bareLabel(target)}`, changes, kind, undoes: target.id });
  }

  const guardedly = <T>(work: () => Result<T>): Result<T> => explained(engine, guarded(work));
  const read = <T>(query: () => T): Result<T> => guardedly(() => ok(query()));

  return {
    snapshot: () =>
      read(() => ({
        revision: revisionOf(engine),
        path,
        readOnly: file.readOnly,
        timeline: timelineOf(engine),
        lanes: lanesOf(engine),
        series: seriesOf(engine),
        undo: undoStateOf(context),
        total: totalOf(engine),
      })),
    packedIndex: () => read(() => packedIndex(engine)),
    timelineEdit: ({ patch }) => write(() => editTimeline(context, patch)),
    eventGet: ({ id }) =>
      guardedly(() => {
        const event = eventById(engine, id);
        return event === undefined ? fail('not-found', 'This event does not exist any more.') : ok(event);
      }),
    eventsByRows: ({ rows }) => read(() => eventsByRows(engine, rows)),
    eventsPage: (input) => read(() => ({ events: pages.page(input), total: totalOf(engine) })),
    eventsInWindow: (window) => read(() => eventsInWindow(engine, window)),
    eventsFilter: (input) => guardedly(() => rowsMatching(engine, input)),
    eventsOrder: ({ sort, rows }) => read(() => rowsInOrder(engine, sort, rows)),
    eventsSearch: (input) => read(() => searchEvents(engine, input)),
    eventAdd: ({ draft }) => write(() => addEvent(context, draft)),
    eventEdit: ({ id, patch }) => write(() => editEvent(context, id, patch)),
    eventsEditMany: ({ edits }) => write(() => editEvents(context, edits)),
    eventsRemove: ({ ids }) => write(() => removeEvents(context, ids)),
    viewAdd: ({ draft }) => write(() => addView(context, draft)),
    viewEdit: ({ id, patch }) => write(() => editView(context, id, patch)),
    viewMove: ({ id, place }) => write(() => moveView(context, id, place)),
    viewRemove: ({ id }) => write(() => removeView(context, id)),
    laneAdd: ({ draft }) => write(() => addLane(context, draft)),
    laneEdit: ({ id, patch }) => write(() => editLane(context, id, patch)),
    laneRemove: ({ id }) => write(() => removeLane(context, id)),
    seriesAdd: ({ draft }) => write(() => addSeries(context, draft)),
    seriesEdit: ({ id, patch }) => write(() => editSeries(context, id, patch)),
    seriesRemove: ({ id }) => write(() => removeSeries(context, id)),
    seriesSettle: ({ id, n, outcome }) => write(() => settle(context, id, n, outcome)),
    seriesSettleAll: ({ id, numbers, outcome }) => write(() => settleAll(context, id, numbers, outcome)),
    seriesSplit: ({ id, n, patch }) => write(() => splitSeries(context, id, n, patch)),
    seriesMakeEvent: ({ id, n, event }) => write(() => makeReviewEvent(context, id, n, event)),
    eventsSilences: (input) => read(() => silencesOf(engine, input)),
    eventsNames: () => read(() => namesUsed(engine, NAMES_OFFERED)),
    undo: () => write(() => takeBack(undoTarget(context), 'undo')),
    redo: () => write(() => takeBack(redoTarget(context), 'redo')),
    historyList: (input) => read(() => historyFind(engine, input)),
    historyFind: (query) => read(() => historyFind(engine, query)),
    historyPeople: () => read(() => historyPeople(engine)),
    erasures: () => read(() => knownErasures(engine, 'main')),
    asKnownOn: ({ day }) => guardedly(() => asKnownOn(engine, day)),
    pictureInput: () =>
      read(() => ({ timeline: timelineOf(engine), lanes: lanesOf(engine), series: seriesOf(engine), events: allEvents(engine) })),
    check: () =>
      read(() => {
        const report = checkTimeline(context, file.flaw);
        // What is there may be sound in itself, and still not all that was saved.
        return file.missing === null ? report : { ...report, problems: [file.missing, ...report.problems] };
      }),
    backupTo: (folder) => fromSource((source) => backupTo(source, path, folder, { at: context.now(), of: null })),
    rotateBackups: (round) =>
      fromSource((source) => {
        const rotated = rotateBackups(source, path, round, context.now());
        if (rotated.ok && source === engine) saved?.backedUp(rotated.value.holding);
        return rotated;
      }),
    seal: () => guarded(() => sealNow(context)),
    compareWithSeal: ({ seal }) => guarded(() => compareWithSeal(context, seal)),
    saveCopy: (to, unfinished) =>
      fromSource((source) =>
        placeDatabase(source, to, (attached) => {
          if (unfinished !== undefined) keepInCopy(attached, unfinished);
          return null;
        }),
      ),
    trouble: () => guarded(() => ok(saved?.trouble() ?? null)),
    unfinished: () => read(() => unfinishedOf(engine)),
    keepUnfinished: writer.keepUnfinished,
    // What is half imported has no history yet.
    lookThrough: () => (writer.isImporting() ? ok({ done: false, problem: null }) : read(turn)),
    misfit: () => guarded(() => ok(misfitIn(engine))),
    quickCheck: () => read(() => quickCheck(engine)),
    eventRestore: ({ id, changeId }) => write(() => restoreVersion(context, id, changeId)),
    eventErase: ({ id, reason }) => {
      const erased = writer.erase(() => {
        const room = roomToScrub(engine, path);
        return room.ok ? eraseEvent(context, id, reason) : room;
      });
      saved?.forget();
      return erased;
    },
    importEvents: (drafts, options) => importAll(writer, drafts, options),
    beginImport: writer.beginImport,
    livingIds: (ids) => read(() => livingIds(engine, ids)),
    onCommit: writer.onCommit,
    isSuspect: writer.isSuspect,
    condition: () => ({
      unclean: file.unclean,
      shared: file.shared,
      conflictedCopies: conflictedCopies(path),
      moment: file.moment,
      flaw: file.flaw?.words ?? null,
      missing: file.missing,
    }),
    close: () => {
      saved?.leave();
      file.close();
    },
  };
}
