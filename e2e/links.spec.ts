import type { Locator } from '@playwright/test';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { eventOnChart, timelineRegion } from './pages/chart';
import { eventDetails, titleField } from './pages/inspector';
import { undo } from './pages/window';
import { stillBox } from './still';

test('an event is linked to another from its details by keyboard, seen from both, told when it is deleted, and taken back', async ({
  shared,
}) => {
  const { page } = await shared();
  const details = eventDetails(page);
  const links = details.getByRole('region', { name: 'Links' });
  await eventOnChart(page, 'Report published').click();
  await expect(titleField(page)).toHaveValue(/^Report published/);
  await links.getByRole('combobox', { name: 'Event to link to' }).fill('Naqvi signs');
  await expect(page.getByRole('option', { name: / · c\. Jan 2026/ })).toHaveText([/^Naqvi signs/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const outgoing = links.getByRole('button', { name: /^causes Naqvi signs.*: show it$/ });
  await expect(outgoing).toBeVisible();
  await expect(eventOnChart(page, 'Report published')).toHaveAccessibleName(/\. 1 link\.$/);

  // From the other end it is the same link.
  await outgoing.press('Enter');
  await expect(titleField(page)).toHaveValue(/^Naqvi signs/);
  const incoming = links.getByRole('button', { name: /^is caused by Report published.*: show it$/ });
  await expect(incoming).toBeVisible();
  await links.getByRole('button', { name: /^Remove the link: is caused by Report published/ }).press('Enter');
  await expect(incoming).toHaveCount(0);
  await undo(page);
  await expect(incoming).toBeVisible();

  // What it leads to is deleted, and comes back.
  await details.getByRole('button', { name: 'Delete', exact: true }).click();
  await eventOnChart(page, 'Report published').click();
  await expect(links.getByText(/^Naqvi signs.*\(deleted\)$/)).toBeVisible();
  await undo(page);
  await expect(outgoing).toBeVisible();
});

test('links are drawn under the marks, made by dragging a handle to another event, told under the hand, named at the edge, and removed', async ({
  shared,
}) => {
  const { page } = await shared();
  const from = eventOnChart(page, 'Report published');
  const to = eventOnChart(page, '7th Foreign Ministers');
  await from.click();
  const handle = page.getByRole('button', { name: 'Link to another event' });
  const middle = async (locator: Locator) => {
    const box = await stillBox(locator);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const dragTo = async () => {
    const [start, end] = [await middle(handle), await middle(to)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 20, start.y + 20);
    await page.mouse.move(end.x, end.y, { steps: 4 });
    await expect(page.locator('.link-hint')).toHaveText(/^Link to “7th Foreign Ministers/);
  };
  // Escape gives up: nothing is asked, nothing is written.
  await dragTo();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('.link-hint')).toBeHidden();
  await expect(page.getByRole('menu')).toHaveCount(0);

  await dragTo();
  await page.mouse.up();
  const kinds = page.getByRole('menu', { name: /^“Report published.*” … “7th Foreign Ministers/ });
  await expect(kinds.getByRole('menuitem')).toHaveText(['causes', 'follows', 'is part of', 'contradicts', 'is related to']);
  await kinds.getByRole('menuitem', { name: 'contradicts' }).press('Enter');
  await expect(eventDetails(page).getByRole('button', { name: /^contradicts 7th Foreign Ministers/ })).toBeVisible();
  await expect(from).toHaveAccessibleName(/\. 1 link\.$/);
  await expect(page.locator('.link-canvas')).toBeAttached();

  // The name of an event that is out of view stands at the edge, and leads there.
  await page.evaluate(async () => {
    const [found, snapshot] = await Promise.all([
      window.annals.events.search({ query: 'Report published', limit: 1 }),
      window.annals.timeline.snapshot(),
    ]);
    const [to, lane] = [found.ok ? (found.value.events[0]?.id ?? '') : '', snapshot.ok ? (snapshot.value.lanes[0]?.id ?? '') : ''];
    await window.annals.events.add({ draft: { title: 'Old treaty', when: '1990-02-01', lane, links: [{ type: 'causes', to }] } });
  });
  const stub = page.locator('button.link-stub').filter({ hasText: 'Old treaty' });
  await expect(stub).toHaveText(/^←/);
  // Over no mark and no words, and reached by keys.
  const at = await stillBox(stub);
  const drawn = await timelineRegion(page).locator('.vis-item[data-id], .vis-item[data-id] .label').all();
  for (const one of drawn) {
    const box = await one.boundingBox();
    if (box === null) continue;
    const apart = box.x >= at.x + at.width || box.x + box.width <= at.x || box.y >= at.y + at.height || box.y + box.height <= at.y;
    expect(apart, `“${await stub.textContent()}” lies over ${await one.textContent()}`).toBe(true);
  }
  await expect(stub).toHaveJSProperty('tabIndex', 0);
  await expect(from).toHaveAccessibleName(/\. 2 links\.$/);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Links', exact: true }).click();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await stub.click();
  await expect(titleField(page)).toHaveValue('Old treaty');
});
