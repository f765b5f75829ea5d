import { z } from 'zod';
import { EVENT_FIELDS } from '../../../shared/event';
import type { Field } from '../../../shared/fields/field';
import { type DraftFields, FORM_FIELDS, isTyped } from './form-fields';

/** What an empty form holds. */
export const EMPTY_DRAFT = Object.fromEntries(FORM_FIELDS.map((name) => [name, emptyOf(name, EVENT_FIELDS[name])])) as DraftFields;

function emptyOf(name: string, { kind, initial }: Field): unknown {
  if (name === 'status') return null;
  return isTyped(name) || kind === 'lane' ? (initial ?? '') : initial;
}

const keptFields = z.object(Object.fromEntries(FORM_FIELDS.map((name) => [name, keptShape(name, EVENT_FIELDS[name])])));

/** As loose as a form is: what is too long or half said is kept, and refused when the draft is saved. */
function keptShape(name: string, { kind, schema, initial }: Field): z.ZodType {
  if (name === 'status') return schema.nullable().catch(null);
  if (isTyped(name) || kind === 'lane') return z.string().catch(String(initial ?? ''));
  return kind === 'names' ? z.array(z.string()).catch([]) : schema.catch(initial);
}

/** The fields of a draft from a file that anybody may have written: what is no draft's is left out, field by field. Null when none of it is. */
export function readDraft(kept: unknown): DraftFields | null {
  const parsed = keptFields.safeParse(kept);
  return parsed.success ? (parsed.data as DraftFields) : null;
}
