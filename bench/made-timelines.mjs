import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';

/** Makes a timeline file of each so many events in a folder, unless it is there from before; answers their paths by number of events. */
export async function madeTimelines(folder, sizes) {
  mkdirSync(folder, { recursive: true });
  const maker = await bundle('bench/make-timeline.ts', { name: 'bench-make-timeline' });
  const paths = new Map(sizes.map((events) => [events, join(folder, `${events}.annals`)]));
  for (const [events, path] of paths) {
    if (existsSync(path)) continue;
    process.stderr.write(`annals: a timeline of ${events.toLocaleString('en')} events …\n`);
    if (spawnSync(process.execPath, [maker, path, String(events)], { stdio: 'inherit' }).status !== 0)
      throw new Error(`${path} could not be made`);
  }
  return paths;
}
