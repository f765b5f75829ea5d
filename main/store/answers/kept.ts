import type { Reading } from '../../../shared/article/reading';
import type { Input } from '../../../shared/contract';
import { fail, ok, type Result } from '../../../shared/result';
import { textKept } from '../database/attachments';
import { outdatedBy, readingKept } from '../history/kept-reading';
import { livingIds } from '../query/queries';
import { readOfText } from '../query/read-of-text';
import { unfinishedOf } from '../record/unfinished';
import type { OpenStore } from './open-store';

export const keptAnswers = {
  /** What was typed and not saved when the window last said so; empty when nothing was. */
  'store.unfinished': ({ context }: OpenStore): Result<string> => ok(unfinishedOf(context.engine)),
  /** Keeps what is typed and not saved, durably, in the file: no edit, no revision, nobody is told. */
  'store.keepUnfinished': ({ writer }: OpenStore, { text }: { readonly text: string }): Result<null> => writer.keepUnfinished(text),
  /** The article that somebody is in the middle of reading; null where there is none, and where it cannot be read any more. */
  'articles.progress': ({ context }: OpenStore): Result<Reading | null> => ok(readingKept(context.engine)),
  /** Keeps how far it was read, durably, as what is typed is kept; null forgets it. */
  'articles.keepProgress': ({ context, writer }: OpenStore, { reading }: Input<'articles.keepProgress'>): Result<null> =>
    writer.keepUnfinished(reading === null ? '' : JSON.stringify(reading), 'reading', outdatedBy(context.engine)),
  'articles.keepSaid': ({ writer }: OpenStore, { said }: Input<'articles.keepSaid'>): Result<null> =>
    writer.keepUnfinished(JSON.stringify(said), 'reading-said'),
  /** The text that a source names by its hash; null where it is not kept. Errors: `damaged` where its bytes are others than those that were kept. */
  'articles.text': ({ context }: OpenStore, { hash }: Input<'articles.text'>): Result<{ readonly text: string } | null> => {
    const text = textKept(context.engine, hash);
    if (text === null)
      return fail('damaged', 'The text that is kept is not the one that was read: its bytes do not have its hash. Nothing was changed.');
    return ok(text === undefined ? null : { text });
  },
  /** What rests on a text, by its hash, in portions. */
  'store.readOfText': ({ context }: OpenStore, { hash, after }: { readonly hash: string; readonly after: number }) =>
    ok(readOfText(context.engine, hash, after)),
  /** Which of these ids belong to an event or a review series that is there. */
  'store.livingIds': ({ context }: OpenStore, { ids }: { readonly ids: readonly string[] }): Result<string[]> =>
    ok(livingIds(context.engine, ids)),
};
