import { createStore } from 'zustand/vanilla';
import { strings } from '../strings';

/*
 * Everything that is typed in this window and not saved, in one place. A field or form shows what stands here under its key, and what it
 * is made from when nothing does; so text survives whatever happens to the field: another selection, another tab, a closed dialog.
 * sync.ts hands it to main, which keeps it in the timeline's file.
 *
 * A key is a path: `event/<id>/when`, `review/<series>/<n>/note`, `draft/fields`, `lane/new/form`. All before its last part is the group:
 * what a person would call one unfinished entry (places.ts says where it is).
 */

export interface TypedEntry {
  /** Text, or what the form holds; each form checks what it takes back. */
  readonly value: unknown;
  /** When it was typed last, UTC milliseconds. */
  readonly at: number;
  /** Why it was not saved when that was tried; null while it was not. */
  readonly problem: string | null;
  /** It comes from before this page, and nobody has touched it since. */
  readonly restored: boolean;
}

interface TypedState {
  readonly entries: ReadonlyMap<string, TypedEntry>;
  /** Why the timeline's file does not hold them; null when it does. */
  readonly failure: string | null;
}

export const typedState = createStore<TypedState>()(() => ({ entries: new Map(), failure: null }));

/** Keeps what stands in a field or form. The same value again changes nothing, unless it comes with another problem. */
export function keepTyped(key: string, value: unknown, problem: string | null = null): void {
  const { entries } = typedState.getState();
  const before = entries.get(key);
  if (before !== undefined && before.value === value && before.problem === problem && !before.restored) return;
  typedState.setState({ entries: new Map(entries).set(key, { value, at: Date.now(), problem, restored: false }) });
}

/** Forgets what was typed, because it is saved or as it was. */
export function dropTyped(...keys: readonly string[]): void {
  const { entries } = typedState.getState();
  if (!keys.some((key) => entries.has(key))) return;
  typedState.setState({ entries: new Map([...entries].filter(([key]) => !keys.includes(key))) });
}

/** Why an entry is not saved, to be shown beside it. A reason from an earlier session is told as one: it need not hold any more. */
export function reasonOf({ problem, restored }: TypedEntry): string | null {
  return problem !== null && restored ? strings.typed.notSavedThen(problem) : problem;
}

/** The file was opened anew, or is another one: why it refused an entry before says nothing of it. The entries stay. */
export function forgetProblems(): void {
  const { entries } = typedState.getState();
  if (![...entries.values()].some(({ problem }) => problem !== null)) return;
  typedState.setState({ entries: new Map([...entries].map(([key, entry]) => [key, { ...entry, problem: null }] as const)) });
}

/** Puts entries back as they were taken out. */
export function putBack(taken: ReadonlyArray<readonly [key: string, entry: TypedEntry]>): void {
  typedState.setState(({ entries }) => ({
    entries: new Map([...entries, ...taken.map(([key, entry]) => [key, { ...entry, restored: true }] as const)]),
  }));
}

export function typedAt(key: string): TypedEntry | undefined {
  return typedState.getState().entries.get(key);
}

/** What is typed under a key when it is text; else null. */
export function textAt(key: string): string | null {
  const value = typedAt(key)?.value;
  return typeof value === 'string' ? value : null;
}

export function groupOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'));
}

/** The entries of one group, with their keys. */
export function typedIn(entries: TypedState['entries'], group: string): Array<readonly [key: string, entry: TypedEntry]> {
  return [...entries].filter(([key]) => groupOf(key) === group);
}

/** Names of all groups, the one typed in last first. */
export function groupsOf(entries: TypedState['entries']): string[] {
  const latest = new Map<string, number>();
  for (const [key, { at }] of entries) latest.set(groupOf(key), Math.max(at, latest.get(groupOf(key)) ?? 0));
  return [...latest].sort(([, one], [, other]) => other - one).map(([group]) => group);
}
