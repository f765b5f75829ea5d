import { useEffect, useRef, useState } from 'react';
import { strings } from '../strings';

/** What became of an attempt to save a field. */
export type Attempt = { readonly kind: 'saved' } | { readonly kind: 'unchanged' } | { readonly kind: 'refused'; readonly message: string };

/** Text that is not saved, by field, for when the person comes back to it; files/unsaved.ts carries it over a crash. */
export const unsavedTexts = new Map<string, string>();

interface SavedText {
  /** What the field shows when nobody types. */
  readonly saved: string;
  /** Name of the field and its event, under which unsaved text is kept. */
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
 * A text field that saves when it is left. What is typed stays until it is saved or reverted: a refused text stays with
 * the reason, and a field that disappears while somebody types (another event was selected) saves first.
 */
export function useSavedText({ saved, keepAs, save }: SavedText): TextFieldState {
  const [typed, setTyped] = useState<string | null>(() => unsavedTexts.get(keepAs) ?? null);
  const [error, setError] = useState<string | null>(() => (unsavedTexts.has(keepAs) ? strings.inspector.notSaved : null));
  /** Accepted by the store, but the new event has not come back yet. */
  const sent = useRef<string | null>(null);
  const latest = useRef({ typed, saved, save });
  latest.current = { typed, saved, save };

  function type(text: string | null): void {
    latest.current = { ...latest.current, typed: text };
    setTyped(text);
    if (text === null) unsavedTexts.delete(keepAs);
    else unsavedTexts.set(keepAs, text);
  }

  async function commit(): Promise<void> {
    const { typed: text, saved: before, save: attempt } = latest.current;
    if (text === null || text === sent.current) return;
    if (text.trim() === before.trim()) return revert();
    sent.current = text;
    const result = await attempt(text);
    if (result.kind === 'refused') {
      sent.current = null;
      setError(result.message);
      return;
    }
    if (unsavedTexts.get(keepAs) === text) unsavedTexts.delete(keepAs);
    setError(null);
    if (result.kind === 'unchanged') {
      sent.current = null;
      if (latest.current.typed === text) type(null);
    }
  }

  function revert(): void {
    setError(null);
    type(null);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new saved value is what ends the wait for it
  useEffect(() => {
    if (sent.current === null) return;
    if (latest.current.typed === sent.current) type(null);
    sent.current = null;
  }, [saved]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the field goes away; it reads what is current then
  useEffect(() => () => void commit(), []);

  return {
    text: typed ?? saved,
    saved: sent.current ?? saved,
    error,
    dirty: typed !== null && typed !== saved && typed !== sent.current,
    change: (text) => {
      setError(null);
      type(text);
    },
    commit: (text) => {
      if (text !== undefined) type(text);
      void commit();
    },
    revert,
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new saved value replaces what was shown ahead of it
  useEffect(() => {
    if (underway.current === 0) setPending(null);
  }, [saved]);

  async function choose(value: T): Promise<void> {
    setPending({ value });
    setError(null);
    underway.current += 1;
    const result = await save(value);
    underway.current -= 1;
    if (result.kind !== 'refused') return;
    setPending(null);
    setError(result.message);
  }

  return { value: pending === null ? saved : pending.value, error, choose: (value: T) => void choose(value) };
}
