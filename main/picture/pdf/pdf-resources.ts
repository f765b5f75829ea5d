import { figure, type PdfFile, type PdfReference, type PdfValue } from './pdf-file';

/** What content streams name: transparencies. Each is written once, whichever pages use it. */
export interface PdfResources {
  /** Name of a graphics state with these opacities. */
  readonly opacity: (fill: number, stroke: number) => string;
  readonly dictionary: () => Record<string, PdfValue>;
}

export function createResources(file: PdfFile): PdfResources {
  const states = new Map<string, readonly [string, PdfReference]>();
  return {
    opacity: (fill, stroke) => {
      const key = `${figure(fill)} ${figure(stroke)}`;
      const found = states.get(key) ?? ([`G${states.size + 1}`, file.add({ Type: '/ExtGState', ca: fill, CA: stroke })] as const);
      states.set(key, found);
      return `/${found[0]}`;
    },
    dictionary: () => ({ ExtGState: Object.fromEntries([...states.values()]) }),
  };
}

/** "#rrggbb" as three figures from 0 to 1. */
export function colorOf(hex: string): string {
  return [1, 3, 5].map((at) => figure(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');
}
