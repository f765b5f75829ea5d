import { fail, type Result } from '../../../shared/result';
import { HIDDEN } from '../../../shared/shown-text';
import type { Planned } from './plan';

/** Something that takes ink: neither a space nor what is not seen. */
const SEEN = new RegExp(String.raw`[^\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}${HIDDEN}]`, 'u');

/** Refuses a plan that would give something a title that nobody can see. What has one already keeps it, and can be taken back and restored. */
export function withSeenTitles(planned: Result<Planned>): Result<Planned> {
  if (!planned.ok || planned.value.kind !== undefined) return planned;
  const titles = planned.value.changes.flatMap(({ op, after }) => (op === 'create' || op === 'update' ? [after?.title] : []));
  const isUnseen = titles.some((title) => typeof title === 'string' && !SEEN.test(title));
  return isUnseen ? fail('invalid', 'A title needs something that can be seen.', 'title') : planned;
}
