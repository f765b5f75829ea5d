import type { Result } from '../../shared/result';
import type { Key } from '../store/cipher/key';
import type { StoreInput, StoreMethod, StoreOutput } from '../store/protocol';
import { connectStore } from './store-connection';

/**
 * Asks something of a store process that has no timeline open, and ends it: looking into backups, restoring, recovering. In a
 * process of its own, because a damaged file can take the process with it, and because only its end gives a file back.
 */
export async function runStoreJob<M extends StoreMethod>(
  method: M,
  input: StoreInput<M>,
  keys: readonly Key[] = [],
): Promise<Result<StoreOutput<M>>> {
  const connection = connectStore({ broadcast: () => undefined, failed: () => undefined }, keys);
  try {
    return await connection.send(method, input);
  } finally {
    connection.kill();
    await connection.ended;
  }
}
