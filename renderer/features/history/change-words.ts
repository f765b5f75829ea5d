import { ENTITY_FIELDS } from '../../../shared/fields/entities';
import type { Fields } from '../../../shared/fields/field';
import type { Change, Entity } from '../../../shared/history';
import { FIELD_WORDS } from '../../state/field-words';
import { type WordsContext, wordsByKind } from '../../state/value-words';
import type { FieldChange } from './field-change';
import { outcomeChanges } from './outcome-changes';
import { short } from './short';
import { viewChanges } from './view-changes';

/**
 * A recorded change field by field, in the order of its entity's table. History is read loosely: what an older or newer version wrote, and we do not
 * know, is shown as it stands rather than refused.
 */
export function fieldChangesOf(
  { entity, before, after }: Pick<Change, 'entity' | 'before' | 'after'>,
  context: WordsContext,
): FieldChange[] {
  const table: Fields = ENTITY_FIELDS[entity];
  const [was, is] = [before ?? {}, after ?? {}];
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  const known = Object.keys(table).filter((name) => names.has(name));
  const strange = [...names].filter((name) => !Object.hasOwn(table, name));
  return [...known, ...strange].flatMap((name): FieldChange[] => {
    const kind = table[name]?.kind;
    if (kind === 'outcomes') return outcomeChanges(was[name], is[name]);
    if (kind === 'views') return viewChanges(was[name], is[name], context.homeZone);
    const [one, other] = [was, is].map((said) => wordsOf(name, said[name], table, context));
    return one === other ? [] : [{ field: labelOf(entity, name), before: one ?? null, after: other ?? null }];
  });
}

/** Of no meaning to a person. */
const HIDDEN = new Set(['id', 'createdAt', 'updatedAt', 'order', 'key', 'row']);

function labelOf(entity: Entity, name: string): string {
  const words: Readonly<Record<string, string>> = FIELD_WORDS[entity];
  return words[name] ?? name;
}

function wordsOf(name: string, value: unknown, table: Fields, context: WordsContext): string | null {
  if (value === undefined || value === null || value === '' || HIDDEN.has(name)) return null;
  const kind = table[name]?.kind;
  const words = kind === undefined ? undefined : wordsByKind(kind, name, value, context);
  if (words === undefined) return short(typeof value === 'string' ? value : JSON.stringify(value));
  return words === '' ? null : short(words);
}
