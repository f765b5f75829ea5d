import { v7 as uuid } from 'uuid';
import type { Ack } from '../../shared/contract';
import type { Link } from '../../shared/event';
import type { LaneView } from '../../shared/lane';
import { fail, ok, type Result } from '../../shared/result';
import type { Outcome, Series } from '../../shared/series';
import type { ImportDraft } from '../store/import';
import type { TimelineStore } from '../store/timeline-store';
import type { ImportSession } from '../store/writer';
import type { Imported, ImportedEvent, ImportedSeries } from './imported';

/** What an import will do to a timeline; planning changes nothing. */
export interface ImportPlan {
  readonly events: readonly ImportedEvent[];
  readonly series: readonly ImportedSeries[];
  /** Lanes to make first. */
  readonly newLanes: Imported['lanes'];
  /** Events and series of the file that the timeline has already, by their ids; they are left as they are. */
  readonly alreadyThere: number;
  readonly notes: readonly string[];
}

/** Works out what importing would do. Errors: `invalid` with the first problem when the file has any. */
export function planImport(imported: Imported, store: TimelineStore): Result<ImportPlan> {
  const [first] = imported.problems;
  if (first !== undefined) return fail('invalid', problemWords(first));
  const snapshot = store.snapshot();
  if (!snapshot.ok) return snapshot;
  const { lanes, series } = snapshot.value;
  const living = new Set(series.map(({ id }) => id));
  const isThere = (id: string | null): boolean => id !== null && (living.has(id) || store.eventGet({ id }).ok);
  const newEvents = imported.drafts.filter(({ id }) => !isThere(id));
  const newSeries = imported.series.filter(({ id }) => !isThere(id));
  const alreadyThere = imported.drafts.length + imported.series.length - newEvents.length - newSeries.length;
  const notes = [...imported.notes];
  if (alreadyThere > 0) notes.push(`${alreadyThere.toLocaleString('en')} entries are in this timeline already and were left as they are.`);
  const written = new Set(imported.drafts.map(({ id }) => id));
  const loose = newEvents.flatMap(({ draft }) => draft.links).filter(({ to }) => !written.has(to) && !isThere(to)).length;
  if (loose > 0)
    notes.push(`${loose.toLocaleString('en')} links lead to events that are neither in the file nor in this timeline; they were left out.`);
  return ok({
    events: newEvents,
    series: newSeries,
    newLanes: missingLanes(imported, lanes, [...newEvents, ...newSeries]),
    alreadyThere,
    notes,
  });
}

/** "Row 3, column When: …" */
export function problemWords({ row, field, message }: Imported['problems'][number]): string {
  const where = [row === 0 ? '' : `row ${row}`, field].filter((part) => part !== '').join(', ');
  return where === '' ? message : `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${message}`;
}

function missingLanes(
  imported: Imported,
  lanes: readonly LaneView[],
  entries: readonly { readonly lane: string | null }[],
): Imported['lanes'] {
  const known = new Set(lanes.map(({ title }) => title.toLowerCase()));
  const described = new Map(imported.lanes.map((lane) => [lane.title.toLowerCase(), lane]));
  const missing = new Map<string, Imported['lanes'][number]>();
  for (const { lane } of entries) {
    if (lane === null || known.has(lane.toLowerCase()) || missing.has(lane.toLowerCase())) continue;
    missing.set(lane.toLowerCase(), described.get(lane.toLowerCase()) ?? { title: lane });
  }
  // In the order of the file's own list, as far as it has one.
  const order = [...described.keys()];
  return [...missing].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([, lane]) => lane);
}

export interface ImportProgress {
  /** Told after every thousand events how many there are. */
  readonly onProgress?: (done: number) => void;
  /** Asked as often; true takes everything back. */
  readonly shouldCancel?: () => boolean;
}

/** Carries a plan out as one action, all of it or nothing. `source` is the file's name, for history. */
export function runImport(store: TimelineStore, plan: ImportPlan, source: string, progress: ImportProgress = {}): Result<Ack> {
  const counts = [counted(plan.events.length, 'event'), plan.series.length === 0 ? '' : `${plan.series.length} review series`];
  const begun = store.beginImport(`Import ${counts.filter(Boolean).join(' and ')} from ${source.slice(0, 100)}`);
  if (!begun.ok) return begun;
  const session = begun.value;
  try {
    return fill(session, store, plan, progress);
  } finally {
    // Does nothing after a finish.
    session.cancel();
  }
}

const BATCH = 1000;

function fill(session: ImportSession, store: TimelineStore, plan: ImportPlan, { onProgress, shouldCancel }: ImportProgress): Result<Ack> {
  const snapshot = store.snapshot();
  if (!snapshot.ok) return snapshot;
  const lanes = new Map(snapshot.value.lanes.map(({ id, title }) => [title.toLowerCase(), id]));
  for (const lane of plan.newLanes) {
    const added = session.addLane(lane);
    if (!added.ok) return fail('invalid', `Lane “${lane.title}”: ${added.error.message} Nothing was imported.`, 'lane');
    lanes.set(lane.title.toLowerCase(), added.value);
  }
  const usual = snapshot.value.lanes[0]?.id ?? [...lanes.values()][0] ?? '';
  const laneOf = (title: string | null, otherwise: string): string =>
    title === null ? otherwise : (lanes.get(title.toLowerCase()) ?? otherwise);

  const ids = freeIds(session, plan);
  if (!ids.ok) return ids;
  for (let at = 0; at < plan.events.length; at += BATCH) {
    if (shouldCancel?.()) return fail('invalid', 'The import was cancelled. Nothing was changed.');
    const added = session.add(draftsOf(plan.events.slice(at, at + BATCH), ids.value, store, (title) => laneOf(title, usual)));
    if (!added.ok) return added;
    onProgress?.(added.value);
  }
  for (const { draft, lane, id } of plan.series) {
    const outcomes = Object.fromEntries(Object.entries(draft.outcomes).map(([n, outcome]) => [n, renamed(outcome, ids.value, store)]));
    const reviews = laneOf('Reviews', usual);
    const added = session.addSeries({ ...draft, outcomes, lane: laneOf(lane, reviews) }, ids.value.get(id ?? '') ?? uuid());
    if (!added.ok)
      return fail('invalid', `Review series “${draft.title}”: ${added.error.message} Nothing was imported.`, added.error.field);
  }
  return session.finish();
}

/** The id each entry will have: its own when it is free (a deleted event keeps its id), else a new one. */
function freeIds(session: ImportSession, plan: ImportPlan): Result<ReadonlyMap<string, string>> {
  const own = [...plan.events, ...plan.series].flatMap(({ id }) => (id === null ? [] : [id]));
  const taken = session.taken(own);
  if (!taken.ok) return taken;
  return ok(new Map(own.map((id) => [id, taken.value.has(id) ? uuid() : id])));
}

function* draftsOf(
  events: readonly ImportedEvent[],
  ids: ReadonlyMap<string, string>,
  store: TimelineStore,
  laneOf: (title: string | null) => string,
): Generator<ImportDraft> {
  for (const { draft, lane, id } of events) {
    const links = draft.links.flatMap((link): Link[] => {
      const to = ids.get(link.to) ?? (store.eventGet({ id: link.to }).ok ? link.to : undefined);
      return to === undefined ? [] : [{ ...link, to }];
    });
    yield { ...draft, links, lane: laneOf(lane), id: ids.get(id ?? '') };
  }
}

/** An outcome speaks of an event that is imported too, or is in the timeline; otherwise it says no more than what became of it. */
function renamed(outcome: Outcome, ids: ReadonlyMap<string, string>, store: TimelineStore): Series['outcomes'][string] {
  const { eventId, ...rest } = outcome;
  if (eventId === undefined) return outcome;
  const to = ids.get(eventId) ?? (store.eventGet({ id: eventId }).ok ? eventId : undefined);
  return to === undefined ? rest : { ...rest, eventId: to };
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;
}
