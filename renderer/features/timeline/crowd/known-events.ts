import type { FullEvent } from '../../../../shared/event';
import type { FullLane } from '../../../../shared/lane';
import { knownTextOf } from '../../../../shared/scene/known-text';
import type { KnownText } from '../../../../shared/scene/scene';
import { drawnByClock } from '../../../../shared/time/stand';
import { type EventItem, eventItem } from '../chart-item';
import { type Words, wordsOf } from './words';

/** An event whose text is there, as the chart draws it. */
export interface KnownEvent {
  readonly item: EventItem;
  readonly words: Words;
  readonly text: KnownText;
}

interface Kept {
  readonly homeZone: string;
  /** By groups it stands in several. */
  readonly byLane: WeakMap<FullLane, KnownEvent>;
}

/** Events are not changed but replaced: what was made of one holds as long as it is there. */
export class KnownEvents {
  #kept = new WeakMap<FullEvent, Kept>();

  /** @param isCopy in a group beside the first that it stands in: another item than the event itself */
  of(event: FullEvent, lane: FullLane, homeZone: string, isCopy: boolean): KnownEvent {
    const before = this.#kept.get(event);
    const kept = before?.homeZone === homeZone ? before : { homeZone, byLane: new WeakMap<FullLane, KnownEvent>() };
    if (kept !== before) this.#kept.set(event, kept);
    const found = kept.byLane.get(lane);
    if (found !== undefined) return found;
    const own = knownEvent(event, lane, homeZone);
    const known = isCopy ? { ...own, item: { ...own.item, id: `${own.item.id}@${lane.key}` } } : own;
    kept.byLane.set(lane, known);
    return known;
  }

  /** After the font has come, by which everything is measured. */
  clear(): void {
    this.#kept = new WeakMap();
  }
}

function knownEvent(event: FullEvent, lane: FullLane, homeZone: string): KnownEvent {
  const item = eventItem(event, lane, homeZone);
  const words = wordsOf(item.mark);
  const limits = drawnByClock(event.when, event.bounds, homeZone);
  const text = knownTextOf(item.mark, item, words);
  return { item, words, text: limits === null ? text : { ...text, limits } };
}
