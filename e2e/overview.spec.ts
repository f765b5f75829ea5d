import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { stillBox, untilStill } from './still';

const drawn = (page: Page): Promise<string> =>
  page.locator('.overview canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

test('the shown window is moved and drawn out on the overview, by hand and by keys', async ({ shared }) => {
  const { page } = await shared();
  const thumb = page.getByRole('slider', { name: 'Shown window' });
  const placeOf = async () => {
    const box = await stillBox(thumb);
    return {
      left: Math.round(box.x),
      right: Math.round(box.x + box.width),
      middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
    };
  };
  const drag = async (x: number, y: number, by: number) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by / 2, y);
    await page.mouse.move(x + by, y);
  };
  const first = await placeOf();

  await drag(first.middle.x, first.middle.y, -40);
  await page.mouse.up();
  await expect.poll(async () => (await placeOf()).left).toBeLessThan(first.left - 35);
  const moved = await placeOf();
  expect(Math.abs(moved.right - moved.left - (first.right - first.left))).toBeLessThanOrEqual(2);

  await drag(moved.left - 3, moved.middle.y, -50);
  await page.mouse.up();
  await expect.poll(async () => (await placeOf()).left).toBeLessThan(moved.left - 45);
  expect(Math.abs((await placeOf()).right - moved.right)).toBeLessThanOrEqual(2);

  const words = await thumb.getAttribute('aria-valuetext');
  const wide = await placeOf();
  await drag(wide.middle.x, wide.middle.y, 60);
  await expect.poll(async () => (await placeOf()).left).toBeGreaterThan(wide.left + 50);
  await page.keyboard.press('Escape');
  await expect(thumb).toHaveAttribute('aria-valuetext', words ?? '');
  await page.mouse.up();

  await thumb.focus();
  await page.keyboard.press('Home');
  await expect(thumb).toHaveAttribute('aria-valuenow', '0');
  const atHome = await placeOf();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await placeOf()).left).toBeGreaterThan(atHome.left);
  const stepped = await placeOf();
  await page.keyboard.press('+');
  await expect
    .poll(async () => {
      const { left, right } = await placeOf();
      return right - left;
    })
    .toBeLessThan(stepped.right - stepped.left);
});

test('the overview is drawn anew in the colours that the page changes to', async ({ shared }) => {
  const { page } = await shared();
  const schemeOf = () => page.evaluate(() => document.documentElement.dataset['mantineColorScheme']);
  const other = (await schemeOf()) === 'dark' ? 'light' : 'dark';
  await page
    .getByRole('button', { name: /theme|colours/i })
    .first()
    .click();
  if ((await schemeOf()) !== other)
    await page
      .getByRole('button', { name: /theme|colours/i })
      .first()
      .click();
  await expect.poll(schemeOf).toBe(other);
  await untilStill(page);
  // As they look to a page that has had these colours from its beginning.
  const switched = await drawn(page);
  await page.reload();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect.poll(schemeOf).toBe(other);
  await expect.poll(async () => (await drawn(page)) === switched).toBe(true);
});

test('a changed event is drawn on the overview in a later frame, so that the answer need not wait for that', async ({ shared }) => {
  const { page } = await shared();
  await untilStill(page);
  const order = await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('.overview canvas');
    const snapshot = await window.annals.timeline.snapshot();
    const lane = snapshot.ok ? (snapshot.value.lanes[0]?.id ?? '') : '';
    const order: string[] = [];
    const width = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'width');
    return new Promise<string[]>((resolve) => {
      // Each drawing begins with the canvas emptied, by its width.
      Object.defineProperty(canvas, 'width', {
        set(wide: number) {
          width?.set?.call(this, wide);
          order.push('drawn');
          resolve(order);
        },
      });
      window.annals.on.changes(() => {
        order.push('told');
        requestAnimationFrame(() => order.push('frame'));
      });
      void window.annals.events.add({ draft: { title: 'Added', when: '2026-03', lane } });
    });
  });
  expect(order).toEqual(['told', 'frame', 'drawn']);
});

test('the years of the overview have the font of the window, however late that comes', async ({ launch }) => {
  const { page } = await launch();
  await untilStill(page);
  const before = await drawn(page);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/fonts/*', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await expect(page.getByRole('slider', { name: 'Shown window' })).toBeVisible();
  // Negative control: what is drawn until then has another font.
  await expect.poll(async () => (await drawn(page)) !== before).toBe(true);
  release();
  await expect.poll(async () => (await drawn(page)) === before).toBe(true);
});
