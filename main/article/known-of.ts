import type { Known, KnownEvent, KnownReading, Range } from '../../shared/article/known';
import { MOST_KNOWN_EVENTS, MOST_RANGES } from '../../shared/article/known';
import type { FullEvent } from '../../shared/event';
import { ok, type Result } from '../../shared/result';
import type { Borrowed } from '../store/borrowed';
import { hashOf } from '../store/database/attachments';
import type { TimelineStore } from '../store/timeline-store';

/** Another process's, or our own. */
export type AskedStore = Pick<Borrowed<'article'>, 'ask'>;

/** Events that are looked at near one date, and of one lane: what it holds is told by some of them. */
const NEAR = 100;
const OF_LANE = 100;
/** Passages that are told of one text. */
const MOST_READ = 5000;

/** What the proposals of an article are held against, asked in portions, so that the store is never busy for long. @param text the article's; @param ranges where its dates lie */
export async function knownOf(store: AskedStore, text: string, ranges: readonly Range[]): Promise<Result<Known>> {
  const snapshot = await store.ask('timeline.snapshot', undefined);
  if (!snapshot.ok) return snapshot;
  const { timeline, lanes, series } = snapshot.value;
  const actors = await namesIn(store, 'actors');
  if (!actors.ok) return actors;
  const places = await namesIn(store, 'places');
  if (!places.ok) return places;
  const events = new Map<string, KnownEvent>();
  const windows = [
    ...ranges.slice(0, MOST_RANGES).map((range) => ({ ...range, limit: NEAR })),
    ...lanes.map(({ key }) => ({ from: null, to: null, lane: key, limit: OF_LANE })),
  ];
  for (const window of windows) {
    if (events.size >= MOST_KNOWN_EVENTS) break;
    const found = await store.ask('store.eventsInWindow', window);
    if (!found.ok) return found;
    for (const event of found.value) events.set(event.id, knownEvent(event));
  }
  const readBefore = await readOf(store, hashOf(text));
  if (!readBefore.ok) return readBefore;
  return ok({
    zone: timeline.homeZone,
    lanes: lanes.map(({ id, title }) => ({ id, title })),
    actors: actors.value,
    places: places.value,
    events: [...events.values()].slice(0, MOST_KNOWN_EVENTS),
    series: series.map(({ id, title, anchor, every, notes }) => ({ id, title, anchor, every, notes })),
    readBefore: readBefore.value,
  });
}

function knownEvent({ id, title, when, lane, actors, places }: FullEvent): KnownEvent {
  return { id, title, when, lane, actors, places };
}

/** What rests on a text, as far as that is told. */
async function readOf(store: AskedStore, hash: string): Promise<Result<KnownReading>> {
  const passages: KnownReading['passages'] = [];
  let at: number | null = null;
  for (let after: number | null = 0; after !== null && passages.length < MOST_READ; ) {
    const found: Result<KnownReading & { readonly next: number | null }> = await store.ask('store.readOfText', { hash, after });
    if (!found.ok) return found;
    passages.push(...found.value.passages);
    if (found.value.at !== null) at = Math.min(at ?? found.value.at, found.value.at);
    after = found.value.next;
  }
  return ok({ at, passages: passages.slice(0, MOST_READ) });
}

/** All names that events give in a field, each once, in the order of the rows. */
async function namesIn(store: AskedStore, field: 'actors' | 'places'): Promise<Result<string[]>> {
  const names = new Set<string>();
  for (let after: number | null = 0; after !== null; ) {
    const found: Result<{ readonly names: readonly string[]; readonly next: number | null }> = await store.ask('events.values', {
      field,
      after,
    });
    if (!found.ok) return found;
    for (const name of found.value.names) names.add(name);
    after = found.value.next;
  }
  return ok([...names]);
}

/** A store of this process, asked as another's would be. */
export function ownStore({ ask }: Pick<TimelineStore, 'ask'>): AskedStore {
  // Both are typed by the same table of methods; that what is asked and what is answered belong together is lost between the two.
  const here = ask as (method: string, input: unknown) => Result<never>;
  return { ask: async (method, input) => here(method, input) };
}
