import type { Ack } from '../../../shared/contract/ack';
import type { EventDraft } from '../../../shared/event';
import type { Result } from '../../../shared/result';
import { fail } from '../../../shared/result';
import type { ImportSession } from './import-session';
import type { Writer } from './writer';

/** Options of a whole import. */
export interface ImportOptions {
  /** In words, for history: "Import 12 events from list.csv". */
  readonly label: string;
  /** About how many drafts there are, where they are no list. */
  readonly expected?: number;
  /** Called after every thousand events with how many there are. */
  readonly onProgress?: (done: number) => void;
  /** Asked as often, and while words are brought together after that; true takes everything back. */
  readonly shouldCancel?: () => boolean;
}

const BATCH = 1000;

/** Imports drafts as one action, all or none of them. A cancelled import answers `invalid`. */
export function importAll(
  writer: Writer,
  drafts: Iterable<EventDraft>,
  { label, expected, onProgress, shouldCancel }: ImportOptions,
): Result<Ack> {
  const begun = writer.beginImport(label, expected ?? (Array.isArray(drafts) ? drafts.length : undefined));
  if (!begun.ok) return begun;
  const session = begun.value;
  try {
    for (const batch of batches(drafts)) {
      if (shouldCancel?.()) return cancelled(session);
      const added = session.add(batch);
      if (!added.ok) return added;
      onProgress?.(added.value);
    }
    for (let more = true; more; ) {
      if (shouldCancel?.()) return cancelled(session);
      const settled = session.settle();
      if (!settled.ok) return settled;
      more = settled.value;
    }
    return session.finish();
  } finally {
    // Also when the source of the drafts or a callback threw.
    session.cancel();
  }
}

function cancelled(session: ImportSession): Result<Ack> {
  session.cancel();
  return fail('invalid', 'The import was cancelled. Nothing was changed.');
}

function* batches<T>(items: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
