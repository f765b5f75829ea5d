// npm run bench -- open [--quick | --sizes=12,1000000] [--rounds N] [--folder DIR]: from the start of the program until its window can be used, by size of the timeline.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { developmentSwitches, prepareWindow, windowEnvironment } from '../../scripts/setup/prepare.mjs';
import { bundle, root } from '../bundle.mjs';
import { madeTimelines } from '../made-timelines.mjs';
import { option, sizesOr } from '../options.mjs';

/*
 * All sizes and a bare window of Electron take turns in each round, so that what else the computer does falls on all of them; what counts is
 * the middle of all rounds, and ratios. Each size has a profile of its own, as a timeline that is opened every day has its backups. `--folder`
 * keeps the timelines, since to make the largest takes minutes.
 */

const SEED = 12;
const SIZES = [SEED, 10_000, 100_000, 1_000_000];
/** How many times as long as for the seed it may take until the window can be used, and until an added event is answered. */
const MOST = { start: 1.5, add: 2 };
/** Quicker than this, nobody feels a difference. */
const UNFELT_MS = 50;
const ADDS = 9;
const PATIENCE_MS = 900_000;

const quick = process.argv.includes('--quick');
const rounds = Number(option('rounds', '5'));
// All are held beside the seed.
const sizes = [...new Set([SEED, ...sizesOr(quick ? SIZES.slice(0, -1) : SIZES)])];
const kept = option('folder', '');
const folder = kept === '' ? mkdtempSync(join(tmpdir(), 'annals-bench-open-')) : kept;
const say = (text) => process.stderr.write(`annals: ${text} …\n`);

const electron = await prepareWindow();
const { env, virtual, stop } = await windowEnvironment();
const switches = developmentSwitches(virtual);
const { table } = createRequire(import.meta.url)(await bundle('bench/table.ts', { name: 'bench-table' }));

/** Milliseconds from the start of a program until its page says that it is ready; then `use` has it, and it is quit. */
async function startOf(words, use) {
  const from = performance.now();
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [...words, ...switches],
    env,
    colorScheme: null,
    timeout: PATIENCE_MS,
  });
  try {
    const page = await app.firstWindow({ timeout: PATIENCE_MS });
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: PATIENCE_MS });
    const start = performance.now() - from;
    await use(page);
    return start;
  } finally {
    await app.close();
  }
}

/** Milliseconds until each of some events is answered, which is after it is on the disk; the window is at rest before, as when a person has typed. */
function addsIn(page) {
  return page.evaluate(async (count) => {
    const { value } = await window.annals.timeline.snapshot();
    const times = [];
    for (let n = 0; n < count; n++) {
      await new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), 300));
      const from = performance.now();
      const added = await window.annals.events.add({ draft: { title: `Added ${n}`, when: '2026-03', lane: value.lanes[0].id } });
      if (!added.ok) throw new Error(added.error.message);
      times.push(performance.now() - from);
    }
    return times;
  }, ADDS);
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const starts = new Map([['bare', []], ...sizes.map((events) => [events, []])]);
const adds = new Map(sizes.map((events) => [events, []]));
try {
  const paths = await madeTimelines(folder, sizes);
  for (let round = 1; round <= rounds; round++) {
    say(`round ${round} of ${rounds}`);
    starts.get('bare').push(await startOf([join(root, 'bench/open/bare-window.cjs')], async () => {}));
    for (const events of sizes) {
      const words = [root, '--size=1280x800', `--user-data-dir=${join(folder, `profile ${events}`)}`, paths.get(events)];
      starts.get(events).push(await startOf(words, async (page) => void adds.get(events).push(...(await addsIn(page)))));
    }
  }
} finally {
  stop();
  if (kept === '') rmSync(folder, { recursive: true, force: true });
}

const seed = { start: median(starts.get(SEED)), add: median(adds.get(SEED)) };
const figures = [...starts].map(([events, times]) => {
  const start = median(times);
  const add = median(adds.get(events) ?? []);
  return { events, 'start ms': start, '× seed': start / seed.start, 'add answered ms': add, '× seed ': add / seed.add };
});
process.stdout.write(`${table(figures)}\n`);
const out = join(root, 'out/bench');
mkdirSync(out, { recursive: true });
const machine = { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version, platform: process.platform };
const all = { starts: Object.fromEntries(starts), adds: Object.fromEntries(adds) };
writeFileSync(join(out, 'open.json'), `${JSON.stringify({ machine, rounds, figures, ...all }, null, 2)}\n`);
for (const events of sizes) {
  const [start, add] = [median(starts.get(events)), median(adds.get(events))];
  const slow = [
    ...(start > MOST.start * seed.start
      ? [`it takes ${(start / seed.start).toFixed(2)} times as long as with the seed until the window can be used`]
      : []),
    ...(add > Math.max(MOST.add * seed.add, UNFELT_MS)
      ? [`it takes ${(add / seed.add).toFixed(2)} times as long as with the seed until an event is added`]
      : []),
  ];
  for (const what of slow) process.stderr.write(`annals: with ${events.toLocaleString('en')} events ${what}.\n`);
  if (slow.length > 0) process.exitCode = 1;
}
