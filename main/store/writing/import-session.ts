import type { Ack } from '../../../shared/contract/ack';
import type { LaneDraft } from '../../../shared/lane';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { SavedView } from '../../../shared/saved-view';
import type { SeriesDraft } from '../../../shared/series';
import type { ImportChange, ImportDraft, Importer } from '../commands/import';
import { guarded } from '../database/errors';

/** Many events on their way in. Until `finish` nothing of them is kept, whatever happens. */
export interface ImportSession {
  /** Adds drafts in order; returns how many there are now. After an error the session is over and nothing was kept. */
  add(drafts: Iterable<ImportDraft>): Result<number>;
  /** Which of these ids are not free, be it for an event or a series. */
  taken(ids: readonly string[]): Result<ReadonlySet<string>>;
  /** Changes what is there, in the same action. */
  change(changes: Iterable<ImportChange>): Result<null>;
  /** Adds a lane to the same action; returns its id. */
  addLane(draft: LaneDraft): Result<string>;
  /** Adds a review series to the same action. */
  addSeries(draft: SeriesDraft, id: string): Result<null>;
  /** Adds those of these saved views that the timeline does not have by their ids, under names that are free, to the same action. */
  addViews(views: readonly SavedView[]): Result<null>;
  /** Does a portion of what is to be done once all is added; true while there is more. `finish` does what is left, without a pause. */
  settle(): Result<boolean>;
  /** Makes it one durable action. */
  finish(): Result<Ack>;
  cancel(): void;
}

/** What a session needs of the writer that began it. */
export interface ImportDoor {
  /** Notes what a failed write or sync means for later ones. */
  settled<T>(result: Result<T>): Result<T>;
  /** Makes everything durable; throws where that is refused. */
  commit(): void;
  /** Takes back what was not committed, and lets others write again. */
  end(): void;
  /** To be called once it is committed and over. */
  tell(label: string): void;
}

/** Adds to the transaction that the writer has begun for it. */
export function importSession(importer: Importer, { settled, commit, end: endWrite, tell }: ImportDoor): ImportSession {
  let over = false;

  /** Ends the session and takes everything back, unless it was committed. */
  function end(): void {
    if (over) return;
    over = true;
    endWrite();
  }

  function step<T>(work: () => Result<T>): Result<T> {
    if (over) return fail('invalid', 'This import has ended.');
    const done = settled(guarded(work));
    if (!done.ok) settled(guarded(() => ok(end())));
    return done;
  }

  return {
    add: (drafts) =>
      step(() => {
        for (const draft of drafts) {
          const added = importer.add(draft);
          if (!added.ok) return added;
        }
        importer.write();
        return ok(importer.count);
      }),
    change: (changes) =>
      step(() => {
        for (const change of changes) {
          const done = importer.change(change);
          if (!done.ok) return done;
        }
        return ok(null);
      }),
    taken: (ids) => step(() => ok(importer.taken(ids))),
    addLane: (draft) => step(() => importer.addLane(draft)),
    addSeries: (draft, id) => step(() => importer.addSeries(draft, id)),
    addViews: (views) => step(() => importer.addViews(views)),
    settle: () => step(() => ok(importer.settle())),
    finish: () =>
      step(() => {
        if (importer.isEmpty) return fail('invalid', 'There is nothing to import.');
        const ack = importer.finish();
        commit();
        end();
        tell(ack.label);
        return ok(ack);
      }),
    cancel: () => void settled(guarded(() => ok(end()))),
  };
}
