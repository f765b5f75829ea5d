import { Resvg } from '@resvg/resvg-js';
import { fontsFor } from '../fonts/resvg-fonts';
import { readSvg, type SvgNode, textIn, writeNode } from './svg-tree';

/**
 * Texts that the bundled font has no letters for, as outlines: resvg shapes them with the fonts of this computer, right
 * to left and joined where the script wants it, exactly as in the PNG. `texts` are `<text>` elements with all that they
 * inherit. Answers one node for each.
 */
export function outlinesOf(texts: readonly SvgNode[]): SvgNode[] {
  if (texts.length === 0) return [];
  const body = texts.map((node, index) => `<g id="t${index}">${writeNode(node)}</g>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="99999" height="99999" font-family="Inter">${body}</svg>`;
  const resvg = new Resvg(svg, { font: fontsFor(texts.map(textIn).join('')) });
  const found = new Map<string, SvgNode>();
  const collect = (node: SvgNode): void => {
    const id = node.attributes['id'];
    if (id !== undefined) found.set(id, node);
    for (const child of node.children) if (typeof child !== 'string') collect(child);
  };
  collect(readSvg(resvg.toString()));
  return texts.map((_, index) => found.get(`t${index}`) ?? { name: 'g', attributes: {}, children: [] });
}

/** From the leftmost to the rightmost point of the outlines. */
export function extentOf(node: SvgNode): { readonly left: number; readonly right: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  const visit = (one: SvgNode): void => {
    // usvg writes absolute M, L, Q, C: every second number is an x.
    const figures = (one.attributes['d'] ?? '').match(/-?[\d.]+/g) ?? [];
    for (let at = 0; at < figures.length; at += 2) {
      left = Math.min(left, Number(figures[at]));
      right = Math.max(right, Number(figures[at]));
    }
    for (const child of one.children) if (typeof child !== 'string') visit(child);
  };
  visit(node);
  return left <= right ? { left, right } : { left: 0, right: 0 };
}
