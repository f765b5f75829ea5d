import { cadenceWords, trapsOf } from '../../shared/reviews/cadence-words';
import { shortDayWords } from '../../shared/reviews/days';
import { occurrencesOf, type Recurrence } from '../../shared/reviews/occurrences';
import { strings } from '../strings';

/** Dates shown before saving. */
const SHOWN = 8;

/** The first dates of a series as it would be saved, with what may surprise about them; null while fields are missing. */
export function SeriesPreview({ recurrence, today }: { readonly recurrence: Recurrence | null; readonly today: string }) {
  const words = strings.series;
  // The number of dates is what limits the preview, not a day.
  const ends = recurrence?.ends;
  const limited: Recurrence | null =
    recurrence === null || ends === undefined
      ? null
      : { ...recurrence, ends: ends.kind === 'never' ? { kind: 'after', count: SHOWN } : ends };
  const dates = limited === null ? [] : occurrencesOf(limited, { until: '9999-12-31', today }).slice(0, SHOWN);
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
