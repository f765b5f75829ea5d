import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { useStore } from 'zustand';
import { useOnEnter } from '../../ui/use-on-change';
import { forgetSaved, ownIn, takeBack, useAside } from './aside';
import { discardTyped } from './discard';
import { dropTyped, groupOf, keepTyped, reasonOf, typedAt, typedIn, typedState } from './keeper';

export interface TypedForm<T> {
  /** What the form shows. */
  readonly value: T;
  /** Whether it began with what was kept from before. */
  readonly wasKept: boolean;
  /** Whether anything of it is unsaved now. */
  readonly isTouched: boolean;
  /** Why it was not saved. */
  readonly problem: string | null;
  /** Texts of what was typed before and set aside (aside.ts); null where there is none. */
  readonly aside: readonly string[] | null;
  /** A function gets what the form holds by now, for several changes at once. */
  set(patch: Partial<T> | ((now: T) => Partial<T>)): void;
  /** The form shows what was set aside. */
  takeBack(): void;
  /** It is saved: nothing of it is kept. What is set aside is not saved, and stays. */
  done(): void;
  /** The person gives it up, with what is set aside; it can be brought back for a moment. */
  discard(): void;
}

/**
 * What a form holds, kept until it is saved or given up: it is there again when the form is opened again.
 *
 * @param key under which it is kept; other keys of its group (a day as typed) go with it
 * @param start what the form shows when nothing is kept; a form that is back at that is no longer unfinished
 * @param schema of what is kept, since the file it comes from may have been written by anybody; made once, not for each drawing
 */
export function useTypedForm<T extends object>(key: string, start: T, schema: z.ZodType<T>): TypedForm<T> {
  const entry = useStore(typedState, (state) => state.entries.get(key));
  const kept = useMemo(() => (entry === undefined ? null : readAs(schema, entry.value)), [entry, schema]);
  const [wasKept] = useState(kept !== null);
  const group = groupOf(key);
  // A page that went between a save and its answer left both behind.
  useOnEnter(() => forgetSaved(key, start));
  return {
    value: kept ?? start,
    wasKept,
    isTouched: kept !== null,
    problem: entry === undefined ? null : reasonOf(entry),
    aside: useAside(key, start),
    takeBack: () => takeBack(group),
    set(patch) {
      const before = readAs(schema, typedAt(key)?.value) ?? start;
      const next = { ...before, ...(typeof patch === 'function' ? patch(before) : patch) };
      if (JSON.stringify(next) === JSON.stringify(start)) dropTyped(key);
      else keepTyped(key, next);
    },
    done() {
      dropTyped(...ownIn(group).map(([one]) => one));
      forgetSaved(key, kept ?? start);
    },
    discard: () => discardTyped(...typedIn(typedState.getState().entries, group).map(([one]) => one)),
  };
}

function readAs<T>(schema: z.ZodType<T>, value: unknown): T | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
