import { quoted } from '../commands/plan';
import type { Engine } from '../database/engine';
import { isId } from '../database/ids';
import { packedWith } from './erase-packed';

/** Titles shorter than this stand in too many texts by chance. */
const SHORTEST = 4;
const MOST = 50;

/**
 * What else has one of these titles in its text, in words: “event “Storm””. Other people's sentences are not an event's history and are
 * left alone, but whoever erases wants to know.
 */
export function mentionsOf(engine: Engine, titles: readonly string[]): string[] {
  // As they stand within JSON, so that one search does for rows and lists.
  const wanted = titles.filter((title) => title.length >= SHORTEST).map((title) => JSON.stringify(title).slice(1, -1));
  if (wanted.length === 0) return [];
  const rows = engine.all<{ entity: string; title: string; now: number }>(
    `WITH wanted(t) AS (SELECT value FROM json_each(?1)),
       hits(entity, id) AS (SELECT DISTINCT c.entity, c.entity_id FROM change c WHERE c.op <> 'erase'
         AND (EXISTS (SELECT 1 FROM wanted WHERE instr(c.after, t) > 0 OR instr(c.before, t) > 0)
           OR c.seq IN (SELECT value FROM json_each(?2))) LIMIT ${MOST})
     SELECT h.entity, coalesce(e.title, s.title, l.title, t.title, '') AS title FROM hits h
     LEFT JOIN event e ON ${isId('e.id', 'h.id')} LEFT JOIN series s ON s.id = h.id LEFT JOIN lane l ON l.id = h.id LEFT JOIN timeline t ON t.id = h.id`,
    [JSON.stringify(wanted), JSON.stringify(packedWith(engine, wanted).slice(0, MOST))],
  );
  return rows.map(({ entity, title }) => `${WORDS[entity] ?? entity} ${quoted(title)}`);
}

/** Saved views belong to the timeline. */
const WORDS: Readonly<Record<string, string>> = { series: 'review series', timeline: 'title or a saved view of' };
