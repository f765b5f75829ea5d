import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { median } from './frames.mjs';

/* How long each laying out and each painting took while something was done, from samples of what ran. */

const SAMPLE_MICROSECONDS = 200;
const PARTS = { layout: 'shared/scene/lay-out.ts', paint: 'timeline/crowd/crowd-layer.ts' };

/** The source file of each function of the built page, by where it begins. */
function sourceFinder(folder) {
  const maps = new Map();
  return ({ url, lineNumber, columnNumber }) => {
    const name = url.split('/').at(-1);
    if (!url.startsWith('app:') || !name.endsWith('.js')) return '';
    if (!maps.has(name)) maps.set(name, new SourceMap(JSON.parse(readFileSync(join(folder, `${name}.map`), 'utf8'))));
    return maps.get(name).findEntry(lineNumber, columnNumber).originalSource ?? '';
  };
}

/**
 * @param folder of the built page's scripts and their maps
 * @returns of each part, the middle of the milliseconds that it took at a time; shorter than a sample is not seen
 */
export async function partsWhile(page, folder, act) {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
  await session.send('Profiler.start');
  await act();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const sourceOf = sourceFinder(folder);
  return Object.fromEntries(
    Object.entries(PARTS).map(([part, file]) => [part, median(runsOf(profile, (frame) => sourceOf(frame).endsWith(file)))]),
  );
}

/** Milliseconds of each unbroken run of samples in functions that are meant, or in what they call. */
function runsOf({ nodes, samples, timeDeltas }, isMeant) {
  const within = new Set();
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  for (const { id, callFrame } of nodes) if (within.has(parents.get(id)) || isMeant(callFrame)) within.add(id);
  const runs = [];
  let run = 0;
  for (const [at, id] of samples.entries()) {
    if (within.has(id)) run += timeDeltas[at] / 1000;
    else if (run > 0) {
      runs.push(run);
      run = 0;
    }
  }
  return runs;
}
