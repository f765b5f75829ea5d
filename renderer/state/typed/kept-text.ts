import { z } from 'zod';
import type { Selection } from '../view-state';
import type { TypedEntry } from './keeper';
import { FIRST_DRAFT_GROUP } from './places';

/* The form in which what is typed is kept in a timeline's file. */

/** Loose: what a newer Annals keeps is kept on, and each form looks at what it takes. */
const keptSchema = z.object({
  version: z.literal(1),
  entries: z.array(z.tuple([z.string(), z.object({ value: z.unknown(), at: z.number(), problem: z.string().nullable() })])),
  selection: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('event'), id: z.string() }),
    // Without a group from when there was one draft.
    z.object({ kind: z.literal('draft'), group: z.string().default(FIRST_DRAFT_GROUP) }),
    z.object({ kind: z.literal('occurrence'), seriesId: z.string(), n: z.int().min(1).max(5000) }),
  ]),
});

/** Empty when nothing typed is unsaved. */
export function serialized(entries: ReadonlyMap<string, TypedEntry>, selection: Selection): string {
  if (entries.size === 0) return '';
  const kept = [...entries].map(([key, { value, at, problem }]) => [key, { value, at, problem }] as const);
  return JSON.stringify({ version: 1, entries: kept, selection });
}

/** What was serialized; null when it is something else. */
export function deserialized(text: string): { readonly entries: ReadonlyMap<string, TypedEntry>; readonly selection: Selection } | null {
  const parsed = keptSchema.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  const entries = parsed.data.entries.map(([key, entry]) => [key, { ...entry, restored: true }] as const);
  return { entries: new Map(entries), selection: parsed.data.selection };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
