import { z } from 'zod';
import { useStore } from 'zustand';
import { type Dialog, viewState } from '../view-state';
import { excerptOf } from './excerpt';
import { groupOf, type TypedEntry, typedAt, typedIn, typedState } from './keeper';
import { groupOfDialog } from './places';

/*
 * A dialog of something that is there and has a name begins with what is saved: a name in its field is taken for the name that is in force,
 * and Enter would save one that was given up. What was typed in it before and not saved is set aside as the dialog opens, in the same group,
 * so that it is still one unfinished entry; the dialog offers it, and whoever goes on with the entry has it in the fields.
 */

const ASIDE = 'aside';
const asideKey = (group: string): string => `${group}/${ASIDE}`;

/** What stood in one dialog, by the last parts of its keys. */
type Parts = Readonly<Record<string, unknown>>;
const partsSchema = z.record(z.string(), z.unknown());

/** Sets aside what a dialog is not to begin with, whoever opens it. Call once at start. */
export function watchAside(): void {
  viewState.subscribe(({ dialog }, before) => {
    const group = dialog === null || dialog === before.dialog ? null : groupOfNamed(dialog);
    if (group !== null) setAside(group);
  });
}

/** The group of a dialog that edits something that is there and has a name; null for others. */
function groupOfNamed(dialog: Dialog): string | null {
  switch (dialog.kind) {
    case 'lane':
    case 'series':
      return dialog.id === null ? null : groupOfDialog(dialog);
    case 'timeline':
      return groupOfDialog(dialog);
    default:
      return null;
  }
}

/** What the form of a group shows that is not saved; without what is set aside. */
export function ownIn(group: string): ReadonlyArray<readonly [key: string, entry: TypedEntry]> {
  return typedIn(typedState.getState().entries, group).filter(([key]) => key !== asideKey(group));
}

/** What the form of a group shows is set aside, above what was before, and what was typed alike once; nothing where nothing is typed. */
export function setAside(group: string): void {
  const own = ownIn(group);
  if (own.length === 0) return;
  const last = partsOf(own);
  const before = stackIn(typedAt(asideKey(group))).filter((parts) => JSON.stringify(parts) !== JSON.stringify(last));
  arrange(group, {}, [last, ...before]);
}

/** What was set aside last is in the form again, and what stands there takes its place. */
export function takeBack(group: string): void {
  const [last, ...older] = stackIn(typedAt(asideKey(group)));
  const parts = partsSchema.safeParse(last);
  if (!parts.success) return;
  const own = ownIn(group);
  arrange(group, parts.data, own.length === 0 ? older : [partsOf(own), ...older]);
}

/** What is saved is nothing to be offered. */
export function forgetSaved(key: string, saved: unknown): void {
  const group = groupOf(key);
  const stack = stackIn(typedAt(asideKey(group)));
  const left = stack.filter((parts) => JSON.stringify(parts) !== JSON.stringify({ [partOf(key)]: saved }));
  if (left.length < stack.length) arrange(group, partsOf(ownIn(group)), left);
}

/**
 * The texts of what was set aside last that differ from what is saved, since only they tell what it is; none where choices alone do, and
 * null where nothing is aside.
 *
 * @param key under which the form keeps what it shows
 * @param saved what the form shows where nothing is typed
 */
export function useAside(key: string, saved: object): readonly string[] | null {
  const entry = useStore(typedState, (state) => state.entries.get(asideKey(groupOf(key))));
  const parts = partsSchema.safeParse(stackIn(entry)[0]);
  if (!parts.success) return null;
  const texts = Object.entries(parts.data).flatMap(([part, value]) =>
    excerptOf(part, part === partOf(key) ? differing(value, saved) : value),
  );
  return texts.map(({ text }) => text);
}

const partOf = (key: string): string => key.slice(groupOf(key).length + 1);

function partsOf(entries: ReadonlyArray<readonly [key: string, entry: TypedEntry]>): Parts {
  return Object.fromEntries(entries.map(([key, { value }]) => [partOf(key), value]));
}

/** The newest first; what this Annals cannot read stays among them. */
function stackIn(entry: TypedEntry | undefined): readonly unknown[] {
  if (entry === undefined) return [];
  return Array.isArray(entry.value) ? entry.value : [entry.value];
}

/** What is in the form of a group and what is aside from now on, typed when it was typed. */
function arrange(group: string, own: Parts, stack: readonly unknown[]): void {
  const { entries } = typedState.getState();
  const before = typedIn(entries, group);
  const entry = { at: Math.max(...before.map(([, { at }]) => at)), problem: null };
  const restored = before.some(([, one]) => one.restored);
  const next = new Map([...entries].filter(([key]) => groupOf(key) !== group));
  // What is in the form is in somebody's hands.
  for (const [part, value] of Object.entries(own)) next.set(`${group}/${part}`, { ...entry, value, restored: false });
  if (stack.length > 0) next.set(asideKey(group), { ...entry, value: stack, restored });
  typedState.setState({ entries: next });
}

/** The parts of a form that are not as they are saved. */
function differing(typed: unknown, saved: unknown): unknown {
  if (!isRecord(typed) || !isRecord(saved)) return typed;
  const parts = Object.entries(typed).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(saved[name]));
  return Object.fromEntries(parts.map(([name, value]) => [name, differing(value, saved[name])]));
}

function isRecord(value: unknown): value is Parts {
  return partsSchema.safeParse(value).success;
}
