import type { Broadcast } from '../../shared/contract/broadcast';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { Port } from '../messages/port';
import { toAppError } from './database/errors';
import { noteShowing } from './file/holder';
import { JOBS } from './jobs';
import { type Answers, answerOf, lendOver } from './lending';
import type { LendRequest, LentRequest, LentResponse } from './lent-protocol';
import { keysAtHand } from './lock/keyring';
import { importsOf } from './portions';
import type { CreateInput, OpenInput, StoreMessage, StoreRequest } from './protocol';
import { seedTimeline } from './seed';
import type { TimelineStore } from './timeline-store';
import { createTimeline, openTimeline } from './timeline-store';

type LentPort = Port<LentRequest, LentResponse>;

/**
 * Serves one timeline: answers every request with exactly one message and passes broadcasts on. Both come after COMMIT,
 * the broadcast of a write before its answer. `onOver` is called when the process has nothing more to do: the answer to
 * `store.close` has been sent, or one that says that the disk failed. After that only a fresh process knows what the
 * file holds.
 */
export function serveStore(
  send: (message: StoreMessage) => void,
  onOver: () => void,
): (request: StoreRequest | LendRequest, port?: LentPort) => void {
  let store: TimelineStore | undefined;
  let noLongerShown = (): void => {};
  const imports = importsOf(() => store);

  function open({ path, create, ...options }: OpenInput): Result<null> {
    if (store !== undefined) return fail('internal', 'This store process already serves a timeline.');
    const opened =
      create === undefined
        ? openTimeline(path, { ...options, readOnly: options.readOnly === true })
        : createTimeline(path, { ...newTimeline(create), key: create.lock === true ? keysAtHand().at(-1) : undefined });
    if (!opened.ok) return opened;
    store = opened.value;
    noLongerShown = noteShowing(path);
    store.onCommit((broadcast: Broadcast) => send({ broadcast }));
    setImmediate(readAhead);
    return ok(null);
  }

  /** While the window is still being made; whatever else is asked comes in between. */
  function readAhead(): void {
    if (store?.readAhead() === true) setImmediate(readAhead);
  }

  function close(): Result<null> {
    imports.answers['store.importCancel']();
    store?.close();
    store = undefined;
    noLongerShown();
    return ok(null);
  }

  const own: Answers = new Map(Object.entries({ ...JOBS, ...imports.answers, 'store.open': open, 'store.close': close }));

  function lend({ input, knownOn }: LendRequest, port: LentPort | undefined): Result<null> {
    if (store === undefined) return fail('internal', 'No timeline is open.');
    if (port === undefined) return fail('internal', 'A timeline is lent over a port.');
    lendOver(port, input, knownOn, {
      store: () => store,
      imports,
      tried,
      failed: (error) => send({ failed: error }),
      answered: () => {
        if (store?.isSuspect()) onOver();
      },
    });
    return ok(null);
  }

  return (request, port) => {
    const result = tried(() => (isLend(request) ? lend(request, port) : answerOf(store, own, request)));
    send({ id: request.id, result } as StoreMessage);
    if (request.method === 'store.close' || store?.isSuspect()) onOver();
  };
}

function isLend(request: StoreRequest | LendRequest): request is LendRequest {
  return request.method === 'store.lend';
}

function tried(answer: () => Result<unknown>): Result<unknown> {
  try {
    return answer();
  } catch (error) {
    return { ok: false, error: toAppError(error) };
  }
}

function newTimeline(create: CreateInput): Parameters<typeof createTimeline>[1] {
  if (!create.seed) return { title: create.title, zone: create.zone };
  const { title, zone, content } = seedTimeline();
  return { title, zone, seed: content };
}
