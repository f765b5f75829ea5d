import { ActionIcon } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { LANE_COLORS } from '../../../shared/lane';
import { cadenceWords } from '../../../shared/reviews/cadence-words';
import { countdownWords, dayWords } from '../../../shared/reviews/days';
import { MAX_OCCURRENCES } from '../../../shared/reviews/occurrences';
import type { SeriesSummary } from '../../../shared/reviews/summary';
import type { Series } from '../../../shared/series';
import { AdherenceLine } from './AdherenceLine';
import { CadenceStrip } from './CadenceStrip';
import { cardsState, setOpened } from './cards-state';
import { ReviewTable } from './ReviewTable';
import { SeriesTools } from './SeriesTools';
import { strings } from './strings';
import './series-card.css';

interface SeriesCardProps {
  readonly series: Series;
  readonly summary: SeriesSummary;
  readonly lane: { readonly title: string; readonly color: string } | undefined;
  readonly today: string;
  readonly canWrite: boolean;
  /** Number of the selected occurrence, when it is one of this series. */
  readonly selected: number | null;
  /** Whether its dates show before somebody opens or closes them. */
  readonly startsOpen: boolean;
}

/** A series at a glance: when it is next, its rhythm, how well it was kept; and, opened, all its dates. */
export function SeriesCard({ series, summary, lane, today, canWrite, selected, startsOpen }: SeriesCardProps) {
  const words = strings.reviews;
  const open = useStore(cardsState, ({ opened }) => opened.get(series.id)) ?? (startsOpen || selected !== null);
  const titleId = `series-${series.id}`;
  const tableId = `dates-${series.id}`;
  return (
    <article className="series-card" aria-labelledby={titleId} data-open={open}>
      <header className="series-head">
        <span className="series-bar" style={{ background: lane?.color }} />
        <ActionIcon
          className="series-fold"
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={words.datesOf(series.title)}
          aria-expanded={open}
          aria-controls={tableId}
          onClick={() => setOpened(series.id, !open)}
        >
          <IconChevronRight size={16} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
        <div className="series-name">
          <h2 id={titleId}>{series.title}</h2>
          <p className="quiet">
            {lane?.title} · {cadenceWords(series)}
          </p>
        </div>
        <NextDate summary={summary} />
        <SeriesTools series={series} canWrite={canWrite} />
      </header>
      <CadenceStrip series={series} occurrences={summary.occurrences} today={today} color={lane?.color ?? LANE_COLORS[1]} />
      <AdherenceLine adherence={summary.adherence} />
      <div id={tableId}>
        {open && (
          <>
            {series.notes !== '' && <p className="series-notes">{series.notes}</p>}
            <ReviewTable series={series} summary={summary} today={today} canWrite={canWrite} selected={selected} />
          </>
        )}
      </div>
    </article>
  );
}

function NextDate({ summary }: { readonly summary: SeriesSummary }) {
  const words = strings.reviews;
  const { next } = summary;
  if (next === null) {
    return <p className="series-next quiet">{summary.occurrences.length >= MAX_OCCURRENCES ? words.capped : words.ended}</p>;
  }
  return (
    <p className="series-next">
      <span className="quiet">{words.next}</span> <strong>{dayWords(next.day)}</strong>
      <span className="series-countdown">{countdownWords(next.inDays)}</span>
    </p>
  );
}
