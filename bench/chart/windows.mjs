import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron } from '@playwright/test';
import { build } from 'vite';
import { root } from '../bundle.mjs';

/* The windows that take turns: all are open at once, each with a profile of its own, and only one of them is used at a time. */

const SIZE = { width: 1280, height: 800 };
const PATIENCE_MS = 900_000;
const QUIET_MS = 60_000;

async function start(words, { electron, env, switches }) {
  return _electron.launch({
    executablePath: electron.executable,
    args: [...words, ...switches],
    env,
    colorScheme: null,
    timeout: PATIENCE_MS,
  });
}

/** The program with a timeline, once its window can be used and, if that does not take long, nothing goes on behind it; the last event before the middle is selected. */
export async function chartWindow(path, profile, machine) {
  const app = await start([root, `--size=${SIZE.width}x${SIZE.height}`, `--user-data-dir=${profile}`, path], machine);
  const page = await app.firstWindow({ timeout: PATIENCE_MS });
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: PATIENCE_MS });
  // What goes through the whole file behind the window takes minutes where it is large, on a busy computer hours: then it goes on meanwhile.
  await page
    .locator('.status-checking')
    .waitFor({ state: 'detached', timeout: QUIET_MS })
    .catch(() => {});
  await page.keyboard.press('Control+ArrowLeft');
  await page.locator('.vis-item.vis-selected').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Fit' }).click();
  const places = await placesOf(page, '.vis-panel.vis-left', '.vis-panel.vis-top');
  return { page, close: () => app.close(), ...places, dragged: '.vis-item.vis-selected', wheelZoomsWith: null };
}

/** A blank page, and vis-timeline alone with 100 and 1,000 items, in one program. */
export async function bareWindows(folder, machine) {
  const page = join(folder, 'raw-page');
  await build({
    ...{ configFile: false, root: join(root, 'bench/chart'), base: './', logLevel: 'error' },
    build: { outDir: page, emptyOutDir: true, target: 'chrome130', rolldownOptions: { input: join(root, 'bench/chart/raw-page.html') } },
  });
  const raw = pathToFileURL(join(page, 'raw-page.html')).href;
  const pages = ['data:text/html,<!doctype html><title>blank</title>', `${raw}?items=100`, `${raw}?items=1000`];
  const program = join(root, 'bench/chart/bare-program.cjs');
  const app = await start([program, '--pages', String(SIZE.width), String(SIZE.height), ...pages], machine);
  while (app.windows().length < pages.length) await app.waitForEvent('window', { timeout: PATIENCE_MS });
  const windowAt = (url) => app.windows().find((one) => one.url() === url);
  const blank = { page: windowAt(pages[0]), ...BLANK_PLACES };
  const others = await Promise.all(
    pages.slice(1).map(async (url) => {
      const one = windowAt(url);
      await one.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: PATIENCE_MS });
      const places = await placesOf(one, '.vis-panel.vis-left', '.vis-panel.vis-top');
      return { page: one, ...places, dragged: '.vis-foreground .vis-item', wheelZoomsWith: 'Control' };
    }),
  );
  return { blank, raw100: others[0], raw1000: others[1], close: () => app.close() };
}

const BLANK_PLACES = {
  axis: { x: 200, y: 100, width: 900, height: 30 },
  centre: { x: 200, y: 130, width: 900, height: 500 },
  names: { x: 20, y: 130, width: 150, height: 500 },
  dragged: null,
  wheelZoomsWith: null,
};

async function placesOf(page, names, axis) {
  const boxOf = (selector) => page.locator(selector).first().boundingBox();
  const [left, top, centre] = await Promise.all([boxOf(names), boxOf(axis), boxOf('.vis-panel.vis-center')]);
  return { names: left, axis: top, centre };
}
