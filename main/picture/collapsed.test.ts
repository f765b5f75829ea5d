import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adviceOf } from '../../shared/picture/advice';
import { crowdIndexOf } from '../../shared/picture/crowd/crowd-index';
import type { PictureInput } from '../../shared/picture/input';
import { labelBox } from '../../shared/picture/label-box';
import { layoutPages } from '../../shared/picture/layout';
import type { Picture } from '../../shared/picture/picture';
import { plotFromX } from '../../shared/picture/shapes';
import type { PlacedLane } from '../../shared/picture/strips';
import { bandStretch } from '../../shared/scene/band';
import { COLLAPSED } from '../../shared/scene/heights';
import { layOutScene, sceneTile } from '../../shared/scene/lay-out';
import { bandIn } from '../../shared/scene/profile';
import { drawnTexts } from '../../testing/picture/drawn-text';
import { crowdedInput, idOf, makeInput, NOW, pictureOptions, seedInput } from '../../testing/picture/inputs';
import { pagesOf, pictureOf } from '../../testing/picture/laid-out';
import { anyEvent, anyRange, anySize, expectComplete, expectTidy, LANES, lanesOf } from '../../testing/picture/layout-checks';
import { pictureSvg } from '../../testing/picture/picture-svg';
import { rendered } from '../../testing/picture/rendered';
import { measureText } from './fonts/measure';

/* Lanes that are collapsed in the window, in a picture of what it shows. */

function laneOf(picture: Picture, id: string): PlacedLane {
  const lane = lanesOf(picture).find(({ plan }) => plan.lane.id === id);
  if (lane === undefined) throw new Error('The picture has the lane.');
  return lane;
}

it.each([
  { count: 120, size: { width: 1440, height: 860 }, range: {} },
  { count: 600, size: { width: 1440 }, range: {} },
  { count: 400, size: { width: 1440, height: 860 }, range: { from: '2023', to: '2024' } },
] as const)('has the band, the marks and the counts that the window has, of $count events in $range', ({ count, size, range }) => {
  const made = crowdedInput(count, 5);
  const input = { ...made, events: made.events.map((event, at) => ({ ...event, pinned: at % 17 === 0 })) };
  const collapsed = [idOf(1, 1), idOf(1, 3)];
  const picture = pictureOf(input, { ...size, ...range, collapsed });
  const { plot } = picture.strips[0] ?? { plot: null };
  if (plot === null) throw new Error('There is a row of time.');
  const { index, eventOf } = crowdIndexOf(
    input.lanes.map(({ id }) => ({ events: input.events.filter(({ lane }) => lane === id) })),
    input.timeline.homeZone,
  );
  const perPixel = plotFromX(plot, 1) - plotFromX(plot, 0);
  const window = { start: plot.range.from, end: plot.range.to, width: (plot.range.to - plot.range.from) / perPixel };
  const lanes = input.lanes.map(({ id }, lane) => ({ lane, reviews: 0, ...(collapsed.includes(id) ? { collapsed: true } : {}) }));
  const shared = { index, window, lanes, height: 2000, textOf: () => undefined, first: new Set<number>() };
  // What the chart lays out, but at the very scale of the picture.
  const scene = layOutScene({ ...shared, tile: { ...sceneTile(index, window), perPixel } });
  const seen = layOutScene({ ...shared, tile: { start: window.start - 0.5, end: window.end, perPixel } });
  for (const id of collapsed) {
    const { plan } = laneOf(picture, id);
    const at = input.lanes.findIndex((lane) => lane.id === id);
    const [whole, lane, columns] = [scene.lanes[at], seen.lanes[at], index.lane(at)];
    if (whole?.band == null || lane === undefined || columns === undefined) throw new Error('The scene has a band.');
    expect(plan.crowd?.height).toBe(whole.height);
    expect(plan.crowd?.height).toBe(COLLAPSED);
    expect(plan.items.map(({ event, standing }) => ({ row: event.row, ...standing, words: undefined }))).toEqual(
      lane.marks.map(({ row, middle, height, bare, covered }) => ({ row: eventOf(row)?.row, middle, height, bare, over: covered })),
    );
    expect(plan.items.length).toBeGreaterThan(0);
    const within = picture.within.find((one) => one.lane.id === id)?.events ?? [];
    expect(plan.items.length + plan.counted).toBe(within.length);
    expect(plan.crowd?.band?.most).toBe(whole.band.most);
    const { counts } = bandIn(columns, lane.marks, { start: window.start, end: window.end }, whole.band.step);
    // Its first stretch begins before the picture does.
    expect([...(plan.crowd?.band?.profile.counts ?? [])].slice(1)).toEqual([...counts].slice(1));
  }
  expectComplete([picture], input);
  expectTidy(picture);
});

it('has each event in exactly one place, whatever is collapsed and whatever the shape', () => {
  const rows = fc.constantFrom(
    { width: 1440, from: '2000', to: '2030', rowsPer: 'decade' as const },
    { width: 700, height: 900, from: '2000', to: '2030', rowsPer: 'decade' as const, pages: 'several' as const },
  );
  const shape = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(anySize, anyRange).map(([size, range]) => ({ ...size, ...range })) },
    { weight: 1, arbitrary: rows },
  );
  const lanes = fc.uniqueArray(fc.nat(4), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), shape, lanes, (events, options, collapsed) => {
      const input = makeInput(LANES, events);
      const ids = collapsed.map((lane) => idOf(1, lane));
      const pages = pagesOf(input, { ...options, collapsed: ids });
      expectComplete(pages, input);
      for (const page of pages) expectTidy(page);
      for (const { plan } of pages.flatMap(lanesOf)) if (ids.includes(plan.lane.id)) expect(plan.rows).toEqual([COLLAPSED]);
    }),
    { numRuns: 20 },
  );
});

it('says how many events stand in collapsed lanes, and does not blame the room for them', () => {
  const input = seedInput();
  const busiest = [...input.lanes].sort((one, other) => held(input, other.id) - held(input, one.id))[0]?.id ?? '';
  const options = { width: 1440, height: 900, collapsed: [busiest] };
  const picture = pictureOf(input, options);
  const own = input.events.filter(({ lane, pinned }) => lane === busiest && !pinned).length;
  expect(own).toBeGreaterThan(1);
  expect(picture.counts).toMatchObject({ counted: own, collapsed: own });
  expect(picture.completeness).toContain(`(${input.events.length - own} drawn, ${own} in collapsed lanes)`);
  expect(adviceOf([picture], pictureOptions(options)).warnings).toEqual([]);
  expect(pictureOf(input, { width: 1440, height: 900 }).completeness).not.toContain('collapsed');
});

function held({ events }: PictureInput, id: string): number {
  return events.filter(({ lane }) => lane === id).length;
}

it('has the reviews of a collapsed lane over its band, without names, as the window does', () => {
  const input = seedInput();
  const [series] = input.series;
  if (series === undefined) throw new Error('The seed has a series.');
  const open = laneOf(pictureOf(input, { width: 1440 }), series.lane);
  const picture = pictureOf(input, { width: 1440, collapsed: [series.lane] });
  const { plan, rows, height } = laneOf(picture, series.lane);
  expect(plan.reviews.map(({ shown }) => shown)).toEqual(open.plan.reviews.map(({ shown }) => shown));
  expect(rows).toHaveLength(1);
  expect(height).toBeLessThan(open.height);
  expect(pictureSvg(picture)).toContain(`${series.title}, no. 1`);
  expectTidy(picture);
});

it('names what is pinned over the band, and puts no number there', () => {
  const days = Array.from({ length: 28 }, (_, at) => `2024-02-${String(at + 1).padStart(2, '0')}`);
  const input = makeInput(
    ['Talks'],
    days.map((when, at) => ({ title: at === 9 ? 'A pinned event' : `Event ${at}`, when, lane: 0, pinned: at === 9 })),
  );
  const picture = pictureOf(input, { width: 900, collapsed: [idOf(1, 0)] });
  const [lane] = lanesOf(picture);
  const [pinned, ...others] = lane?.plan.items ?? [];
  if (lane === undefined || pinned === undefined) throw new Error('The pinned event is drawn.');
  expect(others).toEqual([]);
  expect(pinned.label.lines).not.toEqual([]);
  expect(labelBox(lane, pinned)?.bottom).toBeLessThanOrEqual((lane.rows[0]?.top ?? 0) + bandStretch({ height: COLLAPSED }).top + 2);
  const numbers = drawnTexts(pictureSvg(picture)).filter(({ text }) => /^[0-9]+$/.test(text) && Number(text) < 28);
  expect(numbers.length).toBeGreaterThan(0);
  expectTidy(picture);
});

it('explains the band in its legend, and no count where none is drawn', () => {
  const { legend } = pictureOf(crowdedInput(80, 3), { width: 1440, collapsed: [idOf(1, 0)] });
  expect(legend).toContain('band');
  expect(legend).not.toContain('counted');
  expect(pictureOf(crowdedInput(80, 3), { width: 1440 }).legend).not.toContain('band');
});

it('lists in a page of HTML also what stands in a band, and says how many', () => {
  const input = crowdedInput(80, 3);
  const html = rendered(input, { width: 1200, collapsed: input.lanes.map(({ id }) => id) }).html();
  expect(html.match(/<li data-event=/g)).toHaveLength(80);
  expect(html).toContain('80 of them inside collapsed lanes of the picture');
});

it('draws lanes open that nobody has collapsed, and knows nothing of lanes that there are not', () => {
  const input = crowdedInput(80, 3);
  const svg = pictureSvg(pictureOf(input, { width: 1440, collapsed: [idOf(1, 77)] }));
  expect(svg).toBe(pictureSvg(pictureOf(input, { width: 1440 })));
});

it('refuses collapsed lanes in a list, which has none', () => {
  const made = layoutPages(crowdedInput(10, 2), pictureOptions({ layout: 'list', collapsed: [idOf(1, 0)] }), {
    measure: measureText,
    nowMs: NOW,
  });
  expect(made).toMatchObject({ ok: false, error: { field: 'collapsed' } });
});
