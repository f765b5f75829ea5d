import { expect, test } from './fixtures';
import { eventOnChart } from './pages/chart';
import { untilStill } from './still';
import { importedIn } from './timelines';

test('a timeline of deep time opens, is fitted and gone to, and opens again where it was left', async ({ launch, newFolder }, info) => {
  const file = importedIn(newFolder(), ['title,when,lane', 'Ice ages,Y-300000/Y-12000,Earth', 'First tools,Y-260000,People']);
  const userData = newFolder();
  const { page, quit } = await launch({ file, userData });
  const iceAges = eventOnChart(page, 'Ice ages');
  await expect(iceAges).toBeVisible();
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  await expect(iceAges).toBeVisible();
  const goTo = async (range: string) => {
    await page.keyboard.press('Control+g');
    await page.getByRole('dialog').getByRole('textbox').fill(range);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await untilStill(page);
  };
  await goTo('Y-140000/Y-130000');
  // A place to come back to is where it rested for a moment.
  await page.waitForTimeout(1000);
  const thumb = page.getByRole('slider', { name: 'Shown window' });
  const shown = await thumb.getAttribute('aria-valuetext');
  await goTo('Y-300000/Y-290000');
  await expect(thumb).not.toHaveAttribute('aria-valuetext', shown ?? '');
  await expect(iceAges).toBeVisible();
  const there = (await thumb.getAttribute('aria-valuetext')) ?? '';
  expect(there).not.toMatch(/Invalid|NaN/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(thumb).toHaveAttribute('aria-valuetext', shown ?? '');
  await untilStill(page);
  await page.waitForTimeout(1000);
  await quit();
  const again = await launch({ file, userData });
  await expect(again.page.getByRole('slider', { name: 'Shown window' })).toHaveAttribute('aria-valuetext', shown ?? '');
  // A bar is seen wherever the window is within it, up to where the chart ends.
  await again.page.keyboard.press('Control+g');
  await again.page.getByRole('dialog').getByRole('textbox').fill('Y-300000/Y-290000');
  await again.page.keyboard.press('Enter');
  await expect(again.page.getByRole('dialog')).toHaveCount(0);
  for (let press = 0; press < 14; press++) await again.page.getByRole('button', { name: 'Zoom in' }).click();
  await untilStill(again.page);
  await expect(eventOnChart(again.page, 'Ice ages')).toBeVisible();
  await again.page.screenshot({ path: info.outputPath('deep.png') });
});

test('Fit shows all of a story of ages, and the axis says its years whole and apart', async ({ launch, newFolder }) => {
  const rows = ['First tools,Y-260000,People', 'Painted caves,Y-40000,People', 'Moon landing,1969,People'];
  const { page } = await launch({ file: importedIn(newFolder(), ['title,when,lane', ...rows]) });
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  for (const title of ['First tools', 'Painted caves', 'Moon landing']) await expect(eventOnChart(page, title)).toBeInViewport();
  for (let press = 0; press < 12; press++) {
    const words = await page.locator('.vis-time-axis .vis-text.vis-minor:not(.vis-measure)').evaluateAll((elements) =>
      elements
        .filter((element) => element.textContent !== '')
        .map((element) => {
          const { left, right } = element.getBoundingClientRect();
          const range = document.createRange();
          range.selectNodeContents(element);
          const isCut = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth;
          return { text: element.textContent, from: left, to: Math.max(range.getBoundingClientRect().right, isCut ? right : 0), isCut };
        })
        .sort((one, other) => one.from - other.from),
    );
    expect(words.length).toBeGreaterThan(1);
    for (const [place, { text, from, isCut }] of words.entries()) {
      expect(isCut, text ?? '').toBe(false);
      expect(from, text ?? '').toBeGreaterThan(words[place - 1]?.to ?? Number.NEGATIVE_INFINITY);
    }
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await untilStill(page);
  }
});
