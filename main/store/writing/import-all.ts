import type { Ack } from '../../../shared/contract/ack';
import type { EventDraft } from '../../../shared/event';
import type { Result } from '../../../shared/result';
import { fail } from '../../../shared/result';
import type { Writer } from './writer';

/** Options of a whole import. */
export interface ImportOptions {
  /** In words, for history: "Import 12 events from list.csv". */
  readonly label: string;
  /** Called after every thousand events with how many there are. */
  readonly onProgress?: (done: number) => void;
  /** Asked as often; true takes everything back. */
  readonly shouldCancel?: () => boolean;
}

const BATCH = 1000;

/** Imports drafts as one action, all or none of them. A cancelled import answers `invalid`. */
export function importAll(writer: Writer, drafts: Iterable<EventDraft>, { label, onProgress, shouldCancel }: ImportOptions): Result<Ack> {
  const begun = writer.beginImport(label);
  if (!begun.ok) return begun;
  const session = begun.value;
  try {
    for (const batch of batches(drafts)) {
      if (shouldCancel?.()) {
        session.cancel();
        return fail('invalid', 'The import was cancelled. Nothing was changed.');
      }
      const added = session.add(batch);
      if (!added.ok) return added;
      onProgress?.(added.value);
    }
    return session.finish();
  } finally {
    // Also when the source of the drafts or a callback threw.
    session.cancel();
  }
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
