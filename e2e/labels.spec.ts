import type { Page } from '@playwright/test';
import { randomFrom } from '../bench/generate';
import { expect, test } from './fixtures';
import { timelineRegion } from './pages/chart';
import { untilStill } from './still';
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
function timelineIn(folder: string, seed: number, events: number): string {
  const random = randomFrom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const rows = Array.from({ length: events }, (_, at) => {
    const from = Date.UTC(2023, 0, 1) + Math.floor(random() * 1095) * DAY;
    const [day, end] = [from, from + Math.floor(random() * 90) * DAY].map((time) => new Date(time).toISOString().slice(0, 10));
    const when = pick([day, day, day?.slice(0, 7), `${day?.slice(0, 7)}~`, `${day}/${end}`]);
    return `${pick(TITLES)} ${at},${when},Lane ${Math.floor(random() ** 2 * 7)},${pick(['reported', 'confirmed', 'planned'])}`;
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
    const words: { x: number; y: number; width: number }[] = [];
    Object.assign(globalThis, { paintedWords: words });
    const { clearRect, fillText } = CanvasRenderingContext2D.prototype;
    const isCrowd = (context: CanvasRenderingContext2D) => (context.canvas as HTMLCanvasElement).className === 'crowd-canvas';
    CanvasRenderingContext2D.prototype.clearRect = function clear(...area) {
      if (isCrowd(this)) words.length = 0;
      clearRect.apply(this, area);
    };
    CanvasRenderingContext2D.prototype.fillText = function write(text, x, y) {
      if (isCrowd(this)) words.push({ x, y: y + this.getTransform().f / devicePixelRatio, width: this.measureText(text).width });
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
  test(`labels of ${events} random events are those of the scene, none lies on another, and none is cut by the window`, async ({
    launch,
    newFolder,
  }) => {
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
  });
}
