import { inksOf } from '../look/inks';
import { linkMark } from '../look/link-mark';
import type { Palette } from '../look/palette';
import type { PlacedLink } from './links';
import { primitiveNodes } from './mark-nodes';
import { element, type PictureNode } from './nodes';

/** A link as it is drawn in a picture, between lanes. */
export function linkNodes({ type, from, to }: PlacedLink, theme: Palette): PictureNode {
  return element('g', { 'aria-hidden': 'true' }, [primitiveNodes(linkMark(type, from, to), inksOf(theme.legend, theme))]);
}
