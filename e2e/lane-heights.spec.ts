import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { timelineRegion } from './pages/chart';
import { untilStill } from './still';
import { importedIn } from './timelines';

/* Names of lanes, the lanes and what is painted in them are as high as each other whatever has changed, also below what is seen. */

const TITLES = ['Report published', 'Convoy delayed at the crossing', 'Minister resigns', 'Talks resume in Geneva after a long pause'];

/** So many events in so many lanes. */
function eventsIn(folder: string, events: number, lanes: number): string {
  const rows = Array.from({ length: events }, (_, at) => {
    const day = new Date(Date.UTC(2024, 0, 1 + ((at * 7919) % 1000))).toISOString().slice(0, 10);
    return `${TITLES[at % TITLES.length]} ${at},${day},Lane ${at % lanes}`;
  });
  return importedIn(folder, ['title,when,lane', ...rows]);
}

/** The lanes whose cell, or row of vis-timeline's, does not stand where they are painted: a name is as high as its lane in the picture. */
function apart(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const panel = document.querySelector('.vis-panel.vis-left');
    const rows = [...document.querySelectorAll('.vis-foreground .vis-group')].map((row) => row.getBoundingClientRect());
    let top = (panel?.getBoundingClientRect().top ?? 0) - (panel?.scrollTop ?? 0);
    return [...document.querySelectorAll<HTMLElement>('.lane-label[data-lane]')].flatMap((name, at) => {
      const wanted = { top, height: Number.parseFloat(name.style.height) };
      top += wanted.height;
      const is = [name.closest('.vis-label')?.getBoundingClientRect(), rows[at]];
      const stands = is.every(
        (box) => box !== undefined && Math.abs(box.top - wanted.top) <= 1 && Math.abs(box.height - wanted.height) < 1,
      );
      return stands
        ? []
        : [`${name.textContent} ${JSON.stringify(wanted)}: ${is.map((box) => `${box?.top}, ${box?.height}`).join(' and ')}`];
    });
  });
}

async function rowHeight(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Row height/ }).click();
  await page.getByRole('menuitemradio', { name }).click();
  await untilStill(page);
}

async function resizeTo(app: ElectronApplication, page: Page, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [toWidth, toHeight]) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMinimumSize(400, 300);
      window?.setContentSize(toWidth, toHeight);
    },
    [width, height] as const,
  );
  await expect.poll(() => page.evaluate(() => innerHeight)).toBe(height);
  await untilStill(page);
}

test('names stand beside their rows after lanes became lower, were collapsed and scrolled, and in a window made high and low', async ({
  launch,
  newFolder,
}) => {
  const { app, page } = await launch({ file: eventsIn(newFolder(), 120, 40), size: { width: 1280, height: 800 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  const count = (await page.locator('.lane-label[data-lane]').count()) - 1;
  expect(count).toBeGreaterThanOrEqual(39);
  expect(await apart(page)).toEqual([]);
  await rowHeight(page, /^Compact/);
  expect(await apart(page)).toEqual([]);
  await rowHeight(page, /^All lanes in view/);
  expect(await apart(page)).toEqual([]);
  await page.locator('.vis-panel.vis-left').evaluate((lanes) => {
    lanes.scrollTop = 60;
  });
  await untilStill(page);
  expect(await apart(page)).toEqual([]);
  await rowHeight(page, /^Compact/);
  await rowHeight(page, /^All lanes in view/);
  for (const what of ['Collapse all lanes', 'Expand all lanes']) {
    await timelineRegion(page).getByRole('button', { name: 'Lane 1', exact: true }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: what }).click();
    await untilStill(page);
    expect(await apart(page), what).toEqual([]);
  }
  for (const height of [1300, 800]) {
    await resizeTo(app, page, 1280, height);
    expect(await apart(page), `${height} px`).toEqual([]);
  }
});

test('names stand beside their rows when the window was made low and high again', async ({ launch, newFolder }) => {
  const { app, page } = await launch({ file: eventsIn(newFolder(), 120, 8), size: { width: 1440, height: 900 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  expect(await page.locator('.lane-label[data-lane]').count()).toBeGreaterThan(7);
  for (const height of [420, 900, 300, 900]) {
    await resizeTo(app, page, 1440, height);
    expect(await apart(page), `${height} px`).toEqual([]);
  }
});
