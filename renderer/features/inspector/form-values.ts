import { type EventDraft, type EventPatch, eventDraftSchema, eventPatchSchema, type FullEvent, type Status } from '../../../shared/event';
import type { Result } from '../../../shared/result';
import { IN_WORDS } from '../../../shared/schema-words';
import type { Attempt } from '../../fields/use-saved-field';
import { type DateField, type DraftFields, FORM_FIELDS, type FormField, isTyped, mayBeAbsent } from '../../state/drafts/form-fields';

/** The fields of an event as the form shows them, saved or still being written. */
export type FormValues = Omit<DraftFields, 'status'> & { readonly status: Status };

/** Saves some fields; answers what became of it. */
export type Save = (patch: EventPatch) => Promise<Attempt>;

export function valuesOf(event: FullEvent): FormValues {
  return Object.fromEntries(FORM_FIELDS.map((name) => [name, event[name] ?? (isTyped(name) ? '' : undefined)])) as FormValues;
}

/** The change of one field. */
export function patchOf(field: FormField, value: unknown): EventPatch {
  return { [field]: value } as EventPatch;
}

/** Checks a patch by the shared schema before it is sent, so that the reason is there at once. */
export async function trySave(patch: EventPatch, send: (patch: EventPatch) => Promise<Result<unknown>>): Promise<Attempt> {
  const checked = eventPatchSchema.safeParse(patch, IN_WORDS);
  if (!checked.success) return { kind: 'refused', message: checked.error.issues[0]?.message ?? '' };
  const result = await send(checked.data);
  return result.ok ? { kind: 'saved' } : { kind: 'refused', message: result.error.message };
}

/** What a finished draft hands in, or the reasons why it cannot, by field. `dates` are EDTF; null where none is said. */
export function finishedDraft(
  fields: DraftFields,
  dates: { readonly [N in DateField]: string | null },
  status: Status,
): { readonly ok: true; readonly draft: EventDraft } | { readonly ok: false; readonly errors: Readonly<Record<string, string>> } {
  const said = Object.entries({ ...fields, ...dates, status }).filter(([name, value]) => !isLeftOut(name, value));
  const checked = eventDraftSchema.safeParse(Object.fromEntries(said), IN_WORDS);
  if (checked.success) return { ok: true, draft: checked.data };
  const errors: Record<string, string> = {};
  for (const issue of checked.error.issues) {
    const field = String(issue.path[0] ?? '');
    errors[field] ??= issue.message;
  }
  return { ok: false, errors };
}

function isLeftOut(name: string, value: unknown): boolean {
  return value === null || (value === '' && isTyped(name) && mayBeAbsent(name));
}
