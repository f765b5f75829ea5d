import type { Port } from '../../main/messages/port';
import type { LendRequest, LentFor } from '../../main/store/lent-protocol';
import type { StoreMessage, StoreRequest } from '../../main/store/protocol';
import { serveStore } from '../../main/store/server';
import type { OpenTimeline } from '../../main/timelines/timelines';
import type { AppError, Result } from '../../shared/result';
import { portPair } from '../running/ports';

export interface Served extends Pick<OpenTimeline, 'request'> {
  /** As main has it lent, of the day that is shown. */
  lend(use: LentFor): Promise<Result<Port<unknown, unknown>>>;
  /** Asks for something at once. */
  ask(method: string, input?: unknown): Result<unknown>;
  lookBack(day: string | null): void;
  /** What main was told to have failed on lent ports. */
  readonly failed: AppError[];
  /** What main was sent. */
  readonly sent: StoreMessage[];
  close(): void;
}

/** The store process of a timeline and what main does with it, in this process: all that crosses does so as a message. `seen` sees what crosses lent ports. */
export function servedAt(path: string, seen?: (message: unknown) => void): Served {
  const sent: StoreMessage[] = [];
  const failed: AppError[] = [];
  const lentPorts: Port<never, unknown>[] = [];
  const serve = serveStore(
    (message) => {
      sent.push(structuredClone(message));
      if ('failed' in message) failed.push(message.failed);
    },
    () => undefined,
  );
  let id = 0;
  let day: string | null = null;
  const asOf = (): object => (day === null ? {} : { knownOn: day });
  const ask = (method: string, input?: unknown): Result<unknown> => {
    id += 1;
    serve(structuredClone({ id, method, input, ...asOf() }) as StoreRequest);
    const answer = sent.findLast((message) => 'id' in message && message.id === id);
    if (answer === undefined || !('id' in answer)) throw new Error(`${method} was not answered`);
    return answer.result;
  };
  ask('store.open', { path });
  return {
    ask,
    sent,
    failed,
    request: async (method, input) => ask(method, input) as never,
    async lend(use) {
      const [ours, theirs] = portPair(seen);
      id += 1;
      serve({ id, method: 'store.lend', input: { use }, ...asOf() } as LendRequest, ours);
      lentPorts.push(ours);
      return { ok: true, value: theirs };
    },
    lookBack(to) {
      day = to;
    },
    close() {
      ask('store.close');
      for (const port of lentPorts) port.close();
    },
  };
}
