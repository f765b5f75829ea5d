import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { timelineRegion } from './pages/chart';
import { filterField, openFilter } from './pages/filter';
import { titleField } from './pages/inspector';
import { undo } from './pages/window';
import { eventsOf } from './program';
import { stillBox, untilStill } from './still';
import { imported } from './timelines';

/* Many events: every one is seen, most by their names, and each can be pointed at, dragged and reached by keys as if it were the only one. */

const LANES = ['Talks', 'Incidents', 'Sanctions', 'Courts', 'Shipping', 'Aid', 'Elections', 'Reports'];
const DAY = 86_400_000;

/** 120 events over three years in eight lanes: days, months, years and spans, some of them planned or confirmed. */
function crowd(): string[] {
  const rows = Array.from({ length: 120 }, (_, at) => {
    const day = new Date(Date.UTC(2023, 0, 1) + ((at * 7919) % 1095) * DAY).toISOString().slice(0, 10);
    const when =
      [day, day.slice(0, 7), `${day.slice(0, 7)}~`, `${day}/${new Date(Date.parse(day) + 40 * DAY).toISOString().slice(0, 10)}`][at % 4] ??
      day;
    return `Convoy ${at} delayed,${when},${LANES[at % 8] ?? ''},${['reported', 'reported', 'confirmed', 'planned'][(at >> 2) % 4] ?? ''}`;
  });
  return ['title,when,lane,status', ...rows];
}

const CROWD = imported(crowd());

async function openCrowd(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit' }).click();
  await expect.poll(() => figure(page, 'data-drawn')).toBe(120);
  // While the chart glides to the whole, what it says of names is that of another window.
  await untilStill(page);
}

async function figure(page: Page, name: string): Promise<number> {
  return Number(await timelineRegion(page).getAttribute(name));
}

/** The hand goes over the chart until it is over an event that is only painted. */
async function findPainted(page: Page): Promise<{ x: number; y: number; name: string }> {
  const panel = await stillBox(page.locator('.vis-panel.vis-center'));
  for (let y = panel.y + panel.height / 2; y < panel.y + panel.height - 10; y += 6) {
    for (let x = panel.x + 200; x < panel.x + panel.width - 300; x += 8) {
      await page.mouse.move(x, y);
      const under = page.locator('.vis-item.under-hand');
      if ((await under.count()) === 0) continue;
      // The mark may be told a frame after the hand has left what it was on.
      await untilStill(page);
      if ((await under.count()) === 0) continue;
      const name = (await under.getAttribute('aria-label')) ?? '';
      if (/^Convoy \d+ delayed \d/.test(name)) return { x, y, name };
    }
  }
  throw new Error('nothing is painted');
}

/** Brings the hand to an empty place over what is painted, clear of the frame that is around what is selected, and answers how far down that is. */
async function emptyBeside(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<number> {
  for (let away = 20; away < 200; away += 4) {
    await page.mouse.move(x, y - away);
    await untilStill(page);
    if ((await page.locator('.chart.on-mark').count()) === 0) return y - away;
  }
  throw new Error('nothing is empty');
}

test('of 120 events over three years every one is drawn and most are named; one is pointed at, dragged, undone, and left by keys', async ({
  shared,
}) => {
  const { page } = await shared({ timeline: CROWD, size: { width: 1440, height: 900 } });
  await openCrowd(page);
  expect(await figure(page, 'data-counted')).toBe(0);
  expect(await figure(page, 'data-labelled')).toBeGreaterThan(72);
  expect(await figure(page, 'data-dom-items')).toBeLessThanOrEqual(60);

  const found = await findPainted(page);
  const title = /^Convoy \d+ delayed/.exec(found.name)?.[0] ?? '';
  const whenOf = async () => (await eventsOf(page, 200)).find((event) => event.title === title)?.when;
  const before = await whenOf();
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) await page.mouse.move(found.x + step * 8, found.y);
  await expect(page.locator('.annals-ghost')).toHaveCount(1);
  // It is seen at the new place, too, and as it looked.
  await expect(page.locator('.vis-item.under-hand:not(.annals-ghost)')).toHaveCSS('opacity', '1');
  await page.mouse.up();
  await expect.poll(whenOf).not.toBe(before);
  await undo(page);
  await expect.poll(whenOf).toBe(before);

  // A click on an empty place brings the keyboard, a pan selects nothing, whatever it is let go over; and keys select none of the window's words.
  const empty = await emptyBeside(page, found);
  await page.mouse.click(found.x, empty);
  await expect(titleField(page)).toHaveCount(0);
  await page.mouse.down();
  await page.mouse.move(found.x + 120, empty, { steps: 8 });
  await page.mouse.move(found.x + 120, found.y);
  await page.mouse.up();
  await page.mouse.move(found.x + 120, empty);
  await page.mouse.down();
  await page.mouse.move(found.x, empty, { steps: 8 });
  await page.mouse.up();
  await untilStill(page);
  await expect(titleField(page)).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('toolbar', { name: 'Marked events' })).toContainText(/marked/);
  expect(await page.evaluate(() => String(getSelection()))).toBe('');

  // At once, while it is only painted.
  await page.mouse.click(found.x, found.y);
  const focused = page.locator('[role=option]:focus');
  await expect(focused).toHaveAttribute('aria-label', found.name);
  await expect(focused).toHaveAttribute('aria-setsize', '120');
  await page.keyboard.press('ArrowRight');
  await expect(focused).not.toHaveAttribute('aria-label', found.name);
  await page.keyboard.press('ArrowLeft');
  await expect(focused).toHaveAttribute('aria-label', found.name);
  await expect(titleField(page)).toHaveValue(title);

  // What is selected and goes leaves something that the keyboard can come to.
  await page.keyboard.press('Delete');
  await expect.poll(() => figure(page, 'data-drawn')).toBe(119);
  await expect(timelineRegion(page).locator('[role=option][tabindex="0"]')).toHaveCount(1);
  await undo(page);
  await expect.poll(() => figure(page, 'data-drawn')).toBe(120);
});

test('a filter that leaves few shows them one under the other as ever, and all come back when it goes', async ({ shared }) => {
  const { page } = await shared({ timeline: CROWD, size: { width: 1440, height: 900 } });
  await openCrowd(page);
  await findPainted(page);
  await openFilter(page);
  await filterField(page).fill('lane:Talks');
  await expect.poll(() => figure(page, 'data-drawn')).toBe(15);
  await untilStill(page);
  await expect(page.locator('.crowd-canvas')).toHaveCount(0);
  await expect(page.locator('.chart.on-mark')).toHaveCount(0);
  const boxes = await page
    .locator('.vis-item')
    .evaluateAll((items) =>
      items.map((item) => item.getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
    );
  expect(boxes).toHaveLength(15);
  const touching = boxes.filter((one, at) =>
    boxes.some(
      (other, place) => place > at && one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
    ),
  );
  expect(touching).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => figure(page, 'data-drawn')).toBe(120);
  await untilStill(page);
  expect(await figure(page, 'data-labelled')).toBeGreaterThan(72);
});

test('while the chart is moved nothing of its items is drawn anew; at rest they are where they belong', async ({ shared }) => {
  const { page } = await shared({ timeline: CROWD, size: { width: 1440, height: 900 } });
  await openCrowd(page);
  const list = page.locator('.vis-itemset > .vis-foreground');
  await expect(list).not.toHaveAttribute('aria-busy');
  const places = () =>
    page.locator('[role=option]').evaluateAll((items) => {
      const [left, right] = [items[0]?.closest('.vis-panel')?.getBoundingClientRect().left ?? 0, innerWidth];
      const boxes = items.map((item) => ({ name: item.getAttribute('aria-label') ?? '', x: item.getBoundingClientRect().left - left }));
      return Object.fromEntries(boxes.filter(({ x }) => x > 300 && x < right - 700).map(({ name, x }) => [name, Math.round(x)]));
    });
  const before = await places();
  await list.evaluate((element) => {
    const { dataset } = document.documentElement;
    new MutationObserver((records) => {
      const changes = records.filter(({ target }) => target !== element).length;
      dataset['itemChanges'] = String(Number(dataset['itemChanges']) + changes);
    }).observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const axis = await page.locator('.vis-panel.vis-top').boundingBox();
  if (axis === null) throw new Error('there is no axis');
  const [x, y] = [axis.x + axis.width / 2, axis.y + axis.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const changesWhileMoved = () =>
    page.evaluate(
      async ([fromX, fromY]) => {
        const { dataset } = document.documentElement;
        dataset['itemChanges'] = '0';
        // Told by the page itself, frame by frame.
        const target = document.elementFromPoint(fromX ?? 0, fromY ?? 0);
        for (let step = 1; step <= 20; step++) {
          const at = {
            bubbles: true,
            clientX: (fromX ?? 0) + step * 10,
            clientY: fromY ?? 0,
            pointerId: 1,
            pointerType: 'mouse',
            buttons: 1,
          };
          target?.dispatchEvent(new PointerEvent('pointermove', at));
          await new Promise(requestAnimationFrame);
        }
        return dataset['itemChanges'];
      },
      [x, y],
    );
  // Where the computer gives the page no frame for long, that is a rest: then it is moved once more.
  await expect.poll(changesWhileMoved).toBe('0');
  await expect(list).not.toHaveAttribute('aria-busy');
  await page.mouse.up();
  await expect(list).not.toHaveAttribute('aria-busy');
  const after = await places();
  const both = Object.keys(before).filter((name) => after[name] !== undefined);
  expect(both.length).toBeGreaterThan(5);
  for (const name of both) expect(Math.abs((after[name] ?? 0) - (before[name] ?? 0) - 200), name).toBeLessThanOrEqual(2);
});
