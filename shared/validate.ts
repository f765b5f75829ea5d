import type { z } from 'zod';
import type { Result } from './result';
import { fail, ok } from './result';
import { IN_WORDS } from './schema-words';

/**
 * Parses input with a schema of shared/. The first broken rule becomes the error; `field` is its dotted path, and text
 * that the database could not give back unchanged is mended first.
 */
export function validate<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(wellFormed(input), IN_WORDS);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const field = issue?.path.map(String).join('.');
  return fail('invalid', issue?.message ?? 'This is not valid.', field === '' ? undefined : field);
}

/**
 * Replaces NUL (libsql cuts text there) and lone surrogates (not representable in UTF-8) by U+FFFD in every string of a
 * plain value, so that what is stored, hashed and read back is the same text. A value without any is returned as it is: nearly all are, a million in an import.
 */
export function wellFormed(value: unknown): unknown {
  return isWellFormed(value) ? value : mended(value);
}

/** Whether that certainly changes nothing. */
export function isWellFormed(value: unknown): boolean {
  return !mayBeIll(value);
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
  if (Array.isArray(value)) return value.map(mended);
  return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mended(entry)])) : value;
}

function mayBeIll(value: unknown): boolean {
  if (typeof value === 'string') return MAY_BE_ILL.test(value);
  if (Array.isArray(value)) return value.some(mayBeIll);
  return isPlain(value) && Object.values(value).some(mayBeIll);
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Halves of pairs, too: looking at code units and not at characters takes a fifth of the time, and most text has none of them. */
const MAY_BE_ILL = /[\0\ud800-\udfff]/;
