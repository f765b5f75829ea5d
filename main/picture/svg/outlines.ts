import { Resvg } from '@resvg/resvg-js';
import type { Path, PathStep } from '../../../shared/look/primitive';
import { type Attributes, element, type PictureNode, textIn } from '../../../shared/picture/nodes';
import { writeNodes } from '../../../shared/picture/write-svg';
import { fontsFor } from '../fonts/resvg-fonts';

/**
 * Texts that the bundled font has no letters for, as outlines: resvg shapes them with the fonts of this computer, right
 * to left and joined where the script wants it, exactly as in the PNG. `texts` are `<text>` elements with all that they
 * inherit. Answers one group for each.
 */
export function outlinesOf(texts: readonly PictureNode[]): PictureNode[] {
  if (texts.length === 0) return [];
  const body = texts.map((node, index) => `<g id="t${index}">${writeNodes([node])}</g>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="99999" height="99999" font-family="Inter">${body}</svg>`;
  const resvg = new Resvg(svg, { font: fontsFor(texts.map(textIn).join('')) });
  const found = readOutlines(resvg.toString());
  return texts.map((_, index) => element('g', {}, found.get(`t${index}`) ?? []));
}

/** The paths in each of our groups. What resvg writes is foreign: here it is read, and nowhere else. */
function readOutlines(svg: string): Map<string, PictureNode[]> {
  const found = new Map<string, PictureNode[]>();
  let paths: PictureNode[] = [];
  for (const [, group, path] of svg.matchAll(/<g id="(t\d+)"|<path ([^>]*)>/g)) {
    if (group !== undefined) {
      paths = [];
      found.set(group, paths);
    } else paths.push(element('path', outlineAttributes(path ?? '')));
  }
  return found;
}

function outlineAttributes(written: string): Attributes {
  const values = new Map([...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
  const figure = (key: string): number | undefined => (values.has(key) ? Number(values.get(key)) : undefined);
  return {
    d: readPath(values.get('d') ?? ''),
    fill: values.get('fill'),
    'fill-opacity': figure('fill-opacity'),
    stroke: values.get('stroke'),
    'stroke-width': figure('stroke-width'),
    'stroke-linejoin': values.get('stroke-linejoin') === 'round' ? 'round' : undefined,
  };
}

/** resvg writes absolute M, L, Q, C and Z, with a space between all things. */
function readPath(data: string): Path {
  const tokens = data.split(/\s+/);
  const path: PathStep[] = [];
  let at = 0;
  const next = (): number => Number(tokens[at++]);
  while (at < tokens.length) {
    const command = tokens[at++];
    if (command === 'M' || command === 'L') path.push([command, next(), next()]);
    else if (command === 'Q') path.push([command, next(), next(), next(), next()]);
    else if (command === 'C') path.push([command, next(), next(), next(), next(), next(), next()]);
    else if (command === 'Z') path.push(['z']);
    else if (command !== '') throw new Error(`The path command “${command}” is not one that outlines use.`);
  }
  return path;
}

/** From the leftmost to the rightmost point of the outlines. */
export function extentOf(outlines: PictureNode): { readonly left: number; readonly right: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const path of outlines.children) {
    if (typeof path === 'string') continue;
    for (const [, ...places] of path.attributes.d ?? []) {
      // All absolute: every second figure is an x.
      for (let at = 0; at < places.length; at += 2) {
        left = Math.min(left, Number(places[at]));
        right = Math.max(right, Number(places[at]));
      }
    }
  }
  return left <= right ? { left, right } : { left: 0, right: 0 };
}
