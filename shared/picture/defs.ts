import { element, number } from './xml';

/** Shared definitions of one drawing: each gradient or pattern is written once, however many marks use it. */
export interface Defs {
  /** A fill from stops along x (design units), as `url(#…)`. */
  readonly gradient: (color: string, stops: readonly { readonly x: number; readonly opacity: number }[]) => string;
  /** Diagonal lines of a colour over a light ground of it. */
  readonly hatch: (color: string, ground: number) => string;
  readonly markup: () => string;
}

/** `prefix` keeps the ids of several drawings in one document apart. */
export function createDefs(prefix = ''): Defs {
  const made = new Map<string, { readonly id: string; readonly markup: string }>();
  const once = (key: string, write: (id: string) => string): string => {
    const known = made.get(key);
    if (known !== undefined) return `url(#${known.id})`;
    const id = `${prefix}f${made.size + 1}`;
    made.set(key, { id, markup: write(id) });
    return `url(#${id})`;
  };
  return {
    gradient: (color, stops) => {
      const from = stops[0]?.x ?? 0;
      const to = stops.at(-1)?.x ?? 1;
      const children = stops.map((stop) =>
        element('stop', { offset: ((stop.x - from) / (to - from || 1)).toFixed(4), 'stop-color': color, 'stop-opacity': stop.opacity }),
      );
      const key = `${color} ${stops.map((stop) => `${number(stop.x)}:${number(stop.opacity)}`).join(' ')}`;
      return once(key, (id) =>
        element('linearGradient', { id, gradientUnits: 'userSpaceOnUse', x1: from, x2: to, y1: 0, y2: 0 }, children),
      );
    },
    hatch: (color, ground) =>
      once(`hatch ${color}`, (id) =>
        element('pattern', { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, [
          element('rect', { width: 7, height: 7, fill: color, 'fill-opacity': ground }),
          element('line', { x1: 1.2, x2: 1.2, y1: 0, y2: 7, stroke: color, 'stroke-width': 2.4, 'stroke-opacity': 0.55 }),
        ]),
      ),
    markup: () =>
      made.size === 0
        ? ''
        : element(
            'defs',
            {},
            [...made.values()].map((one) => one.markup),
          ),
  };
}
