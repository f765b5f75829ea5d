import type { EventPatch } from '../../../../shared/event';
import type { Result } from '../../../../shared/result';
import { extentOf } from '../../../../shared/time/bounds';
import { parseWhen } from '../../../../shared/time/edtf';
import { averageNudge, moveWhen, nudgeWhen, resizeWhen } from '../../../../shared/time/shift';
import { shortWords } from '../../../../shared/time/words';
import { isGroupKey } from '../../../../shared/view/grouped';
import { bridge } from '../../../client';
import { groupingState } from '../../../state/grouping/grouping-state';
import { oneByOne } from '../../../state/one-by-one';
import { removeEvent } from '../../../state/remove-event';
import { timelineState } from '../../../state/timeline-state';
import { viewState } from '../../../state/view-state';
import { writeUntilHeard } from '../../../state/write-until-heard';
import { chartPlace, type EventItem } from '../chart-item';
import { strings } from '../strings';
import type { DragKind, DragProposal } from './drag-session';
import { alongWith, moveSeveral } from './move-several';
import { asCached, newest } from './newest';
import { offerStatus } from './offer-status';
import { strings as handStrings } from './strings';

/** What hand and keys do to events on the chart. Each is one action of the store, taken back by one undo. */
export interface ChartEdits {
  /** Where a dragged event would snap to, in its own precision; null when it cannot go there. `delta` in milliseconds, `lane` the key of the one under the hand. */
  proposal(item: EventItem | null, kind: DragKind, delta: number, lane: number): DragProposal | null;
  /** How far an event that is moved by so much comes, in its own precision; all the way where its date is not known yet. Milliseconds. */
  alongBy(item: EventItem | null, delta: number): number;
  drop(item: EventItem | null, kind: DragKind, delta: number, lane: number): Promise<void>;
  /** Moves by units of the date's own precision: next month for a month. Where several are marked, they go along by the same time. */
  nudge(item: EventItem, units: number): Promise<void>;
  remove(item: EventItem): Promise<void>;
}

interface Edges {
  /** Puts an item back where the data says it is. */
  restore(id: string): void;
  announce(message: string): void;
  /** Wall-clock milliseconds in the home zone. */
  now(): number;
}

export function createChartEdits({ restore, announce, now }: Edges): ChartEdits {
  const inTurn = oneByOne();

  async function edit(item: EventItem, patch: EventPatch): Promise<void> {
    const answer = await writeUntilHeard(() => bridge.events.edit({ id: item.eventId, patch }));
    if (!answer.ok) restore(item.id);
    announce(answer.ok ? answer.value.label : answer.error.message);
    const state = timelineState.getState();
    if (!answer.ok || patch.when === undefined || state.phase !== 'ready') return;
    offerStatus([{ event: item.event, when: patch.when }], state.snapshot.timeline.homeZone, now(), answer.value.revision);
  }

  const proposal: ChartEdits['proposal'] = (drawn, kind, delta, lane) => {
    const state = timelineState.getState();
    if (drawn === null || state.phase !== 'ready' || state.lost !== null || state.snapshot.readOnly) return null;
    const zone = state.snapshot.timeline.homeZone;
    const item = asCached(drawn, zone);
    const changed = changedWhen(item, kind, delta, zone);
    const when = changed.ok ? parseWhen(changed.value, zone) : changed;
    if (!when.ok) return null;
    const place = chartPlace(extentOf(when.value.bounds));
    const others = kind === 'move' ? alongWith(item) : 0;
    const words = shortWords(when.value);
    if (others > 0) return { ...place, words: handStrings.hand.along(words, others), sameLane: true };
    if (lane !== item.lane && isGroupKey(item.lane)) {
      const { by } = groupingState.getState();
      const refusal = by === null ? {} : { refusal: handStrings.hand.staysInRow(item.event.title, by) };
      return { ...place, words: handStrings.hand.into(words, handStrings.hand.rowStays), sameLane: false, ...refusal };
    }
    const into = lane === item.lane ? undefined : state.snapshot.lanes.find(({ key }) => key === lane);
    return { ...place, words: into === undefined ? words : handStrings.hand.into(words, into.title), sameLane: false };
  };

  async function drop(drawn: EventItem, kind: DragKind, delta: number, laneKey: number): Promise<void> {
    const state = timelineState.getState();
    if (state.phase !== 'ready') return;
    const zone = state.snapshot.timeline.homeZone;
    if (kind === 'move' && alongWith(drawn) > 0) {
      const { said, moved } = await moveSeveral({ delta, zone, now: now() });
      if (!moved) restore(drawn.id);
      announce(said);
      return;
    }
    const item = await newest(drawn, zone);
    const changed = changedWhen(item, kind, delta, zone);
    const lane = state.snapshot.lanes.find((candidate) => candidate.key === laneKey);
    const patch: EventPatch = {
      ...(changed.ok && changed.value !== item.event.when ? { when: changed.value } : {}),
      ...(lane !== undefined && lane.key !== item.lane ? { lane: lane.id } : {}),
    };
    viewState.getState().select({ kind: 'event', id: item.eventId });
    if (!changed.ok && patch.lane === undefined) announce(strings.timeline.cannotMove);
    if (Object.keys(patch).length === 0) restore(item.id);
    else await edit(item, patch);
  }

  async function nudge(drawn: EventItem, units: number): Promise<void> {
    const state = timelineState.getState();
    if (state.phase !== 'ready') return;
    const zone = state.snapshot.timeline.homeZone;
    const item = await newest(drawn, zone);
    const changed = nudgeWhen(item.event.when, units);
    if (!changed.ok) announce(strings.timeline.cannotMove);
    else if (alongWith(item) === 0) await edit(item, { when: changed.value });
    else {
      const when = parseWhen(changed.value, zone);
      const by = when.ok ? movedBy(extentOf(item.event.bounds), extentOf(when.value.bounds)) : 0;
      // What lies beyond a Date has all its limits where that ends.
      const delta = by === 0 ? averageNudge(item.event.when, units) : by;
      announce((await moveSeveral({ delta, zone, now: now() })).said);
    }
  }

  return {
    proposal,
    alongBy: (item, delta) => (item === null ? delta : movedBy(item, proposal(item, 'move', delta, item.lane))),
    drop: async (item, kind, delta, laneKey) => {
      if (item !== null) await inTurn(() => drop(item, kind, delta, laneKey));
    },
    nudge: (item, units) => inTurn(() => nudge(item, units)),

    async remove(item) {
      await removeEvent(item.eventId);
    },
  };
}

function changedWhen(item: EventItem, kind: DragKind, delta: number, zone: string): Result<string> {
  if (kind === 'move') return moveWhen(item.event.when, delta, zone);
  if (kind === 'resize-start') return resizeWhen(item.event.when, 'start', item.start + delta, zone);
  // The handle at the end stands on the first instant that is no longer part of the date.
  return resizeWhen(item.event.when, 'end', item.end + delta - 1, zone);
}

/** Nowhere where it cannot go; an open end stays where it is. */
export function movedBy(from: Pick<EventItem, 'start' | 'end'>, to: Pick<EventItem, 'start' | 'end'> | null): number {
  if (to === null) return 0;
  return to.start === from.start ? to.end - from.end : to.start - from.start;
}
