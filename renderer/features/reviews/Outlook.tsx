import { type ReactNode, useId, useMemo, useState } from 'react';
import { countdownWords, daysBetween, shortDayWords } from '../../../shared/reviews/days';
import { type DueReview, dueWithin, HORIZONS, type Horizon } from '../../../shared/reviews/outlook';
import type { Series } from '../../../shared/series';
import { useSnapshot } from '../../state/hooks';
import { viewState } from '../../state/view-state';
import { OverdueList } from './OverdueList';
import type { OverdueReview } from './overdue';
import { strings } from './strings';

const FARTHEST = HORIZONS[2];

interface OutlookProps {
  readonly series: readonly Series[];
  readonly overdue: readonly OverdueReview[];
  readonly today: string;
  readonly canWrite: boolean;
  readonly tools: ReactNode;
}

/** What is due across all series in steps, counted whatever the chart projects; a step pressed lists its reviews. */
export function Outlook({ series, overdue, today, canWrite, tools }: OutlookProps) {
  const words = strings.reviews;
  const [open, setOpen] = useState<Horizon | 'overdue' | null>(null);
  const listId = useId();
  const ahead = useMemo(() => dueWithin(series, today, FARTHEST), [series, today]);
  const within = (days: Horizon) => ahead.filter(({ day }) => daysBetween(today, day) <= days);
  return (
    <>
      <div className="reviews-head">
        <ul className="outlook" aria-label={words.outlookLabel}>
          <li>
            <button
              type="button"
              className={overdue.length > 0 ? 'chip outlook-overdue' : 'chip'}
              aria-expanded={open === 'overdue'}
              aria-controls={listId}
              disabled={overdue.length === 0}
              onClick={() => setOpen(open === 'overdue' ? null : 'overdue')}
            >
              <b>{overdue.length.toLocaleString('en')}</b> {words.overdue}
            </button>
          </li>
          {HORIZONS.map((days) => (
            <li key={days}>
              <button
                type="button"
                className="chip"
                aria-expanded={open === days}
                aria-controls={listId}
                onClick={() => setOpen(open === days ? null : days)}
              >
                <b>{within(days).length.toLocaleString('en')}</b> {words.outlook(days)}
              </button>
            </li>
          ))}
        </ul>
        {tools}
      </div>
      <div id={listId}>
        {open === 'overdue' && overdue.length > 0 && <OverdueList overdue={overdue} today={today} canWrite={canWrite} />}
        {typeof open === 'number' && <DueList days={open} due={within(open)} series={series} today={today} />}
      </div>
    </>
  );
}

interface DueListProps {
  readonly days: Horizon;
  readonly due: readonly DueReview[];
  readonly series: readonly Series[];
  readonly today: string;
}

/** Shown before somebody narrows it down; a daily review has 365 within a year. */
const MOST = 100;

function DueList({ days, due, series, today }: DueListProps) {
  const words = strings.reviews.due;
  const { lanes } = useSnapshot();
  const colorOf = (lane: string | undefined) => lanes.find((one) => one.id === lane)?.color;
  if (due.length === 0) return <p className="due-list quiet">{words.none(days)}</p>;
  return (
    <section className="due-list" aria-label={words.title(days)}>
      <ol>
        {due.slice(0, MOST).map(({ seriesId, n, day, state }) => {
          const one = series.find((candidate) => candidate.id === seriesId);
          const title = one?.title ?? '';
          return (
            <li key={`${seriesId}/${n}`}>
              <button type="button" className="due-row" onClick={() => viewState.getState().select({ kind: 'occurrence', seriesId, n })}>
                <span className="due-day">{shortDayWords(day)}</span>
                <span className="due-lane" style={{ background: colorOf(one?.lane) }} />
                <span className="due-title">{title}</span>
                <span className="due-number quiet">
                  {n}
                  {state === 'moved' && ` · ${words.movedHere}`}
                </span>
                <span className="due-countdown quiet">{countdownWords(daysBetween(today, day))}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {due.length > MOST && <p className="quiet">{strings.reviews.moves.more(due.length - MOST)}</p>}
    </section>
  );
}
