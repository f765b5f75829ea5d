import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../main/cli/run';
import { createFile } from '../../main/store/create';
import type { Engine } from '../../main/store/engine';
import { openEngine } from '../../main/store/engine';
import { seedTimeline } from '../../main/store/seed';
import { openTimeline } from '../../main/store/timeline-store';
import { randomFrom } from '../generate';

/* Files, names, logs and schemas as somebody would make them who wants to mislead or break the program. */

export interface Tried {
  readonly n: number;
  readonly kind: string;
  /** refused: not opened. flagged: shown, and said what is wrong. silent: taken for sound. */
  readonly verdict: 'refused' | 'flagged' | 'silent';
  /** A byte of what lay there is another now. */
  readonly altered: boolean;
  /** What was said is no sentence for a person, or holds what no terminal should be sent. */
  readonly unclear: string | null;
}

type Random = () => number;
type Hostile = (path: string, random: Random) => void;

const NOW = Date.UTC(2026, 10, 22, 12);

function sound(path: string): void {
  const { title, zone, content } = seedTimeline();
  createFile(path, { title, zone, content, now: () => NOW, who: 'ana' });
}

function altered(alter: (engine: Engine, random: Random) => void): Hostile {
  return (path, random) => {
    sound(path);
    const engine = openEngine(path);
    try {
      alter(engine, random);
      engine.close();
    } catch {
      // A schema that SQLite itself cannot read: one more kind.
      try {
        engine.abandon();
      } catch {
        // It is closed with the process.
      }
    }
  };
}

/** Takes the guards of history down for a moment and puts them back as they were. */
function unguarded(sql: (random: Random) => string): Hostile {
  return altered((engine, random) => {
    const guards = engine.all<{ name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('action', 'change')",
    );
    engine.all('PRAGMA foreign_keys=OFF');
    for (const { name } of guards) engine.exec(`DROP TRIGGER ${name}`);
    engine.exec(sql(random));
    for (const guard of guards) engine.exec(guard.sql);
  });
}

const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
const upTo = (random: Random, most: number): number => 1 + Math.floor(random() * most);

const planted = (random: Random): string =>
  pick(random, [
    'sqlite_planted',
    'sqlite_autoindex_event_7',
    'sqlite_stat1x',
    'SQLITE_Sequence2',
    'planted',
    'event_fts_more',
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

const BAD_VALUES: readonly (readonly [table: string, column: string, values: readonly (string | number)[]])[] = [
  ...['actors', 'places', 'tags', 'sources', 'links'].map(
    (column) => ['event', column, ['{}', '5', '[1]', '[{}]', 'not json', '[null]']] as const,
  ),
  ['event', 'status', ['banana', '', '\u0000']],
  ['event', 'edtf', ['banana', '2026-13', '']],
  ['event', 'sensitivity', [9, -1]],
  ['series', 'every', ['{}', '5', 'not json', '{"count":1e9,"unit":"day"}']],
  ['series', 'ends', ['{}', '[]', 'not json']],
  ['series', 'outcomes', ['5', '{"0":{}}', 'not json']],
  ['series', 'mode', ['banana']],
  ['lane', 'color', ['red', '']],
  ['timeline', 'home_zone', ['Nowhere/Land', '../../etc']],
  ['timeline', 'project_days', [0, 9e15]],
];

/** Kinds whose harm is in a row: opening alone does not find them, and a single command goes by them. */
const IN_ROWS = 'a bad row';

const KINDS: Readonly<Record<string, Hostile>> = {
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
    engine.run('UPDATE sqlite_schema SET rootpage = ? WHERE name = ?', [pick(random, [0, -3, 1, 2, 999_999]), name]);
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
  [IN_ROWS]: altered((engine, random) => {
    const [table, column, values] = pick(random, BAD_VALUES);
    engine.all('PRAGMA ignore_check_constraints=ON');
    engine.run(`UPDATE ${table} SET ${column} = ? WHERE rowid = (SELECT min(rowid) FROM ${table})`, [pick(random, values)]);
  }),
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
  'the log of another timeline': (path) => {
    sound(path);
    withLog(`${path}.other`);
    copyFileSync(`${path}.other-wal`, `${path}-wal`);
  },
  'a journal of rubbish beside half a file': (path, random) => {
    sound(path);
    writeFileSync(`${path}-journal`, noise(random, 4096));
    truncateSync(path, 30_000);
  },
  'another application': altered((engine) => engine.exec('PRAGMA application_id=7')),
  'a newer format': altered((engine, random) => engine.exec(`PRAGMA user_version=${100 + upTo(random, 1e6)}`)),
  'no format': altered((engine) => engine.exec('PRAGMA user_version=0')),
  'half a file': (path, random) => {
    sound(path);
    truncateSync(path, upTo(random, 60_000));
  },
  'nothing in it': (path) => writeFileSync(path, ''),
  'a text': (path, random) =>
    writeFileSync(path, pick(random, ['SQLite format 3', 'hello', '{}', '\u202E', 'SQLite format 3\0 and so on'.repeat(100)])),
  rubbish: (path, random) => writeFileSync(path, noise(random, upTo(random, 100_000))),
  'a folder': (path) => mkdirSync(path),
  'a pipe': (path) => execFileSync('mkfifo', [path]),
  'a link to nothing': (path) => symlinkSync(`${path}.nothing`, path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a device': (path) => symlinkSync('/dev/null', path),
};

const NAMES = [
  't.annals',
  'con.annals',
  'x\u202Eslanna.txt.annals',
  `${'é'.repeat(110)}.annals`,
  'a b;c&d.annals',
  '-x.annals',
  ' .annals',
  '\u0007bell.annals',
];

function withLog(path: string): void {
  sound(path);
  const engine = openEngine(path);
  engine.all('PRAGMA locking_mode=EXCLUSIVE');
  engine.all('PRAGMA journal_mode=WAL');
  engine.exec("UPDATE event SET title = 'From elsewhere'");
}

function noise(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

/** Every name in a folder with the bytes behind it, links not followed. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const found = lstatSync(path);
    hash.update(`${name} ${found.mode} ${found.size} `);
    if (found.isFile()) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

function unclearIn(messages: readonly string[]): string | null {
  return (
    messages.find(
      (message) =>
        /mistake|TypeError|undefined|\bat .*\.(?:ts|cjs):\d/.test(message) ||
        UNPRINTABLE.test(message) ||
        !/[.!?…”)]$/.test(message.trim()),
    ) ?? null
  );
}

/** Tries case `n`: makes it, then asks the command line and the store, and looks what became of it. */
export async function tryHostile(n: number, seed: number): Promise<Tried> {
  const random = randomFrom(seed * 100_003 + n);
  const kinds = Object.keys(KINDS);
  const kind = kinds[n % kinds.length] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'annals-hostile-'));
  try {
    const path = join(folder, pick(random, NAMES));
    KINDS[kind]?.(path, random);
    const before = fingerprint(folder);
    const said: string[] = [];
    const run = async (...words: readonly string[]): Promise<number> =>
      runCommandLine([...words], {
        out: () => {},
        error: (line) => void said.push(line),
        lines: () => (async function* () {})() as AsyncIterable<string>,
        now: () => NOW,
      } as Parameters<typeof runCommandLine>[1]);
    const opened = openTimeline(path);
    let flagged = false;
    if (opened.ok) {
      const store = opened.value;
      flagged = store.condition().flaw !== null;
      if (flagged && store.undo().ok) flagged = false;
      for (let done = false; !done; ) {
        const turn = store.lookThrough();
        done = !turn.ok || turn.value.done;
        if (turn.ok && turn.value.problem !== null) {
          said.push(turn.value.problem);
          flagged = true;
        }
      }
      store.close();
    } else said.push(opened.error.message);
    // Opened for editing, a file is closed as another: its header says by whom.
    const isChanged = fingerprint(folder) !== before && kind !== IN_ROWS;
    const checked = await run('check', path);
    await run('list', path, '--json');
    if (kind !== IN_ROWS) await run('add', path, '--title', 'On top', '--when', '2026');
    const verdict = !opened.ok ? 'refused' : flagged && checked === 1 ? 'flagged' : 'silent';
    const after = kind === IN_ROWS ? before : fingerprint(folder);
    return { n, kind, verdict, altered: isChanged || after !== before, unclear: unclearIn(said) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
