import { isPersonal } from '../../shared/holds';
import type { PictureInput } from '../../shared/picture/input';
import { fail, ok, type Result } from '../../shared/result';
import { exportData, lookAtData } from '../formats/export';
import type { Port } from '../messages/port';
import { writeWhole } from '../output/write-whole';
import { borrowed } from '../store/borrowed';
import type { PictureImage, PictureProgress, PictureRequest, PictureResponse, WrittenData } from './protocol';
import { renderPicture, type WrittenPicture, writePicture } from './render';
import { timelineCopy } from './timeline-copy';

type Answer = PictureResponse['result'];

/**
 * Draws what is asked of one timeline, one request after the other. With each comes a port to the store, from which what is not known yet is fetched.
 *
 * @param portion events that the store is asked for at a time
 */
export function pictureDesk(
  tell: (progress: PictureProgress) => void,
  portion?: number,
): (request: PictureRequest, store: Port<unknown, unknown>) => Promise<Answer> {
  const copyOf = timelineCopy(portion);
  let turn: Promise<unknown> = Promise.resolve();

  async function answer(request: PictureRequest, port: Port<unknown, unknown>): Promise<Answer> {
    const store = borrowed<'picture'>(port);
    try {
      const input = await copyOf(store).finally(store.giveBack);
      if (!input.ok) return input;
      if (request.task === 'data') return data(input.value, request);
      return request.task === 'image' ? draw(input.value, request) : write(input.value, request);
    } catch (reason) {
      return fail('internal', `Annals made a mistake drawing this picture: ${reason instanceof Error ? reason.message : String(reason)}.`);
    }
  }

  return (request, port) => {
    const answered = turn.then(() => answer(request, port));
    turn = answered;
    return answered;
  };

  function draw(input: PictureInput, { options, nowMs, maxWidth, page }: PictureRequest & { task: 'image' }): Result<PictureImage> {
    const rendered = renderPicture(input, options, nowMs);
    if (!rendered.ok) return rendered;
    const { width, height, completeness, holds, warnings, remedies, pages } = rendered.value;
    const png = rendered.value.png(maxWidth, page);
    if (!png.ok) return png;
    return ok({ png: new Uint8Array(png.value), width, height, pages: pages.length, completeness, holds, warnings, remedies });
  }

  function data(input: PictureInput, { options, nowMs, to }: PictureRequest & { task: 'data' }): Result<WrittenData> {
    if (to === null) {
      const look = lookAtData(input, options, nowMs);
      return look.ok ? ok({ ...look.value, length: 0 }) : look;
    }
    const made = exportData(input, options, nowMs);
    if (!made.ok) return made;
    const { bytes, ...about } = made.value;
    const written = writeWhole(to.path, [bytes], { ...to.rules, personal: isPersonal(about.holds) });
    return written.ok ? ok({ ...about, length: bytes.length }) : written;
  }

  function write(input: PictureInput, { options, nowMs, path, rules }: PictureRequest & { task: 'write' }): Result<WrittenPicture> {
    return writePicture(input, options, path, nowMs, rules, (done) => tell({ done }));
  }
}
