import { useCallback, useEffect, useRef, useState } from 'react';
import type { Action } from '../../shared/history';
import { bridge } from '../client';

const PAGE = 50;
const NOTHING = { actions: [], phase: 'loading', complete: false, error: '' } as const;

export interface History {
  /** Newest first. */
  readonly actions: readonly Action[];
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Everything has been fetched, down to the first step. */
  readonly complete: boolean;
  readonly error: string;
  /** Fetches the next older steps; does nothing while that is going on or when there are none. */
  readonly more: () => void;
}

interface Shown extends Omit<History, 'more'> {
  readonly shownFor: string | null;
}

/**
 * The steps recorded in the file, newest first, for one event or for all. A new step is fetched onto the top: history
 * only grows, so what is already there stays right.
 */
export function useHistory(eventId: string | null, revision: number): History {
  const [state, setState] = useState<Shown>({ ...NOTHING, shownFor: eventId });
  const busy = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is what makes the newest worth asking for again
  useEffect(() => {
    let wanted = true;
    setState((before) => (before.shownFor === eventId ? before : { ...NOTHING, shownFor: eventId }));
    void bridge.history.list({ limit: PAGE, ...(eventId === null ? {} : { eventId }) }).then((answer) => {
      if (!wanted) return;
      setState((before) =>
        answer.ok
          ? { ...merged(answer.value, before.actions, before.complete), error: '', shownFor: eventId }
          : { ...before, phase: 'failed', error: answer.error.message },
      );
    });
    return () => {
      wanted = false;
    };
  }, [eventId, revision]);

  const last = state.actions.at(-1)?.seq;
  // Right after another event was chosen, the list is still the one before.
  const current = state.phase === 'ready' && state.shownFor === eventId;
  const more = useCallback(() => {
    if (busy.current || !current || state.complete || last === undefined) return;
    busy.current = true;
    void bridge.history.list({ limit: PAGE, before: last, ...(eventId === null ? {} : { eventId }) }).then((answer) => {
      busy.current = false;
      setState((before) => {
        // Continues only the list it was asked for.
        if (before.shownFor !== eventId || before.actions.at(-1)?.seq !== last) return before;
        if (!answer.ok) return { ...before, phase: 'failed', error: answer.error.message };
        return { ...before, actions: [...before.actions, ...answer.value], complete: answer.value.length < PAGE };
      });
    });
  }, [eventId, last, current, state.complete]);

  return { ...state, more };
}

/** The fresh top and what is below it; when the two do not meet, only the top is kept and the rest is fetched again. */
function merged(fresh: readonly Action[], known: readonly Action[], complete: boolean): Pick<History, 'actions' | 'phase' | 'complete'> {
  const lowest = fresh.at(-1)?.seq ?? 0;
  const meets = known.some((action) => action.seq === lowest);
  const below = meets ? known.filter((action) => action.seq < lowest) : [];
  return { actions: [...fresh, ...below], phase: 'ready', complete: fresh.length < PAGE || (meets && complete) };
}
