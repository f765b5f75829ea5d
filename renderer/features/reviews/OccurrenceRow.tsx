import { countdownWords, daysBetween, shortDayWords } from '../../../shared/reviews/days';
import type { Occurrence } from '../../../shared/reviews/occurrences';
import { daysLate, latenessWords } from '../../../shared/reviews/outcomes';
import type { Series } from '../../../shared/series';
import { viewState } from '../../state/view-state';
import { Problem } from '../../ui/Problem';
import { StateBadge } from './OccurrenceState';
import { SettleButtons } from './SettleButtons';
import { SettleForm } from './SettleForm';
import { strings } from './strings';
import { useSettling } from './use-settling';

interface OccurrenceRowProps {
  readonly series: Series;
  readonly occurrence: Occurrence;
  readonly today: string;
  readonly selected: boolean;
  readonly canWrite: boolean;
  /** Of the table. */
  readonly columns: number;
}

/** One date of a series, with what can be said of it. */
export function OccurrenceRow({ series, occurrence, today, selected, canWrite, columns }: OccurrenceRowProps) {
  const { n, date, state } = occurrence;
  // The row moves to another group once it is settled; the focus follows it there.
  const settling = useSettling(series, occurrence, () => focusRow(series.id, n));
  const open = () => viewState.getState().select({ kind: 'occurrence', seriesId: series.id, n });
  const late = daysLate(occurrence);
  const lateness = late === null ? '' : latenessWords(late);
  const latenessClass = late !== null && late > 0 ? 'review-late' : 'quiet';
  const away = countdownWords(daysBetween(today, date));
  const note = noteOf(series, n);

  return (
    <>
      {/* Clicking anywhere in the row opens it; for the keyboard the due day is a button whose click bubbles up to here. */}
      <tr data-review={`${series.id}/${n}`} data-selected={selected || undefined} onClick={open}>
        <td className="review-number">{n}</td>
        <td className="review-due">
          <button type="button" className="plain" aria-label={strings.reviews.open(n, shortDayWords(date))} aria-pressed={selected}>
            {shortDayWords(date)}
          </button>
          {/* Stand in for the columns that a narrow table has no room for. */}
          <span className="review-away-below quiet">{away}</span>
        </td>
        <td className="review-away quiet">{away}</td>
        <td>
          <StateBadge state={state} />
        </td>
        <td className="review-on">
          {occurrence.on !== undefined && (
            <>
              {(state === 'moved' || state === 'unconfirmed') && <span className="quiet">{strings.reviews.movedTo} </span>}
              {shortDayWords(occurrence.on)}
              <span className={`review-difference-below ${latenessClass}`}>{lateness}</span>
            </>
          )}
          {note !== '' && <span className="review-note-below quiet">{note}</span>}
        </td>
        <td className={`review-difference ${latenessClass}`}>{lateness}</td>
        <td className="review-note quiet" title={note}>
          {note}
        </td>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: only keeps clicks on the controls from opening the row */}
        <td className="review-settle" onClick={(event) => event.stopPropagation()}>
          {canWrite && settling.asking === null && <SettleButtons occurrence={occurrence} say={settling.say} />}
        </td>
      </tr>
      {(settling.asking !== null || settling.problem !== null) && (
        <tr className="review-asking">
          <td colSpan={columns}>
            <Problem message={settling.problem} />
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

/** What was written about the outcome, and where it is known from. */
function noteOf({ outcomes }: Series, n: number): string {
  const { note, source } = outcomes[String(n)] ?? {};
  return [note, source?.title].filter((part) => part !== undefined && part !== '').join(' · ');
}

/** Focuses the row's last button, wherever the row is by now. Waits a frame, so that the broadcast's render is done. */
function focusRow(seriesId: string, n: number): void {
  requestAnimationFrame(() => {
    const buttons = document.querySelectorAll<HTMLElement>(`[data-review="${CSS.escape(`${seriesId}/${n}`)}"] .review-buttons button`);
    buttons[buttons.length - 1]?.focus({ preventScroll: true });
  });
}
