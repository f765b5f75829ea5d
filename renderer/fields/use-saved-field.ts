import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { discardTyped } from '../state/typed/discard';
import { dropTyped, keepTyped, reasonOf, textAt, typedState } from '../state/typed/keeper';
import { useOnChange, useOnLeave } from '../ui/use-on-change';
import { strings } from './strings';

/** What became of an attempt to save a field. */
export type Attempt = { readonly kind: 'saved' } | { readonly kind: 'unchanged' } | { readonly kind: 'refused'; readonly message: string };

interface SavedText {
  /** What the field shows when nobody types. */
  readonly saved: string;
  /** The field's key in typed/keeper.ts, such as `event/<id>/when`. */
  readonly keepAs: string;
  readonly save: (text: string) => Promise<Attempt>;
}

export interface TextFieldState {
  readonly text: string;
  /** What counts as saved right now; the field carries it as `data-saved`. */
  readonly saved: string;
  readonly error: string | null;
  readonly dirty: boolean;
  change(text: string): void;
  commit(text?: string): void;
  revert(): void;
}

/**
 * A text field that saves when it is left. What is typed stays until it is saved or given up: a refused text stays with
 * the reason, and a field that disappears while somebody types (another event was selected) saves first.
 */
export function useSavedText({ saved, keepAs, save }: SavedText): TextFieldState {
  const entry = useStore(typedState, (state) => state.entries.get(keepAs));
  const typed = typeof entry?.value === 'string' ? entry.value : null;
  /** Accepted by the store, but the new event has not come back yet. */
  const [sent, setSent] = useState<string | null>(null);
  const underway = useRef<string | null>(null);
  const latest = useRef({ saved, save });
  latest.current = { saved, save };

  function wait(text: string | null): void {
    underway.current = text;
    setSent(text);
  }

  async function commit(): Promise<void> {
    const text = textAt(keepAs);
    const { saved: before, save: attempt } = latest.current;
    if (text === null || text === underway.current) return;
    if (text.trim() === before.trim()) return dropTyped(keepAs);
    wait(text);
    const result = await attempt(text);
    if (result.kind === 'refused') {
      wait(null);
      // What was typed meanwhile is not saved either.
      keepTyped(keepAs, textAt(keepAs) ?? text, result.message);
      return;
    }
    if (textAt(keepAs) === text) dropTyped(keepAs);
    if (result.kind === 'unchanged') wait(null);
  }

  // A new saved value is what ends the wait for it.
  useOnChange(saved, () => {
    if (underway.current === null) return;
    if (textAt(keepAs) === underway.current) dropTyped(keepAs);
    wait(null);
  });

  useOnLeave(() => void commit());

  return {
    text: typed ?? sent ?? saved,
    saved: sent ?? saved,
    error: entry === undefined ? null : (reasonOf(entry) ?? (entry.restored ? strings.field.notSaved : null)),
    dirty: typed !== null && typed !== saved && typed !== sent,
    change: (text) => keepTyped(keepAs, text),
    commit: (text) => {
      if (text !== undefined) keepTyped(keepAs, text);
      void commit();
    },
    revert: () => discardTyped(keepAs),
  };
}

/**
 * A value chosen rather than typed: shown at once, and put back if the store refuses it. Further choices build on what is
 * shown, not on what has come back so far.
 */
export function usePendingValue<T>(saved: T, save: (value: T) => Promise<Attempt>) {
  const [pending, setPending] = useState<{ readonly value: T } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const underway = useRef(0);
  // A new saved value replaces what was shown ahead of it.
  useOnChange(saved, () => {
    if (underway.current === 0) setPending(null);
  });

  async function choose(value: T): Promise<Attempt> {
    setPending({ value });
    setError(null);
    underway.current += 1;
    const result = await save(value);
    underway.current -= 1;
    if (result.kind === 'refused') {
      setPending(null);
      setError(result.message);
    }
    return result;
  }

  return { value: pending === null ? saved : pending.value, error, choose };
}
