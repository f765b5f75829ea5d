import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { fontPath, WEIGHTS } from '../../main/picture/fonts/fonts';
import { renderPicture } from '../../main/picture/render';
import { eventDraftSchema, type FullEvent } from '../../shared/event';
import { LANE_COLORS, type Lane, laneDraftSchema } from '../../shared/lane';
import type { PictureInput } from '../../shared/picture/input';
import { type PictureOptions, pictureOptionsSchema } from '../../shared/picture/options';
import { svgDocument } from '../../shared/picture/svg-document';
import { parseWhen } from '../../shared/time/edtf';
import { timelineDraftSchema } from '../../shared/timeline';
import { generateDrafts } from '../generate';
import { percentile, timed } from '../store/measure';
import { table } from '../table';

/*
 * Figures of the pictures, by number of events: what laying out costs, and what a 4K image costs beside resvg alone on the
 * very same SVG. That ratio is taken in one run, so that a slow or busy computer slows both sides.
 */

interface Figures {
  readonly events: number;
  /** Everything up to the SVG, in milliseconds. */
  readonly svg: number;
  readonly svgKilobytes: number;
  readonly pdf: number;
  /** From events to a PNG of 3,840 × 2,160. */
  readonly png4k: number;
  readonly resvgAlone: number;
  readonly ratio: number;
  readonly drawn: number;
  readonly counted: number;
  readonly heapMegabytes: number;
}

const LANES = 12;
const NOW = Date.UTC(2026, 10, 22);
const FOUR_K = { width: 3840, height: 2160 } as const;

function made(count: number): PictureInput {
  const lanes = Array.from(
    { length: LANES },
    (_, index): Lane => ({
      ...laneDraftSchema.omit({ title: true, color: true }).parse({}),
      id: idOf(1, index),
      title: `Lane ${index + 1}`,
      order: index,
      color: LANE_COLORS[index % LANE_COLORS.length] ?? '#7a7f87',
    }),
  );
  const events: FullEvent[] = [];
  const ids = lanes.map((lane) => lane.id);
  const blank = eventDraftSchema.omit({ title: true, when: true, lane: true, learned: true }).parse({});
  for (const draft of generateDrafts(count, ids)) {
    const row = events.length;
    const when = parseWhen(draft.when, 'UTC');
    if (!when.ok) throw new Error(`${draft.when}: ${when.error.message}`);
    const { title, lane, status = 'reported', pinned = false } = draft;
    // Pictures do not draw these; a million of them would measure the memory of the computer.
    const sources = (draft.sources ?? []).slice(0, 1);
    const own = { id: idOf(2, row), createdAt: 0, updatedAt: 0, row, bounds: when.value.bounds };
    // Keys that are added to a copy come before it: see shared/fields/alike.ts.
    events.push({ title, when: draft.when, lane, ...own, ...blank, status, sources, pinned });
  }
  const timeline = { ...timelineDraftSchema.parse({}), id: idOf(0, 0), title: 'Bench', projectDays: 365 };
  return { timeline, lanes, series: [], events };
}

function idOf(kind: number, index: number): string {
  return `0197${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
}

function render(input: PictureInput, options: PictureOptions) {
  const rendered = renderPicture(input, options, NOW);
  if (!rendered.ok) throw new Error(rendered.error.message);
  return rendered.value;
}

function measure(count: number, rounds: number): Figures {
  const input = made(count);
  const plain = pictureOptionsSchema.parse({ width: 1440 });
  const large = pictureOptionsSchema.parse(FOUR_K);
  const median = (work: () => void): number =>
    percentile(
      Array.from({ length: rounds }, () => timed(work)),
      0.5,
    );
  const picture = render(input, plain);
  const svg = median(() => render(input, plain));
  const pdf = median(() => render(input, plain).pdf());
  const { picture: largePicture, drawings } = render(input, large);
  const largeSvg = svgDocument(largePicture, drawings[0]?.markup() ?? '', { pixels: FOUR_K });
  const font = { fontFiles: WEIGHTS.map(fontPath), loadSystemFonts: false, defaultFontFamily: 'Inter' };
  const ours: number[] = [];
  const alone: number[] = [];
  // By turns, so that whatever else the computer does hits both.
  for (let round = 0; round < rounds; round++) {
    ours.push(timed(() => render(input, large).png()));
    alone.push(timed(() => new Resvg(largeSvg, { font, fitTo: { mode: 'original' }, textRendering: 2 }).render().asPng()));
  }
  const png4k = percentile(ours, 0.5);
  const resvgAlone = percentile(alone, 0.5);
  const { drawn, counted } = picture.picture.counts;
  return {
    ...{ events: count, svg, svgKilobytes: picture.svg.length / 1000, pdf, png4k, resvgAlone, ratio: png4k / resvgAlone },
    ...{ drawn, counted, heapMegabytes: process.memoryUsage().heapUsed / 1e6 },
  };
}

interface Verdict {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly kept: boolean;
}

function judge(figures: readonly Figures[]): Verdict[] {
  const of = (events: number): Figures | undefined => figures.find((one) => one.events === events);
  const atMost = (what: string, measured: number | undefined, limit: number): Verdict[] =>
    measured === undefined ? [] : [{ what, measured, limit, kept: measured <= limit }];
  return [
    ...atMost('4K image of 12 events, times resvg alone', of(12)?.ratio, 1.5),
    ...atMost('4K image of 1,000 events, times resvg alone', of(1000)?.ratio, 2),
    ...atMost('SVG of 100,000 events, ms', of(100_000)?.svg, 1000),
    ...atMost('SVG of 1,000,000 events, times that of 100,000', (of(1_000_000)?.svg ?? Number.NaN) / (of(100_000)?.svg ?? Number.NaN), 15),
  ].filter((verdict) => !Number.isNaN(verdict.measured));
}

/** Runs all sizes, prints a table, writes the figures as JSON, and returns the exit code: 1 when a limit was passed. */
export function runPictureBench(argv: readonly string[], results: string): 0 | 1 {
  const sizes = [12, 1000, 100_000, ...(argv.includes('--quick') ? [] : [1_000_000])];
  // Once unmeasured: the first of everything also compiles the code.
  measure(200, 2);
  const figures = sizes.map((size) => {
    process.stderr.write(`annals: ${size.toLocaleString('en')} events …\n`);
    return measure(size, size > 100_000 ? 3 : 7);
  });
  const verdicts = judge(figures);
  process.stdout.write(`${table(figures.map((row) => ({ ...row })))}\n\n${table(verdicts.map((row) => ({ ...row })))}\n`);
  mkdirSync(results, { recursive: true });
  const machine = { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version, platform: process.platform };
  writeFileSync(join(results, 'picture.json'), `${JSON.stringify({ machine, figures, verdicts }, null, 2)}\n`);
  return verdicts.every((verdict) => verdict.kept) ? 0 : 1;
}

process.exitCode = runPictureBench(process.argv.slice(3), process.argv[2] ?? '');
