import type { Path } from '../../../shared/look/primitive';
import { figure } from './pdf-file';

/** Distance of a curve's control points for a quarter of a circle of radius 1. */
const QUARTER = 0.5523;

/** The steps of a path as PDF path operators. */
export function pathOperators(path: Path): string {
  const out: string[] = [];
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  const line = (toX: number, toY: number): void => {
    x = toX;
    y = toY;
    out.push(`${figure(x)} ${figure(y)} l`);
  };
  const curve = (x1: number, y1: number, x2: number, y2: number, toX: number, toY: number): void => {
    out.push(`${[x1, y1, x2, y2, toX, toY].map(figure).join(' ')} c`);
    x = toX;
    y = toY;
  };
  for (const step of path) {
    switch (step[0]) {
      case 'M':
        x = step[1];
        y = step[2];
        startX = x;
        startY = y;
        out.push(`${figure(x)} ${figure(y)} m`);
        break;
      case 'L':
        line(step[1], step[2]);
        break;
      case 'l':
        line(x + step[1], y + step[2]);
        break;
      case 'H':
        line(step[1], y);
        break;
      case 'h':
        line(x + step[1], y);
        break;
      case 'v':
        line(x, y + step[1]);
        break;
      case 'C':
        curve(step[1], step[2], step[3], step[4], step[5], step[6]);
        break;
      case 'c':
        curve(x + step[1], y + step[2], x + step[3], y + step[4], x + step[5], y + step[6]);
        break;
      case 'Q': {
        const [, controlX, controlY, toX, toY] = step;
        const third = (from: number, control: number): number => from + (2 / 3) * (control - from);
        curve(third(x, controlX), third(y, controlY), third(toX, controlX), third(toY, controlY), toX, toY);
        break;
      }
      case 'a':
        arc(x, y, step[1], step[2], step[3], x + step[4], y + step[5], curve);
        break;
      case 'z':
        out.push('h');
        x = startX;
        y = startY;
        break;
    }
  }
  return out.join('\n');
}

/** A circular arc as curves of at most a quarter turn. After SVG 1.1, appendix F.6.5, for equal radii without rotation. */
function arc(
  fromX: number,
  fromY: number,
  given: number,
  large: boolean,
  sweep: boolean,
  toX: number,
  toY: number,
  curve: (x1: number, y1: number, x2: number, y2: number, x: number, y: number) => void,
): void {
  const halfX = (fromX - toX) / 2;
  const halfY = (fromY - toY) / 2;
  const half = Math.hypot(halfX, halfY);
  if (half === 0) return;
  const radius = Math.max(given, half);
  const away = Math.sqrt(Math.max(0, radius * radius - half * half)) / half;
  const side = large === sweep ? -1 : 1;
  const centreX = (fromX + toX) / 2 + side * away * halfY;
  const centreY = (fromY + toY) / 2 - side * away * halfX;
  const start = Math.atan2(fromY - centreY, fromX - centreX);
  let turn = Math.atan2(toY - centreY, toX - centreX) - start;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  const steps = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2)));
  const step = turn / steps;
  const reach = (4 / 3) * Math.tan(step / 4) * radius;
  for (let index = 0; index < steps; index++) {
    const one = start + index * step;
    const other = one + step;
    const x1 = centreX + radius * Math.cos(one);
    const y1 = centreY + radius * Math.sin(one);
    const x2 = centreX + radius * Math.cos(other);
    const y2 = centreY + radius * Math.sin(other);
    curve(x1 - reach * Math.sin(one), y1 + reach * Math.cos(one), x2 + reach * Math.sin(other), y2 - reach * Math.cos(other), x2, y2);
  }
}

export function rectangle(x: number, y: number, width: number, height: number, given: number): string {
  const r = Math.min(given, width / 2, height / 2);
  if (r <= 0) return `${[x, y, width, height].map(figure).join(' ')} re`;
  const k = r * (1 - QUARTER);
  const right = x + width;
  const bottom = y + height;
  const points = (values: readonly number[], operator: string): string => `${values.map(figure).join(' ')} ${operator}`;
  return [
    points([x + r, y], 'm'),
    points([right - r, y], 'l'),
    points([right - k, y, right, y + k, right, y + r], 'c'),
    points([right, bottom - r], 'l'),
    points([right, bottom - k, right - k, bottom, right - r, bottom], 'c'),
    points([x + r, bottom], 'l'),
    points([x + k, bottom, x, bottom - k, x, bottom - r], 'c'),
    points([x, y + r], 'l'),
    points([x, y + k, x + k, y, x + r, y], 'c'),
    'h',
  ].join('\n');
}

export function circle(x: number, y: number, radius: number): string {
  return rectangle(x - radius, y - radius, 2 * radius, 2 * radius, radius);
}
