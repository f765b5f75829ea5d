import { expect, it } from 'vitest';
import { crowdIndexOf } from '../../shared/picture/crowd/crowd-index';
import { CrowdTexts } from '../../shared/picture/crowd/crowd-texts';
import type { PictureInput } from '../../shared/picture/input';
import { layoutPicture } from '../../shared/picture/layout';
import type { PictureOptionsInput } from '../../shared/picture/options';
import type { Picture } from '../../shared/picture/picture';
import { plotFromX } from '../../shared/picture/shapes';
import { labelRoom } from '../../shared/scene/label-room';
import { layOutScene, sceneTile } from '../../shared/scene/lay-out';
import type { Scene, SceneMark } from '../../shared/scene/scene';
import { stepOf } from '../../shared/scene/tile';
import { beginOf, extentOf } from '../../shared/scene/wishes';
import { crowdedInput, NOW, pictureOptions } from '../../testing/picture/inputs';
import { lanesOf } from '../../testing/picture/layout-checks';
import { measureText } from './fonts/measure';

/* One scene for both: a picture of what a window shows has the marks, rows, labels and counts of that window. */

function pictureOf(input: PictureInput, options: PictureOptionsInput): Picture {
  const picture = layoutPicture(input, pictureOptions(options), { measure: measureText, nowMs: NOW });
  if (!picture.ok) throw new Error(picture.error.message);
  return picture.value;
}

/** A moment as an option says it, to the second. */
function said(at: number): string {
  return new Date(at).toISOString().slice(0, 19);
}

/** The picture of a stretch that a window shows at one of its steps of zoom, where it lays out at the very scale that is seen. */
function pictureAtAStep(input: PictureInput, size: PictureOptionsInput): Picture {
  const from = Date.UTC(2020, 11, 1);
  const range = { from: said(from), to: said(Date.UTC(2027, 5, 1)) };
  const { plot } = pictureOf(input, { ...size, ...range }).strips[0] ?? { plot: null };
  if (plot === null) throw new Error('There is a row of time.');
  const width = (plot.range.to - plot.range.from) / perUnit(plot);
  const perPixel = stepOf({ start: plot.range.from, end: plot.range.to, width });
  return pictureOf(input, { ...size, ...range, to: said(from + Math.floor((width * perPixel) / 1000) * 1000 - 1000) });
}

function perUnit(plot: Parameters<typeof plotFromX>[0]): number {
  return plotFromX(plot, 1) - plotFromX(plot, 0);
}

function labelledInScene(mark: SceneMark, texts: CrowdTexts, perPixel: number, end: number): boolean | null {
  const text = texts.of(mark.row)?.text;
  if (mark.bare || mark.covered) return false;
  if (text === undefined || mark.inside) return null;
  const { labelStart } = extentOf(mark, text, perPixel);
  // Near the end of what is seen a label may stand before its mark.
  if (labelStart + text.width > end / perPixel) return null;
  const next = mark.next === null ? null : beginOf(mark.next, texts.of(mark.next.row)?.text, perPixel);
  return labelRoom(labelStart, text.width, next) > 0;
}

it.each([
  { count: 120, size: { width: 1440, height: 860 } },
  { count: 400, size: { width: 1440, height: 860 } },
  { count: 1500, size: { width: 1200, height: 700 } },
] as const)(
  'a picture of $count events has marks, rows, labels and counts of the window at $size.width × $size.height',
  ({ count, size }) => {
    const input = crowdedInput(count, 5);
    const picture = pictureAtAStep(input, size);
    const crowds = lanesOf(picture).filter(({ plan }) => plan.crowd !== null);
    expect(crowds.length).toBeGreaterThan(0);
    const { plot } = picture.strips[0] ?? { plot: null };
    if (plot === null) throw new Error('There is a row of time.');
    const lanes = input.lanes.map(({ id }) => ({ events: input.events.filter(({ lane }) => lane === id) }));
    const { index, eventOf } = crowdIndexOf(lanes, input.timeline.homeZone);
    const texts = new CrowdTexts(eventOf, { homeZone: input.timeline.homeZone, measure: measureText, gradings: false });
    const window = { start: plot.range.from, end: plot.range.to, width: (plot.range.to - plot.range.from) / perUnit(plot) };
    const tile = sceneTile(index, window);
    expect(tile.perPixel / perUnit(plot)).toBeCloseTo(1, 6);
    const scene: Scene = layOutScene({
      index,
      window,
      // What the chart lays out; without the millionth by which a range in whole seconds misses its step, which would decide between equals.
      tile: { ...tile, perPixel: perUnit(plot) },
      lanes: crowds.map(({ plan }) => ({ lane: plan.index, reviews: 0, height: plan.crowd?.height ?? 0 })),
      height: crowds.reduce((sum, { plan }) => sum + (plan.crowd?.height ?? 0), 0),
      textOf: (row) => texts.of(row)?.text,
      first: new Set(),
    });
    for (const { plan } of crowds) {
      const lane = scene.lanes.find((one) => one.lane === plan.index);
      if (lane === undefined) throw new Error('The scene has the lane.');
      // A name in free room has a line of its own; its mark stands as ever.
      const stood = plan.items.map(({ event, standing }) => ({ row: event.row, ...standing, words: undefined }));
      expect(stood).toEqual(
        lane.marks.map(({ row, middle, height, bare, covered }) => ({ row: eventOf(row)?.row, middle, height, bare, over: covered })),
      );
      expect(plan.counted).toBe(lane.counts.reduce((sum, one) => sum + one.count, 0));
      const labelled = new Map(
        plan.items.map(({ event, label, standing }) => [event.row, label.lines.length > 0 && standing?.words === undefined]),
      );
      for (const mark of lane.marks) {
        const inScene = labelledInScene(mark, texts, scene.tile.perPixel, plot.range.to);
        const row = eventOf(mark.row)?.row ?? -1;
        if (inScene !== null) expect([row, labelled.get(row)]).toEqual([row, inScene]);
      }
    }
  },
);
