import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations, violationsInBoth } from './axe';
import { expect, test } from './fixtures';
import { openArticle, proposal, readText } from './pages/article';
import { eventOnChart } from './pages/chart';
import { openImport } from './pages/dialogs';
import { beginEvent, eventDetails } from './pages/inspector';
import { runCommand } from './pages/window';
import { onlyThorough } from './thorough';

test('axe finds nothing in any view, in light and in dark', async ({ launch, newFolder }) => {
  const { app, page } = await launch();
  const found = await violationsInBoth(page, 'timeline');
  const tab = async (name: string) => {
    await page.getByRole('tab', { name }).click();
    found.push(...(await violationsInBoth(page, name)));
  };
  await eventOnChart(page, 'Naqvi signs').click();
  await expect(eventDetails(page)).toContainText('Commitments');
  found.push(...(await violationsInBoth(page, 'an event selected')));
  await page.getByRole('option', { name: /review 1,/ }).click();
  found.push(...(await violationsInBoth(page, 'a review selected')));
  await beginEvent(page);
  found.push(...(await violationsInBoth(page, 'a new event')));
  await page.keyboard.press('Escape');
  await tab('Table');
  await tab('Reviews');
  await tab('History');
  for (const [open, dialog] of [
    [() => page.getByRole('button', { name: 'Export…' }).click(), 'Export timeline'],
    [() => page.getByRole('button', { name: /Command palette/ }).click(), null],
  ] as const) {
    await open();
    if (dialog !== null) await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    found.push(...(await violationsInBoth(page, dialog ?? 'palette')));
    await page.keyboard.press('Escape');
  }
  const folder = newFolder();
  for (const [name, text, region] of [
    ['list.csv', 'Title,When,Lane,Colour\nDoubtful,3/4/2026,Briefings,red\n', 'Events that would come in'],
    ['bad.csv', 'Title,When\nVague,blue\n', 'Problems in the file'],
  ] as const) {
    writeFileSync(join(folder, name), text);
    const dialog = await openImport({ app, page }, join(folder, name));
    await expect(dialog.getByRole('region', { name: region })).toBeVisible();
    found.push(...(await violationsInBoth(page, `import of ${name}`)));
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  const article = await openArticle(page);
  found.push(...(await violationsInBoth(page, 'an article to be read')));
  await page.keyboard.press('Escape');
  await readText(page, 'News18 published a report on security posts on 8 January 2026.\n\nPublished: February 10, 2026');
  await expect(proposal(article, 1)).toBeFocused();
  found.push(...(await violationsInBoth(page, 'an article that is read')));
  await page.keyboard.press('e');
  await expect(article.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await article.getByRole('button', { name: 'Correct…' }).click();
  found.push(...(await violationsInBoth(page, 'a proposal that is edited')));
  expect(found).toEqual([]);

  // The control: what is wrong would have been found, also at a last look.
  await page.evaluate(() => {
    const [pale, nameless] = [document.createElement('button'), document.createElement('button')];
    pale.textContent = 'Pale';
    pale.style.cssText = 'position: fixed; z-index: 9999; left: 0; top: 0; background: white; color: silver';
    nameless.style.cssText = 'position: fixed; z-index: 9999; left: 200px; top: 0; width: 40px; height: 30px';
    document.body.append(pale, nameless);
  });
  const planted = (await violationsInBoth(page, 'planted')).map((violation) => violation.split(': ').slice(0, 2).join(': '));
  expect(planted).toEqual(['planted, light: button-name', 'planted, light: color-contrast', 'planted, dark: color-contrast']);
});

test(
  'axe finds nothing in the dark in what the commands open, the Open dialogs of the system apart',
  onlyThorough(true),
  async ({ launch }) => {
    const { page } = await launch({ args: ['--theme=dark'] });
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Command palette' });
    // What opens something more says so by its dots.
    await expect(palette.getByText(/…$/)).not.toHaveCount(0);
    const commands = (await palette.getByText(/…$/).allInnerTexts()).filter((name) => !/^(?:Open…|Save a copy…|New timeline…)$/.test(name));
    expect(commands.length).toBeGreaterThan(10);
    await page.keyboard.press('Escape');
    await eventOnChart(page, 'Naqvi signs').click();
    // A dialog, the field in which it is gone on, or the finder, which leaves the focus where it was.
    const finder = page.getByRole('region', { name: 'Silences' });
    const led = page.getByRole('dialog').or(page.locator('input:focus, textarea:focus')).or(finder);
    const found: string[] = [];
    for (const command of commands) {
      await expect(led, command).toHaveCount(0);
      await runCommand(page, command);
      await expect(led.first(), command).toBeVisible();
      found.push(...(await violations(page)).map((violation) => `${command}: ${violation}`));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      if (await finder.isVisible()) await finder.getByRole('button', { name: 'Close' }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    expect(found).toEqual([]);
  },
);
