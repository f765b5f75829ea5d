import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATA_ENDINGS, type DataFormat, dataOptionsSchema, SERIES_ENDINGS } from '../../shared/data-export';
import { type FullEvent, LINK_TYPES } from '../../shared/event';
import type { Lane } from '../../shared/lane';
import type { PictureInput } from '../../shared/picture/input';
import { pictureOptionsSchema } from '../../shared/picture/options';
import type { Series } from '../../shared/series';
import { parseWhen } from '../../shared/time/edtf';
import { BLANK_LANE, BLANK_SERIES, BLANK_TIMELINE, BLANK_VIEW } from '../../testing/entities/blank';
import { BLANK } from '../../testing/entities/blank-event';
import { idOf } from '../../testing/formats/arbitrary-timelines';
import { textIn } from '../../testing/formats/workbooks';
import { readPdf } from '../../testing/picture/pdf-text';
import { trials } from '../../testing/running/trials';
import { renderPicture } from '../picture/render';
import { exportData } from './export';

/*
 * Every event carries a word of its own in each of its fields, and everything that belongs to no event refers to some by
 * these words: notes of reviews, outcomes, views, the subtitle, the filter. In no file may the word of an event be found that
 * the file withholds.
 */

const ZONE = 'Asia/Karachi';
const TODAY = '2026-11-22';
const TOTAL = 5;
const canary = (row: number): string => `CANARY${row}E`;

/** Lane 0 is everybody's; each event may have one alone. */
const LANES: readonly Lane[] = Array.from({ length: TOTAL + 1 }, (_, at) => ({
  ...{ id: idOf(1, at), title: at === 0 ? 'Reviews' : `Lane of ${canary(at - 1)}`, order: at, color: '#b4453c' },
  ...BLANK_LANE,
}));

const anEvent = (row: number): fc.Arbitrary<FullEvent> =>
  fc
    .record({
      when: fc.constantFrom('2026-01-08', '2026-02', '2025/2026-03', 'XXXX', 'XXXX', '[2025-05,2026-06]'),
      status: fc.constantFrom('reported', 'planned', 'cancelled'),
      own: fc.boolean(),
      sensitivity: fc.constantFrom(0, 1, 2, 3),
      links: fc.array(fc.record({ type: fc.constantFrom(...LINK_TYPES), to: fc.nat(TOTAL - 1).map((at) => idOf(2, at)) }), {
        maxLength: 3,
      }),
      pinned: fc.boolean(),
    } as const)
    .map(({ own, when, links, ...rest }) => {
      const word = canary(row);
      const parsed = parseWhen(when, ZONE);
      if (!parsed.ok) throw new Error(when);
      const source = { title: word, publisher: word, url: `https://${word}.invalid/`, note: word, published: '2026-01-08' } as const;
      return {
        ...BLANK,
        ...{ id: idOf(2, row), row, title: `${word} talks`, summary: `About ${word}.`, actors: [word], places: [word], tags: [word] },
        ...{ when, lane: idOf(1, own ? row + 1 : 0), sources: [source], createdAt: 0, updatedAt: 0, bounds: parsed.value.bounds, ...rest },
        links: links.filter(({ to }) => to !== idOf(2, row)),
      };
    });

/** A text that refers to an event: by its title, or by a name that it alone has. */
const reference = fc
  .nat(TOTAL - 1)
  .map((row) => ({ row, text: [`Held; see “${canary(row)} talks”.`, `with ${canary(row)}`][row % 2] ?? '' }));

const outcome = fc.record({ row: fc.nat(TOTAL - 1), said: reference, linked: fc.boolean() });

const timeline = fc
  .record({
    events: fc.tuple(...Array.from({ length: TOTAL }, (_, row) => anEvent(row))),
    outcomes: fc.array(outcome, { maxLength: 4 }),
    notes: reference,
    subtitle: reference,
    view: reference,
  })
  .map(({ events, outcomes, notes, subtitle, view }): PictureInput => {
    // Only secret events are named in texts that have no sensitivity; a public one may be named anywhere.
    const secretOnly = ({ row, text }: { row: number; text: string }): string => (events[row]?.sensitivity === 3 ? text : 'nothing');
    const series: Series = {
      ...BLANK_SERIES,
      ...{ id: idOf(3, 0), title: 'Reviews', lane: idOf(1, 0), every: { count: 1, unit: 'month' }, anchor: '2025-12-10', mode: 'fixed' },
      ...{ ends: { kind: 'never' }, weekend: 'keep', leadDays: 3, notes: secretOnly(notes) },
      outcomes: Object.fromEntries(
        outcomes.map(({ row, said, linked }, at) => [
          String(at + 1),
          linked
            ? { outcome: 'held', eventId: idOf(2, row), note: `became ${canary(row)}`, source: { title: canary(row) } }
            : { outcome: 'held', note: secretOnly(said), source: { title: 'A paper', note: secretOnly(said) } },
        ]),
      ),
    };
    const views = [
      { ...BLANK_VIEW, id: idOf(9, 0), title: view.text.slice(0, 100), from: null, to: null, filter: `tag:${canary(view.row)}` },
    ];
    return {
      timeline: {
        ...BLANK_TIMELINE,
        id: idOf(0, 0),
        title: 'A timeline',
        subtitle: secretOnly(subtitle),
        homeZone: ZONE,
        projectDays: 200,
        views,
      },
      ...{ lanes: LANES, series: [series], events },
    };
  });

const word = fc.nat(TOTAL - 1).map(canary);
const filter = fc.oneof(
  fc.constant(null),
  word.map((one) => `-tag:${one}`),
  word.map((one) => `-${one}`),
  fc.tuple(word, word).map((two) => `actor:${two.join(',')}`),
  fc.tuple(word, word).map((two) => `lane:Reviews,"Lane of ${two[0]}","Lane of ${two[1]}"`),
  fc.constantFrom('status:planned', '-status:planned', 'lane:Reviews', 'before:2026-02 -sensitivity:internal'),
);

interface Found {
  readonly text: string;
  readonly events: number;
}

function dataOf(input: PictureInput, format: DataFormat, chosen: object): Found {
  const data = exportData(input, dataOptionsSchema.parse({ format, today: TODAY, ...chosen }), 0);
  if (!data.ok) throw new Error(data.error.message);
  return { text: textIn(data.value.bytes).replaceAll('\r\n ', ''), events: data.value.events };
}

function pictureOf(input: PictureInput, chosen: object): Found {
  const options = pictureOptionsSchema.parse({ today: TODAY, width: 1000, links: true, gradings: true, ...chosen });
  const rendered = renderPicture(input, options, 0);
  if (!rendered.ok) throw new Error(rendered.error.message);
  const { pages, svgFile, html, pdf } = rendered.value;
  const read = readPdf(pdf());
  // All that any writer is given, and what they made of it. A PNG is drawn from the same drawing as the SVG.
  const all = [
    JSON.stringify(pages),
    svgFile(),
    html(),
    pdf().toString('latin1'),
    ...read.objects.values(),
    ...read.pages.flat(),
    ...read.bookmarks,
  ];
  return { text: all.join('\n'), events: pages[0]?.counts.total ?? 0 };
}

function expectNoCanary({ text }: Found, input: PictureInput, maxSensitivity: number): number {
  const present = input.events.filter((event) => text.includes(canary(event.row)));
  for (const event of present) expect(event.sensitivity).toBeLessThanOrEqual(maxSensitivity);
  return present.length;
}

describe('0 words of withheld events', () => {
  it.each(DATA_ENDINGS)('in %s, at each sensitivity, with any filter', (format) => {
    let found = 0;
    fc.assert(
      fc.property(timeline, fc.nat(3), filter, (input, maxSensitivity, filter) => {
        found += expectNoCanary(dataOf(input, format, { maxSensitivity, filter }), input, maxSensitivity);
      }),
      { numRuns: trials(80, 400) },
    );
    expect(found).toBeGreaterThan(trials(40, 100));
  });

  it('in the table and the calendar of one series', () => {
    fc.assert(
      fc.property(timeline, fc.nat(3), fc.constantFrom(...SERIES_ENDINGS), (input, maxSensitivity, format) => {
        expectNoCanary(dataOf(input, format, { maxSensitivity, seriesId: idOf(3, 0) }), input, maxSensitivity);
      }),
      { numRuns: trials(80, 400) },
    );
  });

  it.each(['lanes', 'list'])('in a picture of %s as SVG, PDF and web page', (layout) => {
    let found = 0;
    fc.assert(
      fc.property(timeline, fc.nat(3), filter, (input, maxSensitivity, filter) => {
        found += expectNoCanary(pictureOf(input, { layout, maxSensitivity, filter }), input, maxSensitivity);
      }),
      { numRuns: trials(30, 80) },
    );
    expect(found).toBeGreaterThan(trials(20, 50));
  });

  it('nor of those that a filter shuts out, apart from texts that belong to no event', () => {
    fc.assert(
      fc.property(timeline, word, (input, one) => {
        const plain: PictureInput = {
          ...input,
          timeline: { ...input.timeline, subtitle: '' },
          series: input.series.map((series) => ({
            ...series,
            notes: '',
            outcomes: Object.fromEntries(Object.entries(series.outcomes).filter(([, { eventId }]) => eventId !== undefined)),
          })),
        };
        for (const format of DATA_ENDINGS) expect(dataOf(plain, format, { filter: `-tag:${one}` }).text).not.toContain(one);
        expect(pictureOf(plain, { filter: `-tag:${one}`, layout: 'list' }).text).not.toContain(one);
      }),
      { numRuns: trials(14, 60) },
    );
  });
});

describe('what stays', () => {
  const open = (row: number): FullEvent => ({
    ...(fc.sample(anEvent(row), { seed: row, numRuns: 1 })[0] as FullEvent),
    sensitivity: 0,
    lane: idOf(1, 0),
  });
  const [input] = fc.sample(timeline, { seed: 1, numRuns: 1 });
  const given = { ...(input as PictureInput), events: [open(0), { ...open(1), sensitivity: 2 as const }] };
  const noted = (note: string): PictureInput => ({
    ...given,
    series: given.series.map((series) => ({ ...series, notes: '', outcomes: { '1': { outcome: 'held', note } } })),
  });

  it('are notes that name nothing withheld, and all of them where nothing is', () => {
    const kept = `Met ${canary(0)}, as planned`;
    expect(dataOf(noted(kept), 'md', { maxSensitivity: 0 }).text).toContain(kept);
    const secret = `Met ${canary(1)}`;
    expect(dataOf(noted(secret), 'md', { maxSensitivity: 3 }).text).toContain(secret);
    const withheld = dataOf(noted(secret), 'md', { maxSensitivity: 0 });
    expect(withheld.text).not.toContain(secret);
    expect(withheld.text).toContain('1 note about what is withheld left out');
  });

  it('are no notes that name a source by its address, or a name with what is not seen in it', () => {
    const word = canary(1);
    const named = [
      `See https://${word}.invalid/`,
      `see ${word.toLowerCase()}.invalid`,
      `Met ${word.slice(0, 4)}\u00ad${word.slice(4)}`,
      `Met ${word.slice(0, 4)}\u200b${word.slice(4)} again`,
      `Met\u200b${word}\u2060talks`,
      `Met ${[...word].map((letter) => (/[A-Z]/.test(letter) ? String.fromCodePoint(letter.charCodeAt(0) + 0xfee0) : letter)).join('')}`,
    ];
    for (const note of named) expect(dataOf(noted(note), 'md', { maxSensitivity: 0 }).text, note).not.toContain(note);
    for (const note of ['See https://other.invalid/', `Met x${word}`, `Met ${canary(0)}\u00ad`])
      expect(dataOf(noted(note), 'md', { maxSensitivity: 0 }).text, note).toContain(note);
  });

  it('are no words that a review quotes of its source, where they name what is withheld', () => {
    const quoting = (quotation: string): PictureInput => ({
      ...given,
      series: given.series.map((series) => ({
        ...series,
        notes: '',
        outcomes: { '1': { outcome: 'held', source: { title: 'A paper', quotation } } },
      })),
    });
    for (const [row, maxSensitivity, isThere] of [
      [0, 0, true],
      [1, 3, true],
      [1, 0, false],
    ] as const) {
      const words = `They met ${canary(row)} in the north.`;
      expect(dataOf(quoting(words), 'json', { maxSensitivity }).text.includes(words)).toBe(isThere);
    }
  });

  it('is a title that names what is withheld, with a warning', () => {
    const title = `Around ${canary(1)}`;
    const titled = {
      ...given,
      timeline: { ...given.timeline, title },
      lanes: given.lanes.map((lane, at) => (at === 0 ? { ...lane, title: canary(1) } : lane)),
    };
    const warnings = (input: PictureInput, maxSensitivity: number): readonly string[] => {
      const data = exportData(input, dataOptionsSchema.parse({ format: 'json', maxSensitivity, today: TODAY }), 0);
      const picture = renderPicture(input, pictureOptionsSchema.parse({ maxSensitivity, today: TODAY }), 0);
      if (!data.ok || !picture.ok) throw new Error('nothing was made');
      expect(picture.value.warnings).toEqual(expect.arrayContaining([...data.value.warnings]));
      return data.value.warnings;
    };
    expect(warnings(titled, 0)).toEqual([title, canary(1)].map((one) => expect.stringContaining(`“${one}” names what is withheld`)));
    expect(warnings(titled, 3)).toEqual([]);
    expect(warnings(given, 0)).toEqual([]);
  });

  it('is a filter whose words are in the picture; another is told without them', () => {
    const footer = (filter: string): string => {
      const options = pictureOptionsSchema.parse({ today: TODAY, width: 1000, maxSensitivity: 0, filter });
      const rendered = renderPicture(given, options, 0);
      return rendered.ok ? rendered.value.completeness : rendered.error.message;
    };
    expect(footer(`tag:${canary(0)}`)).toContain(`filter: tag:${canary(0)}`);
    expect(footer('after:2020')).toContain('filter: after:2020');
    expect(footer(`tag:${canary(0)},${canary(1)}`)).toMatch(/ · filtered · 1 event withheld/);
    expect(footer(`-actor:${canary(1)}`)).toMatch(/ · filtered · /);
  });
});
