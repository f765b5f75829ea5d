import { daysLate } from '../../shared/reviews/outcomes';
import { projectedOccurrences } from '../../shared/reviews/projection';
import type { DataContent } from './content';
import { guarded, writeRecord } from './csv-text';

/** The settlement table of the series in `content`: one record per occurrence, settled or not, as far as the timeline projects. */
export function* writeSettlements(content: DataContent, byteOrderMark: boolean): Generator<string> {
  const titles = new Map(content.events.map((event) => [event.id, event.title]));
  yield `${byteOrderMark ? '\uFEFF' : ''}${writeRecord(['Series', 'Number', 'Due', 'State', 'On', 'Days late', 'Note', 'Source', 'Event'])}`;
  for (const series of content.series) {
    for (const occurrence of projectedOccurrences(series, content.today, content.timeline.projectDays)) {
      const outcome = series.outcomes[String(occurrence.n)];
      const late = daysLate(occurrence);
      // Days late is a number of our own, negative when early: it stays one in a spreadsheet.
      const cells = [series.title, String(occurrence.n), occurrence.date, occurrence.state, occurrence.on ?? ''].map(guarded);
      yield writeRecord([
        ...cells,
        late === null ? '' : String(late),
        guarded(outcome?.note ?? ''),
        guarded(outcome?.source?.title ?? ''),
        guarded(titles.get(outcome?.eventId ?? '') ?? ''),
      ]);
    }
  }
}
