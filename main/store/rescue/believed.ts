import { v7 as uuid } from 'uuid';
import { eventDraftSchema } from '../../../shared/event';
import { ENTITY_FIELDS } from '../../../shared/fields/entities';
import { fold } from '../../../shared/fields/fold';
import { recordOf, withoutAbsent } from '../../../shared/fields/record';
import { laneDraftSchema } from '../../../shared/lane';
import { seriesDraftSchema } from '../../../shared/series';
import { timelineSchema } from '../../../shared/timeline';
import { laneColor } from '../commands/lanes';
import { isEmptied } from '../history/erasure';
import { mendedTimelineFields } from '../record/mended-rows';
import { saidBy } from '../record/replay';
import { type Target, withLanes } from './recovered-lanes';
import type { Salvage, SalvagedChange, SalvagedRow } from './salvage';

/** Decides for each entity which of its traces to believe: verified history first, then its row, then what is left of history. */
export function believed(
  salvaged: Salvage,
  fileName: string,
): { readonly targets: Target[]; readonly uncertain: number; readonly lost: number } {
  const rows = new Map(salvaged.rows.map((row) => [row.id, row]));
  const histories = new Map<string, SalvagedChange[]>();
  for (const change of salvaged.changes) {
    // Of an erased event there is nothing to believe.
    if (isEmptied(change)) continue;
    const history = histories.get(change.entity_id);
    if (history === undefined) histories.set(change.entity_id, [change]);
    else history.push(change);
  }
  const targets: Target[] = [];
  const sameLane = new Map<string, string>();
  let uncertain = 0;
  let lost = 0;
  for (const id of new Set([...histories.keys(), ...rows.keys()])) {
    const row = rows.get(id);
    const history = histories.get(id) ?? [];
    const told = fromHistory(id, history);
    const sound =
      told !== null && history.every((change, index) => change.verified && (index === 0 || change.base === history[index - 1]?.id));
    // Both speak of the same moment, and one may know the lane only by its number (salvage.ts).
    if (row !== undefined && told !== null && row.head === history.at(-1)?.id)
      sameLane.set(String(row.fields.lane), String(told.fields.lane));
    const current = row === undefined ? salvaged.complete : row.head === history.at(-1)?.id;
    if (sound && current && isTaken(told)) targets.push(told);
    else {
      const candidate = (row && taken(row)) ?? (told && taken(told)) ?? mended(row ?? told);
      if (candidate === null) lost++;
      else {
        targets.push(candidate);
        uncertain++;
      }
    }
  }
  if (!targets.some((target) => target.entity === 'timeline')) {
    const fields = mendedTimelineFields({ title: fileName });
    targets.unshift({ entity: 'timeline', id: uuid(), fields, deleted: false });
  }
  return { targets: withLanes(targets, sameLane), uncertain, lost };
}

function fromHistory(id: string, history: readonly SalvagedChange[]): Target | null {
  const [first] = history;
  if (first?.op !== 'create') return null;
  try {
    const fields = fold(first.entity, history.map(saidBy));
    return { entity: first.entity, id, fields, deleted: history.at(-1)?.op === 'delete' };
  } catch {
    return null;
  }
}

const SCHEMAS = { event: eventDraftSchema, lane: laneDraftSchema, series: seriesDraftSchema, timeline: timelineSchema.omit({ id: true }) };

/** A timeline without a title or a zone of its own is one all the same. */
function mended(entity: Target | SalvagedRow | null): Target | null {
  if (entity?.entity !== 'timeline') return null;
  return { entity: 'timeline', id: entity.id, deleted: false, fields: mendedTimelineFields(entity.fields) };
}

function isTaken(target: Target): boolean {
  return taken(target) !== null;
}

/** An entity with its fields as Annals would have taken them, each and no other; null when it would not. A lane may be missing, see withLanes. */
function taken({ entity, id, fields, deleted }: Target | SalvagedRow): Target | null {
  const anyLane = entity === 'event' || entity === 'series' ? { lane: fields.lane || '00000000-0000-4000-8000-000000000000' } : {};
  const parsed = SCHEMAS[entity].safeParse({ ...withoutAbsent(ENTITY_FIELDS[entity], fields), ...anyLane });
  if (!parsed.success) return null;
  // A draft of a lane need not say these.
  const ofLane = { order: typeof fields.order === 'number' ? fields.order : 0, color: laneColor(0) };
  const said = entity === 'lane' ? { ...ofLane, ...parsed.data } : parsed.data;
  return { entity, id, deleted, fields: recordOf(ENTITY_FIELDS[entity], said) };
}
