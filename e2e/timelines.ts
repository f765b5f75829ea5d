import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { type Annals, projectFolder, type SharedTimeline, test, unwrap } from './fixtures';
import { answerDialogs } from './program';

/* Timeline files that tests make, look for and spoil. */

/** Saves a copy of what a window shows, as a person would. */
export async function saveCopy({ app, page }: Pick<Annals, 'app' | 'page'>, path: string): Promise<void> {
  await answerDialogs(app, { save: path });
  unwrap(await page.evaluate(() => window.annals.files.saveCopy()));
}

/** Leaves the seeded timeline of 12 events at a path, closed properly: by the command line, which takes a tenth of what a window does. */
export function timelineAt(path: string): void {
  madeOnce(path, 'seed', () => annals('new', path, '--seed'));
}

/** The same as “Notes” in a folder; answers its path. */
export function timelineIn(folder: string): string {
  const path = join(folder, 'Notes.annals');
  timelineAt(path);
  return path;
}

/** Leaves a timeline of the rows of a table in a folder, made by the command line; answers its path. The first row names the columns. */
export function importedIn(folder: string, rows: readonly string[]): string {
  const [csv, file] = [join(folder, 'rows.csv'), join(folder, 'Imported.annals')];
  const table = rows.join('\n');
  writeFileSync(csv, table);
  const nth = madeOnce(file, 'imported', () => annals('new', file, '--title', 'Imported'));
  madeOnce(file, `${nth}\n${table}`, () => annals('import', file, csv));
  return file;
}

/** The same for tests that share it. */
export const imported = (rows: readonly string[]): SharedTimeline => ({
  content: rows.join('\n'),
  makeIn: (folder) => importedIn(folder, rows),
});

/** The files that were made in this process, by what they hold. */
const made = new Map<string, Buffer>();
/** How often each test was given one of them. */
const given = new WeakMap<TestInfo, Map<string, number>>();

/**
 * Leaves at a path what `make` makes there, or the bytes of what it made there for another test: the command line takes as long as all
 * else that some tests do. Within one test each is a timeline of its own, as two copies of one are not.
 * @returns how many of that content the test was given before
 */
function madeOnce(path: string, content: string, make: () => void): number {
  const counts = given.get(test.info()) ?? new Map<string, number>();
  given.set(test.info(), counts);
  const before = counts.get(content) ?? 0;
  counts.set(content, before + 1);
  const key = `${before}\n${content}`;
  const bytes = made.get(key);
  if (bytes === undefined) {
    make();
    made.set(key, readFileSync(path));
  } else writeFileSync(path, bytes);
  return before;
}

function annals(...words: readonly string[]): void {
  execFileSync(process.execPath, [join(projectFolder, 'out/main/cli.cjs'), ...words]);
}

/** Every `.annals` file below a folder. */
export function timelinesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.annals'));
}
