import { type Attributes, inherited, type PictureNode, textIn } from '../../../shared/picture/nodes';
import type { Weight } from '../../../shared/picture/text';
import { extentOf } from '../svg/outlines';
import { figure } from './pdf-file';
import type { PdfFont } from './pdf-font';
import { circle, pathOperators, rectangle } from './pdf-path';
import { colorOf, type PdfResources } from './pdf-resources';
import { visualOrder } from './visual-order';

export interface DrawEdges {
  readonly resources: PdfResources;
  readonly fonts: ReadonlyMap<Weight, PdfFont>;
  /** Outlines of the texts that the bundled font cannot set. */
  readonly outlines: ReadonlyMap<PictureNode, PictureNode>;
  readonly invisible: { readonly codeOf: (character: string) => string };
}

/** Where a struck line runs and how thick it is, in ems (Inter, table OS/2). */
const STRIKE_AT = 0.27;
const STRIKE_WIDTH = 0.066;
const BLACK = '#000000';

/** The content stream of a drawing, in its own units; whoever places it on a page sets the matrix. */
export function contentOf(nodes: readonly PictureNode[], edges: DrawEdges): string {
  const out: string[] = [];
  for (const node of nodes) draw(node, {}, { ...edges, out });
  return out.join('\n');
}

interface Drawing extends DrawEdges {
  readonly out: string[];
}

function draw(node: PictureNode, parent: Attributes, drawing: Drawing): void {
  const { out } = drawing;
  const own = node.attributes;
  const all = inherited(parent, own);
  switch (node.name) {
    case 'title':
    case 'desc':
    case 'tspan':
      return;
    case 'g': {
      const { transform, ...rest } = all;
      if (transform !== undefined) out.push(`q ${transform.map(figure).join(' ')} cm`);
      for (const child of node.children) if (typeof child !== 'string') draw(child, rest, drawing);
      if (transform !== undefined) out.push('Q');
      return;
    }
    case 'rect':
      paint(rectangle(own.x ?? 0, own.y ?? 0, own.width ?? 0, own.height ?? 0, own.rx ?? 0), all, drawing);
      return;
    case 'circle':
      paint(circle(own.cx ?? 0, own.cy ?? 0, own.r ?? 0), all, drawing);
      return;
    case 'line': {
      const [from, to] = [`${figure(own.x1 ?? 0)} ${figure(own.y1 ?? 0)} m`, `${figure(own.x2 ?? 0)} ${figure(own.y2 ?? 0)} l`];
      paint(`${from} ${to}`, { ...all, fill: 'none' }, drawing);
      return;
    }
    case 'path':
      paint(pathOperators(own.d ?? []), all, drawing);
      return;
    case 'text':
      if (drawing.outlines.has(node)) drawOutlined(node, all, drawing);
      else drawText(node, all, drawing);
      return;
  }
}

function paint(path: string, all: Attributes, { out, resources }: Drawing): void {
  const { fill = BLACK, stroke = 'none', 'fill-opacity': fillOpacity = 1, 'stroke-opacity': strokeOpacity = 1 } = all;
  if (fill !== 'none') {
    const filled = `${colorOf(fill)} rg ${path} f`;
    out.push(fillOpacity === 1 ? filled : `q ${resources.opacity(fillOpacity, 1)} gs ${filled} Q`);
  }
  if (stroke !== 'none') {
    const opacity = strokeOpacity === 1 ? '' : `${resources.opacity(1, strokeOpacity)} gs `;
    out.push(`q ${opacity}${strokeState(stroke, all)} ${path} S Q`);
  }
}

function strokeState(stroke: string, all: Attributes): string {
  const dashes = all['stroke-dasharray'];
  return [
    `${colorOf(stroke)} RG ${figure(all['stroke-width'] ?? 1)} w`,
    all['stroke-linecap'] === 'round' ? '1 J' : '',
    all['stroke-linejoin'] === 'round' ? '1 j' : '',
    dashes === undefined ? '' : `[${dashes.map(figure).join(' ')}] 0 d`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function drawText(node: PictureNode, all: Attributes, { out, fonts }: Drawing): void {
  const weight = all['font-weight'] ?? 400;
  const font = fonts.get(weight);
  if (font === undefined) throw new Error(`The weight ${weight} was not embedded.`);
  const size = all['font-size'] ?? 0;
  const spacing = (all['letter-spacing'] ?? 0) * size;
  const text = textIn(node);
  const { operand, width: ems } = font.show(text);
  const width = ems * size + Array.from(text).length * spacing;
  const anchor = all['text-anchor'];
  const x = (all.x ?? 0) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  const y = all.y ?? 0;
  const matrix = `1 0 0 -1 ${figure(x)} ${figure(y)} Tm`;
  const spaced = spacing === 0 ? '' : `${figure(spacing)} Tc `;
  const { stroke = 'none', fill = BLACK } = all;
  // A text with a stroke is the rim of another one: it is seen, and says nothing.
  if (stroke !== 'none') {
    const rim = `q BT /S${weight} ${figure(size)} Tf ${spaced}1 Tr ${strokeState(stroke, all)} ${matrix} ${operand} TJ ET Q`;
    out.push(`/Span <</ActualText <FEFF>>> BDC ${rim} EMC`);
    return;
  }
  out.push(`BT /F${weight} ${figure(size)} Tf ${spaced}${matrix} ${colorOf(fill)} rg ${operand} TJ${spacing === 0 ? '' : ' 0 Tc'} ET`);
  if (all['text-decoration'] === 'line-through') {
    const line = rectangle(x, y - (STRIKE_AT + STRIKE_WIDTH / 2) * size, ems * size, STRIKE_WIDTH * size, 0);
    out.push(`${colorOf(fill)} rg ${line} f`);
  }
}

/** Seen as outlines, found and copied as invisible words stretched over them. */
function drawOutlined(node: PictureNode, all: Attributes, drawing: Drawing): void {
  const outline = drawing.outlines.get(node);
  if (outline === undefined) return;
  draw(outline, {}, drawing);
  if ((all.stroke ?? 'none') !== 'none') return;
  const { left, right } = extentOf(outline);
  const size = all['font-size'] ?? 0;
  const codes = Array.from(visualOrder(textIn(node)), drawing.invisible.codeOf);
  const stretch = ((right - left) / (codes.length * size)) * 100;
  if (codes.length === 0 || !(stretch > 0)) return;
  const matrix = `1 0 0 -1 ${figure(left)} ${figure(all.y ?? 0)} Tm`;
  drawing.out.push(`BT /X ${figure(size)} Tf ${figure(stretch)} Tz 3 Tr ${matrix} <${codes.join('')}> Tj 0 Tr 100 Tz ET`);
}
