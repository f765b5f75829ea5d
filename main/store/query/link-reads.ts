import type { Output } from '../../../shared/contract';
import { LINK_TYPES } from '../../../shared/event';
import { ok } from '../../../shared/result';
import type { LinkColumns } from '../../../shared/view/link-index';
import type { Engine } from '../database/engine';
import { isAmongIds, isId } from '../database/ids';
import { lookInPortions } from './in-portions';
import { eventById } from './queries';
import type { Reads } from './shown';

/** Row numbers looked at before the clock is. */
const STRETCH = 2000;

/** Rows of both events and the kind, as JSON arrays instead of a row for each: see index-snapshot.ts. A deleted event keeps its row. */
const linksOf = (which: string): string =>
  `SELECT json_group_array("from") AS "from", json_group_array("to") AS "to", json_group_array(type) AS type FROM (
     SELECT link.seq AS "from", other.seq AS "to", link.type AS type
     FROM (SELECT e.seq, json_extract(one.value, '$.to') AS target, json_extract(one.value, '$.type') AS type
       FROM event e, json_each(e.links) one WHERE e.deleted = 0 AND e.links <> '[]' AND ${which}) link
     CROSS JOIN event other ON ${isId('other.id', 'link.target')})`;

const IN_STRETCH = linksOf('e.seq > ? AND e.seq <= ?');
const OF_ROWS = linksOf('e.seq IN (SELECT value FROM json_each(?))');

const KINDS: readonly string[] = LINK_TYPES;

/** From row number `after` on, as far as a short while allows. */
function linksFrom(engine: Engine, after: number): Output<'links.list'> {
  const portions: LinkColumns[] = [];
  const { next } = lookInPortions(engine, after, STRETCH, (above, most) => portions.push(columnsOf(engine, IN_STRETCH, [above, most])));
  return {
    from: Uint32Array.from(portions.flatMap(({ from }) => [...from])),
    to: Uint32Array.from(portions.flatMap(({ to }) => [...to])),
    type: Uint8Array.from(portions.flatMap(({ type }) => [...type])),
    next,
  };
}

function columnsOf(engine: Engine, sql: string, params: readonly (number | string)[]): LinkColumns {
  const found = engine.get<{ from: string; to: string; type: string }>(sql, [...params]);
  const rows = (json: string | undefined): number[] => JSON.parse(json ?? '[]');
  const types: string[] = JSON.parse(found?.type ?? '[]');
  // What a stranger's file calls by no name that is known is at least related.
  const kindOf = (type: string): number => KINDS.indexOf(KINDS.includes(type) ? type : 'related');
  return { from: Uint32Array.from(rows(found?.from)), to: Uint32Array.from(rows(found?.to)), type: Uint8Array.from(types, kindOf) };
}

/** Titles of deleted events, by id. */
const DELETED = `SELECT id, title FROM event WHERE deleted = 1 AND ${isAmongIds('id', '?1')}`;

export const linkReads = {
  'links.list': ({ context }, { after }) => ok(linksFrom(context.engine, after)),
  'links.ofRows': ({ context }, { rows }) => ok(columnsOf(context.engine, OF_ROWS, [JSON.stringify(rows)])),
  'links.ends': ({ context: { engine } }, { ids }) =>
    ok({
      events: [...new Set(ids)].flatMap((id) => eventById(engine, id) ?? []),
      deleted: engine.all<{ id: string; title: string }>(DELETED, [JSON.stringify(ids)]),
    }),
} satisfies Partial<Reads>;
