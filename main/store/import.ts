import { v7 as uuid } from 'uuid';
import type { Ack } from '../../shared/contract';
import type { EventDraft } from '../../shared/event';
import { eventDraftSchema } from '../../shared/event';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import { todayIn } from '../../shared/time/zone';
import { homeZone, insertRow } from './apply';
import { chainHash } from './chain';
import { createEvent } from './commands/events';
import type { StoreContext } from './context';
import { INSERT_ACTION, INSERT_CHANGE, lastHash, revisionOf, totalOf } from './history';
import type { EventFields } from './rows';
import { eventColumns } from './rows';
import { validate } from './validate';

/**
 * Adds events by the thousand, all in one action. What one edit looks up anew each time (lanes, zone, the last hash) is
 * looked up once, and nothing is read per event. Must run inside a transaction, to be rolled back when a draft is refused.
 */
export class Importer {
  readonly #context: StoreContext;
  readonly #zone: string;
  readonly #today: string;
  readonly #lanes: ReadonlyMap<string, number>;
  readonly #action;
  readonly #seq: number;
  #previous: Uint8Array;
  #count = 0;

  constructor(context: StoreContext, label: string) {
    const { engine, replica, who } = context;
    const at = Math.round(context.now());
    this.#context = context;
    this.#zone = homeZone(engine);
    this.#today = todayIn(this.#zone, at);
    const lanes = engine.all<{ id: string; key: number }>('SELECT id, key FROM lane WHERE deleted = 0');
    this.#lanes = new Map(lanes.map(({ id, key }) => [id, key]));
    this.#action = { id: uuid(), kind: 'do', label, at, who, replica, undoes: null };
    this.#seq = revisionOf(engine) + 1;
    this.#previous = lastHash(engine, replica);
    // The action's row comes last, when the number of its events is known.
    engine.all('PRAGMA defer_foreign_keys=ON');
  }

  get count(): number {
    return this.#count;
  }

  /** Adds one event. The field of an error is led by the draft's number, counted from 0: `events.17.when`. */
  add(input: EventDraft): Result<null> {
    const parsed = validate(eventDraftSchema, input);
    if (!parsed.ok) return this.#refused(parsed.error.message, parsed.error.field);
    const draft = parsed.value;
    const lane = this.#lanes.get(draft.lane);
    if (lane === undefined) return this.#refused('This lane does not exist.', 'lane');
    const { engine } = this.#context;
    const fields: EventFields = { ...draft, learned: draft.learned ?? this.#today };
    const { entity, entityId, op, after } = createEvent(uuid(), fields);
    const change = { id: uuid(), entity, entity_id: entityId, base: null, op, before: null, after: JSON.stringify(after) };
    this.#previous = chainHash(this.#previous, change, this.#action);
    engine.run(INSERT_CHANGE, [...Object.values(change), this.#seq, this.#previous]);
    const columns = eventColumns(fields, lane, this.#zone);
    const { at } = this.#action;
    insertRow(engine, 'event', { id: entityId, ...columns, head: change.id, created_at: at, updated_at: at });
    this.#count++;
    return ok(null);
  }

  /** Writes the action itself. */
  finish(): Ack {
    const { engine } = this.#context;
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
