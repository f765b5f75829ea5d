import type { Path } from '../look/primitive';
import { cleanText, type Weight } from './text';

/*
 * A picture as a tree. What is drawn is said once, here in the words of SVG, with figures as figures and paths as steps;
 * the writers of SVG (`write-svg.ts`) and PDF walk it, and nothing reads back what one of them wrote.
 */

/** Six figures as in SVG and PDF: what becomes of x and y. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Attributes {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly rx?: number | undefined;
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly r?: number | undefined;
  readonly x1?: number | undefined;
  readonly x2?: number | undefined;
  readonly y1?: number | undefined;
  readonly y2?: number | undefined;
  readonly d?: Path | undefined;
  readonly transform?: Matrix | undefined;
  /** A colour as #rrggbb, or none. */
  readonly fill?: string | undefined;
  readonly 'fill-opacity'?: number | undefined;
  readonly stroke?: string | undefined;
  readonly 'stroke-width'?: number | undefined;
  readonly 'stroke-opacity'?: number | undefined;
  readonly 'stroke-linecap'?: 'round' | undefined;
  readonly 'stroke-linejoin'?: 'round' | undefined;
  readonly 'stroke-dasharray'?: readonly number[] | undefined;
  readonly 'font-size'?: number | undefined;
  readonly 'font-weight'?: Weight | undefined;
  /** Ems. */
  readonly 'letter-spacing'?: number | undefined;
  readonly 'text-anchor'?: 'end' | 'middle' | undefined;
  readonly 'text-decoration'?: 'line-through' | undefined;
  readonly role?: 'img' | undefined;
  readonly 'aria-hidden'?: 'true' | undefined;
  /** The number of an event, in documents that refer to it. */
  readonly 'data-event'?: number | undefined;
}

export type NodeName = 'g' | 'rect' | 'circle' | 'line' | 'path' | 'text' | 'tspan' | 'title' | 'desc';

export interface PictureNode {
  readonly name: NodeName;
  readonly attributes: Attributes;
  readonly children: readonly (PictureNode | string)[];
}

/** What a part of a picture draws: an element, several, or nothing. */
export type Drawn = PictureNode | string | null | readonly Drawn[];

/** One element. Text among its children is made one clean line; a space at its ends stays. */
export function element(name: NodeName, attributes: Attributes, children: Drawn = null): PictureNode {
  const flat: (PictureNode | string)[] = [];
  gather(children, flat);
  return { name, attributes, children: flat };
}

/** The elements of a part of a picture in order. */
export function nodesOf(drawn: Drawn): readonly (PictureNode | string)[] {
  const flat: (PictureNode | string)[] = [];
  gather(drawn, flat);
  return flat;
}

function gather(drawn: Drawn, into: (PictureNode | string)[]): void {
  if (drawn === null) return;
  if (typeof drawn === 'string') {
    const text = cleanText(drawn);
    const lead = drawn.startsWith(' ') ? ' ' : '';
    const trail = text !== '' && drawn.endsWith(' ') ? ' ' : '';
    if (text === '' && lead === '') return;
    const last = into.at(-1);
    if (typeof last === 'string') into[into.length - 1] = last + lead + text + trail;
    else into.push(lead + text + trail);
  } else if ('name' in drawn) into.push(drawn);
  else for (const one of drawn) gather(one, into);
}

/** What holds for an element within another: its own attributes, and those it inherits where it has none. */
export function inherited(from: Attributes, own: Attributes): Attributes {
  const all: Record<string, unknown> = { ...from };
  for (const [key, value] of Object.entries(own)) if (value !== undefined) all[key] = value;
  return all;
}

export function textIn(node: PictureNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
