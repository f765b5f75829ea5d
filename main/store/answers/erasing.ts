import { ok, type Result } from '../../../shared/result';
import { type Erased, eraseEvent } from '../erasing/erase';
import { type KnownErasure, knownErasures } from '../erasing/erased-again';
import { roomToScrub } from '../lock/scrub';
import type { OpenStore } from './open-store';

export const erasingAnswers = {
  /** Every erasure, oldest first. */
  'store.erasures': ({ context }: OpenStore): Result<KnownErasure[]> => ok(knownErasures(context.engine, 'main')),
  /** Takes an event, deleted or not, out of the file with its whole history; cannot be undone. See eraseEvent. */
  'store.eventErase': (
    { context, path, writer, saved, copying, pasts }: OpenStore,
    { id, reason }: { readonly id: string; readonly reason: string },
  ): Result<Erased> => {
    // It would still hold the event, and nobody would name it.
    copying.drop();
    const erased = writer.erase(() => {
      const room = roomToScrub(context.engine, path);
      return room.ok ? eraseEvent(context, id, reason) : room;
    });
    saved?.forget();
    pasts.forget();
    return erased;
  },
};
