import type { Page } from '@playwright/test';
import { randomFrom } from '../bench/generate';
import { expect, test } from './fixtures';
import { timelineRegion } from './pages/chart';
import { stillBox, untilStill } from './still';
import { onlyThorough } from './thorough';
import { importedIn } from './timelines';

/* Labels as they are put down on the canvas, word by word and pixel by pixel, held against what the scene says of them. */

const DAY = 86_400_000;
const TITLES = [
  'Talks',
  'Convoy delayed at the border crossing',
  'وقع الوزيران اتفاقا أمنيا',
  '两国外长在北京签署合作协议',
  'Port strike 👩‍👩‍👧 goes on',
];

/** Days, months, vague dates and spans in seven lanes. */
function timelineIn(folder: string, seed: number, events: number, named = (title: string, at: number) => `${title} ${at}`): string {
  const random = randomFrom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const rows = Array.from({ length: events }, (_, at) => {
    const from = Date.UTC(2023, 0, 1) + Math.floor(random() * 1095) * DAY;
    const [day, end] = [from, from + Math.floor(random() * 90) * DAY].map((time) => new Date(time).toISOString().slice(0, 10));
    const when = pick([day, day, day?.slice(0, 7), `${day?.slice(0, 7)}~`, `${day}/${end}`]);
    return `${named(pick(TITLES), at)},${when},Lane ${Math.floor(random() ** 2 * 7)},${pick(['reported', 'confirmed', 'planned'])}`;
  });
  return importedIn(folder, ['title,when,lane,status', ...rows]);
}

interface Phrase {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Share of its pixels that are not empty. */
  readonly ink: number;
}

/** Has the page remember every word that is put down on the canvas of the crowd, from the last time on that it was cleared. */
const rememberWords = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const words: { text: string; x: number; y: number; width: number }[] = [];
    Object.assign(globalThis, { paintedWords: words });
    const { clearRect, fillText } = CanvasRenderingContext2D.prototype;
    const isCrowd = (context: CanvasRenderingContext2D) => (context.canvas as HTMLCanvasElement).className === 'crowd-canvas';
    CanvasRenderingContext2D.prototype.clearRect = function clear(...area) {
      if (isCrowd(this)) words.length = 0;
      clearRect.apply(this, area);
    };
    CanvasRenderingContext2D.prototype.fillText = function write(text, x, y) {
      if (isCrowd(this)) words.push({ text, x, y: y + this.getTransform().f / devicePixelRatio, width: this.measureText(text).width });
      fillText.call(this, text, x, y);
    };
  });

/** What is seen of the words, each with what is said right after it. */
const phrasesOf = (page: Page): Promise<Phrase[]> =>
  page.evaluate(() => {
    const { paintedWords } = globalThis as unknown as { paintedWords: { x: number; y: number; width: number }[] };
    const canvas = document.querySelector<HTMLCanvasElement>('.crowd-canvas');
    const panel = document.querySelector('.vis-panel.vis-center');
    const context = canvas?.getContext('2d');
    if (canvas === null || context === null || context === undefined || panel === null) return [];
    const [beyond, above] = [-Number.parseFloat(canvas.style.left), -Number.parseFloat(canvas.style.top)];
    const phrases: { left: number; right: number; y: number }[] = [];
    for (const { x, y, width } of [...paintedWords].sort((one, other) => one.y - other.y || one.x - other.x)) {
      const last = phrases.at(-1);
      if (last !== undefined && last.y === y && Math.abs(x - last.right - 6) < 0.5) last.right = x + width;
      else phrases.push({ left: x, right: x + width, y });
    }
    const [width, height] = [panel.clientWidth, panel.clientHeight];
    const seen = phrases.filter(({ left, right, y }) => right > beyond && left < beyond + width && y > above && y < above + height);
    return seen.map((phrase) => {
      const [left, right] = [Math.max(phrase.left, 0), Math.max(phrase.right, 1)];
      const [wide, high] = [Math.max(1, Math.round((right - left) * devicePixelRatio)), Math.round(12 * devicePixelRatio)];
      const { data } = context.getImageData(left * devicePixelRatio, (phrase.y - 6) * devicePixelRatio, wide, high);
      let filled = 0;
      for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 60) filled += 1;
      return { left: phrase.left - beyond, right: phrase.right - beyond, y: phrase.y - above, ink: filled / (wide * high) };
    });
  });

for (const [seed, events] of [
  [1, 90],
  [2, 180],
  [3, 600],
] as const) {
  test(
    `labels of ${events} random events are those of the scene, none lies on another, and none is cut by the window`,
    onlyThorough(events < 600),
    async ({ launch, newFolder }) => {
      const { page } = await launch({ file: timelineIn(newFolder(), seed, events), size: { width: 1280, height: 800 } });
      await rememberWords(page);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await untilStill(page);
      await page.getByRole('button', { name: 'Fit' }).click();
      await untilStill(page);
      const region = timelineRegion(page);
      await expect(region).toHaveAttribute('data-counted', '0');
      const phrases = await phrasesOf(page);
      expect(phrases.length).toBeGreaterThan(10);
      expect(phrases).toHaveLength(Number(await region.getAttribute('data-labelled')));
      const overprinted = phrases.filter((one, at) =>
        phrases.some(
          (other, place) => place > at && Math.abs(one.y - other.y) < 11 && one.left < other.right - 0.5 && other.left < one.right - 0.5,
        ),
      );
      expect(overprinted).toEqual([]);
      expect(phrases.filter(({ ink }) => ink < 0.05)).toEqual([]);
      const width = await page.locator('.vis-panel.vis-center').evaluate((panel) => panel.clientWidth);
      expect(phrases.filter(({ right }) => right > width)).toEqual([]);
    },
  );
}

/** In a lane of its own, each beside one that comes a little later than in the lane before: labels that are a little too long lie on it in some lane. */
function besideOneAnother(folder: string): string {
  const rows = Array.from({ length: 12 }, (_, at) => {
    const from = Date.UTC(2026, 5, 20) + at * 12 * DAY;
    const [start, end] = [from, from + 9 * DAY].map((time) => new Date(time).toISOString().slice(0, 10));
    return `Convoy delayed at the border crossing,2026-02~,Lane ${at},confirmed\nTalks ${at},${start}/${end},Lane ${at},reported`;
  });
  return importedIn(folder, ['title,when,lane,status', ...rows]);
}

interface DrawnBox {
  readonly id: string;
  readonly kind: 'label' | 'mark';
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Labels, as far as they do not fade out, and marks of all items on the chart. */
const drawnBoxes = (page: Page): Promise<DrawnBox[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.vis-foreground .vis-item[data-id]')].flatMap((element) => {
      const [label, mark] = [element.querySelector('.label'), element.querySelector('.mark')];
      if (label === null || mark === null) return [];
      const words = [...label.children].map((word) => word.getBoundingClientRect());
      const shapes = [...mark.querySelectorAll('*')].map((shape) => shape.getBoundingClientRect()).filter(({ width }) => width > 0);
      const least = (places: number[]) => Math.min(...places);
      const most = (places: number[]) => Math.max(...places);
      const { left, top, bottom } = label.getBoundingClientRect();
      const fades = element.matches('.label-inside, .label-cut');
      const shown = fades ? Number.parseFloat(element.style.getPropertyValue('--label-max')) : Number.POSITIVE_INFINITY;
      const shared = { id: element.dataset['id'] ?? '', y: (top + bottom) / 2 };
      const right = Math.min(most(words.map((word) => word.right)), left + shown);
      return [
        { ...shared, kind: 'label' as const, left: least(words.map((word) => word.left)), right },
        { ...shared, kind: 'mark' as const, left: least(shapes.map((one) => one.left)), right: most(shapes.map((one) => one.right)) },
      ];
    }),
  );

/** Between a mark, with what is drawn round it, and its label. */
const FARTHEST = 30;

async function expectEachBesideItsMark(page: Page): Promise<void> {
  await untilStill(page);
  const boxes = await drawnBoxes(page);
  expect(boxes.length).toBeGreaterThan(8);
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = 16 - Math.abs(one.y - other.y);
      if (one.id === other.id) expect(across, `${one.id} is beside its mark`).toBeGreaterThan(-FARTHEST);
      else if (one.kind !== other.kind || one.kind === 'label') expect(Math.min(across, down), `${one.id} on ${other.id}`).toBeLessThan(1);
    }
  }
}

test('labels of a few events lie on no other label and no other mark, and stay beside their own, whatever is found or selected', async ({
  launch,
  newFolder,
}) => {
  const { page } = await launch({ file: besideOneAnother(newFolder()), size: { width: 1280, height: 800 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await expectEachBesideItsMark(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Talks');
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('Enter');
    await expectEachBesideItsMark(page);
  }
  const { x, y } = await stillBox(page.locator('.vis-panel.vis-center'));
  await page.mouse.move(x + 620, y + 300);
  for (let notch = 0; notch < 4; notch++) {
    await page.mouse.wheel(0, -100);
    await expectEachBesideItsMark(page);
  }
});

test('Fit has the name of a series whole, and its first review, however near the end it begins', async ({ shared }) => {
  const { page } = await shared({ size: { width: 1280, height: 800 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  const panel = await stillBox(page.locator('.vis-panel.vis-center'));
  const name = page.locator('.first-in-view .series-name');
  await expect(name).toHaveCount(1);
  const { x, width } = await stillBox(name);
  expect(x).toBeGreaterThan(panel.x);
  expect(x + width).toBeLessThan(panel.x + panel.width);
});

test('a long bar in a line of a few pixels is named where little else of its lane is in view', async ({ launch, newFolder }) => {
  const crowd = (number: number, when: string, status: string) =>
    Array.from({ length: number }, (_, at) => `Talks ${at},${when},Lane,${status}`);
  const rows = [
    ...crowd(120, '2023-01-01/2023-01-20', 'reported'),
    'Port strike goes on,2023-03-01/2023-12-31,Lane,reported',
    ...crowd(120, '2023-02-20/2023-04-30', 'confirmed'),
  ];
  const { page } = await launch({ file: importedIn(newFolder(), ['title,when,lane,status', ...rows]), size: { width: 1280, height: 800 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  const { x, y, width } = await stillBox(page.locator('.vis-panel.vis-center'));
  await page.mouse.move(x + width * 0.75, y + 300);
  for (let notch = 0; notch < 14; notch++) await page.mouse.wheel(0, -100);
  await untilStill(page);
  const region = timelineRegion(page);
  await expect(region).toHaveAttribute('data-drawn', '1');
  await expect(region).toHaveAttribute('data-labelled', '1');
});

test('a title at the right edge stands before its mark where its own row is free, whatever stands in other rows of its lane', async ({
  launch,
  newFolder,
}) => {
  const days = ['2026-01-01', '2026-10-01', '2026-10-15', '2026-11-01', '2026-11-15'];
  const rows = days.map((day, at) => `Foreign ministers met again ${at},${day},Talks`);
  const { page } = await launch({ file: importedIn(newFolder(), ['title,when,lane', ...rows]), size: { width: 1280, height: 800 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  const last = page.locator('.vis-foreground .vis-item', { hasText: 'Foreign ministers met again 4' });
  const panel = await stillBox(page.locator('.vis-panel.vis-center'));
  // Until the window ends right behind the last mark.
  const from = { x: panel.x + 100, y: panel.y + panel.height - 40 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + panel.x + panel.width - 50 - (await stillBox(last.locator('.mark'))).x, from.y, { steps: 4 });
  await page.mouse.up();
  await expectEachBesideItsMark(page);
  const [words, mark] = [await stillBox(last.locator('.title')), await stillBox(last.locator('.mark'))];
  expect(words.x).toBeGreaterThan(panel.x);
  expect(words.x + words.width).toBeLessThan(mark.x);
});

/** What stands twice: painted words of what is selected that its label, over them, leaves bare. */
const readTwice = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { paintedWords } = globalThis as unknown as { paintedWords: { text: string; x: number; y: number; width: number }[] };
    const panel = document.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
    const canvas = document.querySelector<HTMLCanvasElement>('.crowd-canvas');
    const label = document.querySelector('.vis-foreground .vis-item.vis-selected .label');
    const title = label?.firstElementChild?.textContent ?? '';
    const box = label?.getBoundingClientRect();
    if (panel === undefined || canvas === null || box === undefined || title === '') return ['nothing is selected'];
    const [beyond, above] = [Number.parseFloat(canvas.style.left), Number.parseFloat(canvas.style.top)];
    return paintedWords
      .map(({ text, x, y, width }) => ({ text, left: x + beyond + panel.left, width, y: y + above + panel.top }))
      .filter(({ text, y }) => title.startsWith(text.replace('…', '')) && Math.abs(y - (box.top + box.bottom) / 2) < 14)
      .filter(({ left, width }) => left >= box.right - 1 || left + width <= box.left + 1)
      .map(({ text }) => `${title}: ${text}`);
  });

test('what is selected has its title once, over its painted one, at the right edge too', async ({ launch, newFolder }) => {
  const { page } = await launch({
    file: timelineIn(newFolder(), 2, 180, (title, at) => `${at} ${title}`),
    size: { width: 1280, height: 800 },
  });
  await rememberWords(page);
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  await page.keyboard.press('Control+g');
  await page.keyboard.type('2023-01/2024-06');
  await page.keyboard.press('Enter');
  await untilStill(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Convoy delayed');
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press('Enter');
    await untilStill(page);
    expect(await readTwice(page)).toEqual([]);
  }
});
