import { useCallback, useEffect, useRef, useState } from 'react';
import type { Action } from '../../shared/history';
import { bridge } from '../client';

const PAGE = 50;

export interface History {
  /** Newest first. */
  readonly actions: readonly Action[];
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Everything has been fetched, down to the first step. */
  readonly complete: boolean;
  readonly error: string;
  readonly more: () => void;
}

/**
 * The steps recorded in the file, newest first, for one event or for all. A new step is fetched onto the top: history
 * only grows, so what is already there stays right.
 */
export function useHistory(eventId: string | null, revision: number): History {
  const [state, setState] = useState<Omit<History, 'more'>>({ actions: [], phase: 'loading', complete: false, error: '' });
  const shownFor = useRef<string | null | undefined>(undefined);
  const busy = useRef(false);
  const generation = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is what makes the newest worth asking for again
  useEffect(() => {
    const mine = ++generation.current;
    const anew = shownFor.current !== eventId;
    shownFor.current = eventId;
    if (anew) setState({ actions: [], phase: 'loading', complete: false, error: '' });
    void bridge.history.list({ limit: PAGE, ...(eventId === null ? {} : { eventId }) }).then((answer) => {
      if (generation.current !== mine) return;
      setState((before) =>
        answer.ok
          ? { ...merged(answer.value, anew ? [] : before.actions, before.complete && !anew), error: '' }
          : { ...before, phase: 'failed', error: answer.error.message },
      );
    });
  }, [eventId, revision]);

  const last = state.actions.at(-1)?.seq;
  const more = useCallback(() => {
    if (busy.current || state.complete || state.phase !== 'ready' || last === undefined) return;
    busy.current = true;
    const mine = generation.current;
    void bridge.history.list({ limit: PAGE, before: last, ...(eventId === null ? {} : { eventId }) }).then((answer) => {
      busy.current = false;
      if (generation.current !== mine) return;
      setState((before) =>
        answer.ok
          ? { ...before, actions: [...before.actions, ...answer.value], complete: answer.value.length < PAGE }
          : { ...before, phase: 'failed', error: answer.error.message },
      );
    });
  }, [eventId, last, state.complete, state.phase]);

  return { ...state, more };
}

/** The fresh top and what is below it; when the two do not meet, only the top is kept and the rest is fetched again. */
function merged(fresh: readonly Action[], known: readonly Action[], complete: boolean): Pick<History, 'actions' | 'phase' | 'complete'> {
  const lowest = fresh.at(-1)?.seq ?? 0;
  const meets = known.some((action) => action.seq === lowest);
  const below = meets ? known.filter((action) => action.seq < lowest) : [];
  return { actions: [...fresh, ...below], phase: 'ready', complete: fresh.length < PAGE || (meets && complete) };
}
