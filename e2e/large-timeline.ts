import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './fixtures';

/** What decides what the file holds, and in which format. */
const MADE_BY = ['bench/generate.ts', 'bench/make-timeline.ts', 'main/store/database/migrations.ts', 'main/store/database/schema.ts'];

/** So many that nearly all are counted on any chart; in the long form as many as the chart is promised to be as good with. */
export const SIZES = [
  { events: 20_000, called: '20,000' },
  { events: 100_000, called: '100,000' },
] as const;

/**
 * Leaves a timeline of so many made-up events in a folder, and answers its path. It is made once (half a minute of work for 100,000) and kept
 * among the caches of this project until what makes it changes.
 */
export async function largeTimelineIn(folder: string, events: number): Promise<string> {
  const { madeTimelines } = await import('../bench/made-timelines.mjs');
  const hash = createHash('sha256');
  for (const path of MADE_BY) hash.update(readFileSync(join(projectFolder, path)));
  const kept = join(projectFolder, 'node_modules/.cache/annals-e2e', hash.digest('hex').slice(0, 16));
  const made = (await madeTimelines(kept, [events])).get(events) ?? '';
  const path = join(folder, 'Large.annals');
  copyFileSync(made, path);
  return path;
}
