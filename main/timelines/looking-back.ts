import { ok, type Result } from '../../shared/result';

/** A part of the past is ready: how much of it, and when all of it is, the first day on which anything was known. */
export interface PartOfPast {
  readonly share: number;
  readonly earliest: string | null;
}

export type LookBack = (day: string | null, tell?: (share: number) => void) => Promise<Result<{ readonly earliest: string | null }>>;

/**
 * Shows what was known on a day (EDTF), or now. One after the other, since what is made ready of one day is given up for another; whoever is
 * asked for another day meanwhile goes on no further with the one before, and both are answered as the later one is.
 *
 * @param prepare asks the store for the next part of a day's past
 * @param show called as soon as what is asked is to be as of that day; null is now
 */
export function lookingBack(prepare: (day: string | null) => Promise<Result<PartOfPast>>, show: (day: string | null) => void): LookBack {
  let asked = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let latest: ReturnType<LookBack> = Promise.resolve(ok({ earliest: null }));

  /** Null when another day was asked for meanwhile. */
  async function to(day: string | null, mine: number, tell: (share: number) => void): Promise<Awaited<ReturnType<LookBack>> | null> {
    // Now is always to be had, and at once: a question that came in between would have the past made again that is about to be given up.
    if (day === null) show(null);
    for (;;) {
      if (mine !== asked) return null;
      const part = await prepare(day);
      if (day === null) return ok({ earliest: null });
      if (!part.ok) return part;
      if (part.value.share === 1) {
        show(day);
        return ok({ earliest: part.value.earliest });
      }
      tell(part.value.share);
    }
  }

  return (day, tell = () => {}) => {
    const mine = ++asked;
    const done = turn.then(() => to(day, mine, tell));
    turn = done;
    latest = done.then((answer) => answer ?? latest);
    return latest;
  };
}
