import type { Ack } from '../../shared/contract/ack';
import type { Broadcast } from '../../shared/contract/broadcast';
import type { EventDraft } from '../../shared/event';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { type Asked, type AskedMethods, answer } from './answers/answers';
import { conditionOf, type FileCondition } from './answers/condition';
import type { OpenStore } from './answers/open-store';
import { copyUnderWay } from './backups/copy-under-way';
import { lookThrough } from './checking/look-through';
import type { Key } from './cipher/key';
import { RECOVER_FIRST } from './database/advice';
import type { StoreContext } from './database/context';
import { accountName } from './database/context';
import { guarded } from './database/errors';
import { checkpointsOf } from './file/checkpoint';
import { explained } from './history/misfit-in';
import { addKeys } from './lock/keyring';
import { editNoter } from './log/journal-binding';
import type { TimelineContent } from './opening/create';
import { createFile } from './opening/create';
import type { OpenedFile } from './opening/open';
import { openFile } from './opening/open';
import { pastsOf } from './past/known-on';
import { indexInParts } from './query/index-snapshot';
import { EventPages } from './query/pages';
import type { Shown } from './query/shown';
import { savedStateOf } from './rescue/saved-state';
import { type ImportOptions, importAll } from './writing/import-all';
import type { ImportSession } from './writing/import-session';
import { writerOf } from './writing/writer';

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

/**
 * An open timeline. Each write is one transaction and one action, durable when the Ack is returned; a write that changes
 * nothing is answered with the present revision and leaves no action behind. After an error nothing is changed.
 */
export interface TimelineStore {
  /** Answers one question of `answers.ts`: those of the contract that the store answers, and some of main's and the command line's own. */
  ask<M extends Asked>(
    method: M,
    ...input: undefined extends AskedMethods[M]['takes'] ? [input?: undefined] : [input: AskedMethods[M]['takes']]
  ): Result<AskedMethods[M]['answers']>;
  /** The timeline as it was known at the end of a day (EDTF): whoever asks it is answered as of then. Errors: `invalid` for `day`. */
  asKnownOn(day: string): Result<Pick<TimelineStore, 'ask'>>;
  /** Adds many events as one action, all or none; `beginImport` is the same in portions, for a process that must go on listening. */
  importEvents(drafts: Iterable<EventDraft>, options: ImportOptions): Result<Ack>;
  beginImport(label: string, expected?: number): Result<ImportSession>;
  /** Reads on what a window asks first, before it does: a part of the index of all events. False when there is nothing left to read. */
  readAhead(): boolean;
  /** True after the disk failed in the middle of a write; every write is refused until the file is opened again. */
  isSuspect(): boolean;
  /** How the file was found. */
  condition(): FileCondition;
  /** Calls `listener` after each COMMIT; the returned function ends that. */
  onCommit(listener: (broadcast: Broadcast) => void): () => void;
  /** Checkpoints and gives the file up. Nothing may be called afterwards. */
  close(): void;
}

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

function storeOf(path: string, context: StoreContext, file: OpenedFile): TimelineStore {
  const { engine } = context;
  const pages = new EventPages(engine);
  const saved = file.readOnly ? null : savedStateOf(context, file.place);
  const checkpoints = file.logged ? checkpointsOf(engine, path, file.place) : null;
  const writer = writerOf(context, {
    readOnly: file.readOnly,
    flaw: file.flaw?.words ?? null,
    place: file.place,
    logged: file.logged,
    noteEdit: editNoter(engine, path),
    checkpointNow: () => checkpoints?.now(),
    committed: () => {
      pages.forget();
      // The edit is safe by now, and nothing that goes wrong here may look as if it were not.
      guarded(() => ok(saved?.committed()));
      guarded(() => ok(checkpoints?.committed()));
    },
  });
  const index = indexInParts(engine);
  const shown: Shown = { context, path, readOnly: file.readOnly, pages, index, knownOn: null, present: null };
  const copying = copyUnderWay(engine, path, checkpoints);
  const open: OpenStore = { path, file, context, shown, writer, saved, copying, pasts: pastsOf(context, path), look: lookThrough(engine) };
  const askOn =
    (day: string | null): TimelineStore['ask'] =>
    <M extends Asked>(method: M, ...[input]: unknown[]) =>
      answer(open, method, input, day) as Result<AskedMethods[M]['answers']>;

  return {
    ask: askOn(null),
    asKnownOn: (day) => {
      const past = explained(
        engine,
        guarded(() => open.pasts.on(day)),
      );
      return past.ok ? ok({ ask: askOn(day) }) : past;
    },
    importEvents: (drafts, options) => importAll(writer, drafts, options),
    beginImport: writer.beginImport,
    onCommit: writer.onCommit,
    readAhead: () => {
      // What is read within an import may be taken back.
      const read = writer.isImporting() ? ok(false) : guarded(() => ok(index.step()));
      return read.ok && read.value;
    },
    isSuspect: writer.isSuspect,
    condition: () => conditionOf(open),
    close: () => {
      copying.drop();
      saved?.leave();
      open.pasts.forget();
      file.close();
    },
  };
}
