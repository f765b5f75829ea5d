import type { Engine } from '../database/engine';
import { isId } from '../database/ids';
import { attached, type Held, isWhole } from '../file/held-state';
import { bareFile } from '../file/place-for-reading';
import { keyAt } from '../lock/keyring';
import { editBetween } from '../log/journal-binding';
import { nonceIn } from '../log/journal-walk';

/*
 * A rollback journal says nothing of the file that it belongs to, and the pages that it puts back are those of one edit. A file that is whole
 * without it had just ended that edit, or had written some of its pages: so no more than one edit is taken back, and what is then there is what
 * history says. Else the journal is older than the file, or another's.
 */

interface Rows {
  readonly table: string;
  readonly key: string;
  /** Columns, and what history calls them. */
  readonly columns: readonly (readonly [column: string, field: string])[];
}

const ROWS: readonly Rows[] = [
  {
    table: 'event',
    key: 'seq',
    columns: [
      ['title', 'title'],
      ['edtf', 'when'],
      ['status', 'status'],
      ['summary', 'summary'],
    ],
  },
  {
    table: 'lane',
    key: 'key',
    columns: [
      ['title', 'title'],
      ['color', 'color'],
    ],
  },
  {
    table: 'series',
    key: 'seq',
    columns: [
      ['title', 'title'],
      ['anchor', 'anchor'],
    ],
  },
  {
    table: 'timeline',
    key: 'only',
    columns: [
      ['title', 'title'],
      ['home_zone', 'homeZone'],
    ],
  },
];

/** Rows that would be others are looked at up to this number. */
const MOST = 200;

interface TakenBack {
  readonly path: string;
  readonly journal: string;
  /** The file alone; null when it cannot be read so. */
  readonly base: Held | null;
  /** The file with the journal. */
  readonly held: Held;
}

/** Whether a file, attached as `copy` with a journal, is whole and what was there before the edit of that journal, which the file is in or just ended. */
export function isTakenBack(engine: Engine, { path, journal, base, held }: TakenBack): boolean {
  if (!isWhole(engine)) return false;
  if (base === null) return true;
  const edit = editBetween(base.edit, held.edit, nonceIn(journal));
  if (edit !== 'unsaid') return edit === 'own';
  return !isSoundAlone(path) || takesBackOneEdit(engine, path, base, held);
}

export function isSoundAlone(path: string): boolean {
  const sound = attached(() => bareFile(path), isWhole);
  return sound.ok && sound.value;
}

/**
 * Whether a file, attached as `copy` with its journal, can be what was there before the edit that was cut off; `base` is the file alone, which
 * is whole. Works on a private copy.
 */
function takesBackOneEdit(engine: Engine, path: string, base: Held, held: Held): boolean {
  const edits = base.revision - held.revision;
  if (held.timelineId !== base.timelineId || edits < 0 || edits > 1) return false;
  const { address } = bareFile(path);
  engine.run('ATTACH ? AS bare KEY ?', [address, keyAt(address)?.secret ?? '']);
  try {
    return ROWS.every((rows) => isNone(engine, strangersIn(rows)) && isNone(engine, missingIn(rows)));
  } finally {
    engine.exec('DETACH bare');
  }
}

function isNone(engine: Engine, selected: string): boolean {
  return engine.get<{ found: number }>(`SELECT EXISTS (${selected}) AS found`)?.found === 0;
}

/** Selects rows that the journal would take away, although history goes on speaking of them. */
function missingIn({ table, key }: Rows): string {
  return `SELECT 1 FROM (SELECT b.id FROM bare.${table} b WHERE NOT EXISTS (SELECT 1 FROM copy.${table} c WHERE c.${key} = b.${key} AND c.id = b.id) LIMIT ${MOST}) x
    WHERE (SELECT h.op FROM copy.change h WHERE ${isId('h.entity_id', 'x.id')} ORDER BY h.seq DESC LIMIT 1) <> 'erase'`;
}

/** What a change says in its own row. Of what an import says in portions, the id of the change must do. */
const TEXT = "iif(typeof(h.after) = 'text', h.after, '{}')";

/** Selects rows that the journal would make others, and that do not show what history says. */
function strangersIn({ table, key, columns }: Rows): string {
  const same = ['id', 'head', ...columns.map(([column]) => column)].map((column) => `b.${column} IS c.${column}`).join(' AND ');
  const last = (said: string, condition: string): string =>
    `(SELECT ${said} FROM copy.change h WHERE ${isId('h.entity_id', 'x.id')} ${condition} ORDER BY h.seq DESC LIMIT 1)`;
  const differs = columns.map(
    ([column, field]) =>
      `x.${column} IS NOT coalesce(${last(`json_extract(${TEXT}, '$.${field}')`, `AND json_type(${TEXT}, '$.${field}') IS NOT NULL`)}, x.${column})`,
  );
  return `SELECT 1 FROM (SELECT c.* FROM copy.${table} c WHERE NOT EXISTS (SELECT 1 FROM bare.${table} b WHERE b.${key} = c.${key} AND ${same}) LIMIT ${MOST}) x
    WHERE x.head IS NOT ${last('h.id', '')} OR ${differs.join(' OR ')}`;
}
