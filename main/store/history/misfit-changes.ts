import { z } from 'zod';
import { ENTITY_FIELDS } from '../../../shared/fields/entities';
import type { Fields as Table } from '../../../shared/fields/field';
import type { Entity } from '../../../shared/history';
import { laneSchema } from '../../../shared/lane';
import { seriesSchema } from '../../../shared/series';
import { isWhen } from '../../../shared/time/edtf';
import { timelineSchema } from '../../../shared/timeline';
import type { Engine } from '../database/engine';
import type { PendingChange } from '../record/apply';
import { shapelessField } from '../record/event-shape';
import type { WalkedChange } from './history-walk';
import { changesBetween, lastNumbers } from './history-walk';

/*
 * Changes that say what no entity may be. Their hashes may be right all the same: whoever writes a file writes its history, too. They are looked
 * for where history is about to become the present again (undoing, restoring, recovering), and where reading it failed.
 */

type Fields = Readonly<Record<string, unknown>>;

/** A name of a zone is enough: those that this computer knows change with the years, and history stays. */
const homeZone = z.string().regex(/^[A-Za-z][\w+/-]{0,60}$/);
const SCHEMAS = { lane: laneSchema.partial(), series: seriesSchema.partial(), timeline: timelineSchema.extend({ homeZone }).partial() };

/** Name of a field that no such entity may have so, or null. Of events the shape counts and not the limits, which had other values once. */
export function unfitField(entity: Entity, said: Fields | null): string | null {
  if (said === null) return null;
  if (entity === 'event') {
    if ('when' in said && !(typeof said.when === 'string' && isWhen(said.when))) return 'when';
    return shapelessField(said);
  }
  const parsed = SCHEMAS[entity]?.safeParse(said);
  return parsed === undefined ? 'kind' : parsed.success ? null : String(parsed.error.issues[0]?.path[0] ?? 'content');
}

/** The same of what stands in history as JSON. */
export function unfitText(entity: Entity, json: string | null): string | null {
  const said = read(json);
  return said === undefined ? 'content' : unfitField(entity, said);
}

/** What stands in history as JSON; undefined where that is no object. */
function read(json: string | null): Fields | null | undefined {
  if (json === null) return null;
  try {
    const said: unknown = JSON.parse(json);
    return typeof said === 'object' && said !== null && !Array.isArray(said) ? (said as Fields) : undefined;
  } catch {
    return undefined;
  }
}

/** What changes of each kind say of before and after: some fields, all of them, or nothing. */
const SAYS: Readonly<Record<string, readonly [before: Amount, after: Amount]>> = {
  create: ['nothing', 'all'],
  update: ['some', 'some'],
  merge: ['some', 'some'],
  delete: ['all', 'nothing'],
  restore: ['nothing', 'all'],
};
type Amount = 'nothing' | 'some' | 'all';

/** The fields that every change which makes an entity names. Later formats brought others. */
const FIRST_FIELDS = Object.fromEntries(
  Object.entries<Table>(ENTITY_FIELDS).map(([entity, table]) => [
    entity,
    Object.keys(table).filter((name) => table[name]?.since === undefined),
  ]),
);

/** Whether a change says as much as each of its kind does; what was erased says nothing any more. */
export function saysItsPart({ op, entity, before, after }: Omit<PendingChange, 'entityId' | 'op'> & { readonly op: string }): boolean {
  if (op === 'erase' || (before === null && after === null)) return true;
  const [was, is] = SAYS[op] ?? ['nothing', 'nothing'];
  return says(entity, before, was) && says(entity, after, is);
}

function says(entity: Entity, said: Fields | null, amount: Amount): boolean {
  if (said === null || amount === 'nothing') return (said === null) === (amount === 'nothing');
  return amount === 'some' || (FIRST_FIELDS[entity] ?? []).every((name) => Object.hasOwn(said, name));
}

const BATCH = 500;

/** In a sentence, the first change that says what none may; null when there is none. Reads them all. */
export function firstMisfitChange(engine: Engine): string | null {
  const { there } = lastNumbers(engine, 'change');
  for (let from = 1; from <= there; from += BATCH) {
    const misfit = misfitAmong(changesBetween(engine, from, Math.min(there, from + BATCH - 1)));
    if (misfit !== null) return misfit;
  }
  return null;
}

/** The same of some. */
export function misfitAmong(changes: readonly (WalkedChange | null)[]): string | null {
  for (const change of changes) {
    if (change === null) return 'A change in the history cannot be read.';
    // A stranger's word; what is none of ours is named below.
    const entity = change.entity as Entity;
    const wrong = change.op === 'erase' ? null : unfitIn(change.op, entity, read(change.before), read(change.after));
    if (wrong !== null)
      return `Change ${change.seq} of the history says what no ${change.entity} may be: its ${wrong} cannot be read. Annals did not write it so.`;
  }
  return null;
}

function unfitIn(op: string, entity: Entity, before: Fields | null | undefined, after: Fields | null | undefined): string | null {
  if (before === undefined || after === undefined) return 'content';
  return unfitField(entity, before) ?? unfitField(entity, after) ?? (saysItsPart({ op, entity, before, after }) ? null : 'content');
}
