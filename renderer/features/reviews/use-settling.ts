import { useState } from 'react';
import type { Occurrence } from '../../../shared/reviews/occurrences';
import type { Series } from '../../../shared/series';
import { useSnapshot, useToday } from '../../state/hooks';
import type { Asking } from './SettleForm';
import { movesWhenSaid, type Said, settle } from './settle';

export interface Settling {
  /** Not null while the form is open. */
  readonly asking: Asking | null;
  readonly problem: string | null;
  /** Saves at once when nothing else is to be known or shown first: a day, or the dates that would move. */
  say(said: Said, day?: boolean): void;
  done(): void;
}

/**
 * One action from a click to the store, except where a day is needed or other dates move with it.
 *
 * @param first whether the form is open to begin with
 */
export function useSettling(series: Series, occurrence: Occurrence, onSaved: () => void, first?: () => Asking | null): Settling {
  const [asking, setAsking] = useState<Asking | null>(first ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const { day: today } = useToday();
  const { projectDays } = useSnapshot().timeline;
  return {
    asking,
    problem,
    say(said, day = false) {
      setProblem(null);
      if (day || movesWhenSaid(series, occurrence, said, today, projectDays).length > 0) return setAsking({ said, day });
      setAsking(null);
      void settle(series, occurrence, said, today).then((refused) => {
        setProblem(refused);
        if (refused === null) onSaved();
      });
    },
    done: () => setAsking(null),
  };
}
