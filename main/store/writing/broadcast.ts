import type { Broadcast } from '../../../shared/contract/broadcast';
import type { StoreContext } from '../database/context';
import { totalOf } from '../history/history';
import { eventRowsByIds, lanesOf, seriesOf, timelineOf, undoStateOf } from '../query/queries';
import type { PendingChange } from '../record/apply';
import { fullEvent, indexRow } from '../record/full-events';
import { withPositions } from '../record/undated-positions';

/** Up to here the changed events travel whole. */
const MAX_EVENTS = 200;
/** Past this the windows fetch everything anew. */
const MAX_CHANGED = 2000;

/** What windows are told after COMMIT. `moved` are the ids of undated events that stand elsewhere because others changed. */
export function broadcastOf(
  context: StoreContext,
  revision: number,
  label: string,
  changes: readonly PendingChange[],
  moved: readonly string[],
): Broadcast {
  const { engine } = context;
  const touched = (entity: PendingChange['entity']): boolean => changes.some((change) => change.entity === entity);
  const ids = new Set([...changes.filter((change) => change.entity === 'event').map((change) => change.entityId), ...moved]);
  const reload = ids.size > MAX_CHANGED || changes.some((change) => change.entity === 'timeline' && change.after?.homeZone !== undefined);
  const rows = reload ? [] : eventRowsByIds(engine, [...ids]);
  const living = rows.filter((row) => row.deleted === 0);
  return {
    revision,
    label,
    changed: living.map(indexRow),
    events: living.length <= MAX_EVENTS ? withPositions(engine, living.map(fullEvent)) : [],
    removed: rows.filter((row) => row.deleted === 1).map((row) => row.seq),
    reload,
    ...(touched('lane') ? { lanes: lanesOf(engine) } : {}),
    ...(touched('series') ? { series: seriesOf(engine) } : {}),
    ...(touched('timeline') ? { timeline: timelineOf(engine) } : {}),
    undo: undoStateOf(context),
    total: totalOf(engine),
  };
}
