import { useEffect, useState } from 'react';
import { countOverlaps } from '../../../../shared/scene/overlaps';
import { chartActions } from '../../../state/chart-actions';
import { closeFilter, filterState } from '../../../state/filter/filter-state';
import { shownTimeline } from '../../../state/filter/shown';
import { useToday } from '../../../state/hooks';
import { strings as stateStrings } from '../../../state/strings';
import { timelineState } from '../../../state/timeline-state';
import { viewState } from '../../../state/view-state';
import { overviewReviews } from '../overview/overview-contents';
import { windowWords } from '../overview/window-words';
import { strings } from '../strings';
import { WhenStill } from '../when-still';
import { type Beyond, beyondWindow } from './beyond';

const text = strings.around.nothingHere;

interface Nothing extends Beyond {
  readonly window: string;
  readonly isFiltered: boolean;
  /** How many events the filter hides in the window. */
  readonly hidden: number;
}

/** Where the chart shows a stretch of time that holds nothing: what lies beyond it, for ears, too, and the way there. */
export function NothingHere() {
  const { day } = useToday();
  const [nothing, setNothing] = useState<Nothing | null>(null);

  useEffect(() => {
    const look = () => setNothing((before) => sameOrNew(before, nothingIn(day)));
    // What is only passed on the way is not spoken of, but the note goes at once when something comes into view.
    const still = new WhenStill(look);
    const follow = () => {
      still.moved();
      setNothing((before) => (before === null || nothingIn(day) !== null ? before : null));
    };
    const ends = [viewState.subscribe(follow), filterState.subscribe(follow), timelineState.subscribe(follow)];
    look();
    return () => {
      still.dispose();
      for (const end of ends) end();
    };
  }, [day]);

  return (
    <div className={nothing === null ? undefined : 'chart-empty'}>
      <div aria-live="polite">
        {nothing !== null && (
          <>
            <h2>{text.title(nothing.window)}</h2>
            <p>
              {(nothing.isFiltered ? text.filtered : text.lie)[nothing.of][nothing.side]}
              {nothing.hidden > 0 && ` ${text.hidden(nothing.hidden)}`}
            </p>
          </>
        )}
      </div>
      {nothing !== null && (
        <div className="chart-empty-ways">
          <button type="button" className="chip" onClick={() => chartActions.current()?.fit()}>
            {nothing.isFiltered ? text.showMatches : strings.timeline.fitTitle}
          </button>
          {nothing.hidden > 0 && (
            <button type="button" className="chip" onClick={closeFilter}>
              {stateStrings.filter.clear}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function nothingIn(day: string): Nothing | null {
  const [shown, all, { window }] = [shownTimeline(), timelineState.getState(), viewState.getState()];
  if (shown === null || window === null || all.phase !== 'ready') return null;
  const { series, lanes, timeline } = shown.snapshot;
  const reviewsOf = () => overviewReviews(series, lanes, timeline.projectDays, day).map(({ at }) => at);
  const beyond = beyondWindow(shown.index.lanes, reviewsOf, window);
  if (beyond === null) return null;
  const isFiltered = filterState.getState().applied !== null;
  let hidden = 0;
  if (isFiltered) for (const columns of all.index.lanes) hidden += countOverlaps(columns, window.start, window.end);
  return { ...beyond, window: windowWords(window), isFiltered, hidden };
}

function sameOrNew(before: Nothing | null, now: Nothing | null): Nothing | null {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
