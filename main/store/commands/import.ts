import { v7 as uuid } from 'uuid';
import type { Ack } from '../../../shared/contract/ack';
import type { EventDraft } from '../../../shared/event';
import { EVENT_FIELDS, eventDraftSchema, eventPatchSchema } from '../../../shared/event';
import { recordOf } from '../../../shared/fields/record';
import { quickly } from '../../../shared/fields/unchanged';
import type { LaneDraft } from '../../../shared/lane';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { freeViewTitle, type SavedView, savedViewsSchema } from '../../../shared/saved-view';
import type { SeriesDraft } from '../../../shared/series';
import { seriesDraftSchema, seriesPatchSchema } from '../../../shared/series';
import { todayIn } from '../../../shared/time/zone';
import { isWellFormed, validate } from '../../../shared/validate';
import type { ReadEntity } from '../../intake/again/questions';
import type { StoreContext } from '../database/context';
import type { SqlValue } from '../database/engine';
import { isAmongIds } from '../database/ids';
import { knowsPortions } from '../database/packed-texts';
import { type RowWriter, rowWriter } from '../database/row-writer';
import { chainHash } from '../history/chain';
import { INSERT_ACTION, INSERT_CHANGE, lastHash, revisionOf, totalOf } from '../history/history';
import { lastNumbers } from '../history/history-walk';
import { type PortionWriter, portionWriter } from '../history/portion-writer';
import { timelineOf } from '../query/queries';
import type { Fields, PendingChange } from '../record/apply';
import { applyChange, homeZone, insertStatement, presentOf } from '../record/apply';
import { eventColumns } from '../record/event-columns';
import { FEWEST_NEW, type RestingIndexes, restIndexes, restingPays } from '../record/resting-indexes';
import { moveUndated } from '../record/undated-positions';
import { type WordPortions, wordPortions } from '../record/word-portions';
import { enterLane, type LaneBook, laneBook } from './lanes';
import { manyIds } from './many-ids';
import { livingFields, updateOf } from './plan';
import { createSeries } from './series';

/** An event to add. Its id is kept when another file gave it one, so that links find it. */
export type ImportDraft = EventDraft & { readonly id?: string | undefined };

/** A change of something that was read before. */
export interface ImportChange {
  readonly entity: ReadEntity;
  readonly id: string;
  /** What the fields were when the change was planned. */
  readonly expects: Fields;
  readonly after: Fields;
}

/** What the change says that brings an event in, whichever. */
const CREATED = { entity: 'event', base: null, op: 'create', before: null } as const;

const quickDraft = quickly(eventDraftSchema);

/** What the first events of an import say stays in the rows of their changes: of a few, nothing would be gained. */
const SAID_PLAINLY = 500;

/**
 * Adds events by the thousand, all in one action. What one edit looks up anew each time (lanes, zone, the last hash) is
 * looked up once, and nothing is read per event. Must run inside a transaction, to be rolled back when a draft is refused.
 */
export class Importer {
  readonly #context: StoreContext;
  readonly #zone: string;
  readonly #today: string;
  readonly #lanes: Map<string, number>;
  readonly #laneBook: LaneBook;
  readonly #action;
  readonly #seq: number;
  readonly #words: WordPortions;
  readonly #expected: number;
  #indexes: RestingIndexes | null = null;
  readonly #changes: RowWriter;
  readonly #portions: PortionWriter | null;
  #lastChange: number;
  #events: RowWriter | null = null;
  #previous: Uint8Array;
  #count = 0;
  readonly #newId = manyIds();
  #others = 0;

  /** @param expected how many events will come, as far as that is known */
  constructor(context: StoreContext, label: string, expected = 0) {
    const { engine, replica, who } = context;
    const at = Math.round(context.now());
    this.#context = context;
    this.#zone = homeZone(engine);
    this.#today = todayIn(this.#zone, at);
    const lanes = engine.all<{ id: string; key: number }>('SELECT id, key FROM lane WHERE deleted = 0');
    this.#lanes = new Map(lanes.map(({ id, key }) => [id, key]));
    this.#laneBook = laneBook(engine);
    this.#action = { id: uuid(), kind: 'do', label, at, who, replica, undoes: null };
    this.#seq = revisionOf(engine) + 1;
    this.#previous = lastHash(engine, replica);
    const { there, given } = lastNumbers(engine, 'change');
    this.#lastChange = Math.max(there, given);
    this.#portions = knowsPortions(engine) ? portionWriter(engine) : null;
    // See INSERT_CHANGE; the rest is each event's own.
    const { entity, base, op, before } = CREATED;
    this.#changes = rowWriter(
      engine,
      INSERT_CHANGE,
      new Map<number, SqlValue>([
        [1, entity],
        [3, base],
        [4, op],
        [5, before],
        [7, this.#seq],
      ]),
    );
    this.#words = wordPortions(engine, () => this.#events?.end());
    this.#expected = expected;
    // The action's row comes last, when the number of its events is known.
    engine.all('PRAGMA defer_foreign_keys=ON');
  }

  /** Events added so far. */
  get count(): number {
    return this.#count;
  }

  get isEmpty(): boolean {
    return this.#count + this.#others === 0;
  }

  /** Which of these ids belong to an event or a series already, deleted and erased ones included. */
  taken(ids: readonly string[]): ReadonlySet<string> {
    this.write();
    const rows = this.#context.engine.all<{ id: string }>(
      `SELECT id FROM main.event WHERE ${isAmongIds('id', '?1')} UNION SELECT id FROM series WHERE id IN (SELECT value FROM json_each(?1))
       UNION SELECT entity_id FROM change WHERE erasure IS NOT NULL AND op = 'erase' AND ${isAmongIds('entity_id', '?1')}`,
      [JSON.stringify(ids)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Adds a lane that the events to come need, and returns its id. */
  addLane(input: LaneDraft): Result<string> {
    const planned = enterLane(this.#laneBook, input);
    if (!planned.ok) return planned;
    this.#record(planned.value.changes);
    const id = planned.value.createdId ?? '';
    const row = this.#context.engine.get<{ key: number }>('SELECT key FROM lane WHERE id = ?', [id]);
    if (row !== undefined) this.#lanes.set(id, row.key);
    return ok(id);
  }

  /** Adds a review series under an id that is free (see `taken`). */
  addSeries(input: SeriesDraft, id: string): Result<null> {
    const parsed = validate(seriesDraftSchema, input);
    if (!parsed.ok) return parsed;
    if (!this.#lanes.has(parsed.value.lane)) return fail('invalid', 'This lane does not exist.', 'lane');
    this.#record([createSeries(id, parsed.value)]);
    return ok(null);
  }

  /** Adds the views that the timeline does not have yet. */
  addViews(views: readonly SavedView[]): Result<null> {
    const { id, views: before } = timelineOf(this.#context.engine);
    const after = [...before];
    for (const view of views) {
      if (!before.some((one) => one.id === view.id)) after.push({ ...view, title: freeViewTitle(after, view.title) });
    }
    const parsed = savedViewsSchema.safeParse(after);
    if (!parsed.success) return fail('invalid', parsed.error.issues[0]?.message ?? 'This is not a list of views.', 'views');
    const change = updateOf('timeline', id, { views: before }, { views: parsed.data });
    if (change !== null) this.#record([change]);
    return ok(null);
  }

  /**
   * Changes an event or series that is there; indexes that rest are made for it. Errors: `invalid` where it no longer says what the change was planned from, for the
   * field; or where a field cannot be that.
   */
  change({ entity, id, expects, after }: ImportChange): Result<null> {
    const parsed = entity === 'event' ? validate(eventPatchSchema, after) : validate(seriesPatchSchema, after);
    if (!parsed.ok) return parsed;
    this.write();
    // What stands before the file's events meanwhile is a copy, and would be changed in place of them.
    this.#indexes?.finish();
    this.#indexes = null;
    const fields = livingFields<Fields>(this.#context.engine, entity, id);
    const moved = Object.keys(expects).find((name) => JSON.stringify(fields?.[name]) !== JSON.stringify(expects[name]));
    if (fields === undefined || moved !== undefined)
      return fail('invalid', 'It was changed here meanwhile. Read the file again. Nothing was imported.', moved);
    const { lane } = parsed.value;
    if (lane !== undefined && !this.#lanes.has(lane)) return fail('invalid', 'This lane does not exist.', 'lane');
    const change = updateOf(entity, id, fields, parsed.value);
    if (change !== null) this.#record([change]);
    return ok(null);
  }

  /** Few changes, written one by one as a command's are. */
  #record(changes: readonly PendingChange[]): void {
    const { engine } = this.#context;
    this.write();
    for (const pending of changes) {
      const written = (fields: PendingChange['after']): string | null => (fields === null ? null : JSON.stringify(fields));
      const base = pending.op === 'create' ? null : (presentOf(engine, pending.entity, pending.entityId)?.head ?? null);
      const change = {
        id: this.#newId(),
        entity: pending.entity,
        entity_id: pending.entityId,
        base,
        op: pending.op,
        before: written(pending.before),
        after: written(pending.after),
      };
      this.#previous = chainHash(this.#previous, change, this.#action);
      engine.run(INSERT_CHANGE, [...Object.values(change), this.#seq, this.#previous]);
      this.#lastChange++;
      applyChange(engine, { ...pending, id: change.id }, this.#action.at);
      this.#others++;
    }
  }

  /** Lets indexes rest where many events come: once many are told of, and otherwise once many have come, of which it is taken that as many more will. */
  #restIndexes(): void {
    const expected = this.#count === 0 ? this.#expected : 2 * this.#count;
    if (this.#indexes !== null || !restingPays(this.#context.engine, expected)) return;
    this.write();
    this.#indexes = restIndexes(this.#context.engine);
  }

  /** Adds one event, under an id that is free (see `taken`) or a new one. The field of an error is led by the draft's number, counted from 0: `events.17.when`. */
  add(input: ImportDraft): Result<null> {
    // The schema passes over the id.
    const { id = this.#newId() } = input;
    const quick = isWellFormed(input) ? quickDraft(input) : null;
    const parsed = quick === null ? validate(eventDraftSchema, input) : ok(quick);
    if (!parsed.ok) return this.#refused(parsed.error.message, parsed.error.field);
    if (this.#count === 0 || this.#count === FEWEST_NEW) this.#restIndexes();
    const draft = parsed.value;
    const lane = this.#lanes.get(draft.lane);
    if (lane === undefined) return this.#refused('This lane does not exist.', 'lane');
    const fields = recordOf(EVENT_FIELDS, draft);
    fields.learned ??= this.#today;
    const { entity, base, op, before } = CREATED;
    const change = { id: this.#newId(), entity, entity_id: id, base, op, before, after: JSON.stringify(fields) };
    this.#previous = chainHash(this.#previous, change, this.#action);
    this.#lastChange++;
    this.#changes.add([change.id, id, this.#stored(change.after), this.#previous]);
    const columns = eventColumns(fields, lane, this.#zone);
    const { at } = this.#action;
    const row = { id, ...columns, head: change.id, created_at: at, updated_at: at };
    // The columns of one are those of all.
    this.#events ??= rowWriter(this.#context.engine, insertStatement('event', row));
    this.#events.add(Object.values(row));
    this.#words.added();
    this.#count++;
    return ok(null);
  }

  /** Writes the rows that were taken in and wait for more: who reads meanwhile finds them. */
  write(): void {
    this.#changes.end();
    this.#events?.end();
  }

  /** What the row of the last change holds of its text. */
  #stored(text: string): string | bigint {
    return this.#portions === null || this.#count < SAID_PLAINLY ? text : this.#portions.add(this.#lastChange, text);
  }

  /** Does a portion of what there is to do once all events are added; true while there is more. `finish` does what is left. */
  settle(): boolean {
    this.write();
    this.#portions?.end();
    // To bring all words of a large timeline together for a few new events would take longer than the events.
    const isMore = this.#count >= totalOf(this.#context.engine) / 4 && this.#words.merge();
    return isMore || this.#indexes?.make() === true;
  }

  /** Writes the action itself. */
  finish(): Ack {
    const { engine } = this.#context;
    while (this.settle());
    // The trigger last: made before, it would be one of the copy that readers see.
    this.#indexes?.finish();
    this.#words.finish();
    moveUndated(engine, new Set());
    engine.run(INSERT_ACTION, [...Object.values(this.#action), this.#seq, totalOf(engine) + this.#count]);
    return { revision: this.#seq, actionId: this.#action.id, label: this.#action.label };
  }

  #refused(message: string, field: string | undefined): ReturnType<typeof fail> {
    return fail(
      'invalid',
      `Event ${this.#count + 1}: ${message} Nothing was imported.`,
      `events.${this.#count}${field === undefined ? '' : `.${field}`}`,
    );
  }
}
