import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type AppError, fail, type Result } from '../../shared/result';
import { MOST_MEMORY, MOST_MS, TOO_LONG, UNANSWERED } from './article-limits';
import type { ReadDocument } from './read-document';

/** How often the memory is looked at: it takes a few of these to fill a gigabyte. */
const WATCH_MS = 250;

/** Loads the bundle as `require` does, which reads from the archive of the packaged program, too. */
const THREAD =
  "const { workerData } = require('node:worker_threads'); require('node:module').createRequire(workerData.entry)(workerData.entry);";

/** Milliseconds and megabytes that a document may take. */
interface Limits {
  readonly ms: number;
  readonly megabytes: number;
}

/**
 * Reads a document in a thread of its own, which is ended when it takes too much: the limits are those of the window. Where no thread can load what reads, it is read here.
 *
 * @param entry the bundle that the thread loads
 */
export function readApart(
  entry = join(__dirname, 'article-thread.cjs'),
  limits: Limits = { ms: MOST_MS, megabytes: MOST_MEMORY },
): ReadDocument {
  return async (what) => (await inThread(what, entry, limits)) ?? (await import('./read-document')).readDocument(what);
}

type Answer = Awaited<ReturnType<ReadDocument>>;

/** Null where nothing was begun. */
function inThread(what: Parameters<ReadDocument>[0], entry: string, { ms, megabytes }: Limits): Promise<Answer | null> {
  return new Promise((resolve) => {
    const worker = new Worker(THREAD, {
      eval: true,
      workerData: { entry, what },
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    let begun = false;
    const before = process.memoryUsage.rss();
    const end = (answer: Answer | null): void => {
      clearTimeout(limit);
      clearInterval(watch);
      void worker.terminate();
      resolve(answer);
    };
    const refuse = ({ code, message }: AppError): void => end(fail(code, message));
    const limit = setTimeout(() => refuse(TOO_LONG), ms);
    // A limit of V8 would not count what lies beside its heap, which is where files are unpacked.
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > megabytes * 1_048_576) refuse(UNANSWERED);
    }, WATCH_MS);
    worker.on('message', (message: 'begun' | Result<never>) => {
      if (message === 'begun') begun = true;
      else end(message);
    });
    const lost = (): void => (begun ? refuse(UNANSWERED) : end(null));
    worker.on('error', lost);
    worker.on('exit', lost);
  });
}
