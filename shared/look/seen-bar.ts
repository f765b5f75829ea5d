import { type BarShape, LEAST_MARK, type Stop } from './event-shape';
import type { Ink } from './inks';
import type { FadeStop } from './primitive';

/** The shorter a bar is than this, the less it fades: what is a few pixels long would be hardly seen. */
const SHORT = 16;
/** What is vague of a bar that is shorter than this is not seen. */
const TINY = 2 * LEAST_MARK;
/** Where only the faint beginning of a bar is in sight it is at least so opaque, so that it is seen that there is something. */
const FAINTEST = 0.25;
/** The same in an ink that is pale already. */
const FAINTEST_PALE = 0.8;

/**
 * A bar as long as it has to be to be seen, from where it begins, and its core likewise: one rule for the window, pictures and legends. Of one that
 * is so short nobody could see what is vague: it has its frame, without which what is planned or cancelled would be hardly seen.
 */
export function atLeast(shape: BarShape): BarShape {
  const { stops, core } = shape;
  const [start, end] = limitsOf(stops);
  const long = Math.max(end, start + LEAST_MARK);
  if (long - start < TINY) return { ...shape, stops: [start, long].map((x) => ({ x, solid: 1 })), core: { start, end: long } };
  return core === null || core.end - core.start >= LEAST_MARK ? shape : { ...shape, core: widened(core, start, long) };
}

/** About its middle, within the bar. */
function widened(core: { readonly start: number; readonly end: number }, start: number, end: number): { start: number; end: number } {
  const middle = (core.start + core.end) / 2;
  const from = Math.max(start, Math.min(middle - LEAST_MARK / 2, end - LEAST_MARK));
  return { start: from, end: from + LEAST_MARK };
}

/** How a bar fades where its limits are vague, and how opaque it is in all. */
export function faded({ stops, core, sight }: BarShape, ink: Ink, opacity: number): FadeStop[] {
  const [start, end] = limitsOf(stops);
  const short = Math.max(0, Math.min(1, (SHORT - (end - start)) / (SHORT - LEAST_MARK)));
  const opaque = stops.map(({ x, solid }) => ({ x, opacity: Math.max(solid, short) * opacity }));
  // The frame of the core is seen, however pale it is.
  if (sight === undefined || (core !== null && core.start < sight.end && core.end > sight.start)) return opaque;
  const least = ink === 'pale' ? FAINTEST_PALE : FAINTEST;
  return mostIn(opaque, sight) >= least ? opaque : raised(opaque, least);
}

/** Nowhere less opaque than this, and as it was where it is more so. */
function raised(stops: readonly FadeStop[], least: number): FadeStop[] {
  return stops.flatMap((stop, at) => {
    const here = { ...stop, opacity: Math.max(stop.opacity, least) };
    const before = stops[at - 1];
    if (before === undefined || before.opacity < least === stop.opacity < least) return [here];
    const share = (least - before.opacity) / (stop.opacity - before.opacity);
    return [{ x: before.x + (stop.x - before.x) * share, opacity: least }, here];
  });
}

/** How opaque it is where it is most so in sight. */
function mostIn(stops: readonly FadeStop[], { start, end }: { readonly start: number; readonly end: number }): number {
  const within = stops.filter(({ x }) => x > start && x < end).map((stop) => stop.opacity);
  return Math.max(opacityAt(stops, start), opacityAt(stops, end), ...within);
}

function opacityAt(stops: readonly FadeStop[], x: number): number {
  const next = stops.findIndex((stop) => stop.x >= x);
  const [before, after] = [stops[next - 1], stops[next]];
  if (after === undefined) return stops.at(-1)?.opacity ?? 0;
  if (before === undefined) return after.opacity;
  return before.opacity + ((after.opacity - before.opacity) * (x - before.x)) / (after.x - before.x);
}

function limitsOf(stops: readonly Stop[]): [start: number, end: number] {
  const start = stops[0]?.x ?? 0;
  return [start, stops.at(-1)?.x ?? start];
}
