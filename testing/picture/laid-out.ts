import { measureText } from '../../main/picture/fonts/measure';
import type { PictureInput } from '../../shared/picture/input';
import { layoutPages } from '../../shared/picture/layout';
import type { PictureOptionsInput } from '../../shared/picture/options';
import type { Picture } from '../../shared/picture/picture';
import { NOW, pictureOptions } from './inputs';

/** The pages of a picture, laid out. @throws where it is refused */
export function pagesOf(input: PictureInput, options: PictureOptionsInput): readonly Picture[] {
  const pages = layoutPages(input, pictureOptions(options), { measure: measureText, nowMs: NOW });
  if (!pages.ok) throw new Error(pages.error.message);
  return pages.value;
}

/** The first of them. */
export function pictureOf(input: PictureInput, options: PictureOptionsInput): Picture {
  const [page] = pagesOf(input, options);
  if (page === undefined) throw new Error('There is no page.');
  return page;
}
