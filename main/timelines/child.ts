import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { AppError, Result } from '../../shared/result';

/** A process of our own that answers each request once, with a Result. */
export interface Child {
  /** Sends a request, to which a number is added; the answer carries it. Never rejects, and has no time limit. */
  ask(request: object): Promise<Result<unknown>>;
  kill(): void;
  /** Settles when the process has ended, for whatever reason; requests without an answer have failed by then. */
  readonly ended: Promise<void>;
}

interface ChildOptions {
  /** File name of the bundle beside this one. */
  readonly entry: string;
  /** What the process is called in lists of processes. */
  readonly name: string;
  /** What requests are answered with that the process did not live to answer. */
  readonly unanswered: AppError;
  /** Gets messages that answer nothing. */
  readonly onPush?: (message: unknown) => void;
}

interface Response {
  readonly id: number;
  readonly result: Result<unknown>;
}

/** Starts a process. It ends by itself, by `kill`, or with the program. */
export function startChild({ entry, name, unanswered, onPush }: ChildOptions): Child {
  const child = utilityProcess.fork(join(__dirname, entry), [], { serviceName: name });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let lastId = 0;
  let running = true;

  child.on('message', (message: Response | { readonly id?: undefined }) => {
    if (message.id === undefined) {
      onPush?.(message);
      return;
    }
    const answer = waiting.get(message.id);
    waiting.delete(message.id);
    answer?.(message.result);
  });

  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      running = false;
      for (const answer of waiting.values()) answer({ ok: false, error: unanswered });
      waiting.clear();
      resolve();
    });
  });

  return {
    ask(request) {
      if (!running) return Promise.resolve({ ok: false, error: unanswered });
      return new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        child.postMessage({ id: lastId, ...request });
      });
    },
    kill: () => void child.kill(),
    ended,
  };
}
