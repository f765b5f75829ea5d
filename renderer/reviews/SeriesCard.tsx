import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import { cadenceWords } from '../../shared/reviews/cadence-words';
import { countdownWords, dayWords } from '../../shared/reviews/days';
import { MAX_OCCURRENCES, type Occurrence } from '../../shared/reviews/occurrences';
import type { Adherence, SeriesSummary } from '../../shared/reviews/summary';
import type { Series } from '../../shared/series';
import { viewState } from '../state/view-state';
import { strings } from '../strings';
import { CadenceStrip } from './CadenceStrip';
import { OccurrenceRow } from './OccurrenceRow';

interface SeriesCardProps {
  readonly series: Series;
  readonly summary: SeriesSummary;
  readonly lane: { readonly title: string; readonly color: string } | undefined;
  readonly today: string;
  readonly canWrite: boolean;
  /** Number of the selected occurrence, when it is one of this series. */
  readonly selected: number | null;
}

type Group = keyof typeof strings.reviews.groups;

/** Rows of a group shown before somebody asks for all. */
const SHOWN: Record<Group, number> = { overdue: 12, ahead: 6, settled: 8 };

export function SeriesCard({ series, summary, lane, today, canWrite, selected }: SeriesCardProps) {
  const [all, setAll] = useState<ReadonlySet<Group>>(new Set());
  const titleId = `series-${series.id}`;
  const groups: readonly (readonly [Group, readonly Occurrence[]])[] = [
    ['overdue', summary.unconfirmed],
    ['ahead', summary.occurrences.filter((occurrence) => occurrence.state === 'projected')],
    [
      'settled',
      summary.occurrences.filter((occurrence) => occurrence.state !== 'projected' && occurrence.state !== 'unconfirmed').reverse(),
    ],
  ];
  return (
    <article className="series-card" aria-labelledby={titleId}>
      <header className="series-head">
        <span className="series-bar" style={{ background: lane?.color }} />
        <div className="series-name">
          <h2 id={titleId}>{series.title}</h2>
          <p className="quiet">
            {lane?.title} · {cadenceWords(series)}
          </p>
        </div>
        <NextDate summary={summary} />
        {canWrite && (
          <Button
            size="xs"
            variant="default"
            aria-label={strings.reviews.editSeriesOf(series.title)}
            onClick={() => viewState.getState().open({ kind: 'series', id: series.id })}
          >
            {strings.reviews.editSeries}
          </Button>
        )}
      </header>
      <CadenceStrip series={series} occurrences={summary.occurrences} today={today} color={lane?.color ?? 'var(--soft)'} />
      <AdherenceLine adherence={summary.adherence} />
      {series.notes !== '' && <p className="series-notes">{series.notes}</p>}
      <table className="review-table" aria-label={strings.reviews.table(series.title)}>
        <thead>
          <tr>
            <th scope="col" className="review-number">
              {strings.reviews.columns.number}
            </th>
            <th scope="col" className="review-due">
              {strings.reviews.columns.due}
            </th>
            <th scope="col" className="review-word">
              {strings.reviews.columns.state}
            </th>
            <th scope="col" className="review-on">
              {strings.reviews.columns.on}
            </th>
            <th scope="col">{strings.reviews.columns.difference}</th>
            <th scope="col" className="review-actions">
              <span className="visually-hidden">{strings.reviews.columns.settle}</span>
            </th>
          </tr>
        </thead>
        {groups.map(([group, occurrences]) => {
          if (occurrences.length === 0) return null;
          const shown = all.has(group) ? occurrences : occurrences.slice(0, SHOWN[group]);
          return (
            <tbody key={group} className={`review-group review-group-${group}`}>
              <tr className="review-group-title">
                <th scope="rowgroup" colSpan={6}>
                  {strings.reviews.groups[group]}
                </th>
              </tr>
              {shown.map((occurrence) => (
                <Fragment key={occurrence.n}>
                  <OccurrenceRow
                    series={series}
                    occurrence={occurrence}
                    selected={selected === occurrence.n}
                    canWrite={canWrite}
                    today={today}
                  />
                </Fragment>
              ))}
              {shown.length < occurrences.length && (
                <tr>
                  <td colSpan={6}>
                    <Button size="compact-xs" variant="subtle" onClick={() => setAll(new Set([...all, group]))}>
                      {strings.reviews.showAll(occurrences.length)}
                    </Button>
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
    </article>
  );
}

function NextDate({ summary }: { readonly summary: SeriesSummary }) {
  const { next } = summary;
  if (next === null) {
    return (
      <p className="series-next quiet">{summary.occurrences.length >= MAX_OCCURRENCES ? strings.reviews.capped : strings.reviews.ended}</p>
    );
  }
  return (
    <p className="series-next">
      <span className="quiet">{strings.reviews.next}</span> <strong>{dayWords(next.day)}</strong>
      <span className="series-countdown">{countdownWords(next.inDays)}</span>
    </p>
  );
}

function AdherenceLine({ adherence }: { readonly adherence: Adherence }) {
  const words = strings.reviews;
  const parts = [
    adherence.onTime > 0 && words.onTime(adherence.onTime),
    adherence.late > 0 && words.late(adherence.late),
    adherence.missed > 0 && words.missed(adherence.missed),
    adherence.moved > 0 && words.moved(adherence.moved),
    adherence.cancelled > 0 && words.cancelled(adherence.cancelled),
    adherence.longestGap !== null && words.longestGap(adherence.longestGap),
  ].filter((part) => part !== false);
  // Unconfirmed alone stands above the rows already.
  if (parts.length === 0) return null;
  return (
    <p className="series-adherence">
      <span className="visually-hidden">{words.adherence}: </span>
      {adherence.unconfirmed > 0 && <span className="review-overdue-words">{words.unconfirmed(adherence.unconfirmed)}</span>}
      {adherence.unconfirmed > 0 && ' · '}
      {parts.join(' · ')}
    </p>
  );
}
