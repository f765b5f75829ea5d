import { ok, type Result } from '../../../shared/result';
import { type CheckReport, checkTimeline, quickCheck } from '../checking/check';
import type { LookedThrough } from '../checking/look-through';
import { misfitIn } from '../history/misfit-in';
import type { OpenStore } from './open-store';

export const checkingAnswers = {
  /** Verifies everything there is to verify. */
  'store.check': ({ context, file }: OpenStore): Result<CheckReport> => {
    const report = checkTimeline(context, file.flaw);
    // What is there may be sound in itself, and still not all that was saved.
    return ok(file.missing === null ? report : { ...report, problems: [file.missing, ...report.problems] });
  },
  /** SQLite's own check of the structure, part by part; null when all is well, else what is wrong. A second for 100,000 events. */
  'store.quickCheck': ({ context }: OpenStore): Result<string | null> => ok(quickCheck(context.engine)),
  /** One turn of looking through the whole history and all rows behind the window; see lookThrough. */
  'store.lookThrough': ({ writer, look }: OpenStore): Result<LookedThrough> =>
    // What is half imported has no history yet.
    ok(writer.isImporting() ? { done: false, share: 0, problem: null } : look()),
  /** In a sentence, the first row or change that holds what none may; for when something fails that goes by what the store read. Reads all. */
  'store.misfit': ({ context }: OpenStore): Result<string | null> => ok(misfitIn(context.engine)),
};
