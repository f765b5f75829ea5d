import { type Attributes, type Drawn, element } from './nodes';

/**
 * Text with a rim in the colour of its ground, which keeps lines out of the letters: the rim is a text of its own below,
 * because some programs (LibreOffice among them) paint a rim over the letters it belongs to.
 */
export function haloed(attributes: Attributes, ground: string, width: number, children: Drawn): Drawn {
  const text = element('text', attributes, children);
  const plain = text.children.map((child) => (typeof child === 'string' ? child : { ...child, attributes: {} }));
  return [{ ...text, attributes: Object.assign({}, attributes, rim(ground, width)), children: plain }, text];
}

/** What makes a text, or all texts of a group, the rim of those above. */
export function rim(ground: string, width: number): Attributes {
  return { fill: ground, stroke: ground, 'stroke-width': width, 'stroke-linejoin': 'round', 'aria-hidden': 'true' };
}

/**
 * For files that browsers open: searching and selecting pass over the rims, which say once more what is written. Asked for
 * in a way that drawing programs pass over: Inkscape complains of each property that it does not know, once for each rim.
 */
export const RIM_STYLE =
  '@supports (user-select:none){text[stroke],[stroke] text{user-select:none;pointer-events:none;interactivity:inert}}';
