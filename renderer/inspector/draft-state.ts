import { createStore } from 'zustand/vanilla';
import type { EventDraft, Source, Status } from '../../shared/event';

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
  const { lane: _lane, ...written } = fields;
  const { lane: _none, ...empty } = EMPTY_DRAFT;
  return JSON.stringify(written) === JSON.stringify(empty);
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
