import { ok, type Result } from '../../../shared/result';
import { livingIds } from '../query/queries';
import { unfinishedOf } from '../record/unfinished';
import type { OpenStore } from './open-store';

export const keptAnswers = {
  /** What was typed and not saved when the window last said so; empty when nothing was. */
  'store.unfinished': ({ context }: OpenStore): Result<string> => ok(unfinishedOf(context.engine)),
  /** Keeps what is typed and not saved, durably, in the file: no edit, no revision, nobody is told. */
  'store.keepUnfinished': ({ writer }: OpenStore, { text }: { readonly text: string }): Result<null> => writer.keepUnfinished(text),
  /** Which of these ids belong to an event or a review series that is there. */
  'store.livingIds': ({ context }: OpenStore, { ids }: { readonly ids: readonly string[] }): Result<string[]> =>
    ok(livingIds(context.engine, ids)),
};
