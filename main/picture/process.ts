import { pictureDesk } from './desk';
import type { PictureProgress, PictureRequest, PictureResponse } from './protocol';

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
const answer = pictureDesk((progress) => port.postMessage(progress));

port.on('message', ({ data }) => port.postMessage({ id: data.id, result: answer(data) }));
