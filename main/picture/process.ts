import { fail, ok, type Result } from '../../shared/result';
import type { PictureImage, PictureProgress, PictureRequest, PictureResponse } from './protocol';
import { renderPicture, type WrittenPicture, writePicture } from './render';

/*
 * Entry of the picture process (Electron's utilityProcess): drawing a large picture takes seconds of computing and much
 * memory, neither of which may be the window's or the store's.
 */

/** The part of Electron's `process.parentPort` that is used. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: PictureRequest & { readonly id: number } }) => void): void;
  postMessage(message: PictureResponse | PictureProgress): void;
}

const port = (process as unknown as { readonly parentPort: ParentPort }).parentPort;

port.on('message', ({ data }) => port.postMessage({ id: data.id, result: guarded(data) }));

function guarded(request: PictureRequest): PictureResponse['result'] {
  try {
    return request.task === 'image' ? draw(request) : write(request);
  } catch (reason) {
    return fail('internal', `Annals made a mistake drawing this picture: ${reason instanceof Error ? reason.message : String(reason)}.`);
  }
}

function draw({ input, options, nowMs, maxWidth, page }: PictureRequest & { task: 'image' }): Result<PictureImage> {
  const rendered = renderPicture(input, options, nowMs);
  if (!rendered.ok) return rendered;
  const { width, height, completeness, warnings, offers, pages } = rendered.value;
  const png = rendered.value.png(maxWidth, page);
  return png.ok ? ok({ png: new Uint8Array(png.value), width, height, pages: pages.length, completeness, warnings, offers }) : png;
}

function write({ input, options, nowMs, path, rules }: PictureRequest & { task: 'write' }): Result<WrittenPicture> {
  return writePicture(input, options, path, nowMs, rules, (done) => port.postMessage({ done }));
}
