import {
  type EventDraft,
  type EventPatch,
  type EventView,
  eventDraftSchema,
  eventPatchSchema,
  type Source,
  type Status,
} from '../../../shared/event';
import type { Result } from '../../../shared/result';
import { IN_WORDS } from '../../../shared/schema-words';
import type { Attempt } from '../../fields/use-saved-field';
import type { DraftFields } from '../../state/drafts/draft-state';

/** The fields of an event as the form shows them, saved or still being written. */
export interface FormValues {
  readonly title: string;
  readonly status: Status;
  readonly lane: string;
  readonly summary: string;
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly tags: readonly string[];
  readonly sources: readonly Source[];
  readonly pinned: boolean;
  readonly sensitivity: 0 | 1 | 2 | 3;
}

/** Saves some fields; answers what became of it. */
export type Save = (patch: EventPatch) => Promise<Attempt>;

export function valuesOf(event: EventView): FormValues {
  const { title, status, lane, summary, actors, places, tags, sources, pinned, sensitivity } = event;
  return { title, status, lane, summary, actors, places, tags, sources, pinned, sensitivity };
}

/** Checks a patch by the shared schema before it is sent, so that the reason is there at once. */
export async function trySave(patch: EventPatch, send: (patch: EventPatch) => Promise<Result<unknown>>): Promise<Attempt> {
  const checked = eventPatchSchema.safeParse(patch, IN_WORDS);
  if (!checked.success) return { kind: 'refused', message: checked.error.issues[0]?.message ?? '' };
  const result = await send(checked.data);
  return result.ok ? { kind: 'saved' } : { kind: 'refused', message: result.error.message };
}

/** What a finished draft hands in, or the reasons why it cannot, by field. `when` and `learned` are EDTF here. */
export function finishedDraft(
  fields: DraftFields,
  dates: { readonly when: string; readonly learned: string | null },
  status: Status,
): { readonly ok: true; readonly draft: EventDraft } | { readonly ok: false; readonly errors: Readonly<Record<string, string>> } {
  const { title, lane, summary, actors, places, tags, sources, pinned, sensitivity } = fields;
  const draft = {
    title,
    lane,
    summary,
    actors: [...actors],
    places: [...places],
    tags: [...tags],
    sources: [...sources],
    pinned,
    sensitivity,
    status,
    when: dates.when,
    ...(dates.learned === null ? {} : { learned: dates.learned }),
  };
  const checked = eventDraftSchema.safeParse(draft, IN_WORDS);
  if (checked.success) return { ok: true, draft };
  const errors: Record<string, string> = {};
  for (const issue of checked.error.issues) {
    const field = String(issue.path[0] ?? '');
    errors[field] ??= issue.message;
  }
  return { ok: false, errors };
}
