import { drawingOf } from '../../main/picture/svg/drawing';
import type { Picture } from '../../shared/picture/picture';
import { svgDocument } from '../../shared/picture/svg-document';

/** The SVG of a page, for what is not rendered as a whole. */
export function pictureSvg(picture: Picture): string {
  return svgDocument(picture, drawingOf(picture).markup());
}
