import type { Broadcast } from '../../shared/contract/broadcast';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { lookInto } from './approach/look-into';
import { listBackups } from './backups/backup-list';
import { copiesHolding, removeCopy } from './copies/copies-holding';
import { otherCopies } from './copies/other-copies';
import { guarded, toAppError } from './database/errors';
import { erasuresInside, heldAgain } from './erasing/erased-again';
import { noteShowing } from './file/holder';
import { beginImport, type ImportRun } from './import-run';
import { addKeys, keysAtHand } from './lock/keyring';
import { changeLock, lockCopy } from './opening/change-lock';
import type {
  CreateInput,
  JobMethod,
  OpenInput,
  ServedMethod,
  StoreInput,
  StoreMessage,
  StoreOutput,
  StoreRequest,
  TimelineMethod,
} from './protocol';
import { recoverTimeline } from './rescue/recover';
import { restoreBackup } from './rescue/restore';
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
  'events.filter': (store, input) => store.eventsFilter(input),
  'events.order': (store, input) => store.eventsOrder(input),
  'events.search': (store, input) => store.eventsSearch(input),
  'events.add': (store, input) => store.eventAdd(input),
  'events.edit': (store, input) => store.eventEdit(input),
  'events.editMany': (store, input) => store.eventsEditMany(input),
  'events.remove': (store, input) => store.eventsRemove(input),
  'views.add': (store, input) => store.viewAdd(input),
  'views.edit': (store, input) => store.viewEdit(input),
  'views.move': (store, input) => store.viewMove(input),
  'views.remove': (store, input) => store.viewRemove(input),
  'lanes.add': (store, input) => store.laneAdd(input),
  'lanes.edit': (store, input) => store.laneEdit(input),
  'lanes.remove': (store, input) => store.laneRemove(input),
  'series.add': (store, input) => store.seriesAdd(input),
  'series.edit': (store, input) => store.seriesEdit(input),
  'series.remove': (store, input) => store.seriesRemove(input),
  'series.settle': (store, input) => store.seriesSettle(input),
  'series.settleAll': (store, input) => store.seriesSettleAll(input),
  'series.split': (store, input) => store.seriesSplit(input),
  'series.makeEvent': (store, input) => store.seriesMakeEvent(input),
  'events.silences': (store, input) => store.eventsSilences(input),
  'events.names': (store) => store.eventsNames(),
  'history.undo': (store) => store.undo(),
  'history.redo': (store) => store.redo(),
  'history.list': (store, input) => store.historyList(input),
};

type TimelineAnswers = {
  [M in Exclude<TimelineMethod, ImportMethod>]: (store: TimelineStore, input: StoreInput<M>) => Result<StoreOutput<M>>;
};
type ImportMethod = Extract<TimelineMethod, `store.import${string}`>;
type JobAnswers = { [M in JobMethod]: (input: StoreInput<M>) => Result<StoreOutput<M>> };

const TIMELINE_ANSWERS: TimelineAnswers = {
  'store.condition': (store) => ok(store.condition()),
  'store.trouble': (store) => store.trouble(),
  'store.pictureInput': (store) => store.pictureInput(),
  'store.asKnownOn': (store, input) => store.asKnownOn(input),
  'store.eventsInWindow': (store, input) => store.eventsInWindow(input),
  'store.historyFind': (store, input) => store.historyFind(input),
  'store.historyPeople': (store) => store.historyPeople(),
  'store.erasures': (store) => store.erasures(),
  'store.eventErase': (store, input) => store.eventErase(input),
  'store.seal': (store) => store.seal(),
  'store.compareWithSeal': (store, input) => store.compareWithSeal(input),
  'store.eventRestore': (store, input) => store.eventRestore(input),
  'store.backup': (store, { folder }) => store.backupTo(folder),
  'store.rotateBackups': (store, round) => store.rotateBackups(round),
  'store.saveCopy': (store, { path, unfinished }) => store.saveCopy(path, unfinished),
  'store.unfinished': (store) => store.unfinished(),
  'store.keepUnfinished': (store, { text }) => store.keepUnfinished(text),
  'store.livingIds': (store, { ids }) => store.livingIds(ids),
  'store.lookThrough': (store) => store.lookThrough(),
  'store.quickCheck': (store) => store.quickCheck(),
  'store.check': (store) => store.check(),
};

const JOBS: JobAnswers = {
  'store.giveKeys': ({ keys }) => {
    addKeys(keys);
    return ok(null);
  },
  'store.changeLock': ({ path, from, to }) => changeLock(path, { from, to }),
  'store.otherCopies': ({ path, folders }) => otherCopies(path, folders),
  'store.lockCopies': ({ paths, to }) => ok({ failed: paths.filter((path) => !lockCopy(path, to).ok) }),
  'store.copiesHolding': (sought) => guarded(() => ok(copiesHolding(sought))),
  'store.removeCopy': ({ copy, ...sought }) => removeCopy(copy, sought),
  'store.listBackups': ({ folders }) => ok(listBackups(...folders)),
  'store.erasuresInside': ({ path }) => ok(erasuresInside(path)),
  'store.heldAgain': ({ paths, erasures }) => ok(paths.map((path) => heldAgain(path, erasures))),
  'store.lookInto': ({ path }) => lookInto(path),
  'store.restore': ({ path, backup, folder, other, of }) => restoreBackup(path, backup, folder, Date.now(), { other, of }),
  'store.recover': ({ path, into }) => recoverTimeline(path, into, { now: Date.now() }),
};

/**
 * Serves one timeline: answers every request with exactly one message and passes broadcasts on. Both come after COMMIT,
 * the broadcast of a write before its answer. `onOver` is called when the process has nothing more to do: the answer to
 * `store.close` has been sent, or one that says that the disk failed. After that only a fresh process knows what the
 * file holds.
 */
export function serveStore(send: (message: StoreMessage) => void, onOver: () => void): (request: StoreRequest) => void {
  let store: TimelineStore | undefined;
  let importing: ImportRun | undefined;
  let noLongerShown = (): void => {};

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
    importing?.cancel();
    store?.close();
    store = undefined;
    noLongerShown();
    return ok(null);
  }

  function answerImport(open: TimelineStore, { method, input }: StoreRequest): Result<unknown> {
    if (method === 'store.importBegin') {
      const begun = beginImport(open, input as StoreInput<'store.importBegin'>);
      if (!begun.ok) return begun;
      importing = begun.value;
      return ok(null);
    }
    if (importing === undefined) return fail('invalid', 'No import is running.');
    if (method === 'store.importReserve') return importing.reserve((input as StoreInput<'store.importReserve'>).ids);
    if (method === 'store.importAdd') return importing.addEvents((input as StoreInput<'store.importAdd'>).events);
    if (method === 'store.importAddSeries') return importing.addSeries((input as StoreInput<'store.importAddSeries'>).series);
    if (method === 'store.importFinish') return importing.finish();
    importing.cancel();
    return ok(null);
  }

  function answer(request: StoreRequest): Result<unknown> {
    const { method, input } = request;
    if (method === 'store.open') return open(input as OpenInput);
    if (method === 'store.close') return close();
    if (Object.hasOwn(JOBS, method)) return (JOBS[method as JobMethod] as (input: unknown) => Result<unknown>)(input);
    if (store === undefined) return fail('internal', 'No timeline is open.');
    if (IMPORT_METHODS.has(method)) return answerImport(store, request);
    const answers: Readonly<Record<string, unknown>> = Object.hasOwn(ANSWERS, method) ? ANSWERS : TIMELINE_ANSWERS;
    if (!Object.hasOwn(answers, method)) return fail('internal', `The store has no method ${String(method)}.`);
    return (answers[method] as (store: TimelineStore, input: unknown) => Result<unknown>)(store, input);
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

const IMPORT_METHODS: ReadonlySet<string> = new Set<ImportMethod>([
  'store.importBegin',
  'store.importReserve',
  'store.importAdd',
  'store.importAddSeries',
  'store.importFinish',
  'store.importCancel',
]);

function newTimeline(create: CreateInput): Parameters<typeof createTimeline>[1] {
  if (!create.seed) return { title: create.title, zone: create.zone };
  const { title, zone, content } = seedTimeline();
  return { title, zone, seed: content };
}
