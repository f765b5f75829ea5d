import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { expectedOn } from '../../../shared/reviews/occurrences';
import { byUrgency, type SeriesSummary, summaryOf } from '../../../shared/reviews/summary';
import type { Series } from '../../../shared/series';
import { useCanWrite, useSnapshot, useToday } from '../../state/hooks';
import { viewState } from '../../state/view-state';
import { Outlook } from './Outlook';
import type { OverdueReview } from './OverdueList';
import { RemindersMenu } from './RemindersMenu';
import { SeriesCard } from './SeriesCard';
import { strings } from './strings';
import './reviews.css';

/** So many series show all their dates at once; more of them are read as a list first. */
const ALL_OPEN = 3;

/** What is due, what is overdue and what became of each review, series by series, the longest overdue first. */
export function ReviewsTab() {
  const { series, lanes, timeline } = useSnapshot();
  const { day: today } = useToday();
  const canWrite = useCanWrite();
  const selection = useStore(viewState, (state) => state.selection);
  const entries = useMemo(
    () => byUrgency(series.map((one) => ({ series: one, summary: summaryOf(one, today, timeline.projectDays) }))),
    [series, today, timeline.projectDays],
  );
  const newSeries = canWrite && (
    <Button
      size="xs"
      variant={entries.length === 0 ? 'filled' : 'default'}
      leftSection={<IconPlus size={14} stroke={1.8} aria-hidden="true" />}
      onClick={() => viewState.getState().open({ kind: 'series', id: null })}
    >
      {strings.reviews.newSeries}
    </Button>
  );
  if (entries.length === 0) {
    return (
      <section className="reviews-tab tab-empty" aria-label={strings.reviews.region}>
        <h2>{strings.reviews.empty}</h2>
        <p>{strings.reviews.emptyHint}</p>
        {newSeries}
      </section>
    );
  }
  return (
    <section className="reviews-tab" aria-label={strings.reviews.region}>
      <Outlook
        series={series}
        overdue={overdueOf(entries)}
        today={today}
        canWrite={canWrite}
        tools={
          <span className="reviews-tools">
            <RemindersMenu />
            {newSeries}
          </span>
        }
      />
      {entries.map((entry) => (
        <SeriesCard
          key={entry.series.id}
          series={entry.series}
          summary={entry.summary}
          lane={lanes.find((lane) => lane.id === entry.series.lane)}
          today={today}
          canWrite={canWrite}
          startsOpen={entries.length <= ALL_OPEN}
          selected={selection.kind === 'occurrence' && selection.seriesId === entry.series.id ? selection.n : null}
        />
      ))}
    </section>
  );
}

/** Of all series, the longest overdue first. */
function overdueOf(entries: readonly { readonly series: Series; readonly summary: SeriesSummary }[]): OverdueReview[] {
  return entries
    .flatMap(({ series, summary }) => summary.unconfirmed.map((occurrence) => ({ series, occurrence })))
    .map((one) => ({ ...one, day: expectedOn(one.occurrence) }))
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
