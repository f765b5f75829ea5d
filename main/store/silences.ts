import type { Input, Output } from '../../shared/contract';
import type { Status } from '../../shared/event';
import { longestSilences, type Sound } from '../../shared/view/silences';
import type { Engine, SqlValue } from './engine';

interface BoundsRow {
  readonly status: Status;
  readonly start_min: number | null;
  readonly start_max: number | null;
  readonly end_min: number | null;
  readonly end_max: number | null;
}

/** Looks only at the columns that matter, in order of time; a million events of one lane are not fetched whole. */
const COLUMNS = 'SELECT e.status, e.start_min, e.start_max, e.end_min, e.end_max FROM event e';
const ORDER = 'ORDER BY e.start_min IS NOT NULL, e.start_min';

/** The longest silences of a lane (by id), an actor or a tag (by name), and among how many events. */
export function silencesOf(engine: Engine, { of, now, limit }: Input<'events.silences'>): Output<'events.silences'> {
  const [where, value] = condition(of);
  const sounds = engine.all<BoundsRow>(`${COLUMNS} ${where} AND e.deleted = 0 ${ORDER}`, [value]).map(soundOf);
  return { silences: longestSilences(sounds, now, limit), events: sounds.length };
}

/** The names used for actors or tags of events, most used first: what can be asked of silencesOf. */
export function namesUsed(engine: Engine, limit: number): Output<'events.names'> {
  const used = (column: 'actors' | 'tags') =>
    engine
      .all<{ name: string }>(
        `SELECT n.value AS name FROM event e, json_each(e.${column}) n WHERE e.deleted = 0 GROUP BY n.value ORDER BY count(*) DESC, n.value LIMIT ?`,
        [limit],
      )
      .map(({ name }) => name);
  return { actors: used('actors'), tags: used('tags') };
}

function condition(of: Input<'events.silences'>['of']): [string, SqlValue] {
  if (of.kind === 'lane') return ['WHERE e.lane = (SELECT key FROM lane WHERE id = ?)', of.value];
  const column = of.kind === 'actor' ? 'actors' : 'tags';
  return [`WHERE EXISTS (SELECT 1 FROM json_each(e.${column}) n WHERE n.value = ?)`, of.value];
}

function soundOf({ status, start_min, start_max, end_min, end_max }: BoundsRow): Sound {
  return { status, bounds: { startMin: start_min, startMax: start_max, endMin: end_min, endMax: end_max } };
}
