import type { FadeStop } from '../look/primitive';
import { type Drawn, element } from './nodes';

/** A layer is about so broad where it shows, and adds about so much. */
const STEP_WIDTH = 2.5;
const STEP_OPACITY = 1 / 80;
const FEWEST = 3;

/**
 * A rectangle that fades along x, from stop to stop: it may rise and then fall, not the other way round. Made of layers
 * that lie on each other and become shorter, the uppermost as long as the most solid part. A gradient of transparency is
 * cut into a few hard blocks by LibreOffice and ignored by older programs; layers look the same everywhere, over any
 * ground, and have no seams.
 */
export function faded(y: number, height: number, color: string, stops: readonly FadeStop[]): Drawn {
  const most = Math.max(...stops.map((stop) => stop.opacity));
  const [first] = stops;
  const last = stops.at(-1);
  if (first === undefined || last === undefined || most <= 0) return null;
  const box = { y, height };
  if (stops.every((stop) => stop.opacity > 0.999 * most))
    return element('rect', { x: first.x, ...box, width: last.x - first.x, fill: color, 'fill-opacity': most === 1 ? undefined : most });
  const layers: Drawn[] = [];
  const count = layerCount(stops, most);
  let below = 0;
  for (let layer = 1; layer <= count; layer++) {
    const level = (layer / count) * most;
    const [from, to] = stretchAbove(stops, ((layer - 0.5) / count) * most);
    const opacity = 1 - (1 - level) / (1 - below);
    layers.push(element('rect', { x: from, ...box, width: to - from, 'fill-opacity': opacity > 0.999 ? undefined : opacity }));
    below = level;
  }
  return element('g', { fill: color }, layers);
}

function layerCount(stops: readonly FadeStop[], most: number): number {
  let widest = 0;
  for (const [index, stop] of stops.entries()) {
    const before = stops[index - 1] ?? stop;
    if (before.opacity !== stop.opacity) widest = Math.max(widest, stop.x - before.x);
  }
  return Math.max(FEWEST, Math.ceil(Math.min(widest / STEP_WIDTH, most / STEP_OPACITY)));
}

/** From where to where the colour is at least so solid. */
function stretchAbove(stops: readonly FadeStop[], opacity: number): readonly [from: number, to: number] {
  return [crossing(stops, opacity), crossing([...stops].reverse(), opacity)];
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
