import { setTimeout as wait } from 'node:timers/promises';

/*
 * What a hand does on a chart, by the mouse: the same on the program's, on vis-timeline alone, and on a blank page, which has nothing to do
 * with it. Each begins and ends with the same view, so that every round sees the same.
 */

const STEPS = 30;
/** As often as most mice tell where they are. */
const STEP_MS = 16;
/** Of the wheel, as trackpads and free wheels tell it: a twenty-fifth of the view closer, or farther. */
const TURN = 20;
const SETTLED_MS = 2000;

/** There and back again. */
const swing = (step) => Math.sin((step / STEPS) * 2 * Math.PI);

async function inSteps(act) {
  for (let step = 1; step <= STEPS; step++) await Promise.all([act(step), wait(STEP_MS)]);
}

/** Along the axis, where nothing lies that could be dragged instead. */
async function pan(page, { axis }) {
  const [x, y] = [axis.x + axis.width / 2, axis.y + axis.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await inSteps((step) => page.mouse.move(x + swing(step) * axis.width * 0.4, y));
  await page.mouse.up();
}

async function zoom(page, { centre, wheelZoomsWith }) {
  await page.mouse.move(centre.x + centre.width * 0.6, centre.y + centre.height / 2);
  if (wheelZoomsWith !== null) await page.keyboard.down(wheelZoomsWith);
  await inSteps((step) => page.mouse.wheel(0, step <= STEPS / 2 ? -TURN : TURN));
  if (wheelZoomsWith !== null) await page.keyboard.up(wheelZoomsWith);
}

/** An event, which Escape then puts back. */
async function drag(page, { centre, dragged }) {
  if (dragged === null) return pan(page, { axis: centre });
  // The wheel may have left it out of view.
  const box = (await inView(page, dragged, centre)) ?? (await inViewAgain(page, dragged, centre));
  if (box === undefined) throw new Error('what is to be dragged is not drawn');
  const [left, right] = [Math.max(box.x, centre.x), Math.min(box.x + box.width, centre.x + centre.width)];
  const [x, y] = [left + Math.min(12, (right - left) / 2), box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await inSteps((step) => page.mouse.move(x + swing(step) * centre.width * 0.2, y));
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

async function inView(page, selector, area) {
  const boxes = await page.locator(selector).evaluateAll((items) => items.map((item) => item.getBoundingClientRect().toJSON()));
  return boxes.find((box) => isWithin(box, area));
}

/** The program brings the event before, or after, into view. */
async function inViewAgain(page, selector, area) {
  for (const key of ['Control+ArrowLeft', 'Control+ArrowRight']) {
    await page.keyboard.press(key);
    await wait(SETTLED_MS);
    const box = await inView(page, selector, area);
    if (box !== undefined) return box;
  }
  return undefined;
}

const isWithin = ({ x, y, width, height }, area) =>
  y >= area.y && y + height <= area.y + area.height && x + width > area.x && x < area.x + area.width;

async function scroll(page, { names }) {
  await page.mouse.move(names.x + names.width / 2, names.y + names.height / 2);
  await inSteps((step) => page.mouse.wheel(0, step <= STEPS / 2 ? 12 : -12));
}

export const GESTURES = { pan, zoom, drag, scroll };
