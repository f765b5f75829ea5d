import type { EventFields } from '../../../shared/event';
import { fold } from '../../../shared/fields/fold';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { toWallClock } from '../../../shared/time/zone';
import type { StoreContext } from '../database/context';
import { isId } from '../database/ids';
import { type Packed, withTexts } from '../database/packed-texts';
import { unfitField } from '../history/misfit-changes';
import { homeZone, presentOf } from '../record/apply';
import { saidBy } from '../record/replay';
import type { Plan } from './plan';
import { livingFields, quoted, updateOf } from './plan';

interface Told {
  readonly seq: number;
  readonly id: string;
  readonly after: string | null;
  readonly at: number;
}

/**
 * Puts an event back as the change named left it, be it deleted now or not. A lane that is gone stays the one it is in, and of its sensitivity
 * then and now the stricter counts.
 */
export function restoreVersion({ engine }: StoreContext, id: string, changeId: string): Result<Plan> {
  const present = presentOf(engine, 'event', id);
  if (present === undefined) return fail('not-found', 'This event was never in the timeline, or was erased for good.');
  const stored = engine.all<Packed<Told>>(
    `SELECT c.seq, c.id, c.after, a.at FROM change c CROSS JOIN action a ON a.seq = c.action
     WHERE ${isId('c.entity_id', '?1')} AND c.seq <= (SELECT v.seq FROM change v WHERE ${isId('v.entity_id', '?1')} AND v.id = ?2) ORDER BY c.seq`,
    [id, changeId],
  );
  const changes = withTexts<Told>(engine, stored);
  const last = changes.at(-1);
  if (last?.id !== changeId) return fail('not-found', 'The history of this event has no such version.', 'changeId');
  const fields = fold('event', changes.map(saidBy));
  const lane = [String(fields.lane), String(present.fields.lane)].find(
    (candidate) => livingFields(engine, 'lane', candidate) !== undefined,
  );
  const first = engine.get<{ id: string }>('SELECT id FROM lane WHERE deleted = 0 ORDER BY ord, key LIMIT 1')?.id;
  // What was classified since stays so: that is no part of what the event was then.
  const sensitivity = Math.max(Number(fields.sensitivity), Number(present.fields.sensitivity));
  const version = { ...fields, lane: lane ?? first, sensitivity } as EventFields;
  const unfit = unfitField('event', version);
  if (unfit !== null)
    return fail('damaged', `That version of the event holds what none may: its ${unfit} cannot be read. Nothing was changed.`, 'changeId');
  const moment = new Date(toWallClock(last.at, homeZone(engine))).toISOString().slice(0, 16).replace('T', ' ');
  const label = `Restore ${quoted(version.title)} as of ${moment}`;
  if (present.deleted) {
    return ok({ label, changes: [{ entity: 'event', entityId: id, op: 'restore', before: null, after: { ...version } }] });
  }
  const change = updateOf('event', id, present.fields, { ...version });
  return ok({ label, changes: change === null ? [] : [change] });
}
