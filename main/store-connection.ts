import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { Broadcast } from '../shared/contract';
import { fail, type Result } from '../shared/result';
import type { StoreInput, StoreMessage, StoreMethod, StoreOutput, StoreRequest } from './store/protocol';

type Answer = (result: Result<unknown>) => void;

/** One running store process and the requests it has not answered yet. */
export interface StoreConnection {
  send<M extends StoreMethod>(method: M, input: StoreInput<M>): Promise<Result<StoreOutput<M>>>;
  kill(): void;
  /** Settles when the process has ended, for whatever reason; requests without an answer have failed by then. */
  readonly ended: Promise<void>;
}

const STORE_PROCESS = join(__dirname, 'store-process.cjs');

/** Starts a store process. There are no time limits: a large import may take minutes, and a process that ends is noticed. */
export function connectStore(onBroadcast: (broadcast: Broadcast) => void): StoreConnection {
  const child = utilityProcess.fork(STORE_PROCESS, [], { serviceName: 'Annals store' });
  const waiting = new Map<number, Answer>();
  let lastId = 0;
  let running = true;

  child.on('message', (message: StoreMessage) => {
    if ('broadcast' in message) {
      onBroadcast(message.broadcast);
      return;
    }
    const answer = waiting.get(message.id);
    waiting.delete(message.id);
    answer?.(message.result);
  });

  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      running = false;
      for (const answer of waiting.values()) answer(unanswered());
      waiting.clear();
      resolve();
    });
  });

  return {
    send(method, input) {
      return new Promise((resolve) => {
        if (!running) {
          resolve(unanswered());
          return;
        }
        lastId += 1;
        // The store answers request `id` with the output of its own method; the map cannot say so.
        waiting.set(lastId, resolve as Answer);
        const request: StoreRequest = { id: lastId, method, input };
        child.postMessage(request);
      });
    },
    kill: () => void child.kill(),
    ended,
  };
}

function unanswered(): Result<never> {
  return fail(
    'internal',
    'The part of Annals that keeps the file ended before it answered. Look whether your last change is there before you repeat it.',
  );
}
