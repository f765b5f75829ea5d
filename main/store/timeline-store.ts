import { userInfo } from 'node:os';
import type { Ack, Broadcast, Input, Output } from '../../shared/contract';
import type { EventView } from '../../shared/event';
import type { LaneView } from '../../shared/lane';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { Series } from '../../shared/series';
import type { Timeline } from '../../shared/timeline';
import type { PendingChange } from './apply';
import type { Backup } from './backup';
import { backupTo } from './backup';
import { broadcastOf } from './broadcast';
import type { CheckReport } from './check';
import { checkTimeline } from './check';
import { addEvent, editEvent, removeEvents } from './commands/events';
import { addLane, editLane, removeLane } from './commands/lanes';
import type { Plan } from './commands/plan';
import { addSeries, editSeries, removeSeries, settle } from './commands/series';
import { editTimeline } from './commands/timeline';
import type { StoreContext } from './context';
import type { TimelineContent } from './create';
import { createFile } from './create';
import { guarded } from './errors';
import type { ActionRow, Step } from './history';
import { bareLabel, inverseOf, PREFIX, record, redoTarget, revisionOf, undoTarget } from './history';
import { packedIndex } from './index-snapshot';
import { openFile } from './open';
import {
  allEvents,
  eventById,
  eventsByRows,
  eventsPage,
  historyList,
  lanesOf,
  seriesOf,
  timelineOf,
  totalOf,
  undoStateOf,
} from './queries';
import { searchEvents } from './search';

export interface OpenOptions {
  /** Share the file with other readers, and refuse every write. */
  readonly readOnly?: boolean;
  /** For a command that makes one edit: a refused one then changes no byte of the file. */
  readonly brief?: boolean;
  /** UTC milliseconds; tests set the clock. */
  readonly now?: () => number;
  /** Whose edits these are; the name of the account unless given. */
  readonly who?: string;
}

export interface NewTimeline extends OpenOptions {
  readonly title: string;
  readonly zone: string;
  readonly seed?: TimelineContent;
}

/** Everything a picture is made from. */
export interface PictureInput {
  readonly timeline: Timeline;
  readonly lanes: readonly LaneView[];
  readonly series: readonly Series[];
  readonly events: readonly EventView[];
}

/**
 * An open timeline. Each write is one transaction and one action, durable when the Ack is returned; a write that changes
 * nothing is answered with the present revision and leaves no action behind. After an error nothing is changed.
 */
export interface TimelineStore {
  snapshot(): Result<Output<'timeline.snapshot'>>;
  packedIndex(): Result<Output<'timeline.index'>>;
  timelineEdit(input: Input<'timeline.edit'>): Result<Ack>;
  eventGet(input: Input<'events.get'>): Result<EventView>;
  eventsByRows(input: Input<'events.byRows'>): Result<EventView[]>;
  eventsPage(input: Input<'events.page'>): Result<Output<'events.page'>>;
  eventsSearch(input: Input<'events.search'>): Result<Output<'events.search'>>;
  eventAdd(input: Input<'events.add'>): Result<Ack>;
  eventEdit(input: Input<'events.edit'>): Result<Ack>;
  eventsRemove(input: Input<'events.remove'>): Result<Ack>;
  laneAdd(input: Input<'lanes.add'>): Result<Ack>;
  laneEdit(input: Input<'lanes.edit'>): Result<Ack>;
  laneRemove(input: Input<'lanes.remove'>): Result<Ack>;
  seriesAdd(input: Input<'series.add'>): Result<Ack>;
  seriesEdit(input: Input<'series.edit'>): Result<Ack>;
  seriesRemove(input: Input<'series.remove'>): Result<Ack>;
  seriesSettle(input: Input<'series.settle'>): Result<Ack>;
  undo(): Result<Ack>;
  redo(): Result<Ack>;
  historyList(input: Input<'history.list'>): Result<Output<'history.list'>>;
  /** All events, in order of time, with what they belong to. */
  pictureInput(): Result<PictureInput>;
  check(): Result<CheckReport>;
  backupTo(folder: string): Result<Backup>;
  /** Calls `listener` after each COMMIT; the returned function ends that. */
  onCommit(listener: (broadcast: Broadcast) => void): () => void;
  /** Checkpoints and gives the file up. Nothing may be called afterwards. */
  close(): void;
}

/** Makes a timeline's file and opens it. Refuses (`exists`) to overwrite anything. */
export function createTimeline(path: string, options: NewTimeline): Result<TimelineStore> {
  const { title, zone, seed, now = Date.now, who = accountName() } = options;
  const created = createFile(path, { title, zone, content: seed, now, who });
  return created.ok ? openTimeline(path, options) : created;
}

/** Opens a timeline's file; see openFile for what is refused. */
export function openTimeline(path: string, options: OpenOptions = {}): Result<TimelineStore> {
  const opened = openFile(path, options.readOnly ? 'read' : options.brief ? 'brief' : 'edit');
  if (!opened.ok) return opened;
  const { engine, readOnly, close } = opened.value;
  const started = guarded(() => {
    const meta = new Map(engine.all<{ k: string; v: string }>('SELECT k, v FROM meta').map(({ k, v }) => [k, v]));
    const replica = meta.get('replica');
    if (replica === undefined) return fail('damaged', 'The file has lost its own description. It was not changed; restore a backup.');
    const who = options.who ?? accountName();
    const context: StoreContext = { engine, now: options.now ?? Date.now, who, replica, undoFloor: Number(meta.get('undo_floor') ?? 0) };
    return ok(storeOf(path, context, readOnly, close));
  });
  if (!started.ok) close();
  return started;
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without an entry in the system's list, as in some containers.
    return process.env.USER || 'unknown';
  }
}

function storeOf(path: string, context: StoreContext, readOnly: boolean, close: () => void): TimelineStore {
  const { engine } = context;
  const listeners = new Set<(broadcast: Broadcast) => void>();
  /** Events that are not deleted; undefined until somebody asks. */
  let total: number | undefined;

  function currentTotal(): number {
    total ??= totalOf(engine);
    return total;
  }

  /** The one door for writes: plan and record in one transaction, then tell the listeners. A refused plan commits nothing. */
  function write(plan: () => Result<Plan & Partial<Pick<Step, 'kind' | 'undoes'>>>): Result<Ack> {
    if (readOnly) return fail('read-only', 'The timeline is open for reading only. Nothing was changed.');
    const written = guarded(() =>
      engine.transaction(() => {
        const planned = plan();
        if (!planned.ok) return planned;
        const { label, changes, createdId, kind = 'do', undoes = null } = planned.value;
        if (changes.length === 0) return ok({ ack: unchanged(), changes });
        const recorded = record(context, { kind, label, undoes, changes });
        const ack: Ack = { ...recorded, label, ...(createdId === undefined ? {} : { createdId }) };
        return ok({ ack, changes });
      }),
    );
    if (!written.ok) return written;
    const { ack, changes } = written.value;
    if (total !== undefined) total += eventsGained(changes);
    if (changes.length > 0 && listeners.size > 0) {
      const broadcast = broadcastOf(context, ack.revision, ack.label, changes, currentTotal());
      for (const listener of listeners) listener(broadcast);
    }
    return ok(ack);
  }

  function unchanged(): Ack {
    const last = engine.get<{ seq: number; id: string }>('SELECT seq, id FROM action ORDER BY seq DESC LIMIT 1');
    if (last === undefined) throw new Error('the file has no history');
    return { revision: last.seq, actionId: last.id, label: 'Nothing changed' };
  }

  function takeBack(target: ActionRow | null, kind: 'undo' | 'redo'): ReturnType<Parameters<typeof write>[0]> {
    if (target === null) return fail('invalid', `There is nothing to ${kind}.`);
    return ok({ label: `${PREFIX[kind]}${bareLabel(target)}`, changes: inverseOf(engine, target), kind, undoes: target.id });
  }

  const read = <T>(query: () => T): Result<T> => guarded(() => ok(query()));

  return {
    snapshot: () =>
      read(() => ({
        revision: revisionOf(engine),
        path,
        readOnly,
        timeline: timelineOf(engine),
        lanes: lanesOf(engine),
        series: seriesOf(engine),
        undo: undoStateOf(context),
        total: currentTotal(),
      })),
    packedIndex: () => read(() => packedIndex(engine)),
    timelineEdit: ({ patch }) => write(() => editTimeline(context, patch)),
    eventGet: ({ id }) =>
      guarded(() => {
        const event = eventById(engine, id);
        return event === undefined ? fail('not-found', 'This event does not exist any more.') : ok(event);
      }),
    eventsByRows: ({ rows }) => read(() => eventsByRows(engine, rows)),
    eventsPage: (input) => read(() => ({ events: eventsPage(engine, input), total: currentTotal() })),
    eventsSearch: (input) => read(() => searchEvents(engine, input)),
    eventAdd: ({ draft }) => write(() => addEvent(context, draft)),
    eventEdit: ({ id, patch }) => write(() => editEvent(context, id, patch)),
    eventsRemove: ({ ids }) => write(() => removeEvents(context, ids)),
    laneAdd: ({ draft }) => write(() => addLane(context, draft)),
    laneEdit: ({ id, patch }) => write(() => editLane(context, id, patch)),
    laneRemove: ({ id }) => write(() => removeLane(context, id)),
    seriesAdd: ({ draft }) => write(() => addSeries(context, draft)),
    seriesEdit: ({ id, patch }) => write(() => editSeries(context, id, patch)),
    seriesRemove: ({ id }) => write(() => removeSeries(context, id)),
    seriesSettle: ({ id, n, outcome }) => write(() => settle(context, id, n, outcome)),
    undo: () => write(() => takeBack(undoTarget(context), 'undo')),
    redo: () => write(() => takeBack(redoTarget(context), 'redo')),
    historyList: (input) => read(() => historyList(engine, input)),
    pictureInput: () =>
      read(() => ({ timeline: timelineOf(engine), lanes: lanesOf(engine), series: seriesOf(engine), events: allEvents(engine) })),
    check: () => read(() => checkTimeline(context)),
    backupTo: (folder) => backupTo(engine, path, folder, context.now()),
    onCommit: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close,
  };
}

function eventsGained(changes: readonly PendingChange[]): number {
  const gain = { create: 1, restore: 1, delete: -1, update: 0, merge: 0 };
  return changes.reduce((sum, { entity, op }) => sum + (entity === 'event' ? gain[op] : 0), 0);
}
