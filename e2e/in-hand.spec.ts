import { expect, test } from './fixtures';
import { eventOnChart } from './pages/chart';
import { openTab, undo } from './pages/window';
import { clickMenu, eventsOf } from './program';
import { stillBox } from './still';

/* What the hand and the keys do with what is pointed at on the chart. */

const TITLE = 'Naqvi signs confidential security agreement in Beijing';

test('an event, and an empty place, have a menu of what can be done, by the right button and by keys', async ({ shared }) => {
  const { page } = await shared();
  const event = eventOnChart(page, TITLE);
  const menu = page.getByRole('menu');
  await event.focus();
  await page.keyboard.press('Shift+F10');
  await expect(menu.getByRole('menuitem', { name: 'Open details' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(event).toBeFocused();

  await event.click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(event).toHaveCount(0);
  await undo(page);
  await expect(event).toHaveCount(1);

  const panel = await stillBox(page.locator('.vis-panel.vis-center'));
  await page.mouse.click(panel.x + panel.width - 20, panel.y + panel.height - 8, { button: 'right' });
  await menu.getByRole('menuitem', { name: 'Show everything' }).press('Enter');
  await expect(menu).toHaveCount(0);
});

test('several are marked by Ctrl, by a rubber band and by keys, the same ones in the table; they move together, go together and come back', async ({
  shared,
}) => {
  const { page } = await shared();
  const marked = page.getByRole('toolbar', { name: 'Marked events' });
  const [one, other] = [eventOnChart(page, TITLE), eventOnChart(page, 'Dar and Naqvi')];
  const whens = async () => new Map((await eventsOf(page)).map(({ title, when }) => [title, when]));
  const before = await whens();
  await other.click();
  await one.click({ modifiers: ['Control'] });
  await expect(marked).toContainText('2 marked');
  await expect(one).toHaveAttribute('aria-selected', 'true');
  await openTab(page, 'Table');
  await expect(page.locator('[role=row][data-marked]')).toHaveCount(2);
  await openTab(page, 'Timeline');

  const box = await stillBox(one);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) await page.mouse.move(x + step * 12, y);
  await expect(page.locator('.chart')).toHaveAttribute('data-drag', /and 1 more$/);
  // The other goes along as an outline, as far as the one in the hand has come.
  const along = page.locator('.along-ghosts > div');
  await expect(along).toHaveCount(1);
  const ahead = async () => ((await along.boundingBox())?.x ?? 0) - ((await other.boundingBox())?.x ?? 0);
  await expect.poll(ahead).toBeGreaterThan(20);
  await page.mouse.up();
  await expect(along).toHaveCount(0);
  await expect.poll(async () => [...(await whens())].filter(([title, when]) => before.get(title) !== when).length).toBe(2);
  await undo(page);
  await expect.poll(whens).toEqual(before);

  await one.focus();
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await eventsOf(page)).length).toBe(before.size - 2);
  await expect(marked).toHaveCount(0);
  await undo(page);
  await expect.poll(whens).toEqual(before);

  const panel = await stillBox(page.locator('.vis-panel.vis-center'));
  await page.keyboard.down('Shift');
  await page.mouse.move(panel.x + 4, panel.y + 4);
  await page.mouse.down();
  for (let step = 1; step <= 8; step++)
    await page.mouse.move(panel.x + 4 + (panel.width * step) / 9, panel.y + 4 + (panel.height * step) / 9);
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(marked).toContainText(/\d+ marked/);
  await page.keyboard.press('Escape');
  await expect(marked).toHaveCount(0);
  await one.focus();
  await page.keyboard.press('Control+a');
  await expect(marked).toContainText(`${before.size} marked`);
});

test('what the pointer rests on is told by a card that leaves it free, stays while the pointer is on it, and goes with Escape', async ({
  shared,
}) => {
  const { page } = await shared();
  const card = page.getByRole('tooltip');
  const box = await stillBox(eventOnChart(page, TITLE));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(card).toContainText('some time around January 2026');
  await expect(card).toContainText('Reported · Commitments');
  await expect(card).toContainText('News18');
  const at = await stillBox(card);
  expect(at.y >= box.y + box.height || at.y + at.height <= box.y).toBe(true);
  await page.mouse.move(at.x + 30, at.y + 20, { steps: 5 });
  await page.mouse.move(at.x + 60, at.y + 40, { steps: 5 });
  await expect(card).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);

  // The keyboard has it, too, and keeps its place when the card is sent away.
  await eventOnChart(page, TITLE).focus();
  await page.keyboard.press('ArrowDown');
  const focused = page.locator('.vis-item:focus');
  await expect(card).toHaveCount(1);
  await expect(focused.locator('.title')).toHaveText(await card.locator('.hover-title').innerText());
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(focused).toHaveCount(1);
});

test('time is measured by two clicks, with the length at the hand, and by Enter on two events; Escape ends it', async ({ shared }) => {
  const { app, page } = await shared();
  const note = page.locator('.measure-note');
  const length = page.locator('.measure-length');
  const [one, other] = [eventOnChart(page, 'Report published'), page.getByRole('option', { name: /^3 Jan/ })];
  await clickMenu(app, 'View', 'Measure Time');
  await expect(note).toContainText('click where to begin');
  await one.locator('.title').click();
  await expect(note).toContainText('From “Report published (News18)”: click where to end');
  const at = await stillBox(other.locator('.graphic'));
  await page.mouse.move(at.x + 40, at.y - 60);
  await expect(length).toHaveText(/^\d+ days$/);
  await other.locator('.date').click();
  const said = 'From the beginning of “Report published (News18)” to that of “Joint security review” 4: 360 days.';
  await expect(note).toContainText(said);
  await expect(length).toHaveText('360 days');
  await expect(page.getByRole('region', { name: 'Event details' })).toContainText('Nothing selected');
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);

  await one.focus();
  await clickMenu(app, 'View', 'Measure Time');
  await expect(note).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(length).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(note).toContainText(
    /^From the beginning of “Report published \(News18\)” to that of “.*: (?:between [\d,]+ and |at most )?[\d,]+ days?\.$/,
  );
  await expect(page.locator('.vis-item:focus')).toHaveCount(1);
});

test('a double click edits the title where it stands, as F2 does; Enter saves, Escape gives up, and the keyboard is back on the event', async ({
  shared,
}) => {
  const { app, page } = await shared();
  const title = page.getByRole('textbox', { name: 'Title on the chart' });
  const whatFor = async () => (await eventsOf(page)).map((event) => event.title);
  await eventOnChart(page, TITLE).dblclick();
  await expect(title).toBeFocused();
  await expect(title).toHaveValue(TITLE);
  await page.keyboard.type('Agreement signed');
  await page.keyboard.press('Enter');
  await expect.poll(whatFor).toContain('Agreement signed');
  await expect(title).toHaveCount(0);
  const renamed = eventOnChart(page, 'Agreement signed');
  await expect(renamed).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('Nothing');
  await page.keyboard.press('Escape');
  await expect(title).toHaveCount(0);
  await expect(renamed).toBeFocused();
  expect(await whatFor()).not.toContain('Nothing');

  // What is typed when the chart is left is saved, and no field waits where the event no longer stands.
  await page.keyboard.press('F2');
  await expect(title).toBeFocused();
  await page.keyboard.type('Signed at last');
  await clickMenu(app, 'View', 'Table');
  await expect.poll(whatFor).toContain('Signed at last');
  await clickMenu(app, 'View', 'Timeline');
  await expect(eventOnChart(page, 'Signed at last')).toHaveCount(1);
  await expect(title).toHaveCount(0);
  await eventOnChart(page, 'Signed at last').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Event details' })).toBeFocused();
});

test('a finger taps, moves the view, and two zoom it; held for a moment it drags what it is on, or opens the menu where it is lifted', async ({
  launch,
}) => {
  const { page } = await launch();
  const fingers = await page.context().newCDPSession(page);
  await fingers.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly (readonly [x: number, y: number])[]) =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  // Sent together: to wait for the answer between the two may take as long as it takes to hold.
  const tap = (...at: readonly [x: number, y: number]) => Promise.all([touch('touchStart', at), touch('touchEnd')]);
  const event = eventOnChart(page, TITLE);
  const boxOf = () => stillBox(event);
  const panel = await stillBox(page.locator('.vis-panel.vis-center'));
  const [x, y] = [panel.x + panel.width / 2, panel.y + panel.height - 20];
  const whenOf = async () => (await eventsOf(page)).find(({ title }) => title === TITLE)?.when;
  const [before, when] = [await boxOf(), await whenOf()];

  await touch('touchStart', [x, y]);
  for (let step = 1; step <= 10; step++) await touch('touchMove', [x + step * 12, y]);
  await touch('touchEnd');
  await expect.poll(async () => (await boxOf()).x - before.x).toBeGreaterThan(60);

  const years = (await boxOf()).width;
  await touch('touchStart', [x - 150, y], [x + 150, y]);
  for (let step = 1; step <= 10; step++) await touch('touchMove', [x - 150 + step * 10, y], [x + 150 - step * 10, y]);
  await touch('touchEnd');
  await expect.poll(async () => (await boxOf()).width / years).toBeLessThan(0.7);

  const at = await boxOf();
  const [onEventX, onEventY] = [at.x + at.width / 2, at.y + at.height / 2];
  await tap(onEventX, onEventY);
  await expect(event).toHaveAttribute('aria-selected', 'true');
  await tap(x, y);
  await expect(event).toHaveAttribute('aria-selected', 'false');

  await touch('touchStart', [onEventX, onEventY]);
  const held = page.locator('.chart.held');
  await expect(held).toHaveCount(1);
  await expect(event).toHaveAttribute('aria-selected', 'true');
  for (let step = 1; step <= 12; step++) await touch('touchMove', [onEventX + step * 12, onEventY]);
  await expect(page.locator('.chart')).toHaveAttribute('data-drag', /20\d\d/);
  await touch('touchEnd');
  await expect.poll(whenOf).not.toBe(when);
  await undo(page);
  await expect.poll(whenOf).toBe(when);

  const other = eventOnChart(page, 'Dar and Naqvi');
  const there = await stillBox(other);
  await touch('touchStart', [there.x + there.width / 2, there.y + there.height / 2]);
  await expect(held).toHaveCount(1);
  await expect(other).toHaveAttribute('aria-selected', 'true');
  await touch('touchEnd');
  await expect(page.getByRole('menu').getByRole('menuitem', { name: 'Open details' })).toBeVisible();
});
