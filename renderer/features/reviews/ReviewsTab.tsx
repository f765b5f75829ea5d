import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { byUrgency, summaryOf } from '../../../shared/reviews/summary';
import { NothingYet } from '../../fields/NothingYet';
import { useCanWrite, useSnapshot, useToday } from '../../state/hooks';
import { viewState } from '../../state/view-state';
import { Outlook } from './Outlook';
import { overdueOf } from './overdue';
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
        <NothingYet title={strings.reviews.empty} hint={strings.reviews.emptyHint} />
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
