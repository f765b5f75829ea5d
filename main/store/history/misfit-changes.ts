import { z } from 'zod';
import type { Entity } from '../../../shared/history';
import { laneSchema } from '../../../shared/lane';
import { seriesSchema } from '../../../shared/series';
import { isWhen } from '../../../shared/time/edtf';
import { timelineSchema } from '../../../shared/timeline';
import type { Engine } from '../database/engine';
import { shapelessField } from '../record/event-shape';
import type { WalkedChange } from './history-walk';
import { changesBetween, lastNumbers } from './history-walk';

/*
 * Changes that say what no entity may be. Their hashes may be right all the same: whoever writes a file writes its history, too. They are looked
 * for where history is about to become the present again (undoing, restoring, recovering), and where reading it failed.
 */

type Fields = Readonly<Record<string, unknown>>;

/** A name of a zone is enough: those that this computer knows change with the years, and history stays. */
const homeZone = z.string().regex(/^[A-Za-z][\w+/-]{0,60}$/);
const SCHEMAS = { lane: laneSchema.partial(), series: seriesSchema.partial(), timeline: timelineSchema.extend({ homeZone }).partial() };

/** Name of a field that no such entity may have so, or null. Of events the shape counts and not the limits, which had other values once. */
export function unfitField(entity: Entity, said: Fields | null): string | null {
  if (said === null) return null;
  if (entity === 'event') {
    if ('when' in said && !(typeof said.when === 'string' && isWhen(said.when))) return 'when';
    return shapelessField(said);
  }
  const parsed = SCHEMAS[entity]?.safeParse(said);
  return parsed === undefined ? 'kind' : parsed.success ? null : String(parsed.error.issues[0]?.path[0] ?? 'content');
}

/** The same of what stands in history as JSON. */
export function unfitText(entity: Entity, json: string | null): string | null {
  try {
    return unfitField(entity, json === null ? null : (JSON.parse(json) as Fields));
  } catch {
    return 'content';
  }
}

const BATCH = 500;

/** In a sentence, the first change that says what none may; null when there is none. Reads them all. */
export function firstMisfitChange(engine: Engine): string | null {
  const { there } = lastNumbers(engine, 'change');
  for (let from = 1; from <= there; from += BATCH) {
    const misfit = misfitAmong(changesBetween(engine, from, Math.min(there, from + BATCH - 1)));
    if (misfit !== null) return misfit;
  }
  return null;
}

/** The same of some. */
export function misfitAmong(changes: readonly (WalkedChange | null)[]): string | null {
  for (const change of changes) {
    if (change === null) return 'A change in the history cannot be read.';
    // A stranger's word; what is none of ours is named below.
    const entity = change.entity as Entity;
    const wrong = unfitText(entity, change.before) ?? unfitText(entity, change.after);
    if (wrong !== null)
      return `Change ${change.seq} of the history says what no ${change.entity} may be: its ${wrong} cannot be read. Annals did not write it so.`;
  }
  return null;
}
