import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PictureInput } from '../../shared/picture/input';
import { layoutPicture } from '../../shared/picture/layout';
import type { PictureOptionsInput } from '../../shared/picture/options';
import type { Picture } from '../../shared/picture/picture';
import { type Series, seriesSchema } from '../../shared/series';
import { drawnTexts } from '../../testing/picture/drawn-text';
import { crowdedInput, idOf, makeInput, NOW, pictureOptions, seedInput } from '../../testing/picture/inputs';
import { anyEvent, anyRange, anySize, expectComplete, expectTidy, LANES, lanesOf } from '../../testing/picture/layout-checks';
import { pictureSvg } from '../../testing/picture/picture-svg';
import { measureText } from './fonts/measure';

function layOut(input: PictureInput, options: PictureOptionsInput = {}): Picture {
  const picture = layoutPicture(input, pictureOptions(options), { measure: measureText, nowMs: NOW });
  if (!picture.ok) throw new Error(picture.error.message);
  return picture.value;
}

describe('a picture of the seed', () => {
  const sizes: PictureOptionsInput[] = [320, 480, 640, 800, 1024, 1440, 1920, 3840].map((width) => ({ width }));
  sizes.push({ width: 1920, height: 1080 }, { width: 800, height: 300 }, { width: 20_000, height: 1200 }, { width: 794, height: 1123 });

  it.each(sizes)('has no text over another and nothing outside at $width × $height', (given) => {
    for (const part of [{}, { from: '2025-09', to: '2027-05' }]) expectTidy(layOut(seedInput(), { ...given, ...part }));
  });

  it.each([800, 1440, 3840])('names every event in full at %i px', (width) => {
    const input = seedInput();
    const items = lanesOf(layOut(input, { width })).flatMap((lane) => lane.plan.items);
    expect(items.map((item) => item.event.id).sort()).toEqual(input.events.map((one) => one.id).sort());
    expect(items.filter((item) => item.label.cut)).toEqual([]);
  });

  it('grows its text with its width, so that a large picture reads like a small one', () => {
    expect(layOut(seedInput(), { width: 3840 }).scale).toBeCloseTo(3840 / 1440);
    expect(layOut(seedInput(), { width: 20_000, height: 1200 }).scale).toBeLessThan(2);
  });

  it('counts what it shows, whole and in part', () => {
    expect(layOut(seedInput()).completeness).toBe('12 of 12 events, 8 projected reviews in range · 2014 – Dec 2027 · no filter');
    const part = layOut(seedInput(), { from: '2026-02', to: '2026-12' });
    expect(part.completeness).toBe('3 of 12 events, 3 of 8 projected reviews in range · Feb 2026 – Dec 2026 · no filter');
  });

  it('says where it comes from', () => {
    const footer = layOut(seedInput())
      .below.footer.map((line) => line.text)
      .join(' ');
    expect(footer).toContain('Source: News18, 8 January 2026');
    expect(footer).toContain('as of 22 November 2026 · Asia/Karachi');
    expect(footer).toContain('reviews every 90 days, counted from 8 January 2026 (assumed)');
  });

  it('explains only what occurs', () => {
    expect(layOut(seedInput(), { from: '2025-09', to: '2027-05' }).legend).toEqual([
      'approximate',
      'uncertain',
      'fade',
      'confirmed',
      'planned',
      'projected',
      'unconfirmed',
    ]);
    expect(layOut(makeInput(['A'], [])).legend).toEqual([]);
  });
});

describe('any picture', () => {
  it('is complete: every event in range is drawn once or counted once', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), anySize, anyRange, (events, given, part) => {
        const input = makeInput(LANES, events);
        expectComplete([layOut(input, { ...given, ...part })], input);
      }),
      { numRuns: 60 },
    );
  });

  it('has no text over another and nothing outside', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), anySize, anyRange, (events, given, part) => {
        expectTidy(layOut(makeInput(LANES, events), { ...given, ...part }));
      }),
      { numRuns: 60 },
    );
  });

  it.each([300, 401, 3000])('draws each of %i events by itself, and stays complete and tidy', (count) => {
    const input = crowdedInput(count);
    const picture = layOut(input);
    expectComplete([picture], input);
    expectTidy(picture);
    expect(picture.counts).toMatchObject({ drawn: count, counted: 0 });
  });

  it('counts what is too much to be drawn one by one, over when how much of it begins', () => {
    const input = crowdedInput(20_000);
    const picture = layOut(input);
    expectComplete([picture], input);
    expectTidy(picture);
    expect(picture.counts.counted).toBeGreaterThan(10_000);
    const columns = lanesOf(picture).map(({ plan }) => plan.crowd?.profile?.counts.reduce((sum, one) => sum + one, 0) ?? 0);
    // What has no known beginning has no place among them: it is counted where the picture begins.
    const begun = input.events.filter(({ bounds }) => bounds.startMin !== null).length;
    expect(columns.reduce((sum, one) => sum + one, 0)).toBe(begun);
  });

  it('repeats the axis under lanes that are too tall to see it from', () => {
    const texts = (count: number): number =>
      drawnTexts(pictureSvg(layOut(crowdedInput(count)))).filter((one) => one.text === '2024').length;
    expect(texts(12)).toBe(1);
    expect(texts(300)).toBe(2);
  });

  it('has exactly the height that was asked for', () => {
    for (const height of [200, 500, 900, 4000]) expect(layOut(crowdedInput(300), { height }).height).toBe(height);
  });
});

describe('withholding', () => {
  const input = makeInput(
    ['Open', 'Hidden lane stays'],
    [
      { title: 'Known', when: '2026-01-08', lane: 0, publisher: 'Herald' },
      { title: 'CANARY', when: '1950-05', lane: 0, sensitivity: 3, publisher: 'CANARY press' },
    ],
  );

  it('leaves nothing of an event in the picture, not even in its range, and says that it did', () => {
    const picture = layOut(input, { maxSensitivity: 1 });
    const svg = pictureSvg(picture);
    expect(svg).not.toContain('CANARY');
    expect(svg).not.toContain('1950');
    expect(picture.completeness).toContain('1 of 1 event in range');
    expect(picture.completeness).toContain('1 event withheld as sensitive');
    expect(pictureSvg(layOut(input))).toContain('CANARY');
  });
});

describe('reviews', () => {
  const series = (given: Partial<Series>): Series =>
    seriesSchema.parse({
      id: idOf(3, 0),
      title: 'Review',
      lane: idOf(1, 0),
      every: { count: 3, unit: 'month' },
      anchor: '2026-01-31',
      mode: 'fixed',
      ends: { kind: 'after', count: 5 },
      weekend: 'keep',
      leadDays: 0,
      notes: '',
      outcomes: {},
      ...given,
    });

  it('shows each outcome as what it is', () => {
    const outcomes = {
      1: { outcome: 'held', on: '2026-05-10' },
      2: { outcome: 'missed' },
      3: { outcome: 'cancelled' },
      4: { outcome: 'moved', on: '2027-03-01' },
    } as const;
    const picture = layOut(makeInput(['Reviews'], [], [series({ outcomes })]));
    expect(picture.legend).toEqual(['projected', 'held', 'held-elsewhere', 'missed', 'moved', 'review-cancelled']);
    expect(picture.completeness).toContain('5 reviews in range');
    expectTidy(picture);
  });

  it('counts them where they would be too dense, each once', () => {
    const picture = layOut(
      makeInput(['Reviews'], [], [series({ every: { count: 1, unit: 'day' }, ends: { kind: 'after', count: 400 } })]),
      { width: 800 },
    );
    const [row] = lanesOf(picture)[0]?.plan.reviews ?? [];
    expect(row?.diamonds).toEqual([]);
    expect(row?.buckets.reduce((total, bucket) => total + bucket.count, 0)).toBe(400);
    // A count is no fact: unconfirmed behind today, projected ahead, and the legend has both.
    expect(new Set(row?.buckets.map(({ look }) => look))).toEqual(new Set(['unconfirmed', 'projected']));
    expect(picture.legend).toEqual(['counted-due', 'counted-open']);
    expectTidy(picture);
  });
});

describe('a range', () => {
  it('that means nothing is refused, naming the field', () => {
    const refused = (options: PictureOptionsInput): unknown =>
      layoutPicture(seedInput(), pictureOptions(options), { measure: measureText, nowMs: NOW });
    expect(refused({ from: 'soon' })).toMatchObject({ ok: false, error: { code: 'invalid', field: 'from' } });
    expect(refused({ to: '2026-99' })).toMatchObject({ ok: false, error: { code: 'invalid', field: 'to' } });
    expect(refused({ from: '2027', to: '2026' })).toMatchObject({ ok: false, error: { code: 'invalid', field: 'to' } });
  });

  it('without events says so', () => {
    const picture = layOut(seedInput(), { from: '1900', to: '1910' });
    expect(picture.completeness).toContain('1 of 12 events');
    expect(pictureSvg(layOut(makeInput(['A'], [])))).toContain('No events in this range');
  });
});
