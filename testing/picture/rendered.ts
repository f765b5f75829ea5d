import { type RenderedPicture, renderPicture, type WrittenPicture, writePicture } from '../../main/picture/render';
import type { PictureInput } from '../../shared/picture/input';
import type { PictureOptionsInput } from '../../shared/picture/options';
import { NOW, pictureOptions } from './inputs';

/** The picture of an input, which nothing may refuse. */
export function rendered(input: PictureInput, options: PictureOptionsInput = {}): RenderedPicture {
  const made = renderPicture(input, pictureOptions(options), NOW);
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

/** The same as a file at a path, or as several beside it. */
export function written(input: PictureInput, options: PictureOptionsInput, path: string): WrittenPicture {
  const made = writePicture(input, pictureOptions(options), path, NOW, { inputs: [], replace: 'ours' });
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}
