import { parentPort } from '../messages/parent-port';
import type { Port } from '../messages/port';
import { pictureDesk } from './desk';
import type { PictureProgress, PictureRequest, PictureResponse } from './protocol';

/*
 * Entry of the picture process (Electron's utilityProcess): drawing a large picture takes seconds of computing and much
 * memory, neither of which may be the window's or the store's.
 */

const port = parentPort<PictureRequest & { readonly id: number }, PictureResponse | PictureProgress, Port<unknown, unknown>>();
const answer = pictureDesk((progress) => port.postMessage(progress));

port.on('message', async ({ data, ports: [store] }) => {
  if (store !== undefined) port.postMessage({ id: data.id, result: await answer(data, store) });
});
