import { join } from 'node:path';
import { app, type MessagePortMain, utilityProcess } from 'electron';
import type { AppError, Result } from '../../shared/result';
import { askingOf, type Response } from '../messages/asking';

/** A process of our own that answers each request once, with a Result. */
export interface Child {
  /** Sends a request, to which a number is added; the answer carries it. Ports that come along are its own from then on. Never rejects, and has no time limit. */
  ask(request: object, ports?: readonly MessagePortMain[]): Promise<Result<unknown>>;
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
  /** Megabytes that it may have in memory; one that has more is ended. */
  readonly most?: number;
  /** Gets messages that answer nothing. */
  readonly onPush?: (message: unknown) => void;
}

/** How often a process with a limit is looked at: it takes a few of these to fill a gigabyte. */
const WATCH_MS = 250;

/** A limit of V8 would not count what lies beside its heap, which is where files are unpacked. */
function endLarger(child: Electron.UtilityProcess, most: number): void {
  const found = app.getAppMetrics().find(({ pid }) => pid === child.pid);
  if (found !== undefined && found.memory.workingSetSize > most * 1024) child.kill();
}

/** Starts a process. It ends by itself, by `kill`, or with the program. */
export function startChild({ entry, name, unanswered, most, onPush }: ChildOptions): Child {
  const child = utilityProcess.fork(join(__dirname, entry), [], { serviceName: name });
  const watch = most === undefined ? undefined : setInterval(() => endLarger(child, most), WATCH_MS);
  const asking = askingOf(unanswered);
  let running = true;

  child.on('message', (message: Response | { readonly id?: undefined }) => {
    if (message.id === undefined) onPush?.(message);
    else asking.hear(message);
  });

  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      running = false;
      clearInterval(watch);
      asking.end();
      resolve();
    });
  });

  return {
    ask(request, ports = []) {
      // Nobody would ever hear that these are not used.
      if (!running) for (const port of ports) port.close();
      return asking.ask((id) => child.postMessage({ id, ...request }, [...ports]));
    },
    kill: () => void child.kill(),
    ended,
  };
}
