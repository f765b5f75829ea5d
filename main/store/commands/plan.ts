import type { Answered, Input } from '../../../shared/contract';
import type { Entity } from '../../../shared/history';
import type { Result } from '../../../shared/result';
import { parseWhen } from '../../../shared/time/edtf';
import { shortWords } from '../../../shared/time/words';
import type { StoreContext } from '../database/context';
import type { Engine } from '../database/engine';
import type { Step } from '../history/history';
import type { Fields, PendingChange } from '../record/apply';
import { homeZone, presentOf } from '../record/apply';

/** What a command wants to do: planned from the present state and recorded by the timeline store, in one transaction. */
export interface Plan {
  /** The step in words, for history and the Undo button. */
  readonly label: string;
  /** Empty when the input changes nothing: then no action is written. */
  readonly changes: readonly PendingChange[];
  readonly createdId?: string;
  /** The text that sources name by its hash, to be kept with the timeline. */
  readonly keeps?: string;
  /** The text whose reading is done with this. */
  readonly settles?: string;
}

/** What a command, undo or redo wants written. */
export type Planned = Plan & Partial<Pick<Step, 'kind' | 'undoes'>>;

/** What plans each write of the contract that the store answers. */
export type Writes = {
  readonly [M in Answered<{ by: 'store'; does: 'write' }>]: (context: StoreContext, input: Input<M>) => Result<Planned>;
};

/** The part of `patch` that differs from `fields`, as a change; null when nothing does. */
export function updateOf(entity: Entity, entityId: string, fields: Fields, patch: Fields): PendingChange | null {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || JSON.stringify(fields[name]) === JSON.stringify(value)) continue;
    before[name] = fields[name];
    after[name] = value;
  }
  return Object.keys(after).length === 0 ? null : { entity, entityId, op: 'update', before, after };
}

/** Fields of an entity that exists and is not deleted. */
export function livingFields<T>(engine: Engine, entity: Entity, id: string): T | undefined {
  const present = presentOf(engine, entity, id);
  return present === undefined || present.deleted ? undefined : (present.fields as T);
}

/** A title for use within a label: in quotation marks, cut so that a label stays one line. */
export function quoted(title: string): string {
  const line = title.replace(/\s+/g, ' ');
  return `“${line.length <= 80 ? line : `${Array.from(line).slice(0, 79).join('')}…`}”`;
}

/** "1 event", "3 events". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A valid date in a few words: "c. Jan 2026". */
export function dateWords(engine: Engine, edtf: string): string {
  const when = parseWhen(edtf, homeZone(engine));
  return when.ok ? shortWords(when.value) : edtf;
}
