import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FullEvent } from '../../shared/event';
import type { PictureInput } from '../../shared/picture/input';
import { layoutPages } from '../../shared/picture/layout';
import { PICTURE_SHAPES, PICTURE_THEMES, type PictureOptionsInput } from '../../shared/picture/options';
import type { Picture } from '../../shared/picture/picture';
import { crowdedInput, idOf, makeInput, NOW, pictureOptions, seedInput } from '../../testing/picture/inputs';
import { pagesOf } from '../../testing/picture/laid-out';
import { anyEvent, anyRange, expectComplete, expectTidy, LANES, lanesOf } from '../../testing/picture/layout-checks';
import { pictureSvg } from '../../testing/picture/picture-svg';
import { measureText } from './fonts/measure';

function refusal(input: PictureInput, options: PictureOptionsInput): unknown {
  const pages = layoutPages(input, pictureOptions(options), { measure: measureText, nowMs: NOW });
  return pages.ok ? null : pages.error;
}

const layouts: PictureOptionsInput[] = [
  { layout: 'list', width: 360 },
  { layout: 'list', shape: 'a4' },
  { layout: 'list', shape: 'letter', pages: 'several' },
  { shape: 'a4', pages: 'several' },
  { shape: 'a3-landscape', pages: 'several', rowsPer: 'century' },
  { rowsPer: 'century', width: 1200 },
  { links: true, gradings: true, shape: 'slide' },
];

describe('every shape of a picture', () => {
  it.each(layouts)('is complete and tidy whatever is in it: %j', (options) => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), anyRange, (events, part) => {
        const input = makeInput(LANES, events);
        const pages = pagesOf(input, { ...options, ...part });
        expectComplete(pages, input);
        for (const page of pages) expectTidy(page);
      }),
      { numRuns: 25 },
    );
  });

  it('gives words on a vague mark a plain ground, as the window does', () => {
    const days = Array.from({ length: 60 }, (_, at) => ({
      title: `Talks ${at}`,
      when: `202${4 + (at % 3)}-0${1 + (at % 9)}-11`,
      lane: at % 3,
    }));
    const years = [0, 1, 2].map((lane) => ({ title: 'Airstrikes', when: '2025', lane }));
    const [page] = pagesOf(makeInput(LANES, [...years, ...days]), { width: 1440, height: 500 });
    if (page === undefined) throw new Error('There is a page.');
    const svg = pictureSvg(page);
    const onMarks = lanesOf(page).flatMap(({ plan: { items } }) =>
      items.filter(({ label, shape }) => label.placement === 'inside' && shape.kind !== 'bar' && label.lines.length > 0),
    );
    expect(onMarks.length).toBeGreaterThan(0);
    for (const { label } of onMarks) expect(svg).toContain(`<rect x="${Number((label.x - 4).toFixed(2))}"`);
  });

  it.each(layouts)('stays complete and tidy when it is crowded: %j', (options) => {
    const input = crowdedInput(700);
    const pages = pagesOf(input, options);
    expectComplete(pages, input);
    for (const page of pages) expectTidy(page);
  });

  it.each(PICTURE_SHAPES.flatMap((shape) => PICTURE_THEMES.map((theme) => ({ shape, theme }))))(
    '$shape in $theme holds the seed',
    (options) => {
      const pages = pagesOf(seedInput(), options);
      expect(pages).toHaveLength(1);
      for (const page of pages) expectTidy(page);
      expectComplete(pages, seedInput());
    },
  );

  it('has the size of the paper', () => {
    const [page] = pagesOf(seedInput(), { shape: 'a4' });
    expect(page === undefined ? '' : pictureSvg(page)).toContain('width="210mm" height="297mm"');
    const [own] = pagesOf(seedInput(), { widthMm: 100, heightMm: 60 });
    expect(own === undefined ? '' : pictureSvg(own)).toContain('width="100mm" height="60mm"');
  });
});

describe('rows of time', () => {
  it('are one for each period, aligned, and draw what spans several in each', () => {
    const input = makeInput(
      ['A'],
      [
        { title: 'Long', when: '2021-03/2023-06', lane: 0 },
        { title: 'Short', when: '2022-05-05', lane: 0 },
      ],
    );
    const [page] = pagesOf(input, { rowsPer: 'year' });
    expect(page?.strips.map((strip) => new Date(strip.plot.range.from).getUTCFullYear())).toEqual([2021, 2022, 2023]);
    expect(page?.strips.map((strip) => strip.lanes.flatMap((lane) => lane.plan.items.map((item) => item.event.title)))).toEqual([
      ['Long'],
      ['Long', 'Short'],
      ['Long'],
    ]);
    expect(page?.counts).toMatchObject({ drawn: 2, counted: 0 });
  });

  it('are refused when there would be too many of them, and in a list', () => {
    expect(refusal(seedInput(), { rowsPer: 'month', from: '-4000' })).toMatchObject({ code: 'invalid', field: 'rowsPer' });
    expect(refusal(seedInput(), { rowsPer: 'year', layout: 'list' })).toMatchObject({ code: 'invalid', field: 'rowsPer' });
  });

  it('never show an event outside the range', () => {
    const input = makeInput(
      ['A'],
      [
        { title: 'Before', when: '2021-02-02', lane: 0 },
        { title: 'Within', when: '2021-08-08', lane: 0 },
      ],
    );
    const [page] = pagesOf(input, { rowsPer: 'year', from: '2021-07', to: '2021-09' });
    expect(lanesOf(page as Picture).flatMap((lane) => lane.plan.items.map((item) => item.event.title))).toEqual(['Within']);
  });
});

describe('links', () => {
  const linked = (links: FullEvent['links']): PictureInput => {
    const input = makeInput(
      ['A', 'B'],
      [
        { title: 'One', when: '2026-01-08', lane: 0 },
        { title: 'Two', when: '2026-05-08', lane: 1 },
      ],
    );
    return { ...input, events: input.events.map((event, index) => (index === 0 ? { ...event, links } : event)) };
  };

  it('are drawn when asked for, explained, and counted', () => {
    const [page] = pagesOf(linked([{ type: 'causes', to: idOf(2, 1) }]), { links: true });
    expect(page?.links).toHaveLength(1);
    expect(page?.legend).toContain('causes');
    expect(page?.completeness).toContain('1 of 1 link drawn');
    expect(pagesOf(linked([{ type: 'causes', to: idOf(2, 1) }]), {})[0]?.links).toEqual([]);
  });

  it('to what is not in the picture are as if they were not there', () => {
    const [page] = pagesOf(linked([{ type: 'causes', to: idOf(2, 77) }]), { links: true });
    expect(page?.completeness).not.toContain('link');
    expect(page?.legend).not.toContain('causes');
  });
});

describe('gradings', () => {
  it('stand behind the title as they were given, and nothing is made of them', () => {
    const input = makeInput(['A'], [{ title: 'One', when: '2026-01-08', lane: 0 }]);
    const graded = {
      ...input,
      events: input.events.map((event) => ({
        ...event,
        sources: [
          { title: 'x', reliability: 'B' as const, credibility: 2 as const },
          { title: 'y', reliability: 'F' as const },
        ],
      })),
    };
    const shown = (options: PictureOptionsInput): string => pictureSvg(pagesOf(graded, options)[0] as Picture);
    expect(shown({ gradings: true })).toContain('>One · B2, F<');
    expect(shown({})).not.toContain('B2');
  });
});
