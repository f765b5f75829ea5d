import type { Page } from '@playwright/test';
import { PLACES, type Place } from '../testing/time/places';
import { expect, test, unwrap } from './fixtures';
import { eventOnChart } from './pages/chart';
import { eventsOf, snapshotOf } from './program';
import { untilStill } from './still';

/*
 * Where things stand on the chart, at the ends of the calendar and on days that are not 24 hours long. Marks and axis are asked in
 * pixels and must lie on one straight line of wall-clock time.
 */

test('marks and axis lie on one line of wall-clock time, from BCE to beyond 9999 and on days when clocks change', async ({
  launch,
}, info) => {
  test.slow();
  const { page } = await launch();
  const pageOfAll = async () => await eventsOf(page);
  const snapshot = await snapshotOf(page);
  for (const { id } of snapshot.series) unwrap(await page.evaluate((series) => window.annals.series.remove({ id: series }), id));
  for (const { name, zone, marks, axis } of PLACES) {
    await test.step(name, async () => {
      const ids = (await pageOfAll()).map((event) => event.id);
      if (ids.length > 0) unwrap(await page.evaluate((gone) => window.annals.events.remove({ ids: gone }), ids));
      unwrap(await page.evaluate((homeZone) => window.annals.timeline.edit({ patch: { homeZone } }), zone));
      for (const [at, [when]] of marks.entries()) {
        const draft = { title: `Mark ${at}`, when, lane: snapshot.lanes[0]?.id ?? '' };
        unwrap(await page.evaluate((event) => window.annals.events.add({ draft: event }), draft));
      }
      await page.getByRole('button', { name: 'Fit' }).click();
      await expect(eventOnChart(page, 'Mark')).toHaveCount(marks.length);
      const { line, places } = await settledLine(page, marks);
      for (const [at, [when, wall]] of marks.entries()) {
        expect(Math.abs((places[at] ?? Number.NaN) - line.xOf(wall)), `${name}: ${when} is off the line`).toBeLessThan(1.6);
      }
      const labels = await axisLabels(page);
      expect(labels.map(({ text }) => text).join(' | '), `${name}: the axis`).toMatch(
        new RegExp(axis.source.replaceAll('^', '(^|\\| )').replaceAll('$', '($| \\|)')),
      );
      if (axis.source.includes('12:00')) expectHours(labels, line, name);
      await info.attach(name, { body: await page.screenshot(), contentType: 'image/png' });
    });
  }
});

interface Line {
  /** Pixel of a wall-clock time. */
  xOf(wall: number): number;
  wallOf(x: number): number;
}

/** Where the marks are and the line through the first and the last, once the chart has stopped gliding. */
async function settledLine(page: Page, marks: Place['marks']): Promise<{ readonly line: Line; readonly places: readonly number[] }> {
  const [from = 0, to = 0] = [marks[0]?.[1], marks.at(-1)?.[1]];
  let places: readonly number[] = [];
  await expect
    .poll(async () => {
      await untilStill(page);
      places = await marksX(page);
      return places.length === marks.length && (places.at(-1) ?? 0) - (places[0] ?? 0) > 200;
    })
    .toBe(true);
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const scale = (last - first) / (to - from);
  return { line: { xOf: (wall) => first + (wall - from) * scale, wallOf: (x) => from + (x - first) / scale }, places };
}

/** Middles of the marks by their numbers, all at one moment: a dot is the middle of its mark whatever the width. */
function marksX(page: Page): Promise<number[]> {
  return eventOnChart(page, 'Mark').evaluateAll((options) =>
    options
      .map((option) => {
        const box = option.querySelector('.dot')?.getBoundingClientRect();
        const at = Number(/^Mark (\d+)/.exec(option.getAttribute('aria-label') ?? option.textContent ?? '')?.[1]);
        return { at, x: box === undefined ? Number.NaN : box.x + box.width / 2 };
      })
      .sort((one, other) => one.at - other.at)
      .map(({ x }) => x),
  );
}

async function axisLabels(page: Page): Promise<{ readonly text: string; readonly x: number }[]> {
  return page
    .locator('.vis-time-axis .vis-text:not(.vis-measure)')
    .evaluateAll((elements) =>
      elements
        .map((element) => ({ text: element.textContent ?? '', x: element.getBoundingClientRect().x }))
        .filter(({ text }) => text !== ''),
    );
}

/** Every hour written on the axis stands where a clock shows it: none is left out, doubled or moved by the change. */
function expectHours(labels: readonly { readonly text: string; readonly x: number }[], line: Line, name: string): void {
  const hours = labels.filter(({ text }) => /^\d\d:\d\d$/.test(text));
  expect(hours.length).toBeGreaterThan(4);
  for (const { text, x } of hours) {
    const shown = new Date(line.wallOf(x) + 60_000).toISOString().slice(11, 16);
    const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
    const off = Math.abs(minutes(shown) - minutes(text)) % 1440;
    expect(Math.min(off, 1440 - off), `${name}: ${text} stands at ${shown}`).toBeLessThanOrEqual(6);
  }
}
