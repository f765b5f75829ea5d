import { ok, type Result } from '../../../shared/result';
import { earliestKnown } from '../past/known-on';
import type { OpenStore } from './open-store';

export interface LookedBack {
  readonly earliest: string | null;
  readonly share: number;
}

export const pastAnswers = {
  /**
   * Gets a part ready of what is asked as of the end of a day (EDTF), so that others are answered in between, and says how much of it is: to
   * be asked again until `share` is 1. Then it says, too, on which day anything of that was known first. Null gives up what was made ready. What
   * is asked of a day that was not made ready is answered all the same, later.
   */
  'store.lookBack': ({ pasts }: OpenStore, { day }: { readonly day: string | null }): Result<LookedBack> => {
    if (day === null) {
      pasts.forget();
      return ok({ earliest: null, share: 1 });
    }
    const share = pasts.prepare(day);
    if (!share.ok) return share;
    if (share.value < 1) return ok({ earliest: null, share: share.value });
    const past = pasts.on(day);
    return past.ok ? ok({ earliest: earliestKnown(past.value), share: 1 }) : past;
  },
};
