// npm run bench -- chart [--quick | --sizes=100,2000] [--rounds N] [--folder DIR] [--stutter]: what the hand feels on the chart, in real windows, by size of the timeline.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentSwitches, prepareWindow, windowEnvironment } from '../../scripts/setup/prepare.mjs';
import { bundle, root } from '../bundle.mjs';
import { madeTimelines } from '../made-timelines.mjs';
import { option, sizesOr } from '../options.mjs';
import { framesOf, median, quantile, stutter, watchFrames, watchWork, workOf } from './frames.mjs';
import { GESTURES } from './gestures.mjs';
import { leftovers } from './leftovers.mjs';
import { pastLimits } from './limits.mjs';
import { partsWhile } from './profile.mjs';
import { bareWindows, chartWindow } from './windows.mjs';

/*
 * All sizes, a blank page and vis-timeline alone take turns in each round, gesture by gesture, so that what else the computer does falls on
 * all of them; what counts is the middle of all rounds, and ratios. `--folder` keeps the timelines, since to make the largest takes minutes.
 * Beside frames stands what the main thread of the page works for one, in time of the processor: that hardly grows while others are busy, too.
 * `--stutter` is the negative control: the program's windows then stop for a moment in every fourth frame, and the run has to fail.
 */

const SIZES = [100, 2000, 100_000, 1_000_000];
const STUTTER_MS = 60;

const quick = process.argv.includes('--quick');
const rounds = Number(option('rounds', quick ? '3' : '5'));
const sizes = sizesOr(quick ? SIZES.slice(0, -1) : SIZES);
const kept = option('folder', '');
const folder = kept === '' ? mkdtempSync(join(tmpdir(), 'annals-bench-chart-')) : kept;
const say = (text) => process.stderr.write(`annals: ${text} …\n`);

const electron = await prepareWindow();
const { env, virtual, stop } = await windowEnvironment();
const machine = { electron, env, switches: developmentSwitches(virtual) };
const { table } = createRequire(import.meta.url)(await bundle('bench/table.ts', { name: 'bench-table' }));

const NOTHING = { p95: Number.NaN, work: Number.NaN };

/** p95 of the frames of a gesture, and the work for one of them; none where there is nothing to scroll. */
async function felt(name, one) {
  if (name === 'scroll' && one.dragged !== null && !(await hasToScroll(one.page))) return NOTHING;
  const before = await workOf(one.session);
  await watchFrames(one.page);
  await GESTURES[name](one.page, one);
  const frames = await framesOf(one.page);
  return { p95: quantile(frames, 0.95), work: ((await workOf(one.session)) - before) / frames.length };
}

const hasToScroll = (page) =>
  page
    .locator('.vis-panel.vis-left')
    .first()
    .evaluate((names) => names.scrollHeight > names.clientHeight + 1);

const open = [];
const felts = new Map();
const parts = new Map();
try {
  const paths = await madeTimelines(folder, sizes);
  const { close, ...bare } = await bareWindows(folder, machine);
  open.push({ close });
  const windows = new Map(Object.entries(bare));
  for (const [events, path] of paths) {
    say(`a window of ${events.toLocaleString('en')} events`);
    const chart = await chartWindow(path, join(folder, `profile ${events}`), machine);
    open.push(chart);
    windows.set(events, chart);
    if (process.argv.includes('--stutter')) await stutter(chart.page, STUTTER_MS);
  }
  for (const one of windows.values()) one.session = await watchWork(one.page);
  for (const key of windows.keys()) felts.set(key, Object.fromEntries(Object.keys(GESTURES).map((name) => [name, []])));
  for (let round = 0; round <= rounds; round++) {
    say(round === 0 ? 'a first round, which does not count' : `round ${round} of ${rounds}`);
    for (const name of Object.keys(GESTURES)) {
      for (const [key, one] of windows) {
        const times = await felt(name, one);
        if (round > 0) felts.get(key)[name].push(times);
      }
    }
  }
  say('the parts of it, and 20 mounts');
  for (const events of sizes) {
    const one = windows.get(events);
    const times = await partsWhile(one.page, join(root, 'out/renderer/assets'), () => GESTURES.zoom(one.page, one));
    const { drawn, counted, domItems } = await one.page
      .getByRole('region', { name: 'Timeline' })
      .evaluate((region) => ({ ...region.dataset }));
    const shown = { drawn: Number(drawn), counted: Number(counted), items: Number(domItems) };
    parts.set(events, { ...times, ...shown, ...(await leftovers(one.page)) });
  }
} finally {
  for (const one of open) await one.close();
  stop();
  if (kept === '') rmSync(folder, { recursive: true, force: true });
}

const middles = (key, of) =>
  Object.fromEntries(Object.entries(felts.get(key)).map(([name, times]) => [name, median(times.map((one) => one[of]))]));
const gestures = (key) => middles(key, 'p95');
const figures = [...felts.keys()].map((key) => ({ window: key, ...gestures(key) }));
const work = [...felts.keys()].map((key) => ({ window: key, ...middles(key, 'work') }));
const charts = sizes.map((events) => ({ events, ...gestures(events), ...parts.get(events), isCounted: parts.get(events).counted > 0 }));
process.stdout.write(
  `Frames, p95 in milliseconds\n${table(figures)}\n\nWork of the page for a frame, in milliseconds of the processor\n${table(work)}\n\nBehind them\n`,
);
const columns = ({ events, layout, paint, drawn, counted, items, heap, listeners, nodes }) => ({
  ...{ events, 'layout ms': layout, 'paint ms': paint, drawn, counted, 'items in the DOM': items, 'heap MB': heap },
  ...{ 'listeners left': listeners, 'nodes left': nodes },
});
process.stdout.write(`${table(charts.map(columns))}\n`);
const out = join(root, 'out/bench');
mkdirSync(out, { recursive: true });
const computer = { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version, platform: process.platform };
writeFileSync(
  join(out, 'chart.json'),
  `${JSON.stringify({ computer, rounds, figures, work, charts, felts: Object.fromEntries(felts) }, null, 2)}\n`,
);
const past = pastLimits(charts, { blank: gestures('blank'), raw100: gestures('raw100') });
for (const what of past) process.stderr.write(`annals: ${what}.\n`);
process.exitCode = past.length > 0 ? 1 : 0;
