import { v7 as uuid } from 'uuid';
import type { Entity } from '../../../shared/history';
import { newLane } from '../commands/lanes';
import type { Fields } from '../record/apply';

/** What an entity shall be in the new file. */
export interface Target {
  readonly entity: Entity;
  readonly id: string;
  readonly fields: Fields;
  readonly deleted: boolean;
}

/**
 * Gives what was in a lost lane one to be in, each lost lane one of its own, and a timeline that has no living lane left any. What a lane was
 * called is lost with it. `sameLane`: of two ids of one lane, the one that history has.
 */
export function withLanes(targets: readonly Target[], sameLane: ReadonlyMap<string, string>): Target[] {
  const known = new Map(targets.filter(({ entity }) => entity === 'lane').map((lane) => [lane.id, lane]));
  const lost = new Map<string, Target>();
  const lane = (): Target => {
    const title = lost.size === 0 ? 'Recovered' : `Recovered ${lost.size + 1}`;
    const order = known.size + lost.size;
    return { entity: 'lane', id: uuid(), fields: { ...newLane({ title }, order + 1, order) }, deleted: false };
  };
  const housed = targets.map((target): Target => {
    const { entity, fields } = target;
    if (entity !== 'event' && entity !== 'series') return target;
    const given = String(fields.lane);
    if (known.has(given)) return target;
    const from = sameLane.get(given) ?? given;
    if (known.has(from)) return { ...target, fields: { ...fields, lane: from } };
    const found = lost.get(from) ?? lane();
    lost.set(from, found);
    return { ...target, fields: { ...fields, lane: found.id } };
  });
  const living = [...known.values()].some(({ deleted }) => !deleted);
  if (!living && lost.size === 0) lost.set('', lane());
  return [...lost.values(), ...housed];
}
