import { cadenceWords, trapsOf } from '../../../shared/reviews/cadence-words';
import { shortDayWords } from '../../../shared/reviews/days';
import { type Occurrence, occurrenceAt, occurrencesOf, type Recurrence } from '../../../shared/reviews/occurrences';
import { strings } from './strings';

/** Dates shown before saving, and how many of them may lie behind. */
const SHOWN = 8;
const BEHIND = 3;

/** The dates around today of a series as it would be saved, with what may surprise about them; null while fields are missing. */
export function SeriesPreview({ recurrence, today }: { readonly recurrence: Recurrence | null; readonly today: string }) {
  const words = strings.series;
  const dates = recurrence === null ? [] : datesAround(recurrence, today);
  return (
    <section className="series-preview" aria-label={words.preview}>
      {recurrence === null ? (
        <p className="quiet">{words.previewWait}</p>
      ) : (
        <>
          <h3>
            {words.preview}: {cadenceWords(recurrence)}
          </h3>
          {dates.length === 0 ? (
            <p className="quiet">{words.previewNone}</p>
          ) : (
            <ol className="series-dates">
              {dates.map((occurrence) => (
                <li key={occurrence.n} data-state={occurrence.state}>
                  {shortDayWords(occurrence.date)}
                </li>
              ))}
            </ol>
          )}
          <ul className="series-traps">
            {trapsOf(recurrence, dates).map((trap) => (
              <li key={trap}>{trap}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function datesAround(recurrence: Recurrence, today: string): Occurrence[] {
  const behind = occurrencesOf(recurrence, { until: today, today }).length;
  const first = Math.max(1, behind - BEHIND + 1);
  // By number: how far the next dates reach depends on the interval.
  return Array.from({ length: SHOWN }, (_, step) => occurrenceAt(recurrence, first + step, today)).filter((one) => one !== null);
}
