import { useEffect, useRef, useState } from 'react';
import { countdownWords, daysBetween, shortDayWords } from '../../../shared/reviews/days';
import { expectedOn } from '../../../shared/reviews/occurrences';
import { useSnapshot } from '../../state/hooks';
import { viewState } from '../../state/view-state';
import { Problem } from '../../ui/Problem';
import type { OverdueReview } from './overdue';
import { SettleButtons } from './SettleButtons';
import { SettleForm } from './SettleForm';
import { strings } from './strings';
import { useSettling } from './use-settling';

/** Shown at once; as they are settled, the next move up. */
const MOST = 50;

interface OverdueListProps {
  readonly overdue: readonly OverdueReview[];
  readonly today: string;
  readonly canWrite: boolean;
}

/** What waits for an outcome across all series, oldest first, to be settled one after the other. */
export function OverdueList({ overdue, today, canWrite }: OverdueListProps) {
  const list = useRef<HTMLElement>(null);
  const [settled, setSettled] = useState<string | null>(null);
  // The focus goes to the one at the top, once the settled row is gone: the answer and the broadcast come in either order.
  useEffect(() => {
    if (settled === null || overdue.some((one) => keyOf(one) === settled)) return;
    setSettled(null);
    list.current?.querySelector<HTMLElement>('.review-buttons button')?.focus();
  }, [settled, overdue]);
  return (
    <section className="due-list" aria-label={strings.reviews.due.overdue} ref={list}>
      <ol>
        {overdue.slice(0, MOST).map((one) => (
          <OverdueRow key={keyOf(one)} {...one} today={today} canWrite={canWrite} onSettled={() => setSettled(keyOf(one))} />
        ))}
      </ol>
      {overdue.length > MOST && <p className="quiet">{strings.reviews.moves.more(overdue.length - MOST)}</p>}
    </section>
  );
}

const keyOf = ({ series, occurrence }: OverdueReview): string => `${series.id}/${occurrence.n}`;

type RowProps = OverdueReview & { readonly today: string; readonly canWrite: boolean; readonly onSettled: () => void };

function OverdueRow({ series, occurrence, today, canWrite, onSettled }: RowProps) {
  const settling = useSettling(series, occurrence, onSettled);
  const color = useSnapshot().lanes.find(({ id }) => id === series.lane)?.color;
  const { n } = occurrence;
  const date = expectedOn(occurrence);
  return (
    <li>
      <div className="due-line">
        <button
          type="button"
          className="due-row"
          onClick={() => viewState.getState().select({ kind: 'occurrence', seriesId: series.id, n })}
        >
          <span className="due-day">{shortDayWords(date)}</span>
          <span className="due-lane" style={{ background: color }} />
          <span className="due-title">{series.title}</span>
          <span className="due-number quiet">{n}</span>
          <span className="due-countdown review-late">{countdownWords(daysBetween(today, date))}</span>
        </button>
        {canWrite && settling.asking === null && <SettleButtons occurrence={occurrence} say={settling.say} title={series.title} />}
      </div>
      <Problem message={settling.problem} />
      {settling.asking !== null && (
        <div className="due-asking">
          <SettleForm
            series={series}
            occurrence={occurrence}
            asking={settling.asking}
            onDone={(saved) => {
              settling.done();
              if (saved) onSettled();
            }}
          />
        </div>
      )}
    </li>
  );
}
