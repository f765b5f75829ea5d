import { MessageChannelMain, type MessagePortMain } from 'electron';
import type { Broadcast } from '../../shared/contract/broadcast';
import { type AppError, ok, type Result } from '../../shared/result';
import { STORE_ENDED } from '../store/borrowed';
import type { Key } from '../store/cipher/key';
import type { LentFor } from '../store/lent-protocol';
import type { StoreInput, StoreMessage, StoreMethod, StoreOutput } from '../store/protocol';
import { type Child, startChild } from './child';

/** One running store process, in the words of its protocol. */
export interface StoreConnection extends Pick<Child, 'kill' | 'ended'> {
  /** @param knownOn the day (EDTF) as of whose end the content is told; null is now */
  send<M extends StoreMethod>(method: M, input: StoreInput<M>, knownOn?: string | null): Promise<Result<StoreOutput<M>>>;
  /** Lends the open timeline, for one piece of work, to the process that the port is passed on to; it is told as of `knownOn`. */
  lend(use: LentFor, knownOn: string | null): Promise<Result<MessagePortMain>>;
}

export interface StoreListener {
  broadcast(broadcast: Broadcast): void;
  /** Something was refused to a process that the timeline is lent to. */
  failed(error: AppError): void;
}

/** Starts a store process. `keys` go ahead of everything else that it is asked, over the process's own port and no other way. */
export function connectStore(listener: StoreListener, keys: readonly Key[]): StoreConnection {
  const child = startChild({
    entry: 'store-process.cjs',
    name: 'Annals store',
    unanswered: STORE_ENDED,
    onPush: (message) => {
      const pushed = message as StoreMessage;
      if ('broadcast' in pushed) listener.broadcast(pushed.broadcast);
      else if ('failed' in pushed) listener.failed(pushed.failed);
    },
  });
  if (keys.length > 0) void child.ask({ method: 'store.giveKeys', input: { keys } });
  const asOf = (knownOn: string | null): object => (knownOn === null ? {} : { knownOn });
  return {
    send<M extends StoreMethod>(method: M, input: StoreInput<M>, knownOn: string | null = null) {
      // The store answers a request with its method's output; both ends are compiled against the same protocol.
      return child.ask({ method, input, ...asOf(knownOn) }) as Promise<Result<StoreOutput<M>>>;
    },
    async lend(use, knownOn) {
      const { port1, port2 } = new MessageChannelMain();
      // Whoever asks over a port to a process that has ended would wait for ever: it is passed on once the store has the other end.
      const lent = await child.ask({ method: 'store.lend', input: { use }, ...asOf(knownOn) }, [port1]);
      if (lent.ok) return ok(port2);
      port2.close();
      return lent;
    },
    kill: child.kill,
    ended: child.ended,
  };
}
