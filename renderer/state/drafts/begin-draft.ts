import type { EventDraft } from '../../../shared/event';
import { dateContext } from '../date-context';
import { tellKept } from '../typed/discard';
import { typedIn, typedState } from '../typed/keeper';
import { newDraftGroup } from '../typed/places';
import { editableText } from '../typed/typed-date';
import { viewState } from '../view-state';
import { asked, draftState } from './draft-state';
import type { DraftFields } from './form-fields';
import { EMPTY_DRAFT } from './kept-draft';

/**
 * Opens an empty form for a new event. One that is being written in the form stays among the unfinished entries, and the person is told;
 * one in which nothing is written yet is used.
 *
 * @param request what the form begins with
 * @param from whether that is the person's own words, which are kept from now on, or a place that was pointed at
 */
export function beginDraft(request: Partial<EventDraft> = {}, from: 'typed' | 'pointed' = 'pointed'): void {
  const { selection, select } = viewState.getState();
  const shown = selection.kind === 'draft' ? selection.group : null;
  const isWritten = shown !== null && isDraftWritten(shown);
  const group = shown === null || isWritten ? newDraftGroup() : shown;
  const first = filledIn(request);
  draftState.getState().begin(group, from === 'pointed' ? { ...EMPTY_DRAFT, ...first } : EMPTY_DRAFT);
  if (from === 'typed') draftState.getState().change(first);
  select({ kind: 'draft', group });
  if (isWritten) tellKept(shown, () => select({ kind: 'draft', group: shown }));
}

/** Whether a draft holds anything of the person's, in its fields or in a source or name that is open. */
export function isDraftWritten(group: string): boolean {
  return typedIn(typedState.getState().entries, group).length > 0;
}

/** Dates arrive as EDTF and are shown as people write them. */
function filledIn(request: Partial<EventDraft>): Partial<DraftFields> {
  const given = asked(request);
  const context = dateContext();
  return given.when === undefined || context === null ? given : { ...given, when: editableText(given.when, context) };
}
