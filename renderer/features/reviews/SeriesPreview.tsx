import { cadenceWords, trapsOf } from '../../../shared/reviews/cadence-words';
import { shortDayWords } from '../../../shared/reviews/days';
import type { Recurrence } from '../../../shared/reviews/occurrences';
import { datesAround } from './dates-around';
import { strings } from './strings';

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
