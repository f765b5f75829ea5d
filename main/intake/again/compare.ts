import type { EntityFields } from './questions';

/** One field that a file says otherwise than the timeline. Values are as history holds them. */
export interface FieldDifference {
  readonly field: string;
  /** What the file said when it was last read; undefined where nobody knows. */
  readonly last: unknown;
  readonly file: unknown;
  readonly here: unknown;
  /** It was edited here since, or may have been: to take the file's would overwrite that. */
  readonly edited: boolean;
}

/**
 * What a file changes about something that was read before, field by field: last read, now in the file, now in the timeline.
 *
 * @param said fields that the file speaks of
 * @param last what it said before; null where nobody knows
 */
export function differencesOf(said: EntityFields, last: EntityFields | null, here: EntityFields): FieldDifference[] {
  return Object.entries(said).flatMap(([field, file]) => {
    const now = here[field];
    if (isSame(file, now)) return [];
    if (last === null) return [{ field, last: undefined, file, here: now, edited: true }];
    // What only the timeline changed stays as it is, and is no difference of the file.
    return isSame(file, last[field]) ? [] : [{ field, last: last[field], file, here: now, edited: !isSame(last[field], now) }];
  });
}

/** Whether two values say the same; the order of an object's keys says nothing, and what is absent is null. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other || (one ?? null) === (other ?? null)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((member, at) => isSame(member, other[at]))
    );
  const [left, right] = [one as EntityFields, other as EntityFields];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => isSame(left[key], right[key]));
}
