import { copyFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENTITY_FIELDS } from '../../../shared/fields/entities';
import type { Field } from '../../../shared/fields/field';
import { ENTITIES, type Entity } from '../../../shared/history';
import { fileOfFormat } from '../../../testing/store/kept-formats';
import { value, workbench } from '../../../testing/store/workbench';
import { openEngine } from '../database/engine';
import { migrate } from '../database/migrations';
import { COLUMNS } from './rows';

const bench = workbench();

/** The fields that a file of a format knows, in the order of their table. */
function fieldsAt(entity: Entity, format: number): string[] {
  const fields = Object.entries<Field>(ENTITY_FIELDS[entity]);
  return fields.filter(([, { since = 1 }]) => since <= format).map(([name]) => name);
}

/** What the changes that made entities say, by entity: the names of the fields as they stand in the text that is hashed. */
function createdIn(path: string): ReadonlyMap<string, ReadonlySet<string>> {
  const engine = openEngine(path);
  try {
    const rows = engine.all<{ entity: string; after: string }>(
      "SELECT entity, after FROM change WHERE op = 'create' AND after IS NOT NULL",
    );
    const found = new Map<string, Set<string>>();
    for (const { entity, after } of rows) found.set(entity, (found.get(entity) ?? new Set()).add(Object.keys(JSON.parse(after)).join(' ')));
    return found;
  } finally {
    engine.close();
  }
}

describe('the order of the tables of fields', () => {
  it.each([1, 2, 3])('is that in which files of format %i say the fields of what they made: hashes stay what they are', (format) => {
    copyFileSync(fileOfFormat(format), bench.path);
    const created = createdIn(bench.path);
    expect([...created.keys()].sort()).toEqual([...ENTITIES].sort());
    for (const entity of ENTITIES) expect([...(created.get(entity) ?? [])]).toEqual([fieldsAt(entity, format).join(' ')]);
  });

  it('is that of what is made now', () => {
    const store = bench.createSeeded();
    bench.close(store);
    const created = createdIn(bench.path);
    for (const entity of ENTITIES) expect([...(created.get(entity) ?? [])]).toEqual([Object.keys(ENTITY_FIELDS[entity]).join(' ')]);
  });
});

describe('a new file', () => {
  it('has a column for every field of every table, and a sound check', () => {
    const engine = openEngine(':memory:');
    migrate(engine, 0);
    for (const entity of ENTITIES) {
      const columns = engine.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', [entity]).map(({ name }) => name);
      expect(columns).toEqual(expect.arrayContaining(COLUMNS[entity].map(({ name }) => name)));
    }
    engine.close();
    expect(value(bench.createSeeded().ask('store.check')).problems).toEqual([]);
  });
});
