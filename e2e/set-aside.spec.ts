import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { timelineRegion } from './pages/chart';
import { unfinishedLink, unfinishedList } from './pages/unfinished';
import { runCommand } from './pages/window';
import { snapshotOf } from './program';

/* A dialog of something that is there and has a name begins with what is saved; what was typed in it before is offered. */

const laneDialog = (page: Page) => page.getByRole('dialog', { name: 'Edit lane' });
const nameIn = (page: Page) => laneDialog(page).getByRole('textbox', { name: 'Name' });

async function rename(page: Page, lane: string): Promise<void> {
  await timelineRegion(page).getByRole('button', { name: lane, exact: true }).focus();
  await page.keyboard.press('F2');
}

const firstLane = async (page: Page) => (await snapshotOf(page)).lanes[0]?.title ?? '';

test('a name given up by Escape is offered by the next F2 and not saved by its Enter, also after a restart', async ({
  launch,
  newFolder,
}) => {
  const userData = newFolder();
  const first = await launch({ userData });
  const lane = await firstLane(first.page);
  await rename(first.page, lane);
  // All of it is selected: what is typed takes its place.
  await first.page.keyboard.type('Convoys');
  await expect(nameIn(first.page)).toHaveValue('Convoys');
  await first.page.keyboard.press('Escape');
  await expect(unfinishedLink(first.page)).toHaveText('1 unfinished entry');
  await rename(first.page, lane);
  await expect(nameIn(first.page)).toHaveValue(lane);
  await expect(laneDialog(first.page).getByText('Typed before, not saved: “Convoys”')).toBeVisible();
  await first.page.keyboard.press('Enter');
  await expect(laneDialog(first.page)).toHaveCount(0);
  expect(await firstLane(first.page)).toBe(lane);
  await expect(unfinishedLink(first.page)).toHaveText('1 unfinished entry');
  await first.quit();

  const { page } = await launch({ userData });
  await rename(page, lane);
  await expect(nameIn(page)).toHaveValue(lane);
  // What is typed meanwhile takes the place of what is brought back, and is offered in its turn.
  await page.keyboard.type('Escorts');
  await laneDialog(page).getByRole('button', { name: 'Bring back' }).click();
  await expect(nameIn(page)).toHaveValue('Convoys');
  await expect(laneDialog(page).getByText('Typed before, not saved: “Escorts”')).toBeVisible();
  await page.keyboard.press('Escape');
  // Who goes on with the entry has it in the field.
  await unfinishedLink(page).click();
  await unfinishedList(page)
    .getByRole('button', { name: `Continue: Lane “${lane}”` })
    .click();
  await expect(nameIn(page)).toHaveValue('Convoys');
  await nameIn(page).press('Enter');
  await expect.poll(() => firstLane(page)).toBe('Convoys');
  await rename(page, 'Convoys');
  await laneDialog(page).getByRole('button', { name: 'Cancel' }).last().click();
  await expect(unfinishedLink(page)).toHaveCount(0);
});

test('the dialogs of a series and of the timeline begin with what is saved, and bring back a day as it was typed', async ({ launch }) => {
  const { page } = await launch();
  const { series, timeline } = await snapshotOf(page);
  const title = series[0]?.title ?? '';
  const dialog = page.getByRole('dialog', { name: 'Review series' });
  const day = dialog.getByRole('textbox', { name: 'Counted from' });
  await runCommand(page, `Edit review series: ${title}`);
  const anchor = await day.inputValue();
  await day.fill('when it was agreed');
  await page.keyboard.press('Escape');
  await runCommand(page, `Edit review series: ${title}`);
  await expect(day).toHaveValue(anchor);
  await dialog.getByRole('button', { name: 'Bring back' }).click();
  await expect(day).toHaveValue('when it was agreed');
  await dialog.getByRole('button', { name: 'Cancel' }).last().click();

  const open = () => page.getByRole('heading', { name: timeline.title, exact: true }).getByRole('button').click();
  const name = page.getByRole('dialog').getByRole('textbox', { name: 'Title', exact: true });
  await open();
  await name.fill('A harbour');
  await page.keyboard.press('Escape');
  await open();
  await expect(name).toHaveValue(timeline.title);
  await page.getByRole('dialog').getByRole('button', { name: 'Bring back' }).click();
  await expect(name).toHaveValue('A harbour');
});
