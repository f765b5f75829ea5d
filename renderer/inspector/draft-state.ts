import { z } from 'zod';
import { createStore } from 'zustand/vanilla';
import { type EventDraft, type Source, STATUSES, type Status, sourceSchema } from '../../shared/event';
import { dropTyped, keepTyped, typedAt, typedState } from '../typed/keeper';

/** A new event while it is written: dates as typed, everything filled in. */
export interface DraftFields {
  readonly title: string;
  /** As typed; understood when it is saved. */
  readonly when: string;
  /** Null until the person chooses: then it follows from the date. */
  readonly status: Status | null;
  readonly lane: string;
  readonly summary: string;
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly tags: readonly string[];
  readonly sources: readonly Source[];
  readonly learned: string;
  readonly pinned: boolean;
  readonly sensitivity: 0 | 1 | 2 | 3;
}

export const EMPTY_DRAFT: DraftFields = {
  title: '',
  when: '',
  status: null,
  lane: '',
  summary: '',
  actors: [],
  places: [],
  tags: [],
  sources: [],
  learned: '',
  pinned: false,
  sensitivity: 0,
};

interface DraftState {
  readonly fields: DraftFields;
  readonly errors: Readonly<Record<string, string>>;
  change(patch: Partial<DraftFields>): void;
  fail(errors: Readonly<Record<string, string>>): void;
  discard(): void;
}

/** Outside the components, so that somebody who clicks elsewhere finds the text again. Saved or discarded, never dropped. */
export const draftState = createStore<DraftState>()((set) => ({
  fields: EMPTY_DRAFT,
  errors: {},
  change: (patch) =>
    set((state) => ({
      fields: { ...state.fields, ...patch },
      // What is being corrected is no longer wrong until it is tried again.
      errors: Object.fromEntries(Object.entries(state.errors).filter(([field]) => !(field in patch))),
    })),
  fail: (errors) => set({ errors }),
  discard: () => set({ fields: EMPTY_DRAFT, errors: {} }),
}));

/** Whether anything worth keeping has been written; the lane alone is no work of the person's. */
export function isUntouched(fields: DraftFields): boolean {
  return written(fields) === written(EMPTY_DRAFT);
}

function written({ lane: _lane, ...fields }: DraftFields): string {
  return JSON.stringify(fields);
}

/**
 * What a request for a new event changes in the draft: what it says itself (the place double-clicked on the chart, a
 * title typed elsewhere), never anything else that has been written.
 */
export function asked(request: Partial<EventDraft>): Partial<DraftFields> {
  const { title, when, status, lane, summary, actors, places, tags, sources, learned, pinned, sensitivity } = request;
  const given = { title, when, status, lane, summary, actors, places, tags, sources, learned, pinned, sensitivity };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** The draft's group in typed/keeper.ts: its fields, and a source that is being written for it. */
export const DRAFT = 'draft';
const FIELDS = `${DRAFT}/fields`;
const text = z.string().catch('');
const names = z.array(z.string()).catch([]);

/** From a file that anybody may have written: what is no draft's is left out, field by field. */
const keptFields = z.object({
  title: text,
  when: text,
  status: z.enum(STATUSES).nullable().catch(null),
  lane: text,
  summary: text,
  actors: names,
  places: names,
  tags: names,
  sources: z.array(sourceSchema).catch([]),
  learned: text,
  pinned: z.boolean().catch(false),
  sensitivity: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).catch(0),
});

/** What the keeper holds, and the fields that were made of it. */
let last: { readonly kept: unknown; readonly fields: DraftFields } | null = null;

draftState.subscribe(({ fields }) => {
  if (last?.fields === fields) return;
  // A pane that opens takes the fields over as they are: nobody has typed.
  const isSame = last !== null && written(last.fields) === written(fields) && typedAt(FIELDS)?.value === last.kept;
  last = { kept: isSame ? last?.kept : fields, fields };
  if (isUntouched(fields)) dropTyped(FIELDS);
  else if (!isSame) keepTyped(FIELDS, fields);
});

// Brought back, or given up, from elsewhere.
typedState.subscribe(() => {
  const kept = typedAt(FIELDS)?.value;
  const { fields, discard } = draftState.getState();
  if (kept === undefined) {
    if (!isUntouched(fields)) discard();
    return;
  }
  if (kept === last?.kept) return;
  const parsed = keptFields.safeParse(kept);
  if (!parsed.success) return;
  last = { kept, fields: parsed.data };
  draftState.setState({ fields: parsed.data, errors: {} });
});
