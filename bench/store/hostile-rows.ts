import type { Engine } from '../../main/store/database/engine';
import { record } from '../../main/store/history/history';
import { altered, type Hostile, NOW, pick, unguarded, upTo } from './hostile-making';

/* Rows that no schema allows, history that is not whole, and schemas that are not those that Annals makes. */

type Value = string | number;

const LISTS: readonly Value[] = ['{}', '5', '[1]', '[{}]', 'not json', '[null]', `[${'['.repeat(2000)}${']'.repeat(2000)}]`];
const BAD_VALUES: readonly (readonly [table: string, column: string, values: readonly Value[]])[] = [
  ...['actors', 'places', 'tags', 'sources', 'links'].map((column) => ['event', column, LISTS] as const),
  ['event', 'status', ['banana', '', '\u0000', '__proto__', 'constructor']],
  ['event', 'edtf', ['banana', '2026-13', '', '9'.repeat(600), 'Y999999999999']],
  ['event', 'sensitivity', [9, -1]],
  ['event', 'start_ms', [9e15, -9e15]],
  ['event', 'created_at', [9e15, -9e15]],
  ['event', 'learned', ['banana', '']],
  ['series', 'every', ['{}', '5', 'not json', '{"count":1e9,"unit":"day"}', '{"count":0,"unit":"day"}', '{"count":1,"unit":"banana"}']],
  ['series', 'ends', ['{}', '[]', 'not json', '{"kind":"until","date":"banana"}']],
  ['series', 'outcomes', ['5', '{"0":{}}', 'not json', '{"1":{"outcome":"moved"}}', '{"99999999":{"outcome":"held"}}']],
  ['series', 'anchor', ['banana', '', '9999-99-99', '0000-00-00']],
  ['series', 'mode', ['banana']],
  ['series', 'weekend', ['banana']],
  ['series', 'lead_days', [-1, 9e15]],
  ['lane', 'color', ['red', '', 'url(x)', '"/><script>']],
  ['lane', 'title', ['', 'x'.repeat(100_000)]],
  ['lane', 'ord', [9e300, -9e300]],
  ['timeline', 'home_zone', ['Nowhere/Land', '../../etc', '', '+05:30', 'Etc/GMT+99', '__proto__']],
  ['timeline', 'project_days', [0, 9e15, -1]],
  ['timeline', 'views', ['5', '[{}]', 'not json', '[{"id":"x","title":"con.txt"}]']],
  ['timeline', 'title', ['', 'x'.repeat(100_000)]],
];

/** Kinds whose harm is in a row: opening alone does not find those in events, and a single command goes by them. */
export const IN_ROWS: ReadonlySet<string> = new Set(['a bad row', 'a row with text that is none', 'history that says what none may']);

function spoiled(engine: Engine, table: string, column: string, value: string, parameters: readonly Value[]): void {
  engine.all('PRAGMA ignore_check_constraints=ON');
  engine.run(`UPDATE ${table} SET ${column} = ${value} WHERE rowid = (SELECT min(rowid) FROM ${table})`, parameters);
}

/** Changes of the present and back, with hashes that are right: whoever writes a file writes its history, too. */
function forged(engine: Engine, entity: 'timeline' | 'event', bad: object, good: object): void {
  const id = engine.get<{ id: string }>(`SELECT id FROM ${entity} LIMIT 1`)?.id ?? '';
  const replica = engine.get<{ v: string }>("SELECT v FROM meta WHERE k = 'replica'")?.v ?? '';
  const context = { engine, now: () => NOW, who: 'ana', replica, undoFloor: 1 };
  engine.transaction(() => {
    for (const [before, after] of [
      [good, bad],
      [bad, good],
    ])
      record(context, {
        kind: 'do',
        label: 'Edit',
        undoes: null,
        changes: [{ entity, entityId: id, op: 'update', before, after } as never],
      });
  });
}

export const ROWS: Readonly<Record<string, Hostile>> = {
  'a bad row': altered((engine, random) => {
    const [table, column, values] = pick(random, BAD_VALUES);
    spoiled(engine, table, column, '?', [pick(random, values)]);
  }),
  'a row with text that is none': altered((engine, random) => {
    const [table, column] = pick(random, [
      ['event', 'title'],
      ['event', 'summary'],
      ['event', 'tags'],
      ['event', 'edtf'],
      ['lane', 'title'],
      ['series', 'notes'],
      ['timeline', 'title'],
      ['timeline', 'home_zone'],
    ] as const);
    spoiled(engine, table, column, pick(random, ["CAST(x'ff41' AS TEXT)", "CAST(x'c328' AS TEXT)", "CAST(x'eda080' AS TEXT)"]), []);
  }),
  'history that says what none may': altered((engine, random) => {
    const [entity, bad, good] = pick(random, [
      ['timeline', { homeZone: '../../etc' }, { homeZone: 'Asia/Karachi' }],
      ['timeline', { projectDays: 9e9 }, { projectDays: 731 }],
      ['event', { links: 'x' }, { links: [] }],
      ['event', { tags: [{}] }, { tags: [] }],
    ] as const);
    forged(engine, entity, bad, good);
  }),
  'a note that cannot be true': altered((engine, random) => {
    const [name, value] = pick(random, [
      ['undo_floor', '-1'],
      ['undo_floor', '9999999'],
      ['replica', '../../etc'],
      ['log', 'open x'],
      ['erasing', '1'],
      ['unscrubbed', '99999'],
    ] as const);
    engine.run('INSERT INTO meta(k, v) VALUES (?, ?) ON CONFLICT(k) DO UPDATE SET v = excluded.v', [name, value]);
  }),
  'no row numbers left': altered((engine, random) =>
    engine.run('UPDATE sqlite_sequence SET seq = 9223372036854775807 WHERE name = ?', [
      pick(random, ['event', 'change', 'action', 'lane']),
    ]),
  ),
  'an altered change': unguarded(
    (random) =>
      `UPDATE change SET ${pick(random, ["after = after || ' '", "id = id || 'x'", "op = 'merge'", 'base = id'])} WHERE seq = ${upTo(random, 14)}`,
  ),
  'an altered action': unguarded(
    (random) => `UPDATE action SET ${pick(random, ["who = 'x'", 'at = at - 1', "label = 'x'"])} WHERE seq = 1`,
  ),
  'history without its end': unguarded((random) => `DELETE FROM change WHERE seq > (SELECT max(seq) FROM change) - ${upTo(random, 6)}`),
  'history without its end, numbers put right': unguarded(
    (random) =>
      `DELETE FROM change WHERE seq > (SELECT max(seq) FROM change) - ${upTo(random, 6)}; UPDATE sqlite_sequence SET seq = (SELECT max(seq) FROM change) WHERE name = 'change'`,
  ),
  'history with a gap': unguarded((random) => `DELETE FROM change WHERE seq = ${upTo(random, 12)}`),
  'no history': unguarded(() => 'DELETE FROM change; DELETE FROM action'),
  'a row that history does not know': altered((engine, random) =>
    engine.exec(`UPDATE event SET head = 'x' WHERE seq = ${upTo(random, 12)}`),
  ),
  'a row less': altered((engine, random) => {
    engine.all('PRAGMA foreign_keys=OFF');
    engine.exec(`DELETE FROM event WHERE seq = ${upTo(random, 12)}`);
  }),
};
