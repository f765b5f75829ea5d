import type { Weight } from '../../../shared/picture/text';
import { extentOf } from '../svg/outlines';
import { type SvgNode, textIn } from '../svg/svg-tree';
import { figure } from './pdf-file';
import type { PdfFont } from './pdf-font';
import { circle, pathOperators, rectangle } from './pdf-path';
import { colorOf, type PdfResources } from './pdf-resources';
import { visualOrder } from './visual-order';

export interface DrawEdges {
  readonly resources: PdfResources;
  readonly fonts: ReadonlyMap<Weight, PdfFont>;
  /** Outlines of the texts that the bundled font cannot set. */
  readonly outlines: ReadonlyMap<SvgNode, SvgNode>;
  readonly invisible: { readonly codeOf: (character: string) => string };
}

type Attributes = Readonly<Record<string, string>>;

/** Where a struck line runs and how thick it is, in ems (Inter, table OS/2). */
const STRIKE_AT = 0.27;
const STRIKE_WIDTH = 0.066;

/** The content stream of a drawing, in its own units; whoever places it on a page sets the matrix. */
export function drawing(svg: SvgNode, edges: DrawEdges): string {
  const out: string[] = [];
  const definitions = new Map<string, SvgNode>();
  for (const node of nodesOf(svg)) {
    if (node.name !== 'defs') continue;
    for (const one of nodesOf(node)) definitions.set(one.attributes['id'] ?? '', one);
  }
  for (const node of nodesOf(svg)) draw(node, svg.attributes, { ...edges, out, definitions });
  return out.join('\n');
}

interface Drawing extends DrawEdges {
  readonly out: string[];
  readonly definitions: ReadonlyMap<string, SvgNode>;
}

function nodesOf(node: SvgNode): SvgNode[] {
  return node.children.filter((child) => typeof child !== 'string');
}

/** Attributes that children do not inherit. */
const OWN = new Set(['transform', 'id', 'x', 'y', 'width', 'height', 'role', 'd', 'viewBox', 'xmlns', 'data-event']);

function inherited(parent: Attributes, node: SvgNode): Attributes {
  const kept = Object.entries(parent).filter(([key]) => !OWN.has(key));
  return { ...Object.fromEntries(kept), ...node.attributes };
}

function draw(node: SvgNode, parent: Attributes, drawing: Drawing): void {
  const { out } = drawing;
  const all = inherited(parent, node);
  const at = (key: string): number => Number(node.attributes[key] ?? 0);
  switch (node.name) {
    case 'title':
    case 'desc':
    case 'style':
    case 'defs':
      return;
    case 'g': {
      const transform = node.attributes['transform'];
      if (transform !== undefined) out.push(`q ${matrixOf(transform)} cm`);
      for (const child of nodesOf(node)) draw(child, all, drawing);
      if (transform !== undefined) out.push('Q');
      return;
    }
    case 'rect':
      paint(rectangle(at('x'), at('y'), at('width'), at('height'), at('rx')), all, drawing);
      return;
    case 'circle':
      paint(circle(at('cx'), at('cy'), at('r')), all, drawing);
      return;
    case 'line':
      paint(`${figure(at('x1'))} ${figure(at('y1'))} m ${figure(at('x2'))} ${figure(at('y2'))} l`, { ...all, fill: 'none' }, drawing);
      return;
    case 'path':
      paint(pathOperators(node.attributes['d'] ?? ''), all, drawing);
      return;
    case 'text':
      if (drawing.outlines.has(node)) drawOutlined(node, all, drawing);
      else drawText(node, all, drawing);
      return;
    default:
      throw new Error(`The PDF does not know the element <${node.name}>.`);
  }
}

/** translate(x y) scale(f): the only ones that pictures use; resvg writes matrix(…). */
function matrixOf(transform: string): string {
  const matrix = /matrix\(([^)]*)\)/.exec(transform)?.[1];
  if (matrix !== undefined)
    return matrix
      .split(/[\s,]+/)
      .map(Number)
      .map(figure)
      .join(' ');
  const [x = '0', y = '0'] = (/translate\(([^)]*)\)/.exec(transform)?.[1] ?? '0 0').split(/[\s,]+/);
  const factor = figure(Number(/scale\(([^)]*)\)/.exec(transform)?.[1] ?? 1));
  return `${factor} 0 0 ${factor} ${figure(Number(x))} ${figure(Number(y))}`;
}

function paint(path: string, all: Attributes, { out, resources, definitions }: Drawing): void {
  const fill = all['fill'] ?? '#000000';
  const stroke = all['stroke'] ?? 'none';
  const fillOpacity = Number(all['fill-opacity'] ?? 1);
  const strokeOpacity = Number(all['stroke-opacity'] ?? 1);
  const rule = all['fill-rule'] === 'evenodd' ? 'f*' : 'f';
  const steps: string[] = [];
  const definition = definitions.get(/^url\(#(.*)\)$/.exec(fill)?.[1] ?? '');
  if (definition?.name === 'linearGradient') {
    const { color, mask } = resources.gradient(definition);
    steps.push(`q ${mask} gs ${colorOf(color)} rg ${path} ${rule} Q`);
  } else if (definition !== undefined) steps.push(`q /Pattern cs ${resources.pattern(definition)} scn ${path} ${rule} Q`);
  else if (fill !== 'none') {
    const filled = `${colorOf(fill)} rg ${path} ${rule}`;
    steps.push(fillOpacity === 1 ? filled : `q ${resources.opacity(fillOpacity, 1)} gs ${filled} Q`);
  }
  if (stroke !== 'none') {
    const line = `${strokeState(stroke, all)} ${path} S`;
    const opacity = strokeOpacity === 1 ? '' : `${resources.opacity(1, strokeOpacity)} gs `;
    steps.push(`q ${opacity}${line} Q`);
  }
  if (all['paint-order'] === 'stroke') steps.reverse();
  out.push(...steps);
}

function strokeState(stroke: string, all: Attributes): string {
  const dashes = all['stroke-dasharray'];
  return [
    `${colorOf(stroke)} RG ${figure(Number(all['stroke-width'] ?? 1))} w`,
    all['stroke-linecap'] === 'round' ? '1 J' : '',
    all['stroke-linejoin'] === 'round' ? '1 j' : '',
    dashes === undefined || dashes === 'none'
      ? ''
      : `[${dashes
          .split(/[\s,]+/)
          .map(Number)
          .map(figure)
          .join(' ')}] 0 d`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

interface Run {
  readonly text: string;
  readonly fill: string;
  readonly struck: boolean;
}

function runsOf(node: SvgNode, all: Attributes): Run[] {
  return node.children.map((child) =>
    typeof child === 'string'
      ? { text: child, fill: all['fill'] ?? '#000000', struck: false }
      : {
          text: textIn(child),
          fill: child.attributes['fill'] ?? all['fill'] ?? '#000000',
          struck: child.attributes['text-decoration'] === 'line-through',
        },
  );
}

function drawText(node: SvgNode, all: Attributes, { out, fonts }: Drawing): void {
  const weight = Number(all['font-weight'] ?? 400) as Weight;
  const font = fonts.get(weight);
  if (font === undefined) throw new Error(`The weight ${weight} was not embedded.`);
  const size = Number(all['font-size']);
  const spacing = Number.parseFloat(all['letter-spacing'] ?? '0') * size;
  const runs = runsOf(node, all).map((run) => ({ ...run, ...font.show(run.text) }));
  const width = runs.reduce((total, run) => total + run.width * size + Array.from(run.text).length * spacing, 0);
  const anchor = all['text-anchor'];
  const x = Number(node.attributes['x']) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  const y = Number(node.attributes['y']);
  const place = `1 0 0 -1 ${figure(x)} ${figure(y)} Tm`;
  const spaced = spacing === 0 ? '' : `${figure(spacing)} Tc `;
  const stroke = all['stroke'] ?? 'none';
  if (stroke !== 'none') {
    const shown = runs.map((run) => `${run.operand} TJ`).join(' ');
    out.push(
      `/Span <</ActualText <FEFF>>> BDC q BT /S${weight} ${figure(size)} Tf ${spaced}1 Tr ${strokeState(stroke, all)} ${place} ${shown} ET Q EMC`,
    );
  }
  const shown = runs.map((run) => `${colorOf(run.fill)} rg ${run.operand} TJ`).join(' ');
  out.push(`BT /F${weight} ${figure(size)} Tf ${spaced === '' ? '' : spaced}${place} ${shown}${spacing === 0 ? '' : ' 0 Tc'} ET`);
  let runX = x;
  for (const run of runs) {
    const end = runX + run.width * size;
    if (run.struck) {
      const line = rectangle(runX, y - (STRIKE_AT + STRIKE_WIDTH / 2) * size, end - runX, STRIKE_WIDTH * size, 0);
      out.push(`${colorOf(run.fill)} rg ${line} f`);
    }
    runX = end;
  }
}

/** Seen as outlines, found and copied as invisible words stretched over them. */
function drawOutlined(node: SvgNode, all: Attributes, drawing: Drawing): void {
  const outline = drawing.outlines.get(node);
  if (outline === undefined) return;
  draw(outline, {}, drawing);
  const { left, right } = extentOf(outline);
  const words = runsOf(node, all)
    .map((run) => run.text)
    .join('');
  const size = Number(all['font-size']);
  const codes = Array.from(visualOrder(words), drawing.invisible.codeOf);
  const stretch = ((right - left) / (codes.length * size)) * 100;
  if (codes.length === 0 || !(stretch > 0)) return;
  const place = `1 0 0 -1 ${figure(left)} ${figure(Number(node.attributes['y']))} Tm`;
  drawing.out.push(`BT /X ${figure(size)} Tf ${figure(stretch)} Tz 3 Tr ${place} <${codes.join('')}> Tj 0 Tr 100 Tz ET`);
}
