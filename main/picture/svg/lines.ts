import { type Attributes, inherited, type PictureNode } from '../../../shared/picture/nodes';
import { startsRightToLeft } from '../../../shared/picture/text';
import { measureText } from '../fonts/measure';
import { hasForeign } from '../fonts/missing';
import { type Piece, piecesOf } from '../fonts/pieces';

/**
 * Every line of text as texts of one style and one script each, set side by side at measured places. A renderer may set a
 * line in several scripts in the font of the foreign letters, let a date behind a right-to-left title take part in its
 * direction, or lose the position of whatever follows another style (LibreOffice does, and drops the space before it).
 */
export function setLines(nodes: readonly PictureNode[]): readonly PictureNode[] {
  return nodes.flatMap((node) => set(node, {}));
}

function set(node: PictureNode, parent: Attributes): readonly PictureNode[] {
  if (node.name !== 'text' && node.name !== 'g') return [node];
  const all = inherited(parent, node.attributes);
  if (node.name === 'text') return isOne(node) ? [node] : sideBySide(node, all);
  const children = node.children.flatMap((child): PictureNode['children'] => (typeof child === 'string' ? [child] : set(child, all)));
  return [{ ...node, children }];
}

function isOne({ children: [only, second] }: PictureNode): boolean {
  return typeof only === 'string' && second === undefined && !hasForeign(only);
}

interface Run {
  readonly text: string;
  readonly style: Attributes;
  readonly width: number;
}

function sideBySide(node: PictureNode, all: Attributes): PictureNode[] {
  const size = all['font-size'] ?? 0;
  const widthOf = (text: string): number => measureText(text, size, all['font-weight'] ?? 400);
  const runs = node.children.flatMap((child): Run[] => {
    const style = typeof child === 'string' ? {} : child.attributes;
    const text = typeof child === 'string' ? child : child.children.join('');
    return inReadingOrder(text).map((piece) => ({ text: piece.text, style, width: widthOf(piece.text) }));
  });
  const width = runs.reduce((total, run) => total + run.width, 0);
  const anchor = all['text-anchor'];
  // Where a line ends is known better than where it begins: kerning makes it a little shorter than it was measured.
  const fromEnd = anchor === 'end' && !runs.some((run) => hasForeign(run.text));
  let x = (all.x ?? 0) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return runs.flatMap((run): PictureNode[] => {
    const [from, to] = [x, x + run.width];
    x = to;
    const text = run.text.trim();
    if (text === '') return [];
    // Spaces at the ends are dropped by renderers: the position says them.
    const position = fromEnd
      ? to - widthOf(run.text.slice(run.text.trimEnd().length))
      : from + widthOf(run.text.slice(0, run.text.length - run.text.trimStart().length));
    const attributes = Object.assign({}, inherited(node.attributes, run.style), {
      x: position,
      'text-anchor': fromEnd ? ('end' as const) : undefined,
    });
    return [{ name: 'text', attributes, children: [text] }];
  });
}

/** From left to right as they are read: a text that begins from right to left has its first piece on the right. */
function inReadingOrder(text: string): Piece[] {
  if (!hasForeign(text)) return [{ text, foreign: false }];
  if (!startsRightToLeft(text)) return piecesOf(text);
  const words = text.trimEnd();
  // What ends the line stands at its left; renderers leave it on the right of foreign letters, before the first word.
  const stops = /[.…!:;,]+$/.exec(words)?.[0] ?? '';
  const end = stops === '' ? [] : [{ text: stops, foreign: false }];
  // What stood before a piece stands behind it now.
  const turned = (piece: Piece): Piece => ({ ...piece, text: piece.text.replace(/^( *)(.*?)( *)$/, '$3$2$1') });
  const pieces = [
    ...end,
    ...piecesOf(words.slice(0, words.length - stops.length))
      .map(turned)
      .reverse(),
  ];
  // The space before what follows stays where that stands.
  return words === text ? pieces : [...pieces, { text: text.slice(words.length), foreign: false }];
}
