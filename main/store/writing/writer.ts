import type { Ack } from '../../../shared/contract/ack';
import type { Broadcast } from '../../../shared/contract/broadcast';
import type { AppError, Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { Importer } from '../commands/import';
import type { Planned } from '../commands/plan';
import { keepText } from '../database/attachments';
import type { StoreContext } from '../database/context';
import { guarded, Refusal } from '../database/errors';
import type { Erased } from '../erasing/erase';
import type { Place } from '../file/place';
import { record, revisionOf, totalOf } from '../history/history';
import { settleReading } from '../history/kept-reading';
import { overwriteDeleted, scrub } from '../lock/scrub';
import { undoStateOf } from '../query/queries';
import { mayMove, moveUndated } from '../record/undated-positions';
import { isTooLong, keepUnfinished, type Unfinished, unfinishedOf } from '../record/unfinished';
import { harmWords } from '../rescue/saved-state';
import { broadcastOf } from './broadcast';
import { moreCache } from './import-cache';
import { type ImportSession, importSession } from './import-session';

export interface Writer {
  /** Plans and records in one transaction, then tells the listeners. A refused plan commits nothing. */
  write(plan: () => Result<Planned>): Result<Ack>;
  /** @param expected how many events will come, as far as that is known: many are written in another way */
  beginImport(label: string, expected?: number): Result<ImportSession>;
  /** Erases in one transaction, then rewrites the file (scrub.ts), and tells the listeners to fetch everything anew. */
  erase(work: () => Result<Erased>): Result<Erased>;
  /** Keeps what is typed and not saved, durably. No edit: nobody is told, and the same text again writes nothing. @param emptied what is done with then */
  keepUnfinished(text: string, key?: Unfinished, emptied?: readonly Unfinished[]): Result<null>;
  onCommit(listener: (broadcast: Broadcast) => void): () => void;
  /** True after the disk failed in the middle of a write: what the file holds is known only when it is opened again. */
  isSuspect(): boolean;
  /** True while an import is half done. */
  isImporting(): boolean;
}

interface WriterOptions {
  readonly readOnly: boolean;
  /** Why a file is open for reading only that could be written, in a sentence. */
  readonly flaw: string | null;
  readonly place: Place;
  /** Whether edits go into a log first. */
  readonly logged: boolean;
  /** Notes in the file which edit it is that is being made, see journal-binding.ts. */
  readonly noteEdit: () => void;
  /** Checkpoints the log at once. */
  readonly checkpointNow: () => void;
  /** Called after every commit, before the listeners, and when an import has been taken back: reads may have seen some of it. */
  readonly committed: () => void;
}

const IMPORTING = fail('locked', 'An import is running. Wait for it to end, or cancel it. Nothing was changed.');

/** The one door for writes to an open timeline. */
export function writerOf(
  context: StoreContext,
  { readOnly, flaw, place, logged, noteEdit, checkpointNow, committed }: WriterOptions,
): Writer {
  const { engine } = context;
  const listeners = new Set<(broadcast: Broadcast) => void>();
  let suspect = false;
  let importing = false;
  let lessCache = (): void => {};
  /** See mayMove; of what is committed. */
  let involved: ReadonlySet<string> | null = null;

  function refusal(): { readonly ok: false; readonly error: AppError } | null {
    if (flaw !== null) return fail('read-only', `${flaw} Nothing was changed.`);
    if (readOnly) return fail('read-only', 'The timeline is open for reading only. Nothing was changed.');
    if (importing) return IMPORTING;
    if (suspect)
      return fail('io', 'The disk reported an error while saving, so the timeline must be opened again first. Nothing was changed.');
    return refusalOfPlace();
  }

  function refusalOfPlace(): { readonly ok: false; readonly error: AppError } | null {
    // An unlinked file can still be written, and everything written would be gone with it.
    if (!place.isHere()) {
      return fail(
        'not-found',
        'The file is no longer in its place: it was moved, deleted or replaced. Nothing was changed; save a copy elsewhere.',
      );
    }
    const harm = place.harm();
    if (harm !== null) {
      return fail(
        'overwritten',
        `${harmWords(harm)} Your change was not saved. Save the timeline as a new file first, which holds everything that was shown as saved, and make the change there.`,
      );
    }
    return null;
  }

  /** The last look before COMMIT. Without a log our own pages may be in the file by then, and it says nothing. */
  function requireOurs(): void {
    const refused = logged ? refusalOfPlace() : null;
    if (refused !== null) throw new Refusal(refused.error);
  }

  /** After a failed write or sync nobody knows what is on the disk, and asking again may get a false answer: fsync reports an error only once. */
  function settled<T>(result: Result<T>): Result<T> {
    if (result.ok) return result;
    if (result.error.code === 'locked') return fail('locked', place.heldWords());
    if (result.error.code !== 'io') return result;
    suspect = true;
    return fail(
      'io',
      `${result.error.message.replace(' Nothing was changed.', '')} The timeline must be opened again; look then whether your last change is there.`,
    );
  }

  /** The commit is done: nothing that goes wrong from here on may look like a failed edit. */
  function tell(broadcast: () => Broadcast): void {
    committed();
    if (listeners.size === 0) return;
    let told: Broadcast;
    try {
      told = broadcast();
    } catch {
      told = reload('');
    }
    for (const listener of listeners) listener(told);
  }

  function reload(label: string): Broadcast {
    const everything = { changed: [], events: [], removed: [], reload: true };
    return { revision: revisionOf(engine), label, ...everything, undo: undoStateOf(context), total: totalOf(engine) };
  }

  function unchanged(): Ack {
    const last = engine.get<{ seq: number; id: string }>('SELECT seq, id FROM action ORDER BY seq DESC LIMIT 1');
    if (last === undefined) throw new Error('the file has no history');
    return { revision: last.seq, actionId: last.id, label: 'Nothing changed' };
  }

  function write(plan: () => Result<Planned>): Result<Ack> {
    const refused = refusal();
    if (refused !== null) return refused;
    const written = settled(
      guarded(() =>
        engine.transaction(() => {
          const planned = plan();
          if (!planned.ok) return planned;
          const { label, changes, createdId, kind = 'do', undoes = null, settles, keeps } = planned.value;
          if (changes.length === 0) {
            if (settles !== undefined) {
              settleReading(engine, settles, null);
              noteEdit();
            }
            return ok({ ack: unchanged(), changes, placed: null });
          }
          if (keeps !== undefined) keepText(engine, keeps);
          const recorded = record(context, { kind, label, undoes, changes });
          if (settles !== undefined) settleReading(engine, settles, recorded.actionId);
          const placed = mayMove(changes, involved) ? moveUndated(engine, new Set(changes.map(({ entityId }) => entityId))) : null;
          noteEdit();
          requireOurs();
          const ack: Ack = { ...recorded, label, ...(createdId === undefined ? {} : { createdId }) };
          return ok({ ack, changes, placed });
        }),
      ),
    );
    if (!written.ok) return written;
    const { ack, changes, placed } = written.value;
    involved = placed?.involved ?? involved;
    if (changes.length > 0) tell(() => broadcastOf(context, ack.revision, ack.label, changes, placed?.moved ?? []));
    return ok(ack);
  }

  function keep(text: string, key: Unfinished = 'unfinished', emptied: readonly Unfinished[] = []): Result<null> {
    if (isTooLong(text, key))
      return fail(
        'invalid',
        key !== 'unfinished'
          ? 'This article is too long for its reading to be kept. Add what was decided to the timeline.'
          : 'What is typed and not saved is too long to be kept. Save some of it first.',
      );
    const left = emptied.filter((one) => unfinishedOf(engine, one) !== '');
    const same = guarded(() => ok(unfinishedOf(engine, key) === text && left.length === 0));
    if (!same.ok || same.value) return same.ok ? ok(null) : same;
    const write = (): Result<null> => {
      engine.transaction(() => {
        for (const one of left) keepUnfinished(engine, '', one);
        keepUnfinished(engine, text, key);
        noteEdit();
      });
      return ok(null);
    };
    return refusal() ?? settled(guarded(write));
  }

  function beginImport(label: string, expected?: number): Result<ImportSession> {
    const refused = refusal();
    if (refused !== null) return refused;
    return settled(
      guarded(() => {
        engine.begin();
        importing = true;
        try {
          lessCache = moreCache(engine);
          const importer = new Importer(context, label, expected);
          return ok(importSession(importer, { settled, commit: commitImport, end: endImport, tell: tellImport }));
        } catch (error) {
          endImport();
          throw error;
        }
      }),
    );
  }

  function commitImport(): void {
    noteEdit();
    requireOurs();
    engine.commit();
    involved = null;
  }

  function endImport(): void {
    importing = false;
    engine.rollback();
    lessCache();
    lessCache = () => {};
    committed();
  }

  function tellImport(label: string): void {
    // The log has grown to the size of the import; checkpointing it now spares the next edit that wait.
    checkpointNow();
    tell(() => reload(label));
  }

  function erase(work: () => Result<Erased>): Result<Erased> {
    const refused = refusal();
    if (refused !== null) return refused;
    overwriteDeleted(engine);
    const erased = settled(
      guarded(() =>
        engine.transaction(() => {
          const done = orRefuse(work());
          noteEdit();
          return done;
        }),
      ),
    );
    if (!erased.ok) return erased;
    involved = null;
    // Told whatever comes of the rest: the event is gone.
    const scrubbed = settled(scrub(engine));
    place.note();
    tell(() => reload(erased.value.label));
    return scrubbed.ok ? erased : scrubbed;
  }

  return {
    write,
    beginImport,
    erase,
    keepUnfinished: keep,
    onCommit: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isSuspect: () => suspect,
    isImporting: () => importing,
  };
}

/** Takes the transaction back when what was to be done in it is refused. */
function orRefuse<T>(result: Result<T>): Result<T> {
  if (!result.ok) throw new Refusal(result.error);
  return result;
}
