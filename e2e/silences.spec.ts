import { expect, test } from './fixtures';
import { eventOnChart } from './pages/chart';
import { filterBar, openFilter } from './pages/filter';
import { openTab } from './pages/window';
import { importedIn } from './timelines';

test('the longest silences of a lane are listed and shaded on request', async ({ shared }) => {
  const { page } = await shared();
  await page.getByRole('button', { name: 'Silences' }).click();
  const finder = page.getByRole('region', { name: 'Silences' });
  // Attacks are reported since 2014 and go on.
  await expect(finder.getByText('No certain silence among 1 event.')).toBeVisible();
  await finder.getByRole('combobox', { name: 'Which lane' }).click();
  await page.getByRole('option', { name: 'Diplomacy', exact: true }).click();
  // "About January 2026" may be its last day, and it may have been later.
  await expect(finder.getByRole('button', { name: /since about 1 February 2026/ })).toContainText('294 days');
  const shade = page.locator('.silence-shade');
  await expect(shade).toHaveCount(1);
  await finder.getByRole('switch', { name: 'Shade on the timeline' }).click();
  await expect(shade).toHaveCount(0);

  // It is as it was left when the chart comes back.
  await openTab(page, 'Table');
  await expect(finder).toHaveCount(0);
  await openTab(page, 'Timeline');
  await expect(finder.getByRole('combobox', { name: 'Which lane' })).toHaveValue('Diplomacy');
  await expect(finder.getByRole('switch', { name: 'Shade on the timeline' })).not.toBeChecked();
  await expect(finder.getByRole('button', { name: /since about 1 February 2026/ })).toBeVisible();
  await expect(shade).toHaveCount(0);
  await finder.getByRole('button', { name: 'Close' }).click();
  await expect(finder).toHaveCount(0);
});

test('Escape closes the list, menu or popover that is open, and only then the finder', async ({ shared }) => {
  const { page } = await shared();
  await openFilter(page);
  await page.getByRole('button', { name: 'Silences' }).click();
  const finder = page.getByRole('region', { name: 'Silences' });
  await finder.getByRole('combobox', { name: 'Which lane' }).click();
  const lane = page.getByRole('option', { name: 'Diplomacy', exact: true });
  await expect(lane).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(lane).toBeHidden();
  await expect(finder).toBeVisible();

  await page.getByRole('button', { name: 'Saved views' }).click();
  const menu = page.getByRole('menu', { name: 'Saved views' });
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(finder).toBeVisible();

  await filterBar(page).getByRole('button', { name: 'Lane' }).click();
  const choice = page.getByRole('checkbox', { name: 'Diplomacy' });
  await expect(choice).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(choice).toHaveCount(0);
  await expect(finder).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(finder).toHaveCount(0);
});

test('silences are first those of the lane of what is selected, else of the first lane that holds events', async ({
  launch,
  newFolder,
}) => {
  const file = importedIn(newFolder(), ['title,when,lane', 'Survey,2026-03-10,Port', 'Strike,2026-05-05,Labour']);
  const { page } = await launch({ file });
  const lane = page.getByRole('region', { name: 'Silences' }).getByRole('combobox', { name: 'Which lane' });
  await page.getByRole('button', { name: 'Silences' }).click();
  await expect(lane).toHaveValue('Port');
  await page.getByRole('region', { name: 'Silences' }).getByRole('button', { name: 'Close' }).click();
  await eventOnChart(page, 'Strike').click();
  await page.getByRole('button', { name: 'Silences' }).click();
  await expect(lane).toHaveValue('Labour');
});
