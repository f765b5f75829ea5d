import { v7 as uuid } from 'uuid';
import type { Ack } from '../../shared/contract/ack';
import type { Link } from '../../shared/event';
import { fail, ok, type Result } from '../../shared/result';
import type { Outcome, Series } from '../../shared/series';
import type { PlannedChange } from '../intake/again/chosen';
import { idAfter } from '../intake/again/known-ids';
import { type Asked as AskedBefore, type Asking, Unanswered } from '../intake/again/questions';
import { type ImportPlan, type ImportStart, idsNamed, importLabel, type KnownTimeline, ownIds, PORTION } from '../intake/import-plan';
import type { Imported, ImportedSeries } from '../intake/imported';
import type { ImportedEvent } from '../intake/imported-event';
import type { ImportChange, ImportDraft } from './commands/import';
import type { TimelineStore } from './timeline-store';
import type { ImportSession } from './writing/import-session';

/**
 * An import on its way in, in portions: the command line adds them one after the other, the window's store answers others in
 * between. Until `finish` nothing of it is kept; after an error it is over and nothing was kept.
 */
export interface ImportRun {
  /** Says which ids the file gives to its entries; before anything is added, so that links find entries that come later. */
  reserve(ids: readonly string[]): Result<null>;
  /** Says which entries of the timeline are which of the file's, where their ids differ. */
  identify(pairs: readonly (readonly [inFile: string, here: string])[]): Result<null>;
  /** Changes what is there. All or nothing of the import, as with what is added. */
  change(changes: readonly PlannedChange[]): Result<null>;
  /** Returns how many events there are now. */
  addEvents(events: readonly ImportedEvent[]): Result<number>;
  addSeries(series: readonly ImportedSeries[]): Result<null>;
  /** Does a portion of what is to be done once all is added, so that others are answered in between; true while there is more. */
  settle(): Result<boolean>;
  /** Makes it one durable action. */
  finish(): Result<Ack>;
  /** Takes everything back; does nothing after a finish. */
  cancel(): void;
}

/** Begins an import with the lanes it needs. */
export function beginImport(store: TimelineStore, { label, newLanes, views, events }: ImportStart): Result<ImportRun> {
  const snapshot = store.ask('timeline.snapshot');
  if (!snapshot.ok) return snapshot;
  const begun = store.beginImport(label, events);
  if (!begun.ok) return begun;
  const session = begun.value;
  const lanes = new Map(snapshot.value.lanes.map(({ id, title }) => [title.toLowerCase(), id]));
  for (const lane of newLanes) {
    const added = session.addLane(lane);
    if (!added.ok) return fail('invalid', `Lane “${lane.title}”: ${added.error.message} Nothing was imported.`, 'lane');
    lanes.set(lane.title.toLowerCase(), added.value);
  }
  const added = session.addViews(views);
  if (!added.ok) return fail('invalid', `Saved views: ${added.error.message} Nothing was imported.`);
  return ok(runOf(store, session, lanes));
}

/** @param lanes id by title in small letters, in order */
function runOf(store: TimelineStore, session: ImportSession, lanes: ReadonlyMap<string, string>): ImportRun {
  /** The id each entry will have: its own when it is free (a deleted event keeps its id), else a new one. */
  const ids = new Map<string, string>();
  const usual = [...lanes.values()][0] ?? '';
  const laneOf = (title: string | null, otherwise: string): string =>
    title === null ? otherwise : (lanes.get(title.toLowerCase()) ?? otherwise);

  function* draftsOf(events: readonly ImportedEvent[]): Generator<ImportDraft> {
    for (const { draft, lane, id } of events) {
      yield { lane: laneOf(lane, usual), id: ids.get(id ?? ''), ...draft, links: linksOf(draft.links) };
    }
  }

  const linksOf = (links: readonly Link[]): Link[] =>
    links.flatMap((link) => {
      const to = ids.get(link.to) ?? (store.ask('events.get', { id: link.to }).ok ? link.to : undefined);
      return to === undefined ? [] : [{ ...link, to }];
    });

  function changeOf({ entity, id, expects, after, lane }: PlannedChange): ImportChange {
    const { links, outcomes, ...rest } = after;
    return {
      entity,
      id,
      expects,
      after: {
        ...rest,
        ...(lane === null ? {} : { lane: laneOf(lane, usual) }),
        // What was compared has passed the schemas.
        ...(links === undefined ? {} : { links: linksOf(links as readonly Link[]) }),
        ...(outcomes === undefined ? {} : { outcomes: outcomesOf(outcomes as Series['outcomes']) }),
      },
    };
  }

  const outcomesOf = (outcomes: Series['outcomes']): Series['outcomes'] =>
    Object.fromEntries(Object.entries(outcomes).map(([n, outcome]) => [n, renamed(outcome, ids, store)]));

  return {
    reserve(own) {
      // Of what was deleted, or taken back, the id is kept: what comes again has the next that follows from it.
      let wanted = new Map(own.map((id) => [id, id]));
      while (wanted.size > 0) {
        const taken = session.taken([...wanted.values()]);
        if (!taken.ok) return taken;
        for (const [id, free] of wanted) if (!taken.value.has(free)) ids.set(id, free);
        wanted = new Map([...wanted].filter(([, id]) => taken.value.has(id)).map(([id, used]) => [id, idAfter(used)]));
      }
      return ok(null);
    },
    identify(pairs) {
      for (const [inFile, here] of pairs) ids.set(inFile, here);
      return ok(null);
    },
    change: (changes) => session.change(changes.map(changeOf)),
    addEvents: (events) => session.add(draftsOf(events)),
    addSeries(series) {
      for (const { draft, lane, id } of series) {
        const outcomes = outcomesOf(draft.outcomes);
        const reviews = laneOf('Reviews', usual);
        const added = session.addSeries({ ...draft, outcomes, lane: laneOf(lane, reviews) }, ids.get(id ?? '') ?? uuid());
        if (!added.ok)
          return fail('invalid', `Review series “${draft.title}”: ${added.error.message} Nothing was imported.`, added.error.field);
      }
      return ok(null);
    },
    settle: session.settle,
    finish: session.finish,
    cancel: session.cancel,
  };
}

/** An outcome speaks of an event that is imported too, or is in the timeline; otherwise it says no more than what became of it. */
function renamed(outcome: Outcome, ids: ReadonlyMap<string, string>, store: TimelineStore): Series['outcomes'][string] {
  const { eventId, ...rest } = outcome;
  if (eventId === undefined) return outcome;
  const to = ids.get(eventId) ?? (store.ask('events.get', { id: eventId }).ok ? eventId : undefined);
  return to === undefined ? rest : { ...rest, eventId: to };
}

/** What planning an import has to know of an open timeline. */
export function knownFor(imported: Imported, store: TimelineStore): Result<KnownTimeline> {
  const snapshot = store.ask('timeline.snapshot');
  if (!snapshot.ok) return snapshot;
  const present = store.ask('store.livingIds', { ids: idsNamed(imported) });
  return present.ok ? ok({ lanes: snapshot.value.lanes, present: new Set(present.value) }) : present;
}

/** Does work that asks the timeline, at once. */
export function answeredBy<T>(store: TimelineStore, work: Asking<T>): Result<T> {
  const answer = store.ask as (method: AskedBefore['method'], input: unknown) => Result<unknown>;
  try {
    let step = work.next();
    while (step.done !== true) step = work.next(answer(step.value.method, step.value.input));
    return ok(step.value);
  } catch (error) {
    if (error instanceof Unanswered) return error.result;
    throw error;
  }
}

/** Carries a plan out at once, all of it or nothing. */
export function runImport(store: TimelineStore, plan: ImportPlan): Result<Ack> {
  const begun = beginImport(store, {
    label: importLabel(plan),
    newLanes: plan.newLanes,
    views: plan.views,
    events: plan.events.length,
  });
  if (!begun.ok) return begun;
  const run = begun.value;
  try {
    const reserved = run.reserve(ownIds(plan));
    if (!reserved.ok) return reserved;
    const identified = run.identify(plan.difference.pairs);
    if (!identified.ok) return identified;
    for (let at = 0; at < plan.changes.length; at += PORTION) {
      const changed = run.change(plan.changes.slice(at, at + PORTION));
      if (!changed.ok) return changed;
    }
    for (let at = 0; at < plan.events.length; at += PORTION) {
      const added = run.addEvents(plan.events.slice(at, at + PORTION));
      if (!added.ok) return added;
    }
    const added = run.addSeries(plan.series);
    return added.ok ? run.finish() : added;
  } finally {
    run.cancel();
  }
}
