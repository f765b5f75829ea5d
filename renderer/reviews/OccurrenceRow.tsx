import { Button } from '@mantine/core';
import { shortDayWords } from '../../shared/reviews/days';
import type { Occurrence } from '../../shared/reviews/occurrences';
import { daysLate, latenessWords } from '../../shared/reviews/outcomes';
import type { Series } from '../../shared/series';
import { viewState } from '../state/view-state';
import { strings } from '../strings';
import { StateBadge } from './OccurrenceState';
import { SettleForm } from './SettleForm';
import { SettleMenu } from './SettleMenu';
import { useSettling } from './use-settling';

interface OccurrenceRowProps {
  readonly series: Series;
  readonly occurrence: Occurrence;
  readonly selected: boolean;
  readonly canWrite: boolean;
}

/** One date of a series, with what can be said of it. */
export function OccurrenceRow({ series, occurrence, selected, canWrite }: OccurrenceRowProps) {
  const { n, date, state } = occurrence;
  // The row moves to another group once it is settled; the focus follows it there.
  const settling = useSettling(series, occurrence, () => focusRow(series.id, n));
  const open = () => viewState.getState().select({ kind: 'occurrence', seriesId: series.id, n });
  const late = daysLate(occurrence);
  const lateness = late === null ? '' : latenessWords(late);
  const latenessClass = late !== null && late > 0 ? 'review-late' : 'quiet';

  return (
    <>
      {/* Clicking anywhere in the row opens it; for the keyboard the due day is a button whose click bubbles up to here. */}
      <tr data-review={`${series.id}/${n}`} data-selected={selected || undefined} onClick={open}>
        <td className="review-number">{n}</td>
        <td className="review-due">
          <button type="button" className="plain" aria-label={strings.reviews.open(n, shortDayWords(date))} aria-pressed={selected}>
            {shortDayWords(date)}
          </button>
        </td>
        <td>
          <StateBadge state={state} />
        </td>
        <td>
          {occurrence.on !== undefined && (
            <>
              {state === 'moved' && <span className="quiet">{strings.reviews.movedTo} </span>}
              {shortDayWords(occurrence.on)}
              {/* Stands in for the column that a narrow table has no room for. */}
              <span className={`review-difference-below ${latenessClass}`}>{lateness}</span>
            </>
          )}
        </td>
        <td className={`review-difference ${latenessClass}`}>{lateness}</td>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: only keeps clicks on the controls from opening the row */}
        <td className="review-actions" onClick={(event) => event.stopPropagation()}>
          {canWrite && settling.asking === null && (
            <span className="review-buttons">
              {state === 'unconfirmed' && (
                <Button
                  size="compact-xs"
                  variant="light"
                  aria-label={strings.reviews.heldOf(n)}
                  onClick={() => settling.say({ kind: 'held', on: null })}
                >
                  {strings.reviews.held}
                </Button>
              )}
              <SettleMenu occurrence={occurrence} say={settling.say} />
            </span>
          )}
        </td>
      </tr>
      {(settling.asking !== null || settling.problem !== null) && (
        <tr className="review-asking">
          <td colSpan={6}>
            {settling.problem !== null && (
              <p className="field-error" role="alert">
                {settling.problem}
              </p>
            )}
            {settling.asking !== null && (
              <SettleForm
                series={series}
                occurrence={occurrence}
                asking={settling.asking}
                onDone={() => {
                  settling.done();
                  focusRow(series.id, n);
                }}
              />
            )}
          </td>
        </tr>
      )}
    </>
  );
}

/** Focuses the row's last button, wherever the row is by now. Waits a frame, so that the broadcast's render is done. */
function focusRow(seriesId: string, n: number): void {
  requestAnimationFrame(() => {
    const buttons = document.querySelectorAll<HTMLElement>(`[data-review="${CSS.escape(`${seriesId}/${n}`)}"] .review-buttons button`);
    buttons[buttons.length - 1]?.focus({ preventScroll: true });
  });
}
