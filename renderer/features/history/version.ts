import { fold } from '../../../shared/fields/fold';
import type { Action } from '../../../shared/history';

type Fields = Readonly<Record<string, unknown>>;

export interface Version {
  /** All fields as one change left them. */
  readonly was: Fields;
  /** All fields after the last change; null when the last one deleted the event. */
  readonly now: Fields | null;
}

/**
 * An event's fields after one of its changes and now, put together from its history: a change holds only what it changed.
 * @param actions every step of this event with its changes, newest first
 * @returns null when the change is not among them, or the beginning is missing
 */
export function versionAt(actions: readonly Action[], changeId: string): Version | null {
  const changes = actions.flatMap((action) => [...action.changes].reverse()).reverse();
  let state: Fields | null = null;
  let last: Fields | null = null;
  let was: Fields | null = null;
  for (const { id, op, before, after } of changes) {
    // History is read loosely: a step that says nothing of a side changed nothing of it.
    const from: Fields | null = state ?? last;
    if (op === 'create') state = fold('event', [after]);
    else if (from === null) return null;
    else state = op === 'delete' ? null : fold('event', [after], from);
    last = state ?? fold('event', [before], from ?? {});
    if (id === changeId) was = last;
  }
  return was === null ? null : { was, now: state };
}
