import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { timelineRegion } from './pages/chart';
import { eventsOf, snapshotOf } from './program';
import { untilStill } from './still';
import { onlyThorough } from './thorough';
import { importedIn } from './timelines';

/* Every event is seen as a mark: pixel by pixel, each at its place and in its lane, with no word of any label on the canvas. */

const DAY = 86_400_000;
const LANES = 40;
const STATUSES = ['reported', 'confirmed', 'planned', 'disputed', 'cancelled'];

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** What can be said of when something was, from a moment to three months. */
function whenFrom(from: number, kind: number): string {
  const [day, month] = [dayOf(from), dayOf(from).slice(0, 7)];
  const kinds = [
    `${day}/${day}`,
    day,
    `${day}T10:00:00Z/${day}T10:00:05Z`,
    month,
    `${month}~`,
    `${day}T10:00:00+02:00`,
    `${day}/${dayOf(from + 40 * DAY)}`,
    `${month}/${dayOf(from + 60 * DAY).slice(0, 7)}`,
    `${day}?/${day}~`,
    `${month}?`,
  ];
  return kinds[kind % kinds.length] ?? day;
}

/** Three events in each of 40 lanes, a year apart and of all kinds; in two lanes more one that has no end and one that has no beginning. */
function crowd(): string[] {
  const rows = Array.from({ length: LANES * 3 }, (_, at) => {
    const [lane, year] = [Math.floor(at / 3), 2023 + (at % 3)];
    const from = Date.UTC(year, 0, 1) + ((at * 7919) % 250) * DAY;
    return `Talks ${at},${whenFrom(from, at * 3 + lane)},Lane ${lane},${STATUSES[(at + lane) % STATUSES.length]}`;
  });
  return ['title,when,lane,status', ...rows, 'Talks go on,2025-03/..,Later,planned', 'Talks began,../2023-03-05,Earlier,cancelled'];
}

/** No word is put down any more, so that what is seen are marks. */
const withoutWords = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(CanvasRenderingContext2D.prototype, { fillText: () => undefined, strokeText: () => undefined });
  });

interface Place {
  readonly title: string;
  readonly lane: string;
  /** Wall-clock milliseconds; null: open. */
  readonly start: number | null;
  readonly end: number | null;
}

async function placesOf(page: Page): Promise<Place[]> {
  const events = await eventsOf(page, 500);
  const { lanes } = await snapshotOf(page);
  const titles = new Map(lanes.map(({ id, title }) => [id, title]));
  return events.map(({ title, lane, bounds }) => ({ title, lane: titles.get(lane) ?? '', start: bounds.startMin, end: bounds.endMax }));
}

interface Counted {
  /** Events in view. */
  readonly seen: readonly string[];
  /** Those of them of which fewer pixels than any mark has stand out against the ground. */
  readonly unseen: readonly string[];
}

/** A dot has a hundred; what is four pixels wide in the lowest row has thirty, and half of them where it is but dashes. */
const LEAST_PIXELS = 12;

/** @param wiped whose pixels are taken away first */
const countMarks = (page: Page, places: readonly Place[], wiped: string | null = null): Promise<Counted> =>
  page.evaluate(
    async ({ places, wiped, least }) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.crowd-canvas');
      const panel = document.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
      const context = canvas?.getContext('2d');
      if (canvas === null || context === null || context === undefined || panel === undefined) throw new Error('nothing is painted');
      const startOf = new Map(places.map(({ title, start }) => [title, start]));
      // Items, also those a little outside of the view, say where a time is; what is only painted does not.
      const known = [...document.querySelectorAll<HTMLElement>('.vis-foreground .vis-item')].flatMap((item) => {
        const title = item.querySelector('.title')?.textContent ?? '';
        const [start, { left }] = [startOf.get(title), item.getBoundingClientRect()];
        const isWhole = left > panel.left - panel.width / 2;
        return typeof start === 'number' && isWhole ? [{ start, left: left - panel.left }] : [];
      });
      known.sort((one, other) => one.start - other.start);
      const [first, last] = [known[0], known.at(-1)];
      if (first === undefined || last === undefined || last.start === first.start) throw new Error('no scale');
      const scale = (last.left - first.left) / (last.start - first.start);
      const toX = (time: number) => first.left + (time - first.start) * scale;
      const lanes = new Map(
        [...document.querySelectorAll('.vis-labelset .vis-label')].map((label) => {
          const { top, bottom } = label.getBoundingClientRect();
          return [label.textContent?.trim() ?? '', { top: top - panel.top, bottom: bottom - panel.top }] as const;
        }),
      );
      const probe = document.createElement('canvas').getContext('2d');
      if (probe === null) throw new Error('no canvas');
      probe.fillStyle = getComputedStyle(document.body).backgroundColor;
      probe.fillRect(0, 0, 1, 1);
      const ground = [...probe.getImageData(0, 0, 1, 1).data];
      const [beyond, above] = [-Number.parseFloat(canvas.style.left), -Number.parseFloat(canvas.style.top)];
      const AROUND = 7;
      const inView = places.flatMap((place) => {
        const [from, to] = [place.start === null ? 0 : toX(place.start), place.end === null ? panel.width : toX(place.end)];
        const row = lanes.get(place.lane);
        if (row === undefined || to < 4 || from > panel.width - 4) return [];
        const [left, right] = [Math.max(0, from - AROUND), Math.min(panel.width, Math.max(to, from + 4) + AROUND)];
        return [{ title: place.title, left, right, ...row }];
      });
      const areaOf = ({ left, right, top, bottom }: (typeof inView)[number]): [x: number, y: number, width: number, height: number] => [
        Math.round((left + beyond) * devicePixelRatio),
        Math.round((top + above) * devicePixelRatio),
        Math.max(1, Math.round((right - left) * devicePixelRatio)),
        Math.max(1, Math.round((bottom - top) * devicePixelRatio)),
      ];
      const target = inView.find(({ title }) => title === wiped);
      if (target !== undefined) {
        context.save();
        context.resetTransform();
        context.clearRect(...areaOf(target));
        context.restore();
      }
      const standsOut = ({ data }: ImageData): number => {
        let number = 0;
        for (let at = 0; at < data.length; at += 4) {
          const share = (data[at + 3] ?? 0) / 255;
          const apart = [0, 1, 2].map((tone) => Math.abs((data[at + tone] ?? 0) - (ground[tone] ?? 0)) * share);
          if (Math.max(...apart) >= 20) number += 1;
        }
        return number / devicePixelRatio ** 2;
      };
      const unseen = inView.filter((place) => standsOut(context.getImageData(...areaOf(place))) < least);
      return { seen: inView.map(({ title }) => title), unseen: unseen.map(({ title }) => title) };
    },
    { places, wiped, least: LEAST_PIXELS },
  );

async function goTo(page: Page, range: string): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.keyboard.type(range);
  await page.keyboard.press('Enter');
  await untilStill(page);
}

for (const scheme of ['light', 'dark'] as const) {
  test(
    `of 122 events of all kinds in 42 lanes each is seen at its place, from the whole to a month, ${scheme}`,
    onlyThorough(scheme === 'light'),
    async ({ launch, newFolder }) => {
      const { page } = await launch({
        file: importedIn(newFolder(), crowd()),
        size: { width: 1440, height: 900 },
        args: [`--theme=${scheme}`],
      });
      await withoutWords(page);
      const places = await placesOf(page);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await untilStill(page);
      await page.getByRole('button', { name: 'Fit' }).click();
      await untilStill(page);
      await expect(timelineRegion(page)).toHaveAttribute('data-counted', '0');
      const whole = await countMarks(page, places);
      expect(whole.seen).toHaveLength(122);
      expect(whole.unseen).toEqual([]);
      const [first = ''] = whole.seen;
      expect((await countMarks(page, places, first)).unseen).toEqual([first]);
      for (const [range, fewest] of [
        ['2023-03-01/2023-06-30', 10],
        ['2024-05-01/2024-05-31', 2],
      ] as const) {
        await goTo(page, range);
        const { seen, unseen } = await countMarks(page, places);
        expect(seen.length).toBeGreaterThanOrEqual(fewest);
        expect(unseen).toEqual([]);
      }
    },
  );
}

test('an event of a day among events of years is seen while it is in hand, too', async ({ launch, newFolder }) => {
  const { page } = await launch({ file: importedIn(newFolder(), crowd()), size: { width: 1440, height: 900 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  const short = (await eventsOf(page, 500)).filter(({ when }) => /^([^/?]+)\/\1$/.test(when));
  expect(short.length).toBeGreaterThan(5);
  await page.keyboard.press('Control+f');
  for (const { title } of short.slice(0, 5)) {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(`"${title}"`);
    await page.keyboard.press('Enter');
    await untilStill(page);
    await page.getByRole('button', { name: 'Fit' }).click();
    await untilStill(page);
    const box = await page.locator('.vis-foreground .vis-item.vis-selected .mark').evaluate((mark) => {
      const parts = [...mark.querySelectorAll('rect, circle, path')].map((part) => part.getBoundingClientRect());
      return {
        width: Math.max(...parts.map(({ right }) => right)) - Math.min(...parts.map(({ left }) => left)),
        height: Math.max(...parts.map(({ bottom }) => bottom)) - Math.min(...parts.map(({ top }) => top)),
      };
    });
    expect(Math.min(box.width, box.height), title).toBeGreaterThanOrEqual(4);
    await page.keyboard.press('Control+f');
  }
});

test('what is selected in a low row leaves the rows beside it bare', async ({ launch, newFolder }) => {
  const { page } = await launch({ file: importedIn(newFolder(), crowd()), size: { width: 1440, height: 900 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Talks 4');
  await page.keyboard.press('Enter');
  await untilStill(page);
  const selected = page.locator('.vis-foreground .vis-item.vis-selected');
  const [frame, lane] = await selected.evaluate((item) => [
    Number.parseFloat(getComputedStyle(item, '::before').height),
    item.closest('.vis-group')?.getBoundingClientRect().height ?? 0,
  ]);
  expect(lane).toBeGreaterThan(10);
  expect(lane).toBeLessThan(24);
  // A pixel over each edge at most.
  expect(frame).toBeGreaterThan(10);
  expect(frame).toBeLessThanOrEqual((lane ?? 0) + 3);
  const mark = await selected.locator('.mark').evaluate((one) => {
    const parts = [...one.querySelectorAll('rect, circle, path')].map((part) => part.getBoundingClientRect());
    return Math.max(...parts.map(({ bottom }) => bottom)) - Math.min(...parts.map(({ top }) => top));
  });
  expect(mark).toBeLessThanOrEqual(lane ?? 0);
});
