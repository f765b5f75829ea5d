import { ok, type Result } from '../../../shared/result';
import { earliestKnown } from '../past/known-on';
import type { OpenStore } from './open-store';

export const pastAnswers = {
  /**
   * Gets ready to answer as of the end of a day (EDTF), and says on which day anything of that was known first; null gives up what was made
   * ready. What is asked of a day that was not made ready is answered all the same, later.
   */
  'store.lookBack': ({ pasts }: OpenStore, { day }: { readonly day: string | null }): Result<{ readonly earliest: string | null }> => {
    if (day === null) {
      pasts.forget();
      return ok({ earliest: null });
    }
    const past = pasts.on(day);
    return past.ok ? ok({ earliest: earliestKnown(past.value) }) : past;
  },
};
