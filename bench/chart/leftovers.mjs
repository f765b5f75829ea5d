import { setTimeout as wait } from 'node:timers/promises';

/* What stays in a page after the chart was shown and left again many times. */

const MOUNTS = 20;
const WARM = 3;
const LOOKS = 10;
const LOOK_MS = 400;

/** @returns nodes and listeners that are more after so many mounts than before; heap is what the page holds in MB */
export async function leftovers(page, mounts = MOUNTS) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await mount(page, WARM);
  const before = await counted(session);
  await mount(page, mounts);
  const after = await counted(session);
  await session.detach();
  return {
    listeners: after.JSEventListeners - before.JSEventListeners,
    nodes: after.Nodes - before.Nodes,
    heap: after.JSHeapUsedSize / 1e6,
  };
}

async function mount(page, times) {
  for (let time = 0; time < times; time++) {
    await page.getByRole('tab', { name: /^Table/ }).click();
    await page.locator('.chart').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: /^Timeline/ }).click();
    await page.locator('.chart .vis-timeline').waitFor({ state: 'visible' });
  }
}

/** Once nothing is let go any more: what was just left may still be about to be. */
async function counted(session) {
  let before = null;
  for (let look = 0; look < LOOKS; look++) {
    await wait(LOOK_MS);
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const now = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    if (before?.Nodes === now.Nodes && before.JSEventListeners === now.JSEventListeners) return now;
    before = now;
  }
  return before;
}
