import { describe, expect, it } from 'vitest';
import { PALETTES } from '../../shared/look/palette';
import { adviceOf } from '../../shared/picture/advice';
import type { PictureInput } from '../../shared/picture/input';
import { labelBox } from '../../shared/picture/label-box';
import type { PictureOptionsInput } from '../../shared/picture/options';
import { type Series, seriesSchema } from '../../shared/series';
import { crowdedInput, idOf, makeInput, pictureOptions, seedInput } from '../../testing/picture/inputs';
import { pagesOf, pictureOf } from '../../testing/picture/laid-out';
import { expectComplete, expectTidy, lanesOf } from '../../testing/picture/layout-checks';
import { pictureSvg } from '../../testing/picture/picture-svg';

/* What becomes of a picture that has less room, or more, than its events need. */

const series = (given: Partial<Series>): Series =>
  seriesSchema.parse({
    id: idOf(3, 0),
    title: 'Weekly call',
    lane: idOf(1, 0),
    every: { count: 1, unit: 'week' },
    anchor: '2026-01-05',
    mode: 'fixed',
    ends: { kind: 'after', count: 60 },
    weekend: 'keep',
    leadDays: 0,
    notes: '',
    outcomes: {},
    ...given,
  });

describe('a page with too little room', () => {
  it('draws each event of a crowd, shortens names where there is no room for them, and goes on naming those that stand alone', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => ({ title: `Crowded ${index}`, when: `2024-03-0${1 + (index % 9)}`, lane: 0 }));
    const alone = ['2021-05-05', '2022-05-05', '2025-05-05'].map((when, index) => ({ title: `Alone ${index}`, when, lane: 0 }));
    const input = makeInput(['A'], [...crowd, ...alone]);
    const picture = pictureOf(input, { width: 1200, height: 420 });
    const items = lanesOf(picture).flatMap((lane) => lane.plan.items);
    const named = items.filter(({ label }) => !label.cut).map(({ event }) => event.title);
    expect(named).toEqual(expect.arrayContaining(['Alone 0', 'Alone 1', 'Alone 2']));
    expect(named.length).toBeLessThan(33);
    expect(picture.counts).toMatchObject({ drawn: 33, counted: 0 });
    expectComplete([picture], input);
    expectTidy(picture);
  });

  it('names marks that have no room for it in their rows where room is free beside them, as the window does', () => {
    const picture = pictureOf(crowdedInput(120, 8), { width: 900, height: 600 });
    const inFreeRoom = lanesOf(picture).flatMap((lane) =>
      lane.plan.items.filter(({ standing }) => standing?.words !== undefined).map((item) => ({ lane, item })),
    );
    expect(inFreeRoom.length).toBeGreaterThan(0);
    for (const { lane, item } of inFreeRoom) {
      const box = labelBox(lane, item);
      expect(box?.top).toBeGreaterThanOrEqual(lane.top);
      expect(box?.bottom).toBeLessThanOrEqual(lane.top + lane.height);
    }
    expectTidy(picture);
  });

  it('counts what cannot be told apart, where it lies, and nothing else', () => {
    const hour = (index: number): string =>
      `2023-05-05T${String(index % 24).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00+05:00`;
    const heap = Array.from({ length: 400 }, (_, index) => ({ title: `Report ${index}`, when: hour(index), lane: 0 }));
    const alone = ['2021-05-05', '2025-05-05'].map((when, index) => ({ title: `Alone ${index}`, when, lane: 0 }));
    const input = makeInput(['A'], [...heap, ...alone]);
    const picture = pictureOf(input, { width: 900, height: 300 });
    expectComplete([picture], input);
    expectTidy(picture);
    const [lane] = lanesOf(picture);
    expect(lane?.plan.items.map((item) => item.event.title)).toEqual(expect.arrayContaining(['Alone 0', 'Alone 1']));
    expect(picture.counts.counted).toBeGreaterThan(300);
    for (const { from, to } of lane?.plan.buckets ?? []) {
      expect(from).toBeGreaterThanOrEqual(Date.UTC(2023, 4, 4, 12));
      expect(to).toBeLessThanOrEqual(Date.UTC(2023, 4, 6));
    }
  });

  it('says how many have no whole name, and offers more room', () => {
    const options = pictureOptions({ width: 800, height: 300 });
    const advice = adviceOf(pagesOf(crowdedInput(60), options), options);
    expect(advice.warnings.join()).toMatch(/\d+ of 60 events have a shortened name or none: there is no room for more/);
    expect(advice.remedies).toEqual(['several-pages', 'automatic-height']);
    const roomy = pictureOptions({ width: 1440 });
    expect(adviceOf(pagesOf(seedInput(), roomy), roomy)).toEqual({ warnings: [], remedies: [] });
  });

  it('in a list counts a dense series before it counts events, and says what became of it', () => {
    const outcomes = { 1: { outcome: 'held' }, 2: { outcome: 'missed' } } as const;
    const input = makeInput(['A'], [{ title: 'An event', when: '2026-03-03', lane: 0 }], [series({ outcomes })]);
    const picture = pictureOf(input, { layout: 'list', width: 700 });
    const entries = picture.list?.entries ?? [];
    expect(entries.filter((entry) => entry.kind === 'event')).toHaveLength(1);
    const counts = entries.filter((entry) => entry.kind === 'count');
    expect(counts.reduce((total, entry) => total + entry.reviews, 0)).toBe(60);
    expect(counts.length).toBeLessThan(20);
    expect(counts[0]?.lines.map((line) => line.text).join(' ')).toMatch(/Weekly call · \d+ reviews A · 1 held, 1 missed, \d+ unconfirmed/);
    expect(picture.counts.reviews).toBe(60);
  });
});

describe('a crowd that goes on', () => {
  it.each([
    { count: 900, options: { rowsPer: 'year', width: 1200 } },
    { count: 400, options: { rowsPer: 'quarter', width: 900, height: 1800 } },
    { count: 1500, options: { rowsPer: 'year', shape: 'a4' } },
    { count: 1200, options: { shape: 'a4-landscape', pages: 'several' } },
    { count: 8000, options: { shape: 'a4', pages: 'several', rowsPer: 'decade' } },
  ] as const)('over rows of time or pages has each of $count events drawn, or in one count: $options', ({ count, options }) => {
    const input = crowdedInput(count, 4);
    const pages = pagesOf(input, options);
    expectComplete(pages, input);
    for (const page of pages) expectTidy(page);
  });
});

describe('a lane with names beside a crowd', () => {
  it('has its marks where the axis of the picture says', () => {
    const crowd = Array.from({ length: 500 }, (_, index) => ({
      title: `Crowded ${index}`,
      when: `20${String(10 + (index % 15))}-0${1 + (index % 9)}-1${index % 10}`,
      lane: 0,
    }));
    const alone = ['2011-05-05', '2013-05-05', '2017-05-05', '2020-05-05', '2023-05-05'];
    const events = [...crowd, ...alone.map((when, index) => ({ title: `Alone ${index}`, when, lane: 1 }))];
    const input = makeInput(['A lane of many events with a title of many words', 'B'], events);
    for (const size of [{ width: 1440 }, { width: 1440, height: 700 }, { width: 1440, rowsPer: 'decade' as const }]) {
      const picture = pictureOf(input, size);
      const named = picture.strips.flatMap(({ plot, lanes }) =>
        lanes.flatMap(({ plan }) => (plan.crowd !== null ? [] : plan.items.map(({ event, shape }) => ({ event, shape, plot })))),
      );
      expect(named.length).toBeGreaterThanOrEqual(5);
      for (const { event, shape, plot } of named) {
        const { startMin, endMax } = event.bounds;
        const at = plot.toX(((startMin ?? 0) + (endMax ?? 0)) / 2);
        expect(shape.kind === 'bar' ? Number.NaN : shape.dot).toBeCloseTo(at, 3);
      }
    }
  });
});

describe('labels of a picture with crowds', () => {
  it('are of one size, in its crowds and in the lanes that name all', () => {
    const crowd = Array.from({ length: 120 }, (_, index) => ({
      title: `Crowded ${index}`,
      when: `2026-0${1 + (index % 9)}-1${index % 10}`,
      lane: 0,
    }));
    const input = makeInput(['A', 'B'], [...crowd, { title: 'Alone', when: '2026-05-05', lane: 1 }]);
    const picture = pictureOf(input, { width: 1440, height: 500 });
    expect(lanesOf(picture).map(({ plan }) => plan.crowd !== null)).toEqual([true, false]);
    expect(new Set(lanesOf(picture).flatMap(({ plan }) => plan.items.map(({ labelSize }) => labelSize)))).toEqual(new Set([12]));
    const alone = pictureOf(makeInput(['A', 'B'], [{ title: 'Alone', when: '2026-05-05', lane: 1 }]), { width: 1440, height: 500 });
    expect(lanesOf(alone).flatMap(({ plan }) => plan.items.map(({ labelSize }) => labelSize))).toEqual([14]);
  });
});

/** Of a line of words over and under its letters: a bar in the next row may reach into it. */
const LEADING = 2;

describe('the line of today', () => {
  it('stops short of the words on its way and is drawn everywhere else', () => {
    const input = crowdedInput(300, 4);
    for (const size of [{ width: 1440 }, { width: 1440, height: 700 }, { width: 900, rowsPer: 'year' as const }]) {
      const picture = pictureOf(input, { ...size, from: '2026', to: '2026' });
      const crossed = picture.strips.flatMap((strip) => {
        const x = strip.axis.todayX;
        if (x === null) throw new Error('Today is in the picture.');
        const boxes = strip.lanes.flatMap((lane) => lane.plan.items.flatMap((item) => labelBox(lane, item) ?? []));
        const line = svgLines(pictureSvg(picture), PALETTES.light.today, x);
        const words = boxes.filter(({ left, right }) => left < x && x < right);
        for (const { top, bottom } of words)
          expect(line.every(({ from, to }) => to <= top + LEADING || from >= bottom - LEADING)).toBe(true);
        expect(line.reduce((sum, { from, to }) => sum + to - from, 0)).toBeGreaterThan((strip.end - strip.lanesTop) / 8);
        return words;
      });
      expect(crossed.length).toBeGreaterThan(0);
    }
  });
});

/** Upright lines of a colour at a place, under all marks: those over bars are drawn where no words are anyway. */
function svgLines(svg: string, color: string, x: number): { readonly from: number; readonly to: number }[] {
  return [...svg.matchAll(/<line ([^>]*)>/g)].flatMap(([, given = '']) => {
    const value = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(given)?.[1] ?? '';
    const isLine = value('stroke').toLowerCase() === color.toLowerCase() && Math.abs(Number(value('x1')) - x) < 0.1;
    return isLine ? [{ from: Number(value('y1')), to: Number(value('y2')) }] : [];
  });
}

describe('counts of reviews', () => {
  it('say what is due and what is still to come; what was held is not drawn as a projection', () => {
    const outcomes = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [String(index + 1), { outcome: 'held' as const }]));
    const picture = pictureOf(makeInput(['A'], [], [series({ outcomes })]), { width: 800, from: '2025', to: '2028' });
    const [row] = lanesOf(picture)[0]?.plan.reviews ?? [];
    const states = row?.buckets.map((bucket) => bucket.look) ?? [];
    expect([states[0], states.includes('unconfirmed'), states.at(-1)]).toEqual(['held', true, 'projected']);
    expect(row?.name.text).toContain('unconfirmed');
    expect(picture.legend).toEqual(['counted', 'counted-due', 'counted-open']);
  });
});

describe('a page with more room than it needs', () => {
  it('takes larger text', () => {
    const poster = pictureOf(seedInput(), { shape: 'poster' });
    expect(poster.frame.width).toBeLessThan(1200);
    expectTidy(poster);
  });
});

describe('labels', () => {
  const placesOf = (input: PictureInput, options: PictureOptionsInput): string[] =>
    lanesOf(pictureOf(input, options)).flatMap((lane) => lane.plan.items.map((item) => item.label.placement));

  it('keep clear of the line of today when there is another place', () => {
    const title = 'A title that is long enough to reach the line of today';
    const input = makeInput(['A'], [{ title, when: '2026-10-08', lane: 0 }]);
    expect(placesOf(input, { from: '2025', to: '2028', today: '2026-11-22' })).toEqual(['left']);
    expect(placesOf(input, { from: '2025', to: '2028', today: '2024-11-22' })).toEqual(['right']);
  });

  it('are not cut, however long the title', () => {
    const title = 'Word '.repeat(100).trim();
    for (const width of [400, 800, 1440]) {
      const picture = pictureOf(makeInput(['A'], [{ title, when: '2026-10-08', lane: 0 }]), { width, from: '2026', to: '2027' });
      const cut = lanesOf(picture).some((lane) => lane.plan.items.some((item) => item.label.cut));
      expect(cut).toBe(false);
      expectTidy(picture);
    }
  });
});

describe('a set of dates', () => {
  it('has a mark on each of them, hollow where only one is right', () => {
    const shape = (when: string): unknown => {
      const picture = pictureOf(makeInput(['A'], [{ title: 'Set', when, lane: 0 }]), { from: '2025', to: '2027' });
      expectTidy(picture);
      return [lanesOf(picture)[0]?.plan.items[0]?.shape, picture.legend];
    };
    expect(shape('[2025-06-05, 2026-06-05]')).toMatchObject([
      { kind: 'bracket', set: { places: [expect.any(Number), expect.any(Number)] } },
      ['one-of'],
    ]);
    expect(shape('{2025-06-05, 2026-06-05}')).toMatchObject([{ kind: 'bracket' }, ['all-of']]);
  });
});

describe('over rows of time', () => {
  it('a vague date has its dot in one row, a set its marks in theirs', () => {
    const events = [
      { title: 'Vague', when: '2025', lane: 0 },
      { title: 'Set', when: '{2025-01-20, 2025-11-20}', lane: 0 },
    ];
    const picture = pictureOf(makeInput(['A'], events), { rowsPer: 'quarter', from: '2025', to: '2025' });
    const shapes = (title: string): unknown[] =>
      lanesOf(picture).flatMap((lane) => lane.plan.items.filter((item) => item.event.title === title).map((item) => item.shape));
    expect(shapes('Vague').filter((shape) => (shape as { dotless?: boolean }).dotless !== true)).toHaveLength(1);
    expect(shapes('Set').map((shape) => (shape as { set: { places: number[] } }).set.places.length)).toEqual([1, 0, 0, 1]);
  });
});

describe('an approximate date', () => {
  it('reaches out faintly beyond its brackets, inside the picture', () => {
    const picture = pictureOf(makeInput(['A'], [{ title: 'About then', when: '2026-03~', lane: 0 }]), { from: '2026', to: '2026' });
    const shape = lanesOf(picture)[0]?.plan.items[0]?.shape;
    if (shape?.kind !== 'bracket' || shape.faint === undefined) throw new Error('There is nothing faint.');
    expect(shape.faint.start).toBeLessThan(shape.start - 20);
    expect(shape.faint.end).toBeGreaterThan(shape.end + 20);
    expectTidy(picture);
  });
});

describe('the legend', () => {
  it('does not explain a fade that nobody can see', () => {
    const input = makeInput(['A'], [{ title: 'Empire', when: '0330/1453-05-29', lane: 0 }]);
    expect(pictureOf(input, { from: '-1000', to: '2000' }).legend).toEqual([]);
    expect(pictureOf(input, { from: '0300', to: '0400' }).legend).toEqual(['fade']);
  });
});

describe('a lane that goes on over pages', () => {
  it('says so once', () => {
    const pages = pagesOf(crowdedInput(200, 1), { shape: 'a4-landscape', pages: 'several' });
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages.slice(1)) expect(pictureSvg(page).match(/\(continued\)/g)).toHaveLength(1);
  });
});
