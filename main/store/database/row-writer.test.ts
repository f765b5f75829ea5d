import { expect, it } from 'vitest';
import { openEngine } from './engine';
import { rowWriter } from './row-writer';

it.each([1, 24, 25, 26, 60])('writes %i rows in their order, each with what is its own and what all hold', (count) => {
  const engine = openEngine(':memory:');
  engine.exec('CREATE TABLE noted(seq INTEGER PRIMARY KEY, name TEXT, kind TEXT, none TEXT, size INTEGER) STRICT');
  const insert = 'INSERT INTO noted(name, kind, none, size) VALUES (?, ?, ?, ?)';
  const writers = [
    rowWriter(engine, insert),
    rowWriter(
      engine,
      insert,
      new Map([
        [2, null],
        [1, 'event'],
      ]),
    ),
  ];
  for (const [at, writer] of writers.entries()) {
    for (let n = 0; n < count; n++) writer.add(at === 0 ? [`row ${n}`, 'event', null, n] : [`row ${n}`, n]);
    writer.end();
    writer.end();
  }
  const rows = engine.all<{ seq: number }>('SELECT seq, name, kind, none, size FROM noted ORDER BY seq');
  const expected = Array.from({ length: count }, (_, n) => ({ name: `row ${n}`, kind: 'event', none: null, size: n }));
  expect(rows).toMatchObject([...expected, ...expected]);
  engine.close();
});

it('hands what all rows hold over once for a statement', () => {
  const handed: number[] = [];
  const engine = openEngine(':memory:');
  engine.exec('CREATE TABLE noted(name TEXT, kind TEXT, action INTEGER) STRICT');
  const counting = {
    ...engine,
    run: (sql: string, cells: Parameters<typeof engine.run>[1] = []) => {
      handed.push(cells.length);
      return engine.run(sql, cells);
    },
  };
  const writer = rowWriter(
    counting,
    'INSERT INTO noted(name, kind, action) VALUES (?, ?, ?)',
    new Map<number, string | number>([
      [1, 'event'],
      [2, 7],
    ]),
  );
  for (let n = 0; n < 50; n++) writer.add([`row ${n}`]);
  writer.end();
  expect(handed).toEqual([27, 27]);
  engine.close();
});
