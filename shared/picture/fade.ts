import { type Drawn, element, type PictureNode } from './nodes';

/** How solid a colour is at a place. */
export interface FadeStop {
  readonly x: number;
  readonly opacity: number;
}

/** A step is about so broad, and changes about so much. */
const STEP_WIDTH = 2.5;
const STEP_OPACITY = 1 / 60;
const FEWEST = 3;
/** Of a faint one, where there is room: fewer would be seen as blocks on paper. */
const FEWEST_WIDE = 10;
/**
 * Up to here slices: where two of them share a pixel its colour is off by a quarter of the square of their opacity, at most.
 * Bars below it are so light, and threads so thin, that it does not show.
 */
const LIGHT = 0.8;

/**
 * A rectangle that fades along x, from stop to stop: it may rise and then fall, not the other way round. A gradient of
 * transparency is cut into a few hard blocks by LibreOffice and ignored by older programs; steps look the same everywhere,
 * over any ground. Solid ones are layers that lie on each other and have no seams; light ones are slices side by side,
 * since programs round each layer to whole colours, which is much of a faint one.
 */
export function faded(y: number, height: number, color: string, stops: readonly FadeStop[]): Drawn {
  const most = Math.max(...stops.map((stop) => stop.opacity));
  const [first] = stops;
  const last = stops.at(-1);
  if (first === undefined || last === undefined || most <= 0) return null;
  const box = (from: number, to: number, opacity: number, fill?: string): PictureNode =>
    element('rect', { x: from, y, width: to - from, height, fill, 'fill-opacity': opacity > 0.999 ? undefined : opacity });
  if (stops.every((stop) => stop.opacity > 0.999 * most)) return box(first.x, last.x, most, color);
  return element('g', { fill: color }, most <= LIGHT ? slices(stops, box) : layers(stops, most, box));
}

type Box = (from: number, to: number, opacity: number) => PictureNode;

function slices(stops: readonly FadeStop[], box: Box): Drawn {
  return stops.slice(1).map((stop, index): Drawn => {
    const from = stops[index] ?? stop;
    if (stop.x <= from.x) return null;
    const count = from.opacity === stop.opacity ? 1 : stepCount(stop.x - from.x, Math.abs(stop.opacity - from.opacity));
    const place = (share: number): number => from.x + (stop.x - from.x) * share;
    // On whole units, where most pictures have the edges of their pixels; the ends are where they are.
    const edge = (step: number): number => (step === 0 || step === count ? place(step / count) : Math.round(place(step / count)));
    return Array.from({ length: count }, (_, step) => {
      const opacity = from.opacity + ((stop.opacity - from.opacity) * (step + 0.5)) / count;
      return edge(step + 1) > edge(step) ? box(edge(step), edge(step + 1), opacity) : null;
    });
  });
}

function layers(stops: readonly FadeStop[], most: number, box: Box): Drawn {
  const drawn: Drawn[] = [];
  const rises = stops.slice(1).map((stop, index) => (stops[index]?.opacity === stop.opacity ? 0 : stop.x - (stops[index]?.x ?? 0)));
  const count = stepCount(Math.max(...rises), most);
  let below = 0;
  for (let layer = 1; layer <= count; layer++) {
    // Whole 255ths, which is what programs make of it: what one layer is too light the next makes good.
    const opacity = Math.round((1 - (1 - (layer / count) * most) / (1 - below)) * 255) / 255;
    const level = 1 - (1 - below) * (1 - opacity);
    const shown = Math.min(most, (below + level) / 2);
    drawn.push(box(crossing(stops, shown), crossing([...stops].reverse(), shown), opacity));
    below = level;
  }
  return drawn;
}

function stepCount(width: number, opacity: number): number {
  return Math.max(FEWEST, Math.ceil(Math.min(width / STEP_WIDTH, Math.max(FEWEST_WIDE, opacity / STEP_OPACITY))));
}

/** The first place along the stops that is so solid. */
function crossing(stops: readonly FadeStop[], opacity: number): number {
  for (const [index, stop] of stops.entries()) {
    if (stop.opacity < opacity) continue;
    const before = stops[index - 1];
    if (before === undefined || stop.opacity === before.opacity) return stop.x;
    return before.x + ((stop.x - before.x) * (opacity - before.opacity)) / (stop.opacity - before.opacity);
  }
  return stops.at(-1)?.x ?? 0;
}
