import { createStore } from 'zustand/vanilla';
import type { EventDraft } from '../../../shared/event';
import { dropTyped, keepTyped, typedAt, typedIn, typedState } from '../typed/keeper';
import { eventGroup, FIRST_DRAFT_GROUP } from '../typed/places';
import { viewState } from '../view-state';
import { type DraftFields, FORM_FIELDS, TYPED_FIELDS } from './form-fields';
import { EMPTY_DRAFT, readDraft } from './kept-draft';

interface DraftState {
  /** The draft's group in typed/keeper.ts: several new events may be unfinished, and one of them is in the form. */
  readonly group: string;
  readonly fields: DraftFields;
  /** What the form began with that nobody typed; a draft that holds no more than that is not kept. */
  readonly start: DraftFields;
  readonly errors: Readonly<Record<string, string>>;
  /** Puts a new draft into the form. */
  begin(group: string, start: DraftFields): void;
  change(patch: Partial<DraftFields>): void;
  fail(errors: Readonly<Record<string, string>>): void;
  /** Puts another draft into the form, with what is kept of it; the one before stays as it is kept. */
  show(group: string): void;
}

/** A form in which nothing is written. */
const NOTHING = { fields: EMPTY_DRAFT, start: EMPTY_DRAFT, errors: {} } as const;

/** The draft in the form. Outside the components, so that somebody who clicks elsewhere finds the text again. Saved or discarded, never dropped. */
export const draftState = createStore<DraftState>()((set) => ({
  group: FIRST_DRAFT_GROUP,
  ...NOTHING,
  begin: (group, start) => set({ group, fields: start, start, errors: {} }),
  change: (patch) =>
    set((state) => ({
      fields: { ...state.fields, ...patch },
      // What is being corrected is no longer wrong until it is tried again.
      errors: Object.fromEntries(Object.entries(state.errors).filter(([field]) => !(field in patch))),
    })),
  fail: (errors) => set({ errors }),
  show: (group) => {
    if (group !== draftState.getState().group) set({ ...NOTHING, group, fields: keptOf(group) ?? EMPTY_DRAFT });
  },
}));

/** A draft is saved or given up: nothing of it is kept. Another one that is in the form by now stays. */
export function dropDraft(group: string): void {
  dropTyped(...typedIn(typedState.getState().entries, group).map(([key]) => key));
  if (draftState.getState().group === group) draftState.setState(NOTHING);
}

/**
 * A draft is saved as an event. What was typed into it while the answer was waited for goes on in the event's own fields, unsaved.
 *
 * @param sent the fields as they were handed in
 */
export function draftSaved(group: string, sent: DraftFields, eventId: string | undefined): void {
  const now = keptOf(group);
  dropDraft(group);
  if (now === null || eventId === undefined) return;
  for (const field of TYPED_FIELDS) if (now[field] !== sent[field]) keepTyped(`${eventGroup(eventId)}/${field}`, now[field]);
}

/** Whether anything worth keeping has been written; the lane alone is no work of the person's. */
export function isUntouched(fields: DraftFields, start: DraftFields = EMPTY_DRAFT): boolean {
  return written(fields) === written(start);
}

function written({ lane: _lane, ...fields }: DraftFields): string {
  return JSON.stringify(fields);
}

/** What a request for a new event fills in: what it says itself (the place double-clicked on the chart, a title typed elsewhere). */
export function asked(request: Partial<EventDraft>): Partial<DraftFields> {
  return Object.fromEntries(FORM_FIELDS.map((name) => [name, request[name]]).filter(([, value]) => value !== undefined));
}

const fieldsKey = (group: string): string => `${group}/fields`;

/** What is kept of a draft's fields; null when nothing is, or nothing that could be a draft's. */
export function keptOf(group: string): DraftFields | null {
  return readDraft(typedAt(fieldsKey(group))?.value);
}

/** What the keeper holds of the draft in the form, and the fields that were made of it. */
let last: { readonly kept: unknown; readonly fields: DraftFields } | null = null;

draftState.subscribe(({ group, fields, start }, before) => {
  const key = fieldsKey(group);
  if (group !== before.group) {
    // Another draft is shown, as it is kept: nobody has typed.
    last = { kept: typedAt(key)?.value, fields };
    return;
  }
  if (last?.fields === fields) return;
  // A pane that opens takes the fields over as they are: nobody has typed.
  const isSame = last !== null && written(last.fields) === written(fields) && typedAt(key)?.value === last.kept;
  last = { kept: isSame ? last?.kept : fields, fields };
  if (isUntouched(fields, start)) dropTyped(key);
  else if (!isSame) keepTyped(key, fields);
});

// Brought back, or given up, from elsewhere.
typedState.subscribe(() => {
  const { group, fields, start } = draftState.getState();
  const kept = typedAt(fieldsKey(group))?.value;
  if (kept === undefined) {
    if (!isUntouched(fields, start)) draftState.setState(NOTHING);
    return;
  }
  if (kept === last?.kept) return;
  const parsed = keptOf(group);
  if (parsed === null) return;
  last = { kept, fields: parsed };
  draftState.setState({ fields: parsed, errors: {} });
});

// What is selected is what the form shows, however it came to be selected.
viewState.subscribe(({ selection }) => {
  if (selection.kind === 'draft') draftState.getState().show(selection.group);
});
