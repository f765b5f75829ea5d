import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeReadOnly, whyNotReadOnly } from '../testing/running/mounts';
import { violations, violationsInBoth } from './axe';
import { expect, test, unwrap } from './fixtures';
import { eventOnChart, eventsOnChart } from './pages/chart';
import { eraseDialog, seriesDialog } from './pages/dialogs';
import { beginEvent, eventDetails, openFirstEvent, titleField } from './pages/inspector';
import { quickAddField } from './pages/quick-add';
import { unfinishedLink, unfinishedList } from './pages/unfinished';
import { openTab } from './pages/window';
import { answerDialogs, answerQuestions, asked, clickMenu, killAll, snapshotOf, untilOnDisk, windowCount } from './program';
import { timelineAt } from './timelines';

/* Nothing typed is lost: whatever happens to the window, what was typed and not saved is kept, said and offered again. */

test('quitting keeps a draft, a source, a date that means nothing and a quick add, and the next start offers them', async ({
  launch,
  newFolder,
}) => {
  const userData = newFolder();
  const first = await launch({ userData });
  const { page } = first;
  const title = await openFirstEvent(page);
  await eventDetails(page).getByRole('textbox', { name: 'When' }).fill('31 Febtember');
  await beginEvent(page);
  await titleField(page).fill('Half written');
  await eventDetails(page).getByRole('textbox', { name: 'Summary' }).fill('Two paragraphs of it.');
  await eventDetails(page).getByRole('button', { name: 'Add source' }).click();
  await eventDetails(page).getByRole('textbox', { name: 'Publisher' }).fill('Dawn');
  await quickAddField(page).fill('since March');
  await first.quit();

  const second = await launch({ userData });
  await expect(second.page.getByText('What you typed last time is still here: 3 entries are not saved.')).toBeVisible();
  await expect(quickAddField(second.page)).toHaveValue('since March');
  await expect(titleField(second.page)).toHaveValue('Half written');
  await expect(eventDetails(second.page).getByRole('textbox', { name: 'Summary' })).toHaveValue('Two paragraphs of it.');
  await expect(eventDetails(second.page).getByRole('textbox', { name: 'Publisher' })).toHaveValue('Dawn');
  await unfinishedLink(second.page).click();
  await unfinishedList(second.page)
    .getByRole('button', { name: `Continue: Event “${title}”` })
    .click();
  const when = eventDetails(second.page).getByRole('textbox', { name: 'When' });
  await expect(when).toHaveValue('31 Febtember');
  await expect(when).toBeFocused();
  await expect(when).toHaveAttribute('aria-invalid', 'true');
  // Mended, it is an ordinary edit, and nothing of it is left.
  await when.fill('8 Jan 2026');
  await when.press('Enter');
  await expect(when).toHaveAttribute('data-saved', '8 Jan 2026');
  await expect(unfinishedLink(second.page)).toHaveText('2 unfinished entries');
});

test('closing the window saves what can be saved and keeps what cannot', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData });
  const title = await openFirstEvent(first.page);
  await eventDetails(first.page).getByRole('textbox', { name: 'Learned' }).fill('no day at all');
  await titleField(first.page).fill(`${title}, and typed on`);
  const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;

  const second = await launch({ userData });
  await expect(eventOnChart(second.page, `${title}, and typed on`)).toBeVisible();
  await expect(eventDetails(second.page).getByRole('textbox', { name: 'Learned' })).toHaveValue('no day at all');
});

test('killed without warning, the program offers again what was typed', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData });
  const title = await openFirstEvent(first.page);
  await eventDetails(first.page).getByRole('textbox', { name: 'Summary' }).fill('A long note in the middle of a senten');
  await untilOnDisk(first, 'A long note in the middle of a senten');
  await killAll(first.app);

  const second = await launch({ userData });
  await expect(second.page.getByText('one entry is not saved')).toBeVisible();
  await expect(titleField(second.page)).toHaveValue(title);
  await expect(eventDetails(second.page).getByRole('textbox', { name: 'Summary' })).toHaveValue('A long note in the middle of a senten');
  // Leaving the field saves it, as always.
  await eventDetails(second.page).getByRole('textbox', { name: 'Summary' }).focus();
  await titleField(second.page).focus();
  await expect(unfinishedLink(second.page)).toHaveCount(0);
  await untilOnDisk(second, 'middle of a senten');
});

test('choosing something else keeps what is typed, says so, and leads back; what is discarded can be brought back', async ({ launch }) => {
  const { page } = await launch();
  const title = await openFirstEvent(page);
  await eventDetails(page).getByRole('textbox', { name: 'When' }).fill('sometime or other');
  await eventsOnChart(page).nth(3).click();
  await expect(unfinishedLink(page)).toHaveText('1 unfinished entry');
  await beginEvent(page);
  await titleField(page).fill('A draft');
  await titleField(page).press('Escape');
  await expect(page.getByText('Kept, not saved.').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await openTab(page, 'History');
  await expect(unfinishedLink(page)).toHaveText('2 unfinished entries');
  const before = (await snapshotOf(page)).revision;

  await unfinishedLink(page).click();
  const row = unfinishedList(page).getByRole('listitem').filter({ hasText: title });
  await expect(row).toContainText('sometime or other');
  await row.getByRole('button', { name: /^Discard/ }).click();
  await unfinishedList(page).getByRole('button', { name: 'Bring back' }).click();
  await expect(row).toContainText('sometime or other');
  await row.getByRole('button', { name: /^Discard/ }).click();
  await unfinishedList(page).getByRole('button', { name: 'Continue: New event' }).click();
  await expect(titleField(page)).toHaveValue('A draft');
  await eventDetails(page).getByRole('button', { name: 'Discard' }).click();
  await expect(unfinishedLink(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Bring back' }).last().click();
  await expect(unfinishedLink(page)).toHaveText('1 unfinished entry');
  // None of this is an edit.
  expect((await snapshotOf(page)).revision).toBe(before);
});

test('a dialog that is closed with text in it keeps the text; Cancel gives it up and offers it back', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData });
  await clickMenu(first.app, 'Edit', 'New review series');
  const dialog = seriesDialog(first.page);
  await dialog.getByRole('textbox', { name: 'Title', exact: true }).fill('Port calls');
  await dialog.getByRole('textbox', { name: 'Counted from' }).fill('when it was agreed');
  await first.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(unfinishedLink(first.page)).toHaveText('1 unfinished entry');
  await first.quit();

  const second = await launch({ userData });
  await unfinishedLink(second.page).click();
  await unfinishedList(second.page).getByRole('button', { name: 'Continue: New review series' }).click();
  const again = seriesDialog(second.page);
  await expect(again.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Port calls');
  await expect(again.getByRole('textbox', { name: 'Counted from' })).toHaveValue('when it was agreed');
  await expect(again.getByText('Kept from before and not saved.')).toBeVisible();
  // The cross is called so, too, and keeps what is typed, as Escape does.
  await again.getByRole('button', { name: 'Cancel' }).last().click();
  await expect(unfinishedLink(second.page)).toHaveCount(0);
  await second.page.getByRole('button', { name: 'Bring back' }).click();
  await expect(unfinishedLink(second.page)).toHaveText('1 unfinished entry');
});

test('a day typed for an outcome and a reason for erasing outlive a restart, each with its form open', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData });
  const title = await openFirstEvent(first.page);
  await eventDetails(first.page)
    .getByRole('button', { name: /^Erase/ })
    .click();
  const erase = (page: Page) => eraseDialog(page);
  await erase(first.page).getByRole('textbox', { name: 'Reason' }).fill('Asked by the source');
  await first.page.keyboard.press('Escape');
  await expect(first.page.getByText('Kept, not saved.').first()).toBeVisible();
  const [series] = (await snapshotOf(first.page)).series;
  await openTab(first.page, 'Reviews');
  await first.page.locator(`[data-review^="${series?.id}/"]`).first().click();
  await eventDetails(first.page).getByRole('button', { name: 'Moved to…' }).click();
  const day = (page: Page) => eventDetails(page).getByRole('textbox', { name: /moved to/i });
  await day(first.page).fill('when they find a room');
  await first.quit();

  const second = await launch({ userData });
  await expect(day(second.page)).toHaveValue('when they find a room');
  await openTab(second.page, 'Timeline');
  await eventsOnChart(second.page).nth(3).click();
  await expect(day(second.page)).toHaveCount(0);
  await unfinishedLink(second.page).click();
  await expect(unfinishedList(second.page)).toContainText('when they find a room');
  await unfinishedList(second.page)
    .getByRole('button', { name: /^Continue: Review/ })
    .click();
  await expect(day(second.page)).toHaveValue('when they find a room');
  await expect(day(second.page)).toBeFocused();
  // Its form closed and the review still shown, the list opens the form all the same.
  await day(second.page).fill('when they find a larger room');
  await eventDetails(second.page).getByRole('form').getByRole('button', { name: 'Cancel' }).click();
  await second.page.getByRole('button', { name: 'Bring back' }).click();
  await unfinishedLink(second.page).click();
  await unfinishedList(second.page)
    .getByRole('button', { name: /^Continue: Review/ })
    .click();
  await expect(day(second.page)).toHaveValue('when they find a larger room');

  await unfinishedLink(second.page).click();
  await unfinishedList(second.page)
    .getByRole('button', { name: `Continue: Erasing “${title}”` })
    .click();
  await expect(erase(second.page).getByRole('textbox', { name: 'Reason' })).toHaveValue('Asked by the source');
  await erase(second.page)
    .getByRole('button', { name: /^Erase/ })
    .click();
  await expect(erase(second.page).getByRole('button', { name: /^Erase/ })).toHaveCount(0);
  // Nothing is left of a reason that has been acted upon.
  await expect
    .poll(async () => unwrap(await second.page.evaluate(() => window.annals.window.unsaved())))
    .not.toContain('Asked by the source');
});

test('what is typed about an event that is deleted meanwhile is still there to be read and copied', async ({ shared }) => {
  const { page } = await shared();
  await openFirstEvent(page);
  await eventDetails(page).getByRole('textbox', { name: 'When' }).fill('no such day');
  await eventsOnChart(page).nth(3).click();
  const kept = async () => unwrap(await page.evaluate(() => window.annals.window.unsaved()));
  await expect.poll(kept).toContain('no such day');
  const [, id] = /event\/([0-9a-f-]+)\/when/.exec(await kept()) ?? [];
  unwrap(await page.evaluate((event) => window.annals.events.remove({ ids: [event ?? ''] }), id));
  await unfinishedLink(page).click();
  await expect(unfinishedList(page)).toContainText('deleted event');
  await expect(unfinishedList(page)).toContainText('no such day');
});

test('what a file cannot take is never dropped in silence: closing asks, and a copy elsewhere keeps it', async ({ launch, newFolder }) => {
  test.skip(whyNotReadOnly() !== null, whyNotReadOnly() ?? '');
  const folder = newFolder();
  const file = join(folder, 'Notes.annals');
  const copy = join(newFolder(), 'Copy.annals');
  timelineAt(file);
  makeReadOnly(folder);
  const annals = await launch({ file });
  const { app, page } = annals;
  await openFirstEvent(page);
  await eventDetails(page).getByRole('textbox', { name: 'Summary' }).fill('Typed where nothing can be written');
  await eventsOnChart(page).nth(3).click();
  await expect(page.getByText(/^What you are typing is kept only as long as this window is open/)).toBeVisible();
  await answerQuestions(app, ['Keep Window Open', 'Save a Copy…']);
  const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await close();
  await expect.poll(() => asked(app)).toEqual(['One entry is not saved, and the file cannot keep it.']);
  await expect(unfinishedLink(page)).toHaveText('1 unfinished entry');
  expect(await windowCount(app)).toBe(1);
  await answerDialogs(app, { save: copy });
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await close();
  await ended;
  const again = await launch({ file: copy });
  await expect(again.page.getByText('one entry is not saved')).toBeVisible();
  await unfinishedLink(again.page).click();
  await expect(unfinishedList(again.page)).toContainText('Typed where nothing can be written');
});

test('axe finds nothing in the list of unfinished entries and what leads to it, in light and in dark', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData });
  await openFirstEvent(first.page);
  await eventDetails(first.page).getByRole('textbox', { name: 'When' }).fill('31 Febtember');
  await quickAddField(first.page).fill('since March');
  await first.quit();
  const { page } = await launch({ userData });
  await expect(unfinishedLink(page)).toBeVisible();
  expect(await violationsInBoth(page, 'the link')).toEqual([]);
  // By keyboard alone.
  await unfinishedLink(page).focus();
  await page.keyboard.press('Enter');
  await expect(unfinishedList(page)).toBeVisible();
  expect(await violationsInBoth(page, 'the list')).toEqual([]);
  await unfinishedList(page)
    .getByRole('button', { name: /^Discard/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(unfinishedList(page).getByRole('button', { name: 'Bring back' })).toBeFocused();
  expect(await violationsInBoth(page, 'discarded')).toEqual([]);
});
