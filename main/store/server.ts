import type { Broadcast } from '../../shared/contract/broadcast';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { toAppError } from './database/errors';
import { noteShowing } from './file/holder';
import { JOBS } from './jobs';
import { keysAtHand } from './lock/keyring';
import { portionsOf } from './portions';
import type { CreateInput, OpenInput, StoreMessage, StoreRequest } from './protocol';
import { seedTimeline } from './seed';
import type { TimelineStore } from './timeline-store';
import { createTimeline, openTimeline } from './timeline-store';

type Answers = ReadonlyMap<string, (input: never) => Result<unknown>>;

/**
 * Serves one timeline: answers every request with exactly one message and passes broadcasts on. Both come after COMMIT,
 * the broadcast of a write before its answer. `onOver` is called when the process has nothing more to do: the answer to
 * `store.close` has been sent, or one that says that the disk failed. After that only a fresh process knows what the
 * file holds.
 */
export function serveStore(send: (message: StoreMessage) => void, onOver: () => void): (request: StoreRequest) => void {
  let store: TimelineStore | undefined;
  let noLongerShown = (): void => {};
  const portions = portionsOf(() => store);

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
    return ok(null);
  }

  function close(): Result<null> {
    portions['store.importCancel']();
    store?.close();
    store = undefined;
    noLongerShown();
    return ok(null);
  }

  const own: Answers = new Map(Object.entries({ ...JOBS, 'store.open': open, 'store.close': close }));
  const importing: Answers = new Map(Object.entries(portions));

  function answer({ method, input, knownOn }: StoreRequest): Result<unknown> {
    // The tables relate each method's input to its answer; looking it up by name cannot express that.
    const given = input as never;
    const always = own.get(method);
    if (always !== undefined) return always(given);
    if (store === undefined) return fail('internal', 'No timeline is open.');
    const portion = importing.get(method);
    if (portion !== undefined) return portion(given);
    const asked = knownOn === undefined ? ok(store) : store.asKnownOn(knownOn);
    return asked.ok ? (asked.value.ask as (method: string, input: unknown) => Result<unknown>)(method, input) : asked;
  }

  return (request) => {
    let result: Result<unknown>;
    try {
      result = answer(request);
    } catch (error) {
      result = { ok: false, error: toAppError(error) };
    }
    send({ id: request.id, result } as StoreMessage);
    if (request.method === 'store.close' || store?.isSuspect()) onOver();
  };
}

function newTimeline(create: CreateInput): Parameters<typeof createTimeline>[1] {
  if (!create.seed) return { title: create.title, zone: create.zone };
  const { title, zone, content } = seedTimeline();
  return { title, zone, seed: content };
}
