import type { Engine } from '../database/engine';
import { openEngine } from '../database/engine';
import type { Migration } from '../database/migrations';
import { migrate } from '../database/migrations';
import { addKeyPages, definitionOf, FAR } from '../lock/key-pages';

/** How the definitions in a file compare with those of a fresh file of its format. */
export type SchemaFinding =
  | { readonly kind: 'same' }
  /** Everything expected is there, and more that can only act when something is written: triggers, views, tables. In words. */
  | { readonly kind: 'more'; readonly what: string }
  /** Something is missing or different, or an index of somebody else's could answer our questions. */
  | { readonly kind: 'other' };

interface Definition {
  readonly type: string;
  readonly name: string;
  /** Type, name, table and text together. */
  readonly whole: string;
  readonly root: number;
}

/**
 * Compares every row of a file's schema, whatever its name, with a fresh file of that format. SQLite keeps names that begin with
 * `sqlite_` to itself only as long as nobody writes the schema by hand, and a trigger so named runs like any other.
 */
export function compareSchema(engine: Engine, formats: readonly Migration[], version: number): SchemaFinding {
  const expected = expectedDefinitions(formats, version, engine.key !== null);
  const found = definitionsOf(engine).filter(({ whole, name }) => !(LEFT_BY_OTHER_TOOLS.has(whole) && holdsPlansOnly(engine, name)));
  const names = new Set(found.map(({ whole }) => whole));
  if (names.size !== found.length || [...expected].some((whole) => !names.has(whole))) return OTHER;
  if (!haveOwnRoots(engine, found)) return OTHER;
  const strangers = found.filter(({ whole }) => !expected.has(whole) && !(engine.key !== null && FAR_PAGES.has(whole)));
  if (strangers.length === 0) return { kind: 'same' };
  // A name twice: which of the two SQLite would take is not ours to guess.
  const ours = new Set(found.filter(({ whole }) => expected.has(whole)).map(({ name }) => name.toLowerCase()));
  if (strangers.some(({ type, name }) => !HARMLESS_TO_READ.has(type) || ours.has(name.toLowerCase()))) return OTHER;
  return { kind: 'more', what: inWords(strangers) };
}

const OTHER: SchemaFinding = { kind: 'other' };
const HARMLESS_TO_READ: ReadonlySet<string> = new Set(['trigger', 'view', 'table']);

function inWords(strangers: readonly Definition[]): string {
  const named = strangers.slice(0, 3).map(({ type, name }) => `the ${type} “${printable(name)}”`);
  const more = strangers.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** A stranger chose the name: no control characters, no change of direction, no end. */
function printable(name: string): string {
  const safe = name.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return safe.length > 40 ? `${safe.slice(0, 39)}…` : safe;
}

/** Statistics that `ANALYZE` of another tool leaves; SQLite reads nothing but plans from them. */
const LEFT_BY_OTHER_TOOLS: ReadonlySet<string> = new Set(
  ['sqlite_stat1(tbl,idx,stat)', 'sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)'].map((definition) => {
    const name = definition.slice(0, definition.indexOf('('));
    return JSON.stringify(['table', name, name, `CREATE TABLE ${definition}`]);
  }),
);

/** Whether such a table speaks of numbers of rows alone: a stranger's may hold any text, and samples hold that of events. */
function holdsPlansOnly(engine: Engine, name: string): boolean {
  if (name !== 'sqlite_stat1') return engine.get(`SELECT 1 FROM ${name} LIMIT 1`) === undefined;
  return (
    engine.get(
      `SELECT 1 FROM sqlite_stat1 s WHERE typeof(stat) <> 'text' OR length(CAST(stat AS BLOB)) > 200 OR instr(CAST(stat AS BLOB), x'00') > 0 OR stat GLOB '*[^0-9 ]*'
         OR NOT EXISTS (SELECT 1 FROM sqlite_schema o WHERE o.type = 'table' AND o.name = s.tbl)
         OR (idx IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sqlite_schema o WHERE o.type IN ('table', 'index') AND o.name = s.idx)) LIMIT 1`,
    ) === undefined
  );
}

/** Later than the others, and in no older file. */
const FAR_PAGES: ReadonlySet<string> = new Set(FAR.map((name) => JSON.stringify(['table', name, name, definitionOf(name)])));

const made = {
  plain: new Map<Migration | undefined, ReadonlySet<string>>(),
  locked: new Map<Migration | undefined, ReadonlySet<string>>(),
};

/** What a file of this format must hold: that of a fresh one, made once. */
function expectedDefinitions(formats: readonly Migration[], version: number, isLocked: boolean): ReadonlySet<string> {
  const known = isLocked ? made.locked : made.plain;
  const last = formats[version - 1];
  let definitions = known.get(last);
  if (definitions === undefined) {
    const fresh = openEngine(':memory:');
    migrate(fresh, 0, formats.slice(0, version));
    if (isLocked) addKeyPages(fresh);
    definitions = new Set(definitionsOf(fresh).map(({ whole }) => whole));
    known.set(last, definitions);
  }
  return definitions;
}

function definitionsOf(engine: Engine): Definition[] {
  // In hexadecimal: damaged text must not be read as such, see text-bytes.ts.
  const rows = engine.all<Record<'type' | 'name' | 'tbl' | 'sql', string> & { readonly root: number }>(
    `SELECT coalesce(hex(type), '') AS type, coalesce(hex(name), '') AS name, coalesce(hex(tbl_name), '') AS tbl, coalesce(hex(sql), '') AS sql,
       iif(typeof(rootpage) = 'integer', rootpage, -1) AS root FROM sqlite_schema`,
  );
  return rows.map(({ root, ...texts }) => {
    const [type, name, table, sql] = [texts.type, texts.name, texts.tbl, texts.sql].map((hex) => Buffer.from(hex, 'hex').toString()) as [
      string,
      string,
      string,
      string,
    ];
    return { type, name, root, whole: JSON.stringify([type, name, table, sql]) };
  });
}

/** Whether each table and index has a page of its own to begin at, and nothing else claims one. */
function haveOwnRoots(engine: Engine, found: readonly Definition[]): boolean {
  const pages = engine.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
  const roots = found.filter(({ type, whole }) => (type === 'table' || type === 'index') && !isVirtual(whole));
  const others = found.filter((definition) => !roots.includes(definition));
  return (
    others.every(({ root }) => root === 0) &&
    roots.every(({ root }) => root > 1 && root <= pages) &&
    new Set(roots.map(({ root }) => root)).size === roots.length
  );
}

function isVirtual(whole: string): boolean {
  return /^CREATE\s+VIRTUAL\s/i.test(String((JSON.parse(whole) as string[])[3]));
}
