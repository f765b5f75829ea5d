import type { Broadcast } from '../../shared/contract/broadcast';
import type { AppError, Result } from '../../shared/result';
import type { Key } from '../store/cipher/key';
import type { StoreInput, StoreMessage, StoreMethod, StoreOutput } from '../store/protocol';
import { type Child, startChild } from './child';

/** One running store process, in the words of its protocol. */
export interface StoreConnection extends Pick<Child, 'kill' | 'ended'> {
  /** @param knownOn the day (EDTF) as of whose end the content is told; null is now */
  send<M extends StoreMethod>(method: M, input: StoreInput<M>, knownOn?: string | null): Promise<Result<StoreOutput<M>>>;
}

const UNANSWERED: AppError = {
  code: 'internal',
  message: 'The part of Annals that keeps the file ended before it answered. Look whether your last change is there before you repeat it.',
};

/** Starts a store process. `keys` go ahead of everything else that it is asked, over the process's own port and no other way. */
export function connectStore(onBroadcast: (broadcast: Broadcast) => void, keys: readonly Key[]): StoreConnection {
  const child = startChild({
    entry: 'store-process.cjs',
    name: 'Annals store',
    unanswered: UNANSWERED,
    onPush: (message) => {
      const pushed = message as StoreMessage;
      if ('broadcast' in pushed) onBroadcast(pushed.broadcast);
    },
  });
  if (keys.length > 0) void child.ask({ method: 'store.giveKeys', input: { keys } });
  return {
    send<M extends StoreMethod>(method: M, input: StoreInput<M>, knownOn: string | null = null) {
      // The store answers a request with its method's output; both ends are compiled against the same protocol.
      return child.ask({ method, input, ...(knownOn === null ? {} : { knownOn }) }) as Promise<Result<StoreOutput<M>>>;
    },
    kill: child.kill,
    ended: child.ended,
  };
}
