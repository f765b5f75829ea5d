import { expect, test } from './fixtures';

test('the longest silences of a lane are listed and shaded on request', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Silences' }).click();
  const finder = page.getByRole('region', { name: 'Silences' });
  // Attacks are reported since 2014 and go on.
  await expect(finder.getByText('No certain silence among 1 event.')).toBeVisible();
  await finder.getByRole('combobox', { name: 'Which lane' }).click();
  await page.getByRole('option', { name: 'Diplomacy', exact: true }).click();
  // "About January 2026" may be its last day, so the silence is certain from February on.
  await expect(finder.getByRole('button', { name: /since 1 February 2026/ })).toContainText('294 days');
  const shade = page.locator('.silence-shade');
  await expect(shade).toHaveCount(1);
  await finder.getByRole('switch', { name: 'Shade on the timeline' }).click();
  await expect(shade).toHaveCount(0);
  await finder.getByRole('button', { name: 'Close' }).click();
  await expect(finder).toHaveCount(0);
});
