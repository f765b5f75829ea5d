import { altered, type Hostile, pick, type Random } from './hostile-making';

/* Schemas that are not just those that Annals makes. */

const planted = (random: Random): string =>
  pick(random, [
    'sqlite_planted',
    'sqlite_autoindex_event_7',
    'sqlite_stat1x',
    'SQLITE_Sequence2',
    'planted',
    'event_fts_more',
    'key_page_9',
    'x\u202Ey',
    'a b',
  ]);

function plant(row: (random: Random, name: string) => readonly (string | number | null)[]): Hostile {
  return altered((engine, random) => {
    engine.all('PRAGMA writable_schema=ON');
    engine.run('INSERT INTO sqlite_schema(type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, ?, ?)', row(random, planted(random)));
    engine.all('PRAGMA writable_schema=RESET');
  });
}

export const SCHEMAS: Readonly<Record<string, Hostile>> = {
  'a trigger': plant((random, name) => [
    'trigger',
    name,
    pick(random, ['event', 'change', 'action', 'lane']),
    0,
    `CREATE TRIGGER "${name}" AFTER INSERT ON ${pick(random, ['event', 'change'])} BEGIN DELETE FROM event; END`,
  ]),
  'a view': plant((_, name) => ['view', name, name, 0, `CREATE VIEW "${name}" AS SELECT * FROM event`]),
  'a table': altered((engine, random) => engine.exec(`CREATE TABLE "${planted(random).replace(/^sqlite_/i, 'x_')}"(a)`)),
  'an index': altered((engine, random) =>
    engine.exec(`CREATE INDEX planted ON ${pick(random, ['event(title)', 'change(op)', 'action(at)'])}`),
  ),
  'a wrong root page': altered((engine, random) => {
    engine.all('PRAGMA writable_schema=ON');
    const [name] = [pick(random, ['event', 'lane', 'event_title', 'change', 'meta'])];
    engine.run('UPDATE sqlite_schema SET rootpage = ? WHERE name = ?', [pick(random, [0, -3, 1, 999_999]), name]);
  }),
  'another definition': altered((engine, random) => {
    engine.all('PRAGMA writable_schema=ON');
    const [from, to] = pick(random, [
      ['append-only', 'appended'],
      ['BEFORE DELETE', 'AFTER DELETE'],
      ['STRICT', 'strict'],
      ['deleted = 0', 'deleted = 1'],
    ] as const);
    engine.run('UPDATE sqlite_schema SET sql = replace(sql, ?, ?)', [from, to]);
  }),
  'a guard less': altered((engine, random) =>
    engine.exec(`DROP TRIGGER ${pick(random, ['change_kept', 'change_stays', 'action_kept', 'event_fts_update'])}`),
  ),
};
