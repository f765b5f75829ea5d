import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const field = (page: Page) => page.getByRole('textbox', { name: 'Filter events' });
const bar = (page: Page) => page.getByRole('region', { name: 'Filter' });
const options = (page: Page) => page.getByRole('region', { name: 'Timeline' }).getByRole('option');
const count = (page: Page, words: string) => expect(bar(page).getByText(words, { exact: true })).toBeVisible();

test('chart, table and dialog show what the filter lets through, and Escape shows everything again', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.getByRole('option', { name: /review 1,/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /^Naqvi signs/ })).toBeVisible();
  const all = await options(page).count();
  await page.keyboard.press('Control+Shift+F');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('lane:Diplomacy -raises');
  await count(page, '3 of 12 events');
  await expect(options(page)).toHaveCount(3);
  await expect(page.getByText('3 of 12 events · filter on')).toBeVisible();
  // A filter that says nothing of reviews' fields hides them, as a picture would.
  await expect(page.getByRole('option', { name: /review 1,/ })).toHaveCount(0);
  await expect(bar(page).getByText('1 review series hidden')).toBeVisible();

  await page.getByRole('tab', { name: 'Table' }).click();
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows).toHaveCount(4);
  await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
  await expect(rows.nth(1)).toContainText('7th Foreign');
  await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
  await expect(rows.nth(3)).toContainText('7th Foreign');

  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export timeline' });
  await expect(dialog.getByRole('textbox', { name: 'Filter' })).toHaveValue('lane:Diplomacy -raises');
  await expect(dialog.getByText(/^3 of 12 events/).first()).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: 'Timeline' }).click();
  await field(page).focus();
  await page.keyboard.press('Escape');
  await expect(options(page)).toHaveCount(all);
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused();
});

test('menus write the filter, and an error is said in words while the last filter stays', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await bar(page).getByRole('button', { name: 'Status' }).click();
  await page.getByRole('checkbox', { name: 'Planned' }).click();
  await expect(field(page)).toHaveValue('status:planned');
  await count(page, '1 of 12 events');
  await page.keyboard.press('Escape');
  await expect(bar(page).getByRole('button', { name: 'Status: Planned' })).toBeFocused();
  await bar(page).getByRole('button', { name: 'Lane' }).click();
  await page.getByRole('checkbox', { name: 'Commitments' }).click();
  await page.getByRole('checkbox', { name: 'Attacks' }).click();
  await expect(field(page)).toHaveValue('status:planned lane:Attacks,Commitments');
  await page.keyboard.press('Escape');

  await field(page).fill('status:done');
  await expect(bar(page).getByRole('alert')).toContainText('There is no status “done”. It is one of reported');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page)).toHaveAccessibleDescription(/There is no status/);
  await expect(options(page)).toHaveCount(1);
  await field(page).fill('nothing has this');
  await count(page, '0 of 12 events');
  await expect(page.getByRole('heading', { name: 'Nothing matches the filter' })).toBeVisible();
});

test('an event that no longer matches goes, one that does comes, and one that is added unseen is named', async ({ launch }) => {
  const { page } = await launch();
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('status:planned');
  await count(page, '1 of 12 events');
  await page.getByRole('textbox', { name: 'Quick add' }).fill('2026-03 Seen by nobody');
  await page.keyboard.press('Enter');
  await expect(bar(page).getByText('The filter hides “Seen by nobody”, which is selected.')).toBeVisible();
  await count(page, '1 of 13 events');

  const details = page.getByRole('region', { name: 'Event details' });
  await details.getByRole('combobox', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'Planned', exact: true }).click();
  await count(page, '2 of 13 events');
  await expect(page.getByRole('option', { name: /^Seen by nobody/ })).toBeVisible();
  await expect(bar(page).getByText(/^The filter hides/)).toHaveCount(0);

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await count(page, '1 of 13 events');
  await expect(page.getByRole('option', { name: /^Seen by nobody/ })).toHaveCount(0);
  await bar(page).getByRole('button', { name: 'Show everything' }).click();
  await expect(page.getByRole('option', { name: /^Seen by nobody/ })).toBeVisible();
});

test('rows hidden by another filter are no longer marked', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('tab', { name: 'Table' }).click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('12 marked')).toBeVisible();
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('lane:Attacks');
  await count(page, '1 of 12 events');
  await expect(page.getByText(/\d+ marked/)).toHaveCount(0);
});

test('the past is filtered, too', async ({ launch }) => {
  const { page } = await launch();
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('lane:Diplomacy');
  await count(page, '4 of 12 events');
  await page.getByRole('tab', { name: 'History' }).click();
  await page
    .getByRole('button', { name: /as known/i })
    .first()
    .click();
  await expect(page.locator('html')).toHaveAttribute('data-known-on', /.+/);
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await expect(bar(page).getByText(/^4 of \d+ events$/)).toBeVisible();
  await expect(options(page)).toHaveCount(4);
});

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing in the filter and the saved views, ${theme}`, async ({ launch }) => {
    test.setTimeout(120_000);
    const { page } = await launch({ args: [`--theme=${theme}`] });
    const found: string[] = [];
    const look = async (state: string) => {
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${state}: ${id}: ${node.target.join(' ')}`)));
    };
    await page.keyboard.press('Control+Shift+F');
    await field(page).fill('lane:Diplomacy');
    await count(page, '4 of 12 events');
    await look('filter');
    await bar(page).getByRole('button', { name: /^Lane/ }).click();
    await expect(page.getByRole('checkbox', { name: 'Attacks' })).toBeVisible();
    await look('menu of lanes');
    await page.keyboard.press('Escape');
    await field(page).fill('status:done');
    await expect(bar(page).getByRole('alert')).toBeVisible();
    await look('error');
    await field(page).fill('nothing has this');
    await count(page, '0 of 12 events');
    await look('nothing matches');
    await bar(page).getByRole('button', { name: 'Save as view…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('A view');
    await look('save view');
    await page.getByRole('button', { name: 'Save view' }).click();
    await page.getByRole('button', { name: /^Saved views/ }).click();
    await expect(page.getByRole('menuitem', { name: /^A view/ })).toBeVisible();
    await look('menu of views');
    await page.getByRole('menuitem', { name: 'Rename, order, delete…' }).click();
    await expect(page.getByRole('dialog', { name: 'Saved views' })).toBeVisible();
    await look('views');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Table' }).click();
    await look('table');
    expect(found).toEqual([]);
  });
}
