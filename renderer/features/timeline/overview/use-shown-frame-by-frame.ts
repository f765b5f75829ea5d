import { useEffect, useState } from 'react';
import { filterState } from '../../../state/filter/filter-state';
import { type Shown, shownTimeline } from '../../../state/filter/shown';
import { timelineState } from '../../../state/timeline-state';
import { nextFrame } from '../next-frame';

/**
 * What is shown, each change of it in the second frame after, together with the chart: what is worked out from all events of a lane would else come before the answer to whoever changed one of
 * them, for React draws at once what follows from a store, effects included. Only under App's "ready" branch.
 */
export function useShownFrameByFrame(): Shown {
  const [shown, setShown] = useState(shownAtFirst);
  useEffect(() => {
    const soon = nextFrame(() => setShown((before) => shownTimeline() ?? before));
    const unsubscribe = [timelineState, filterState].map((state) => state.subscribe(soon.ask));
    // What changed between drawing and this.
    soon.ask();
    return () => {
      for (const stop of unsubscribe) stop();
      soon.dispose();
    };
  }, []);
  return shown;
}

function shownAtFirst(): Shown {
  const shown = shownTimeline();
  if (shown === null) throw new Error('useShownFrameByFrame is for components shown once the timeline is loaded.');
  return shown;
}
