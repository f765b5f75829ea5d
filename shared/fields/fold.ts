import type { Entity } from '../history';
import { ENTITY_FIELDS } from './entities';
import { type Fields, unsaid } from './field';

/** Fields of an entity by name, as its changes hold them. */
export type Said = Readonly<Record<string, unknown>>;

/**
 * What the fields of an entity are as long as its changes do not speak of them: fields that a later format brought. Changes are never
 * rewritten, so whoever rebuilds an entity from them begins with this.
 */
const UNSAID: Readonly<Record<Entity, Said>> = {
  event: broughtLater(ENTITY_FIELDS.event),
  lane: broughtLater(ENTITY_FIELDS.lane),
  series: broughtLater(ENTITY_FIELDS.series),
  timeline: broughtLater(ENTITY_FIELDS.timeline),
};

function broughtLater(fields: Fields): Said {
  const later = Object.entries(fields).filter(([, { since }]) => since !== undefined);
  return Object.fromEntries(later.map(([name, field]) => [name, unsaid(field)]));
}

/**
 * The fields of an entity as its changes leave them: every way from history to a state of the timeline, present or past, goes through here.
 *
 * @param said what each change says of the entity (its `after`), oldest first; null where it says nothing, as a deletion does
 * @param from what changes before these left; without it, they begin with the first
 */
export function fold(entity: Entity, said: Iterable<Said | null>, from: Said = UNSAID[entity]): Said {
  // Not a copy of `from` with more keys: see alike.ts.
  const fields: Record<string, unknown> = Object.assign({}, from);
  for (const after of said) if (after !== null) Object.assign(fields, after);
  return fields;
}
