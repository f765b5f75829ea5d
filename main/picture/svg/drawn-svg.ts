import type { Picture } from '../../../shared/picture/picture';
import { pictureSvg, type SvgOptions } from '../../../shared/picture/svg';
import { startsRightToLeft, type Weight } from '../../../shared/picture/text';
import { fallbackFor } from '../fonts/fallback-fonts';
import { isLearnt, learnWidths, measureText, missingGlyphs } from '../fonts/measure';
import { hasForeign, type Piece, piecesOf } from '../fonts/pieces';
import { extentOf, outlinesOf } from './outlines';
import { readSvg, type SvgNode, textIn, writeNode } from './svg-tree';

/**
 * The SVG of a picture as every format draws it: a line in several scripts is cut into one text for each, set side by
 * side at measured places. Otherwise a renderer may set all of it in the font of the foreign letters, and a date behind a
 * right-to-left title would take part in its direction.
 */
export function drawnSvg(picture: Picture, options: SvgOptions = {}): string {
  const svg = pictureSvg(picture, options);
  return hasForeign(svg) ? writeNode(separated(readSvg(svg), {})) : svg;
}

/** Words at this size are measured to a thousandth of an em. */
const SIZE = 100;
/** Air on both sides of a word together, which its outlines leave out. */
const BEARING = 0.2;
const MOST_WORDS = 20_000;

/** Measures the foreign words of drawings that were not measured before; true when there were any, and lines may now break elsewhere. */
export function learnForeignWords(svgs: readonly string[]): boolean {
  const words = new Set<string>();
  for (const svg of svgs) {
    if (!hasForeign(svg)) continue;
    for (const node of textsIn(readSvg(svg))) {
      for (const piece of piecesOf(textIn(node))) {
        if (piece.foreign) for (const word of piece.text.split(' ')) if (hasForeign(word) && !isLearnt(word)) words.add(word);
      }
    }
  }
  const list = [...words].slice(0, MOST_WORDS);
  if (list.length === 0) return false;
  const attributes = { x: '0', y: String(SIZE), 'font-size': String(SIZE) };
  const outlines = outlinesOf(list.map((word) => ({ name: 'text', attributes, children: [word] })));
  const widths = new Map<string, number>();
  outlines.forEach((outline, index) => {
    const { left, right } = extentOf(outline);
    const word = list[index] ?? '';
    // Letters that no font of this computer has are empty boxes, or nothing: their guessed width stands.
    const known = missingGlyphs(word).every((character) => fallbackFor(character.codePointAt(0) ?? 0) !== null);
    if (known && right > left) widths.set(word, (right - left) / SIZE + BEARING);
  });
  learnWidths(widths);
  return widths.size > 0;
}

function textsIn(node: SvgNode): SvgNode[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : child.name === 'text' ? [child] : textsIn(child)));
}

type Attributes = SvgNode['attributes'];

function separated(node: SvgNode, inherited: Attributes): SvgNode {
  const all = { ...inherited, ...node.attributes };
  const children = node.children.flatMap((child): (SvgNode | string)[] => {
    if (typeof child === 'string') return [child];
    if (child.name === 'text' && hasForeign(textIn(child))) return piecesAsTexts(child, all);
    return [separated(child, all)];
  });
  return { ...node, children };
}

/** From left to right as they are read: a text that begins from right to left has its first piece on the right. */
function inReadingOrder(text: string): Piece[] {
  if (!startsRightToLeft(text)) return piecesOf(text);
  const words = text.trimEnd();
  // What stood before a piece stands behind it now.
  const turned = (piece: Piece): Piece => ({ ...piece, text: piece.text.replace(/^( *)(.*?)( *)$/, '$3$2$1') });
  const pieces = piecesOf(words).map(turned).reverse();
  // The space before what follows stays where that stands.
  return words === text ? pieces : [...pieces, { text: text.slice(words.length), foreign: false }];
}

function piecesAsTexts(node: SvgNode, inherited: Attributes): SvgNode[] {
  const all = { ...inherited, ...node.attributes };
  const size = Number(all['font-size']);
  const weight = Number(all['font-weight'] ?? 400) as Weight;
  const runs = node.children.flatMap((child) => {
    const style = typeof child === 'string' ? null : child;
    return inReadingOrder(typeof child === 'string' ? child : textIn(child)).map((piece) => ({
      ...piece,
      style,
      width: measureText(piece.text, size, weight),
    }));
  });
  const width = runs.reduce((total, run) => total + run.width, 0);
  const anchor = all['text-anchor'];
  let x = Number(node.attributes['x']) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  const { 'text-anchor': _, ...attributes } = node.attributes;
  return runs.flatMap((run): SvgNode[] => {
    // Leading spaces are dropped by renderers: the place says it.
    const lead = run.text.length - run.text.trimStart().length;
    const at = x + measureText(' '.repeat(lead), size, weight);
    x += run.width;
    const text = run.text.trim();
    if (text === '') return [];
    const place = { ...attributes, x: String(Math.round(at * 100) / 100), 'text-anchor': 'start' };
    return [{ name: 'text', attributes: place, children: run.style === null ? [text] : [{ ...run.style, children: [text] }] }];
  });
}
