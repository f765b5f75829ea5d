import type { Input, Output } from '../../../shared/contract';
import type { Status } from '../../../shared/event';
import { MAX_MS } from '../../../shared/time/bounds';
import { longestSilences, type Sound } from '../../../shared/view/silences';
import type { Engine, SqlValue } from '../database/engine';

interface ExtentRow {
  readonly status: Status;
  readonly start_ms: number;
  readonly end_ms: number;
  readonly start_about: number;
  readonly end_about: number;
}

/**
 * Looks only at the columns that matter, in order of time; a million events of one lane are not fetched whole. An event without
 * a date is heard wherever it can have been, and not at all when that is anywhere.
 */
const COLUMNS = `SELECT e.status, e.start_ms, e.end_ms, ${isAbout('substr(e.edtf, 1, CASE slash WHEN 0 THEN length(e.edtf) ELSE slash END)')} AS start_about,
  ${isAbout('substr(e.edtf, slash + 1)')} AS end_about FROM (SELECT *, instr(edtf, '/') AS slash FROM event) e`;
const ORDER = `AND NOT (e.flags & 64 AND e.start_ms < ${-MAX_MS + 1e9} AND e.end_ms >= ${MAX_MS}) ORDER BY e.start_ms`;

/** The longest silences of a lane (by id), an actor or a tag (by name), and among how many events. */
export function silencesOf(engine: Engine, { of, now, limit }: Input<'events.silences'>): Output<'events.silences'> {
  const [where, value] = condition(of);
  const sounds = engine.all<ExtentRow>(`${COLUMNS} ${where} AND e.deleted = 0 ${ORDER}`, [value]).map(soundOf);
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

/** EDTF's signs for approximate, uncertain, and both (ISO 8601-2), anywhere in what says one end. */
function isAbout(side: string): string {
  return `(${side} GLOB '*[~?%]*')`;
}

function soundOf({ status, start_ms, end_ms, start_about, end_about }: ExtentRow): Sound {
  const [start, end] = [start_ms <= -MAX_MS ? null : start_ms, end_ms >= MAX_MS ? null : end_ms];
  const bounds = { startMin: start, startMax: start, endMin: end, endMax: end };
  return { status, bounds, startAbout: start_about === 1, endAbout: end_about === 1 };
}
