import type { AppError, Result } from '../../../shared/result';
import { ok } from '../../../shared/result';
import { conflictedCopies } from '../file/synced-folders';
import type { OpenStore } from './open-store';

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

/** How the file was found. */
export function conditionOf({ path, file }: Pick<OpenStore, 'path' | 'file'>): FileCondition {
  return {
    unclean: file.unclean,
    shared: file.shared,
    conflictedCopies: conflictedCopies(path),
    moment: file.moment,
    flaw: file.flaw?.words ?? null,
    missing: file.missing,
  };
}

export const conditionAnswers = {
  'store.condition': (open: OpenStore): Result<FileCondition> => ok(conditionOf(open)),
  /** What keeps anything from being written any more, found by looking at the file itself; null when nothing does. */
  'store.trouble': ({ saved }: OpenStore): Result<AppError | null> => ok(saved?.trouble() ?? null),
};
