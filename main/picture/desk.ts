import type { EventView } from '../../shared/event';
import type { PictureInput } from '../../shared/picture/input';
import { fail, ok, type Result } from '../../shared/result';
import type { PictureImage, PictureProgress, PictureRequest, PictureResponse } from './protocol';
import { renderPicture, type WrittenPicture, writePicture } from './render';

type Answer = PictureResponse['result'];

/** Draws what is asked, one request after the other. The events of a large timeline come before it, in portions, and are forgotten with it. */
export function pictureDesk(tell: (progress: PictureProgress) => void): (request: PictureRequest) => Answer {
  const gathered = new Map<number, EventView[]>();

  function gather({ key, events }: PictureRequest & { task: 'gather' }): Result<null> {
    const before = gathered.get(key) ?? [];
    for (const event of events) before.push(event);
    gathered.set(key, before);
    return ok(null);
  }

  function wholeOf(input: Extract<PictureRequest, { input: unknown }>['input']): PictureInput | null {
    if ('events' in input) return input;
    const { gathered: key, ...rest } = input;
    const events = gathered.get(key);
    gathered.delete(key);
    return events === undefined ? null : { ...rest, events };
  }

  return (request) => {
    try {
      if (request.task === 'gather') return gather(request);
      if (request.task === 'forget') {
        gathered.delete(request.key);
        return ok(null);
      }
      const input = wholeOf(request.input);
      if (input === null) return fail('internal', 'The events of this picture did not arrive. Try again. Nothing was written.');
      return request.task === 'image' ? draw(input, request) : write(input, request);
    } catch (reason) {
      return fail('internal', `Annals made a mistake drawing this picture: ${reason instanceof Error ? reason.message : String(reason)}.`);
    }
  };

  function draw(input: PictureInput, { options, nowMs, maxWidth, page }: PictureRequest & { task: 'image' }): Result<PictureImage> {
    const rendered = renderPicture(input, options, nowMs);
    if (!rendered.ok) return rendered;
    const { width, height, completeness, holds, warnings, remedies, pages } = rendered.value;
    const png = rendered.value.png(maxWidth, page);
    if (!png.ok) return png;
    return ok({ png: new Uint8Array(png.value), width, height, pages: pages.length, completeness, holds, warnings, remedies });
  }

  function write(input: PictureInput, { options, nowMs, path, rules }: PictureRequest & { task: 'write' }): Result<WrittenPicture> {
    return writePicture(input, options, path, nowMs, rules, (done) => tell({ done }));
  }
}
