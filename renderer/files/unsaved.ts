import { z } from 'zod';
import { bridge } from '../client';
import { type DraftFields, draftState, EMPTY_DRAFT, isUntouched } from '../inspector/draft-state';
import { type UnfinishedSource, unfinishedSources } from '../inspector/unfinished-sources';
import { unsavedTexts } from '../inspector/use-saved-field';
import { QUICK_ADD_ID } from '../shell/focus';
import { type Selection, viewState } from '../state/view-state';

/*
 * What is typed and not saved lives in this page, and a page can be lost: it crashes, or the system takes its memory. So it
 * is handed to main every second, which keeps it in memory and hands it back to the page that is loaded again. It is
 * written to no file: an unsaved sensitive note stays out of the profile.
 */

const EVERY_MS = 1000;

interface Unsaved {
  readonly draft: DraftFields | null;
  readonly texts: ReadonlyArray<readonly [field: string, text: string]>;
  readonly sources: ReadonlyArray<readonly [keepAs: string, source: UnfinishedSource]>;
  readonly quickAdd: string;
  readonly selection: Selection;
}

/** Loose: it was written by this same program a moment ago, and what does not fit is passed over. */
const unsavedSchema = z.object({
  draft: z.looseObject({ title: z.string(), when: z.string() }).nullable(),
  texts: z.array(z.tuple([z.string(), z.string()])),
  sources: z.array(z.tuple([z.string(), z.looseObject({})])),
  quickAdd: z.string(),
  selection: z.looseObject({ kind: z.enum(['none', 'event', 'draft', 'occurrence']) }),
});

/** Empty when nothing typed is unsaved. */
export function collectUnsaved(): string {
  const { fields } = draftState.getState();
  const field = document.getElementById(QUICK_ADD_ID);
  const unsaved: Unsaved = {
    draft: isUntouched(fields) ? null : fields,
    texts: [...unsavedTexts],
    sources: unfinishedSources.all(),
    quickAdd: field instanceof HTMLInputElement ? field.value : '',
    selection: viewState.getState().selection,
  };
  const { draft, texts, sources, quickAdd } = unsaved;
  return draft === null && texts.length === 0 && sources.length === 0 && quickAdd === '' ? '' : JSON.stringify(unsaved);
}

/** What main holds. */
let kept = '';

/** Hands over what has changed, once a second. */
export function watchUnsaved(): void {
  setInterval(() => {
    const text = collectUnsaved();
    if (text === kept) return;
    kept = text;
    void bridge.window.keepUnsaved({ text });
  }, EVERY_MS);
}

/** What was in the quick-add field, for the field to start with. */
let quickAdd = '';

export function takeRestoredQuickAdd(): string {
  const text = quickAdd;
  quickAdd = '';
  return text;
}

/** Puts back what the page before this one held; before anything is shown. */
export async function restoreUnsaved(): Promise<void> {
  const answer = await bridge.window.unsaved();
  if (!answer.ok || answer.value === '') return;
  kept = answer.value;
  const parsed = unsavedSchema.safeParse(JSON.parse(kept));
  if (!parsed.success) return;
  const { draft, texts, sources, selection } = parsed.data;
  if (draft !== null) draftState.setState({ fields: { ...EMPTY_DRAFT, ...draft } as DraftFields });
  for (const [field, text] of texts) unsavedTexts.set(field, text);
  for (const [keepAs, source] of sources) unfinishedSources.keep(keepAs, source as unknown as UnfinishedSource);
  quickAdd = parsed.data.quickAdd;
  viewState.setState({ selection: selection as unknown as Selection });
}
