import { bar } from './bar';
import { bracket, dottedBracket, setOfDots } from './bracket';
import { aroundDot, dot } from './dot';
import { type EventShape, ROOMY } from './event-shape';
import { type Look, ownInk } from './look';
import type { Primitive } from './primitive';

/**
 * The mark of an event, its middle at `y`; the one look for chart, pictures and legends. `height` is a bar's; `reach`, how far brackets and signs may reach up and down, which leaves a pixel of the row.
 *
 * What happened is full, what is planned is hollow, what is disputed is half of either, what was cancelled is struck and grey.
 */
export function eventMarkOf(shape: EventShape, look: Look, y: number, height: number, reach = ROOMY): Primitive[] {
  switch (shape.kind) {
    case 'dot':
      return [...dot(shape.dot, y, look, false, reach), ...aroundDot(shape.dot, y, look, reach)];
    case 'bar':
      return [...threads(shape, shape.stops[0]?.x ?? 0, shape.stops.at(-1)?.x ?? 0, y, look), ...bar(shape, y, height, look, reach)];
    case 'bracket':
      if (shape.dotted === true) return dottedBracket(shape, y, look, reach);
      if (shape.set !== undefined) return setOfDots(shape.set, y, look, reach);
      return [...threads(shape, shape.start, shape.end, y, look), ...bracket(shape, y, look, reach)];
  }
}

/** How far an approximate date may reach beyond its limits: a fading thread, too faint to be taken for the date itself. */
function threads(
  { faint }: Pick<Exclude<EventShape, { kind: 'dot' }>, 'faint'>,
  start: number,
  end: number,
  y: number,
  look: Look,
): Primitive[] {
  if (faint === undefined) return [];
  const thread = (from: number, to: number, fades: 'start' | 'end'): Primitive[] => {
    if (to - from < 2) return [];
    const stops = [
      { x: from, opacity: fades === 'start' ? 0 : 0.75 },
      { x: to, opacity: fades === 'start' ? 0.75 : 0 },
    ];
    return [{ kind: 'fade', y: y - 0.8, height: 1.6, ink: ownInk(look), stops }];
  };
  return [...thread(faint.start, start, 'start'), ...thread(end, faint.end, 'end')];
}
