import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Annals, type LaunchOptions, unwrap } from './fixtures';
import { answerDialogs } from './program';

/* Timeline files that tests make, look for and spoil. */

/** Saves a copy of what a window shows, as a person would. */
export async function saveCopy({ app, page }: Pick<Annals, 'app' | 'page'>, path: string): Promise<void> {
  await answerDialogs(app, { save: path });
  unwrap(await page.evaluate(() => window.annals.files.saveCopy()));
}

/** Leaves the seeded timeline of 12 events at a path, closed properly. */
export async function timelineAt(path: string, launch: (options?: LaunchOptions) => Promise<Annals>): Promise<void> {
  const maker = await launch();
  await saveCopy(maker, path);
  await maker.quit();
}

/** The same as “Notes” in a folder; answers its path. */
export async function timelineIn(folder: string, launch: (options?: LaunchOptions) => Promise<Annals>): Promise<string> {
  const path = join(folder, 'Notes.annals');
  await timelineAt(path, launch);
  return path;
}

/** Every `.annals` file below a folder. */
export function timelinesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.annals'));
}
