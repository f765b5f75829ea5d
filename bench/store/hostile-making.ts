import { copyFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Engine } from '../../main/store/database/engine';
import { openEngine } from '../../main/store/database/engine';
import { createFile } from '../../main/store/opening/create';
import { seedTimeline } from '../../main/store/seed';
import { openTimeline, type TimelineStore } from '../../main/store/timeline-store';

/* What the kinds of hostile files are made with. */

export type Random = () => number;
/** Makes one at a path; whatever it needs besides lies in the same folder. */
export type Hostile = (path: string, random: Random) => void;

export const NOW = Date.UTC(2026, 10, 22, 12);

export const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
export const upTo = (random: Random, most: number): number => 1 + Math.floor(random() * most);

export function noise(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

export function sound(path: string): void {
  const { title, zone, content } = seedTimeline();
  createFile(path, { title, zone, content, now: () => NOW, who: 'ana' });
}

export function altered(alter: (engine: Engine, random: Random) => void): Hostile {
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
export function unguarded(sql: (random: Random) => string): Hostile {
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

/** A sound timeline, being worked on. */
export function worked(path: string): TimelineStore {
  sound(path);
  return opened(path);
}

export function opened(path: string): TimelineStore {
  const store = openTimeline(path, { now: () => NOW, who: 'ana' });
  if (!store.ok) throw new Error(store.error.message);
  return store.value;
}

export function add(store: TimelineStore, title: string): void {
  const snapshot = store.ask('timeline.snapshot');
  const lane = snapshot.ok ? (snapshot.value.lanes[0]?.id ?? '') : '';
  const added = store.ask('events.add', { draft: { title, when: '2026', lane } });
  if (!added.ok) throw new Error(added.error.message);
}

/** Takes the file and what lies beside it as a kill would leave them now, under another name. */
export function taken(from: string, to: string, suffixes: readonly string[]): void {
  for (const suffix of suffixes) copyFileSync(`${from}${suffix}`, `${to}${suffix}`);
}

/** Makes it elsewhere in the same folder and moves the parts to their place, so that nothing knows the file by its name. */
export function killed(path: string, work: (store: TimelineStore) => void, suffixes: readonly string[] = ['', '-wal']): void {
  const workshop = join(dirname(path), 'workshop.annals');
  const store = worked(workshop);
  work(store);
  taken(workshop, `${workshop}.left`, suffixes);
  store.close();
  for (const suffix of suffixes) renameSync(`${workshop}.left${suffix}`, `${path}${suffix}`);
}

/** The parts of a file in the middle of an edit with a rollback journal: some pages written, none of it committed. */
export function midEdit(path: string, sql: string, to: string): void {
  const engine = openEngine(path);
  engine.all('PRAGMA journal_mode=DELETE');
  engine.all('PRAGMA cache_size=1');
  engine.exec(`BEGIN IMMEDIATE; ${sql}`);
  taken(path, to, ['', '-journal']);
  engine.exec('ROLLBACK');
  engine.close();
}
