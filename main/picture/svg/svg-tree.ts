import { escapeXml } from '../../../shared/picture/xml';

/**
 * Reads the SVG that `shared/picture` writes, and only that, back into a tree: the PDF is drawn from the very drawing
 * that the other formats show, so that the two cannot come to differ.
 */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgNode | string)[];
}

const TAG = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

export function readSvg(svg: string): SvgNode {
  const root: { children: (SvgNode | string)[] } = { children: [] };
  const open: { children: (SvgNode | string)[] }[] = [root];
  let after = 0;
  for (const match of svg.matchAll(TAG)) {
    const [tag, closing, name = '', written = '', selfClosing] = match;
    const text = svg.slice(after, match.index);
    if (text !== '') open.at(-1)?.children.push(resolved(text));
    after = match.index + tag.length;
    if (closing === '/') {
      open.pop();
      continue;
    }
    const attributes = Object.fromEntries([...written.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, resolved(value)]));
    const node = { name, attributes, children: [] as (SvgNode | string)[] };
    open.at(-1)?.children.push(node);
    if (selfClosing !== '/') open.push(node);
  }
  const [first] = root.children;
  if (first === undefined || typeof first === 'string') throw new Error('This is not an SVG document.');
  return first;
}

function resolved(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}

export function textIn(node: SvgNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

export function writeNode(node: SvgNode): string {
  const attributes = Object.entries(node.attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const children = node.children.map((child) => (typeof child === 'string' ? spaced(child) : writeNode(child)));
  return `<${node.name}${attributes.join('')}>${children.join('')}</${node.name}>`;
}

/** Escaping trims; the space between a title and its date is to stay. */
function spaced(text: string): string {
  return (text.startsWith(' ') ? ' ' : '') + escapeXml(text) + (text.length > 1 && text.endsWith(' ') ? ' ' : '');
}
