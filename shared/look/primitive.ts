import type { Ink } from './inks';

/*
 * What marks are made of. A mark is said once, as a list of these; writers of SVG, DOM and canvas put them down and decide nothing.
 */

/** One step of a path, capitals to a place, small letters by a way, as in SVG; arcs are of circles. */
export type PathStep =
  | readonly [to: 'M' | 'L' | 'l', x: number, y: number]
  | readonly [across: 'H' | 'h', x: number]
  | readonly [down: 'v', y: number]
  | readonly [curve: 'C' | 'c', x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly [curve: 'Q', x1: number, y1: number, x: number, y: number]
  | readonly [arc: 'a', radius: number, large: boolean, sweep: boolean, x: number, y: number]
  | readonly [close: 'z'];
export type Path = readonly PathStep[];

/** A place along x and how solid a colour is there, 0 to 1. */
export interface FadeStop {
  readonly x: number;
  readonly opacity: number;
}

export interface Paint {
  readonly ink: Ink;
  readonly opacity?: number;
}

export interface Stroke {
  readonly ink: Ink;
  readonly width: number;
  readonly opacity?: number;
  readonly dashes?: readonly number[];
  /** Round ends and corners. */
  readonly round?: boolean;
}

interface Painted {
  readonly fill?: Paint;
  readonly stroke?: Stroke;
  /** What this is the outline of, for who looks for it. */
  readonly part?: 'dot' | 'diamond';
}

/** A rectangle that fades along x from stop to stop, from left to right: it may rise and then fall, not the other way round. */
export interface Fade {
  readonly kind: 'fade';
  readonly y: number;
  readonly height: number;
  readonly ink: Ink;
  readonly stops: readonly FadeStop[];
}

interface Rectangle extends Painted {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rx?: number;
}

interface Circle extends Painted {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

interface Line extends Painted {
  readonly kind: 'path';
  readonly d: Path;
}

export type Primitive = Fade | Rectangle | Circle | Line;

/** A path said around 0, 0, brought to a place in a size. */
export function placed(path: Path, x: number, y: number, factor = 1): Path {
  return path.map((step) => placedStep(step, x, y, factor));
}

function placedStep(step: PathStep, x: number, y: number, factor: number): PathStep {
  switch (step[0]) {
    case 'M':
    case 'L':
      return [step[0], x + step[1] * factor, y + step[2] * factor];
    case 'C': {
      const [, x1, y1, x2, y2, toX, toY] = step;
      return ['C', x + x1 * factor, y + y1 * factor, x + x2 * factor, y + y2 * factor, x + toX * factor, y + toY * factor];
    }
    case 'Q':
      return ['Q', x + step[1] * factor, y + step[2] * factor, x + step[3] * factor, y + step[4] * factor];
    case 'H':
      return ['H', x + step[1] * factor];
    case 'h':
      return ['h', step[1] * factor];
    case 'v':
      return ['v', step[1] * factor];
    case 'l':
      return ['l', step[1] * factor, step[2] * factor];
    case 'c':
      return ['c', step[1] * factor, step[2] * factor, step[3] * factor, step[4] * factor, step[5] * factor, step[6] * factor];
    case 'a':
      return ['a', step[1] * factor, step[2], step[3], step[4] * factor, step[5] * factor];
    case 'z':
      return step;
  }
}
