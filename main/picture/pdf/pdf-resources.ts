import { type SvgNode, textIn } from '../svg/svg-tree';
import { figure, type PdfFile, type PdfReference, type PdfValue } from './pdf-file';

/** What content streams name: transparencies, masks, patterns. Each is written once, whichever pages use it. */
export interface PdfResources {
  /** Name of a graphics state with these opacities. */
  readonly opacity: (fill: number, stroke: number) => string;
  /** A colour that fades: the paint and the mask that thins it out. */
  readonly gradient: (node: SvgNode) => { readonly color: string; readonly mask: string };
  readonly pattern: (node: SvgNode) => string;
  readonly dictionary: () => Record<string, PdfValue>;
}

export interface PageFrame {
  /** Design units. */
  readonly width: number;
  readonly height: number;
  /** From design units to the points of the page: scale, then flip. */
  readonly scale: number;
}

export function createResources(file: PdfFile, frame: PageFrame): PdfResources {
  const states = new Map<string, readonly [string, PdfReference]>();
  const patterns = new Map<string, readonly [string, PdfReference]>();
  const once = (known: Map<string, readonly [string, PdfReference]>, key: string, prefix: string, make: () => PdfReference): string => {
    const found = known.get(key) ?? ([`${prefix}${known.size + 1}`, make()] as const);
    known.set(key, found);
    return `/${found[0]}`;
  };
  const opacity = (fill: number, stroke: number): string =>
    once(states, `opacity ${figure(fill)} ${figure(stroke)}`, 'G', () => file.add({ Type: '/ExtGState', ca: fill, CA: stroke }));
  return {
    opacity,
    gradient: (node) => {
      const stops = node.children.filter((child) => typeof child !== 'string');
      const key = JSON.stringify([node.attributes['x1'], node.attributes['x2'], stops.map((stop) => stop.attributes)]);
      return {
        color: stops[0]?.attributes['stop-color'] ?? '#000000',
        mask: once(states, key, 'G', () => softMask(file, frame, node, stops)),
      };
    },
    pattern: (node) => once(patterns, JSON.stringify(node), 'P', () => tiling(file, frame, node)),
    dictionary: () => ({
      ExtGState: Object.fromEntries([...states.values()]),
      Pattern: Object.fromEntries([...patterns.values()]),
    }),
  };
}

/** A mask as light as the gradient is solid: ISO 32000-1, 11.6.5.2. */
function softMask(file: PdfFile, frame: PageFrame, node: SvgNode, stops: readonly SvgNode[]): PdfReference {
  const places = stops.map((stop) => ({ at: Number(stop.attributes['offset']), light: Number(stop.attributes['stop-opacity']) }));
  const pieces = places.slice(1).map((place, index) => ({
    ...{ FunctionType: 2, Domain: [0, 1], N: 1 },
    ...{ C0: [places[index]?.light ?? 0], C1: [place.light] },
  }));
  const shading = {
    ShadingType: 2,
    ColorSpace: '/DeviceGray',
    Coords: [Number(node.attributes['x1']), 0, Number(node.attributes['x2']), 0],
    Extend: [true, true],
    Function: {
      ...{ FunctionType: 3, Domain: [0, 1], Functions: pieces },
      Bounds: places.slice(1, -1).map((place) => place.at),
      Encode: pieces.flatMap(() => [0, 1]),
    },
  };
  const form = file.stream(
    {
      ...{ Type: '/XObject', Subtype: '/Form', BBox: [0, 0, frame.width, frame.height] },
      Group: { S: '/Transparency', CS: '/DeviceGray' },
      Resources: { Shading: { S1: shading } },
    },
    '/S1 sh',
  );
  return file.add({ Type: '/ExtGState', SMask: { Type: '/Mask', S: '/Luminosity', G: form } });
}

/** Hatching: light lines over a lighter ground. Its matrix leads to the page itself, not to the drawing: 8.7.3.1. */
function tiling(file: PdfFile, { scale, height }: PageFrame, node: SvgNode): PdfReference {
  const [ground, line] = node.children.filter((child) => typeof child !== 'string');
  if (ground === undefined || line === undefined) throw new Error(`An unknown pattern: ${textIn(node)}`);
  const size = Number(node.attributes['width']);
  const turn = (Number(/rotate\((\d+)\)/.exec(node.attributes['patternTransform'] ?? '')?.[1] ?? 0) * Math.PI) / 180;
  const fill = Number(ground.attributes['fill-opacity'] ?? 1);
  const stroke = Number(line.attributes['stroke-opacity'] ?? 1);
  const x = Number(line.attributes['x1']);
  const content = [
    '/G1 gs',
    `${colorOf(ground.attributes['fill'] ?? '#000000')} rg 0 0 ${size} ${size} re f`,
    `${colorOf(line.attributes['stroke'] ?? '#000000')} RG ${line.attributes['stroke-width'] ?? 1} w ${x} 0 m ${x} ${size} l S`,
  ].join('\n');
  const cos = Math.cos(turn) * scale;
  const sin = Math.sin(turn) * scale;
  return file.stream(
    {
      ...{ Type: '/Pattern', PatternType: 1, PaintType: 1, TilingType: 1 },
      ...{ BBox: [0, 0, size, size], XStep: size, YStep: size },
      Matrix: [cos, -sin, -sin, -cos, 0, height * scale],
      Resources: { ExtGState: { G1: { Type: '/ExtGState', ca: fill, CA: stroke } } },
    },
    content,
  );
}

/** "#rrggbb" as three figures from 0 to 1. */
export function colorOf(hex: string): string {
  return [1, 3, 5].map((at) => figure(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');
}
