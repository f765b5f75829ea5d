import type { Numbers } from '../../../shared/picture/lane-nodes';
import { type Attributes, inherited, type PictureNode, textIn } from '../../../shared/picture/nodes';
import type { Picture } from '../../../shared/picture/picture';
import { pictureNodes } from '../../../shared/picture/picture-nodes';
import { writeNodes } from '../../../shared/picture/write-svg';
import { setLines } from './lines';

/** A text of a drawing, with all that holds for it. */
export interface SetText {
  readonly node: PictureNode;
  readonly text: string;
  readonly all: Attributes;
}

/** A page as every format draws it. */
export interface Drawing {
  readonly picture: Picture;
  readonly nodes: readonly PictureNode[];
  readonly texts: readonly SetText[];
  /** The nodes as SVG; written when it is first asked for, and only then. */
  readonly markup: () => string;
}

/** `numbers`: marks of these events carry a number, for documents that refer to them. */
export function drawingOf(picture: Picture, numbers?: Numbers): Drawing {
  const nodes = setLines(pictureNodes(picture, numbers));
  let written: string | null = null;
  const markup = (): string => {
    written ??= writeNodes(nodes);
    return written;
  };
  return { picture, nodes, texts: textsOf(nodes, {}), markup };
}

/** All letters of drawings: what some face must have a glyph for. */
export function lettersOf(drawings: readonly Drawing[]): string {
  return drawings.flatMap((drawing) => drawing.texts.map(({ text }) => text)).join('\n');
}

function textsOf(nodes: PictureNode['children'], parent: Attributes): SetText[] {
  return nodes.flatMap((node): SetText[] => {
    if (typeof node === 'string' || (node.name !== 'g' && node.name !== 'text')) return [];
    const all = inherited(parent, node.attributes);
    return node.name === 'text' ? [{ node, text: textIn(node), all }] : textsOf(node.children, all);
  });
}
