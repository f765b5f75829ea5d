import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, unwrap } from './fixtures';
import { articleDialog, counts, keptText, openArticle, proposal, readText, textOf } from './pages/article';
import { eventDetails } from './pages/inspector';
import { openTable, titleCell } from './pages/table';
import { dragFile, undo } from './pages/window';
import { eventsOf, expectEvents, snapshotOf } from './program';

const ARTICLE = `Guards for the port road

Published: February 10, 2026

A convoy was attacked near Gwadar on 12 January 2026. Mohsin Naqvi opened a training centre in Karachi on 20 January 2026.

News18 published a report on security posts on 8 January 2026. A bridge was closed on 2 February 2026. An inspection will be held on 1 March 2026.`;

test('a pasted article is decided by keys, gone on with after a restart, and added as one step that goes again as one', async ({
  launch,
  newFolder,
}) => {
  const userData = newFolder();
  const before = await launch({ userData });
  const begun = await readText(before.page, ARTICLE);
  await expect(begun).toContainText('Published 10 February 2026');
  // In order of time; the first open one has the keyboard, with the sentence that it rests on.
  await expect(proposal(begun, 1)).toBeFocused();
  await expect(proposal(begun, 1)).toContainText('8 January 2026');
  await expect(proposal(begun, 1).getByRole('blockquote')).toHaveText('News18 published a report on security posts on 8 January 2026.');
  await expect(proposal(begun, 1).getByRole('radio', { name: 'Report published (News18)' })).toBeChecked();
  await before.page.keyboard.press('m');
  await expect(proposal(begun, 2)).toBeFocused();
  await before.page.keyboard.press('Enter');
  await expect(counts(begun)).toHaveText('1 accepted, 1 merged, 0 skipped, 3 open');
  await expect(proposal(begun, 3)).toBeFocused();
  // Nothing has entered so far.
  expect(await snapshotOf(before.page)).toMatchObject({ total: 12, revision: 1 });
  await before.quit();

  const { page } = await launch({ userData });
  const dialog = await openArticle(page);
  await expect(dialog).toContainText('Reading “Guards for the port road”: 2 of 5 decided.');
  await expect(dialog.getByRole('button', { name: 'Go on' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(proposal(dialog, 3)).toBeFocused();
  // In the text the keys go from date to date, and to what is proposed of one.
  await textOf(dialog).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(textOf(dialog).getByRole('button', { name: '12 January 2026' })).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Enter');
  await expect(proposal(dialog, 2)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('e');
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Training centre in Karachi');
  await page.keyboard.press('Enter');
  await expect(proposal(dialog, 4)).toBeFocused();
  await page.keyboard.press('s');
  await expect(proposal(dialog, 5)).toContainText('Planned');
  await proposal(dialog, 5).getByRole('button', { name: 'Accept' }).click();
  await expect(counts(dialog)).toHaveText('3 accepted, 1 merged, 1 skipped, 0 open');
  const add = dialog.getByRole('button', { name: 'Add 4 to the timeline' });
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Added 3 events and 1 further source from “Guards for the port road”.').first()).toBeVisible();

  await expectEvents(page, 15);
  const events = await eventsOf(page);
  expect(events.find(({ title }) => title === 'Training centre in Karachi')).toMatchObject({
    when: '2026-01-20',
    actors: ['Mohsin Naqvi'],
    sources: [{ title: 'Guards for the port road', published: '2026-02-10' }],
  });
  expect(events.find(({ title }) => title.startsWith('Report published'))?.sources).toHaveLength(2);
  await undo(page);
  await expectEvents(page, 12);
  expect((await eventsOf(page)).find(({ title }) => title.startsWith('Report published'))?.sources).toHaveLength(1);
  // Taken back, the reading is there again with all that was decided.
  await openArticle(page);
  await expect(dialog).toContainText('Reading “Guards for the port road”: 5 of 5 decided.');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(counts(dialog)).toHaveText('3 accepted, 1 merged, 1 skipped, 0 open');
  // Added again, the same text is known when it is read once more.
  await add.click();
  await expectEvents(page, 15);
  await readText(page, ARTICLE);
  await expect(dialog.getByRole('note')).toHaveText(/^Read on .*; 4 of 5 were added\.$/);
  await expect(proposal(dialog, 1)).toContainText('Was added from this sentence as “Report published (News18)”');
});

test('a dropped article of an unknown day asks for it, is text and nothing else, and closes without losing anything', async ({
  launch,
  newFolder,
}) => {
  const { page } = await launch();
  const path = join(newFolder(), 'resigned.txt');
  writeFileSync(path, 'The minister <img src=x onerror=alert(1)> resigned yesterday.\n');
  await dragFile(page, 'drop', path);
  const dialog = articleDialog(page);
  await expect(dialog).toContainText('No day of publication is known');
  await expect(dialog.getByRole('textbox', { name: 'Published' })).toBeFocused();
  await page.keyboard.type('10 Feb 2026');
  await page.keyboard.press('Enter');
  await expect(proposal(dialog, 1)).toContainText('9 February 2026');
  await expect(proposal(dialog, 1)).toContainText('Counted from the day of publication, 10 February 2026.');
  const text = textOf(dialog);
  await expect(text).toContainText('<img src=x onerror=alert(1)>');
  await expect(text.locator('img')).toHaveCount(0);
  // A date in the text leads to what is proposed of it.
  await text.getByRole('button', { name: 'yesterday' }).click();
  await expect(proposal(dialog, 1)).toBeFocused();
  // Escape gives up what was typed of a proposal, which can be had again, and only then closes.
  await page.keyboard.press('e');
  await page.keyboard.type('Another title');
  await page.keyboard.press('Escape');
  await expect(proposal(dialog, 1)).toBeFocused();
  await expect(proposal(dialog, 1)).not.toContainText('Another title');
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(proposal(dialog, 1)).toContainText('Another title');
  await proposal(dialog, 1).focus();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await openArticle(page);
  await dialog.getByRole('button', { name: 'Give it up' }).click();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(proposal(dialog, 1)).toBeFocused();
  expect(await snapshotOf(page)).toMatchObject({ total: 12, revision: 1 });
});

test('a dropped page with tables of events is asked about where it was dropped: its tables are imported, or it is read', async ({
  launch,
  newFolder,
}) => {
  const { page } = await launch();
  const path = join(newFolder(), 'strike.html');
  const rows = ['Date,Event', '3 January 2026,Workers walk out', '9 January 2026,First meeting', '8 February 2026,Vote on the offer'];
  const table = rows.map((row) => `<tr>${row.replace(/[^,]+/g, '<td>$&</td>').replace(',', '')}</tr>`).join('');
  writeFileSync(path, `<html><body><h1>The strike</h1><p>It began on 3 January 2026.</p><table>${table}</table></body></html>`);
  await dragFile(page, 'drop', path);
  const dialog = articleDialog(page);
  await expect(dialog).toContainText('“strike.html” holds a table with 3 events.');
  await expect(dialog.getByRole('button', { name: 'Import the table' })).toBeFocused();
  await page.keyboard.press('Enter');
  const tables = page.getByRole('dialog', { name: 'Import events' });
  await expect(tables.getByRole('button', { name: 'Import 3 events' })).toBeFocused();
  await page.keyboard.press('Escape');
  // Nothing was begun by the question.
  await dragFile(page, 'drop', path);
  await dialog.getByRole('button', { name: /^Read the article/ }).click();
  await expect(proposal(dialog, 1)).toContainText('3 January 2026');
});

test('a source of an article shows its sentence marked and in view in the text that was kept, also after a restart, and gives the keyboard back', async ({
  launch,
  newFolder,
}) => {
  const sentence = 'Mohsin Naqvi opened a training centre in Karachi on 20 January 2026.';
  const around = Array.from({ length: 120 }, (_, at) => `Paragraph ${at + 1} says nothing of any day, at some length and for no reason.`);
  const userData = newFolder();
  const before = await launch({ userData });
  const dialog = await readText(before.page, [...around, sentence, 'And so on.', ...around].join('\n\n'));
  await expect(proposal(dialog, 1).getByRole('blockquote')).toHaveText(sentence);
  await proposal(dialog, 1).getByRole('button', { name: 'Accept' }).click();
  await dialog.getByRole('button', { name: 'Add 1 to the timeline' }).click();
  await expectEvents(before.page, 13);
  const added = (await eventsOf(before.page)).find(({ when }) => when === '2026-01-20');
  const showIn = async (page: Page): Promise<void> => {
    await openTable(page);
    await titleCell(page, added?.title ?? '').click();
    const button = eventDetails(page).getByRole('button', { name: 'Show in text: Pasted text' });
    await button.click();
    await expect(keptText(page).marked).toHaveText(sentence);
    await expect(keptText(page).marked).toBeInViewport();
    await expect(textOf(keptText(page).dialog)).not.toContainText('Paragraph 60 says');
    await page.keyboard.press('Escape');
    await expect(keptText(page).dialog).toBeHidden();
    await expect(button).toBeFocused();
  };
  await showIn(before.page);
  await before.quit();
  const { page } = await launch({ userData });
  await showIn(page);

  // What came from elsewhere has the hash of a text that lies elsewhere.
  unwrap(
    await page.evaluate(async (lane) => {
      const sources = [{ title: 'From another file', quotation: 'It rained.', passage: '0-10', textHash: 'ab'.repeat(32) }];
      return window.annals.events.add({ draft: { title: 'Rain', when: '2026-01-21', lane, sources } });
    }, added?.lane ?? ''),
  );
  await titleCell(page, 'Rain').click();
  await eventDetails(page).getByRole('button', { name: 'Show in text: From another file' }).click();
  await expect(page.getByRole('dialog', { name: 'From another file' })).toContainText('The text is not kept with this timeline.');
});

test('what has little of an event in it is folded behind the others, shown on demand or by its date, and left without a word', async ({
  launch,
}) => {
  const { page } = await launch();
  const dialog = await readText(
    page,
    'Published: February 10, 2026\n\nIn 2023, 45 % of households had savings. A convoy was attacked near Gwadar on 12 January 2026. Debt stood at 61 percent in December 2025. A bridge was closed on 2 February 2026.',
  );
  const more = (count: number) => dialog.getByRole('button', { name: `${count} more, with little of an event in them` });
  const cards = dialog.getByRole('group', { name: /^\d of \d: / });
  await expect(counts(dialog)).toHaveText('0 accepted, 0 merged, 0 skipped, 2 open');
  await expect(cards).toHaveCount(2);
  await more(2).click();
  await expect(cards).toHaveCount(4);
  await expect(proposal(dialog, 1)).toContainText('45 %');
  await expect(more(2)).toHaveAttribute('aria-expanded', 'true');
  // The one in hand is higher than the others, wherever it stands now.
  await expect
    .poll(async () => {
      const boxes = await Promise.all((await cards.all()).map((card) => card.boundingBox()));
      return boxes.every((box, at) => at === 0 || (box?.y ?? 0) >= (boxes[at - 1]?.y ?? 0) + (boxes[at - 1]?.height ?? 0));
    })
    .toBe(true);
  await more(2).click();
  await textOf(dialog).getByRole('button', { name: 'December 2025' }).click();
  await expect(cards).toHaveCount(3);
  await expect(proposal(dialog, 1)).toBeFocused();
  await page.keyboard.press('s');
  await expect(counts(dialog)).toHaveText('0 accepted, 0 merged, 1 skipped, 2 open');
  for (const _ of [1, 2]) await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Add 2 to the timeline' }).click();
  await expect(dialog).toBeHidden();
  await expectEvents(page, 14);
  // Nothing is left of it to be gone on with.
  await openArticle(page);
  await expect(dialog.getByRole('button', { name: 'Go on' })).toHaveCount(0);
});

test('Escape in what the document says of itself puts those fields away, gives up a day that was not taken, and leaves the reading open', async ({
  launch,
}) => {
  const { page } = await launch();
  const article = await readText(page, ARTICLE);
  await expect(proposal(article, 1)).toBeFocused();
  const correct = article.getByRole('button', { name: 'Correct…' });
  await correct.click();
  const published = article.getByRole('textbox', { name: 'Published' });
  await published.fill('3 March 2025');
  await published.press('Escape');
  await expect(published).toBeHidden();
  await expect(correct).toBeFocused();
  // A day that was taken after all would show only once the dates were counted anew from it.
  await expect(article.locator('.article-view')).toHaveAttribute('aria-busy', 'false');
  await expect(article).toContainText('Published 10 February 2026');
  await correct.click();
  await expect(published).toHaveValue('10 Feb 2026');
  await published.press('Escape');
  await expect(correct).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(article).toBeHidden();
});
