import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Annals, projectFolder, unwrap } from './fixtures';
import { answerDialogs } from './program';

/* Timeline files that tests make, look for and spoil. */

/** Saves a copy of what a window shows, as a person would. */
export async function saveCopy({ app, page }: Pick<Annals, 'app' | 'page'>, path: string): Promise<void> {
  await answerDialogs(app, { save: path });
  unwrap(await page.evaluate(() => window.annals.files.saveCopy()));
}

/** Leaves the seeded timeline of 12 events at a path, closed properly: by the command line, which takes a tenth of what a window does. */
export function timelineAt(path: string): void {
  annals('new', path, '--seed');
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
  writeFileSync(csv, rows.join('\n'));
  annals('new', file, '--title', 'Imported');
  annals('import', file, csv);
  return file;
}

function annals(...words: readonly string[]): void {
  execFileSync(process.execPath, [join(projectFolder, 'out/main/cli.cjs'), ...words]);
}

/** Every `.annals` file below a folder. */
export function timelinesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.annals'));
}
