import { useCallback, useRef, useState } from 'react';
import type { Input } from '../../../shared/contract';
import type { Action } from '../../../shared/history';
import { bridge } from '../../client';
import { useAnswer } from '../../state/answers/use-answer';

const PAGE = 50;
const NOTHING = { actions: [], phase: 'loading', complete: false, error: '', newest: undefined } as const;

/** Which steps are wanted; absent conditions do not matter. */
export type HistoryFilter = Omit<Input<'history.list'>, 'before' | 'limit'>;

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
  readonly shownFor: string;
  /** The answer that is on top of the list. */
  readonly newest: readonly Action[] | undefined;
}

/**
 * The steps recorded in the file that pass a filter, newest first. A new step is fetched onto the top: history only grows,
 * so what is already there stays right.
 */
export function useHistory(filter: HistoryFilter): History {
  // Filters are compared by what they say: a new object each time would fetch each time.
  const wanted = JSON.stringify(filter);
  const newest = useAnswer(bridge.history.list, { ...filter, limit: PAGE });
  const [state, setState] = useState<Shown>({ ...NOTHING, shownFor: wanted });
  const busy = useRef(false);
  if (state.shownFor !== wanted) setState({ ...NOTHING, shownFor: wanted });
  else if (newest.value !== undefined && newest.value !== state.newest) {
    setState({ ...merged(newest.value, state.actions, state.complete), error: '', shownFor: wanted, newest: newest.value });
  }

  const last = state.actions.at(-1)?.seq;
  // Right after another filter was chosen, the list is still the one before.
  const current = state.phase === 'ready' && state.shownFor === wanted;
  const more = useCallback(() => {
    if (busy.current || !current || state.complete || last === undefined) return;
    busy.current = true;
    void bridge.history.list({ ...(JSON.parse(wanted) as HistoryFilter), limit: PAGE, before: last }).then((answer) => {
      busy.current = false;
      setState((before) => {
        // Continues only the list it was asked for.
        if (before.shownFor !== wanted || before.actions.at(-1)?.seq !== last) return before;
        if (!answer.ok) return { ...before, phase: 'failed', error: answer.error.message };
        return { ...before, actions: [...before.actions, ...answer.value], complete: answer.value.length < PAGE };
      });
    });
  }, [wanted, last, current, state.complete]);

  return newest.error === null ? { ...state, more } : { ...state, phase: 'failed', error: newest.error.message, more };
}

/** The fresh top and what is below it; when the two do not meet, only the top is kept and the rest is fetched again. */
function merged(fresh: readonly Action[], known: readonly Action[], complete: boolean): Pick<History, 'actions' | 'phase' | 'complete'> {
  const lowest = fresh.at(-1)?.seq ?? 0;
  const meets = known.some((action) => action.seq === lowest);
  const below = meets ? known.filter((action) => action.seq < lowest) : [];
  return { actions: [...fresh, ...below], phase: 'ready', complete: fresh.length < PAGE || (meets && complete) };
}
