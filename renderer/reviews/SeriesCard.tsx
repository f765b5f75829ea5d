import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import { cadenceWords } from '../../shared/reviews/cadence-words';
import { countdownWords, dayWords } from '../../shared/reviews/days';
import { MAX_OCCURRENCES, type Occurrence } from '../../shared/reviews/occurrences';
import type { Adherence, SeriesSummary } from '../../shared/reviews/summary';
import type { Series } from '../../shared/series';
import { strings } from '../strings';
import { CadenceStrip } from './CadenceStrip';
import { OccurrenceRow } from './OccurrenceRow';
import { SeriesTools } from './SeriesTools';

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
        <SeriesTools series={series} canWrite={canWrite} />
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
            <th scope="col" className="review-difference">
              {strings.reviews.columns.difference}
            </th>
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
                  <OccurrenceRow series={series} occurrence={occurrence} selected={selected === occurrence.n} canWrite={canWrite} />
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

/** How well it was kept: a bar of what fell due so far, and the same in words. */
function AdherenceLine({ adherence }: { readonly adherence: Adherence }) {
  const words = strings.reviews;
  const { onTime, late, missed, unconfirmed, moved, cancelled, longestGap } = adherence;
  const due = onTime + late + missed + unconfirmed;
  if (due + moved + cancelled === 0) return null;
  const shares = [
    ['on-time', onTime, words.onTime(onTime)],
    ['late', late, words.late(late)],
    ['missed', missed, words.missed(missed)],
    ['unconfirmed', unconfirmed, words.unconfirmed(unconfirmed)],
  ] as const;
  const others = [
    moved > 0 && words.moved(moved),
    cancelled > 0 && words.cancelled(cancelled),
    longestGap !== null && words.longestGap(longestGap),
  ].filter((part) => part !== false);
  return (
    <div className="series-adherence">
      <span className="visually-hidden">{words.adherence}: </span>
      {due > 0 && (
        <span className="adherence-bar" aria-hidden="true">
          {shares.map(([kind, count]) => count > 0 && <span key={kind} className={`adherence-${kind}`} style={{ flexGrow: count }} />)}
        </span>
      )}
      <ul className="adherence-words">
        {due > 0 && <li>{words.adherenceOf(onTime + late, due)}</li>}
        {shares.map(([kind, count, said]) => (
          <li key={kind} className={count > 0 ? `adherence-word-${kind}` : 'quiet'}>
            {said}
          </li>
        ))}
        {others.map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
    </div>
  );
}
