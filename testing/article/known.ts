import { v7 as uuid } from 'uuid';
import type { Known, KnownEvent } from '../../shared/article/known';

/** A timeline as proposals know it; ids of lanes are their titles. */
export function knownWith(said: {
  readonly lanes: readonly string[];
  readonly actors?: string[];
  readonly places?: string[];
  readonly events?: KnownEvent[];
  readonly series?: Known['series'];
  readonly readBefore?: Known['readBefore'];
}): Known {
  const { lanes, actors = [], places = [], events = [], series = [], readBefore = { at: null, passages: [] } } = said;
  return { zone: 'Asia/Karachi', lanes: lanes.map((title) => ({ id: title, title })), actors, places, events, series, readBefore };
}

export function knownEvent(said: Pick<KnownEvent, 'title' | 'when' | 'lane'> & Partial<KnownEvent>): KnownEvent {
  return { id: uuid(), actors: [], places: [], ...said };
}
