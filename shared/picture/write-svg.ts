import type { PathStep } from '../look/primitive';
import type { Attributes, PictureNode } from './nodes';
import { escapeText, escapeXml, number } from './xml';

/**
 * The markup of nodes, one after the other. Pieces are joined as soon as an element has all of its own: a text that is added to bit by bit
 * stays a tree of bits until somebody reads it, and of a large picture that takes as long to keep as everything else to draw.
 */
export function writeNodes(nodes: readonly (PictureNode | string)[]): string {
  return nodes.map((node) => (typeof node === 'string' ? escapeText(node) : writeNode(node))).join('');
}

function writeNode({ name, attributes, children }: PictureNode): string {
  const pieces = ['<', name];
  writeAttributes(attributes, pieces);
  if (children.length === 0) pieces.push('/>');
  else pieces.push('>', writeNodes(children), '</', name, '>');
  return pieces.join('');
}

/** Those that are figures or words as they are given, and then those that are written in a way of their own. */
function writeAttributes(attributes: Attributes, into: string[]): void {
  const { d, transform, 'stroke-dasharray': dashes, 'letter-spacing': spacing } = attributes;
  if (d !== undefined) into.push(' d="', d.map(writeStep).join(''), '"');
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'string') into.push(' ', key, '="', escapeXml(value), '"');
    else if (typeof value === 'number' && key !== 'letter-spacing') into.push(' ', key, '="', writeNumber(key, value), '"');
  }
  if (dashes !== undefined) into.push(` stroke-dasharray="${figures(dashes)}"`);
  if (transform !== undefined) into.push(` transform="matrix(${figures(transform)})"`);
  if (spacing !== undefined) into.push(` letter-spacing="${number(spacing)}em"`);
}

/** Layers of a fade add up: their opacity needs a further digit. */
function writeNumber(key: string, value: number): string {
  return key.endsWith('-opacity') ? String(Math.round(value * 10000) / 10000) : number(value);
}

function writeStep(step: PathStep): string {
  if (step[0] === 'z') return 'z';
  if (step[0] === 'a') {
    const [, radius, large, sweep, x, y] = step;
    return `a${figures([radius, radius, 0, large ? 1 : 0, sweep ? 1 : 0, x, y])}`;
  }
  const [command, ...places] = step;
  return command + figures(places);
}

function figures(values: readonly number[]): string {
  return values.map(number).join(' ');
}
