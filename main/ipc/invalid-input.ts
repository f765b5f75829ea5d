import type { z } from 'zod';
import { fail, type Result } from '../../shared/result';

/** What a method's input wraps the person's own fields in: `draft.when` is the field `when` to the form that sent it. */
const WRAPPERS: ReadonlySet<PropertyKey> = new Set(['draft', 'patch', 'options', 'outcome']);

/** The first thing wrong with an input, as an error that names the field. */
export function invalidInput(error: z.ZodError): Result<never> {
  const issue = error.issues[0];
  if (issue === undefined) return fail('invalid', 'This input cannot be used.');
  const [first, ...rest] = issue.path;
  const path = first !== undefined && rest.length > 0 && WRAPPERS.has(first) ? rest : issue.path;
  return fail('invalid', issue.message, path.length === 0 ? undefined : path.map(String).join('.'));
}
