import type { Broadcast } from '../../shared/contract';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { toAppError } from './errors';
import type { CreateInput, OpenInput, ServedMethod, StoreInput, StoreMessage, StoreOutput, StoreRequest } from './protocol';
import { seedTimeline } from './seed';
import type { TimelineStore } from './timeline-store';
import { createTimeline, openTimeline } from './timeline-store';

type Answers = { [M in ServedMethod]: (store: TimelineStore, input: StoreInput<M>) => Result<StoreOutput<M>> };

const ANSWERS: Answers = {
  'timeline.snapshot': (store) => store.snapshot(),
  'timeline.index': (store) => store.packedIndex(),
  'timeline.edit': (store, input) => store.timelineEdit(input),
  'events.get': (store, input) => store.eventGet(input),
  'events.byRows': (store, input) => store.eventsByRows(input),
  'events.page': (store, input) => store.eventsPage(input),
  'events.search': (store, input) => store.eventsSearch(input),
  'events.add': (store, input) => store.eventAdd(input),
  'events.edit': (store, input) => store.eventEdit(input),
  'events.editMany': (store, input) => store.eventsEditMany(input),
  'events.remove': (store, input) => store.eventsRemove(input),
  'lanes.add': (store, input) => store.laneAdd(input),
  'lanes.edit': (store, input) => store.laneEdit(input),
  'lanes.remove': (store, input) => store.laneRemove(input),
  'series.add': (store, input) => store.seriesAdd(input),
  'series.edit': (store, input) => store.seriesEdit(input),
  'series.remove': (store, input) => store.seriesRemove(input),
  'series.settle': (store, input) => store.seriesSettle(input),
  'series.split': (store, input) => store.seriesSplit(input),
  'series.makeEvent': (store, input) => store.seriesMakeEvent(input),
  'events.silences': (store, input) => store.eventsSilences(input),
  'events.names': (store) => store.eventsNames(),
  'history.undo': (store) => store.undo(),
  'history.redo': (store) => store.redo(),
  'history.list': (store, input) => store.historyList(input),
};

/**
 * Serves one timeline: answers every request with exactly one message and passes broadcasts on. Both come after COMMIT,
 * the broadcast of a write before its answer. `onClosed` is called when the answer to `store.close` has been sent.
 */
export function serveStore(send: (message: StoreMessage) => void, onClosed: () => void): (request: StoreRequest) => void {
  let store: TimelineStore | undefined;

  function open({ path, create }: OpenInput): Result<null> {
    if (store !== undefined) return fail('internal', 'This store process already serves a timeline.');
    const opened = create === undefined ? openTimeline(path) : createTimeline(path, newTimeline(create));
    if (!opened.ok) return opened;
    store = opened.value;
    store.onCommit((broadcast: Broadcast) => send({ broadcast }));
    return ok(null);
  }

  function answer({ method, input }: StoreRequest): Result<unknown> {
    if (method === 'store.open') return open(input as OpenInput);
    if (method === 'store.close') {
      store?.close();
      store = undefined;
      return ok(null);
    }
    if (store === undefined) return fail('internal', 'No timeline is open.');
    if (method === 'store.pictureInput') return store.pictureInput();
    if (method === 'store.backup') return store.backupTo((input as StoreInput<'store.backup'>).folder);
    if (!Object.hasOwn(ANSWERS, method)) return fail('internal', `The store has no method ${String(method)}.`);
    return (ANSWERS[method] as (store: TimelineStore, input: unknown) => Result<unknown>)(store, input);
  }

  return (request) => {
    let result: Result<unknown>;
    try {
      result = answer(request);
    } catch (error) {
      result = { ok: false, error: toAppError(error) };
    }
    send({ id: request.id, result } as StoreMessage);
    if (request.method === 'store.close') onClosed();
  };
}

function newTimeline(create: CreateInput): Parameters<typeof createTimeline>[1] {
  if (!create.seed) return { title: create.title, zone: create.zone };
  const { title, zone, content } = seedTimeline();
  return { title, zone, seed: content };
}
