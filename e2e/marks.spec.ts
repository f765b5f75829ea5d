import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Resvg } from '@resvg/resvg-js';
import { build } from 'vite';
import { windowInks } from '../renderer/ui/look/lane-inks';
import { LANE_COLORS } from '../shared/lane';
import { WINDOW_PALETTES } from '../shared/look/window-palette';
import { primitiveNodes } from '../shared/picture/mark-nodes';
import { nodesOf } from '../shared/picture/nodes';
import { writeNodes } from '../shared/picture/write-svg';
import { CELL, type DrawnMark, everyMark } from '../testing/picture/every-mark';
import { expect, test } from './fixtures';
import type * as InPage from './marks-in-page';
import { onlyThorough } from './thorough';

/*
 * What happened, is planned and is projected looks the same in the window and in a picture, and never like each other: every mark is drawn by
 * the window's writer, in the real window and its style sheets, and by that of the pictures, and the pixels are compared.
 */

declare global {
  interface Window {
    readonly marksInPage: typeof InPage;
  }
}

const COLUMNS = 10;
const LANE = LANE_COLORS[2];

/** Pixels that differ clearly: none of the same mark, whose edges are smoothed by two programs, but for a few at most. */
const MOST_OF_THE_SAME = 6;
const LEAST_OF_OTHERS = 12;
/** Of 255, in one of red, green and blue. */
const CLEARLY = 48;

for (const scheme of ['light', 'dark'] as const) {
  test(
    `every mark is the same in the window and in a picture, and unlike every other of its kind, ${scheme}`,
    onlyThorough(scheme === 'dark'),
    async ({ launch }) => {
      const { page } = await launch({ size: { width: 1200, height: 900 }, args: [`--theme=${scheme}`] });
      const marks = everyMark();
      await page.evaluate(await marksInPage());
      const window = await pixelsIn(page, await inTheWindow(page, marks));
      const picture = await pixelsIn(page, inAPicture(marks, scheme));
      const unlike: string[] = [];
      const alike: string[] = [];
      for (const [index, { name, kind, says }] of marks.entries()) {
        const own = difference(cell(window, index), cell(picture, index));
        if (own > MOST_OF_THE_SAME) unlike.push(`${name}: ${own}`);
        for (const [other, mark] of marks.entries()) {
          if (mark.kind !== kind || mark.says === says) continue;
          const apart = difference(cell(window, index), cell(picture, other));
          if (apart < LEAST_OF_OTHERS) alike.push(`${name} and ${mark.name}: ${apart}`);
        }
      }
      expect(unlike).toEqual([]);
      expect(alike).toEqual([]);
    },
  );
}

/** The window's writer, as a script for the page. */
async function marksInPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(__dirname, 'marks-in-page.ts'), formats: ['iife'], name: 'marksInPage' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('the writer was not built');
  return `${first.output[0].code}; window.marksInPage = marksInPage;`;
}

/** A PNG of marks in rows, drawn over the page. */
async function inTheWindow(page: Page, marks: readonly DrawnMark[]): Promise<Buffer> {
  await page.evaluate(
    ({ marks, cell, columns, lane }) => {
      document.querySelector('#every-mark')?.remove();
      const sheet = document.createElement('div');
      sheet.id = 'every-mark';
      const { style } = sheet;
      Object.assign(style, { position: 'fixed', inset: '0', zIndex: '99999', background: 'var(--bg)' });
      for (const [name, value] of window.marksInPage.laneProperties(lane)) style.setProperty(name, value);
      for (const [index, mark] of marks.entries()) {
        const svg = window.marksInPage.markSvg('mark');
        Object.assign(svg.style, {
          position: 'absolute',
          overflow: 'visible',
          left: `${(index % columns) * cell.width}px`,
          top: `${Math.floor(index / columns) * cell.height}px`,
        });
        window.marksInPage.writeDom(svg, mark.primitives);
        sheet.append(svg);
      }
      // Before the chart: this copy of the writer numbers its fades anew, and the first of a name counts.
      document.body.prepend(sheet);
    },
    { marks, cell: CELL, columns: COLUMNS, lane: LANE },
  );
  return page.screenshot({ clip: { x: 0, y: 0, ...sizeOf(marks) }, animations: 'disabled' });
}

/** The same, drawn as pictures are. */
function inAPicture(marks: readonly DrawnMark[], scheme: 'light' | 'dark'): Buffer {
  const inks = windowInks(LANE, scheme);
  const cells = marks.map(({ primitives }, index) => {
    const [x, y] = [(index % COLUMNS) * CELL.width, Math.floor(index / COLUMNS) * CELL.height];
    return `<g transform="translate(${x} ${y})">${writeNodes(nodesOf(primitiveNodes(primitives, inks)))}</g>`;
  });
  const { width, height } = sizeOf(marks);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${cells.join('')}</svg>`;
  return new Resvg(svg, { background: WINDOW_PALETTES[scheme].background }).render().asPng();
}

function sizeOf(marks: readonly DrawnMark[]) {
  return { width: COLUMNS * CELL.width, height: Math.ceil(marks.length / COLUMNS) * CELL.height };
}

interface Pixels {
  readonly width: number;
  /** Red, green, blue, alpha. */
  readonly data: readonly number[];
}

/** A PNG read by the page, which can. */
async function pixelsIn(page: Page, png: Buffer): Promise<Pixels> {
  const text = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let out = '';
    for (let at = 0; at < data.length; at += 8192) out += String.fromCharCode(...data.subarray(at, at + 8192));
    return { width: image.width, data: btoa(out) };
  }, png.toString('base64'));
  return { width: text.width, data: [...Buffer.from(text.data, 'base64')] };
}

function cell({ width, data }: Pixels, index: number): number[] {
  const [left, top] = [(index % COLUMNS) * CELL.width, Math.floor(index / COLUMNS) * CELL.height];
  return Array.from({ length: CELL.height }, (_, row) => {
    const at = ((top + row) * width + left) * 4;
    return data.slice(at, at + CELL.width * 4);
  }).flat();
}

/** How many pixels of two cells differ clearly. */
function difference(one: readonly number[], other: readonly number[]): number {
  let pixels = 0;
  for (let at = 0; at < one.length; at += 4) {
    const channels = [0, 1, 2].map((channel) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)));
    if (Math.max(...channels) > CLEARLY) pixels += 1;
  }
  return pixels;
}
