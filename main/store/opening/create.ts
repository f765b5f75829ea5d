import { v7 as uuid } from 'uuid';
import type { CompleteDraft } from '../../../shared/event';
import type { LaneDraft } from '../../../shared/lane';
import type { Result } from '../../../shared/result';
import { fail } from '../../../shared/result';
import type { SeriesDraft, SeriesFields } from '../../../shared/series';
import type { TimelineFields } from '../../../shared/timeline';
import { timelineDraftSchema } from '../../../shared/timeline';
import { validate } from '../../../shared/validate';
import type { Key } from '../cipher/key';
import { createEvent } from '../commands/events';
import { newLane } from '../commands/lanes';
import { quoted } from '../commands/plan';
import { createSeries } from '../commands/series';
import { openEngine } from '../database/engine';
import { guarded } from '../database/errors';
import { migrate } from '../database/migrations';
import { record } from '../history/history';
import { addKeyPages } from '../lock/key-pages';
import { placeDatabase, sweepUnfinished } from '../lock/place-database';
import { CLOSED_ENTRY } from '../log/log-binding';
import type { PendingChange } from '../record/apply';

/** What a new file starts with. Lanes are named by title within it, since ids are made on creation. */
export interface TimelineContent {
  readonly subtitle?: string;
  readonly lanes: readonly LaneDraft[];
  readonly events: readonly (Omit<CompleteDraft, 'lane'> & { readonly lane: string })[];
  readonly series: readonly (Omit<Required<SeriesDraft>, 'lane'> & { readonly lane: string })[];
}

/** The lane of a timeline made empty: every event needs one. */
const EMPTY: TimelineContent = { lanes: [{ title: 'Events' }], events: [], series: [] };

export interface CreateOptions {
  readonly title: string;
  /** IANA name of the home zone. */
  readonly zone: string;
  readonly content?: TimelineContent | undefined;
  readonly now: () => number;
  readonly who: string;
  /** Locks the file from its first byte on. */
  readonly key?: Key | undefined;
}

/**
 * Makes a timeline's file, whole or not at all: it is built in memory, written beside its place, synced and then moved
 * there. Making it is one action, the floor of undo. Errors: `invalid` (field), `exists`, and those of the file system.
 */
export function createFile(path: string, options: CreateOptions): Result<null> {
  const id = uuid();
  const content = options.content ?? EMPTY;
  const parsed = validate(timelineDraftSchema, { title: options.title, subtitle: content.subtitle, homeZone: options.zone });
  if (!parsed.ok) return fail('invalid', parsed.error.message, parsed.error.field === 'homeZone' ? 'zone' : parsed.error.field);
  const timeline = parsed.value;
  return guarded(() => {
    sweepUnfinished(path);
    const engine = openEngine(':memory:');
    migrate(engine, 0);
    if (options.key !== undefined) addKeyPages(engine);
    const context = { engine, now: options.now, who: options.who, replica: uuid(), undoFloor: 0 };
    engine.transaction(() => {
      const { revision } = record(context, {
        kind: 'do',
        label: `Create ${quoted(timeline.title)}`,
        undoes: null,
        changes: contentChanges(id, timeline, content),
      });
      const meta = { ...CLOSED_ENTRY, replica: context.replica, undo_floor: String(revision), created_at: String(options.now()) };
      for (const [key, value] of Object.entries(meta)) engine.run('INSERT INTO meta(k, v) VALUES (?, ?)', [key, value]);
    });
    return placeDatabase(engine, path, undefined, undefined, options.key ?? null);
  });
}

function contentChanges(id: string, timeline: TimelineFields, content: TimelineContent): PendingChange[] {
  const laneIds = new Map(content.lanes.map((lane) => [lane.title, uuid()]));
  const laneId = (title: string): string => {
    const found = laneIds.get(title);
    if (found === undefined) throw new Error(`the content names a lane it does not have: ${title}`);
    return found;
  };
  const lanes = content.lanes.map((lane, index): PendingChange => {
    return { entity: 'lane', entityId: laneId(lane.title), op: 'create', before: null, after: { ...newLane(lane, index + 1, index) } };
  });
  return [
    { entity: 'timeline', entityId: id, op: 'create', before: null, after: { ...timeline } },
    ...lanes,
    ...content.events.map((event) => createEvent(uuid(), { ...event, lane: laneId(event.lane) })),
    ...content.series.map((series) => createSeries(uuid(), { ...series, lane: laneId(series.lane) } as SeriesFields)),
  ];
}
