import { type AppError, fail, type Result } from '../../shared/result';
import { askingOf, type Response } from '../messages/asking';
import type { Port } from '../messages/port';
import type { LentFor, LentInput, LentMethod, LentOutput } from './lent-protocol';

/** A timeline that another process keeps and has lent to this one; see lending.ts. */
export interface Borrowed<U extends LentFor> {
  ask<M extends LentMethod<U>>(method: M, input: LentInput<M>): Promise<Result<LentOutput<M>>>;
  /** Nothing is asked any more. */
  giveBack(): void;
}

/** What a store is asked that it did not live to answer. */
export const STORE_ENDED: AppError = {
  code: 'internal',
  message: 'The part of Annals that keeps the file ended before it answered. Look whether your last change is there before you repeat it.',
};

/** @param port the end that main passed on; nobody else may use it */
export function borrowed<U extends LentFor>(port: Port<unknown, unknown>): Borrowed<U> {
  const asking = askingOf(STORE_ENDED);
  port.on('message', ({ data }) => asking.hear(data as Response));
  port.on('close', asking.end);
  port.start();
  return {
    ask: <M extends LentMethod<U>>(method: M, input: LentInput<M>) =>
      // The store answers a request with its method's output; both ends are compiled against the same protocol.
      asking.ask((id) => port.postMessage({ id, method, input })) as Promise<Result<LentOutput<M>>>,
    giveBack() {
      asking.end();
      port.close();
    },
  };
}

/** Works with the timeline that is lent over a port, which is given back then. */
export async function whileLent<U extends LentFor, T>(
  port: Port<unknown, unknown>,
  work: (store: Borrowed<U>) => Promise<Result<T>>,
): Promise<Result<T>> {
  const store = borrowed<U>(port);
  return work(store).finally(store.giveBack);
}

/** Where a port should have come along. */
export const NOT_LENT = fail('internal', 'No timeline was lent for this.');
