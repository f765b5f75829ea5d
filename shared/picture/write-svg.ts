import type { PathStep } from '../look/primitive';
import type { Attributes, PictureNode } from './nodes';
import { escapeText, escapeXml, number } from './xml';

/** The markup of nodes, one after the other. */
export function writeNodes(nodes: readonly (PictureNode | string)[]): string {
  let written = '';
  for (const node of nodes) written += typeof node === 'string' ? escapeText(node) : writeNode(node);
  return written;
}

function writeNode({ name, attributes, children }: PictureNode): string {
  const start = `<${name}${writeAttributes(attributes)}`;
  return children.length === 0 ? `${start}/>` : `${start}>${writeNodes(children)}</${name}>`;
}

function writeAttributes(attributes: Attributes): string {
  const { d, transform, 'stroke-dasharray': dashes, 'letter-spacing': spacing, ...plain } = attributes;
  let written = d === undefined ? '' : ` d="${d.map(writeStep).join('')}"`;
  for (const [key, value] of Object.entries(plain)) {
    if (value !== undefined) written += ` ${key}="${typeof value === 'number' ? writeNumber(key, value) : escapeXml(value)}"`;
  }
  if (dashes !== undefined) written += ` stroke-dasharray="${figures(dashes)}"`;
  if (transform !== undefined) written += ` transform="matrix(${figures(transform)})"`;
  if (spacing !== undefined) written += ` letter-spacing="${number(spacing)}em"`;
  return written;
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
