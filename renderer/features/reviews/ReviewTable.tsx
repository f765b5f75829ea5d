import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Occurrence } from '../../../shared/reviews/occurrences';
import type { SeriesSummary } from '../../../shared/reviews/summary';
import type { Series } from '../../../shared/series';
import { OccurrenceRow } from './OccurrenceRow';
import { SettleAll } from './SettleAll';
import { strings } from './strings';
import './review-table.css';

interface ReviewTableProps {
  readonly series: Series;
  readonly summary: SeriesSummary;
  readonly today: string;
  readonly canWrite: boolean;
  /** Number of the selected occurrence, when it is one of this series. */
  readonly selected: number | null;
}

type Group = keyof typeof strings.reviews.groups;

/** Rows of a group shown at first, and how many more with each press: thousands at once would hold the window up. */
const SHOWN: Readonly<Record<Group, number>> = { overdue: 12, ahead: 6, settled: 8 };
const MORE = 200;

const COLUMNS = ['number', 'due', 'away', 'state', 'on', 'difference', 'note', 'settle'] as const;

/** Every date of a series: those that wait for an outcome, those ahead, and those that are settled, latest first. */
export function ReviewTable({ series, summary, today, canWrite, selected }: ReviewTableProps) {
  const words = strings.reviews;
  const [extra, setExtra] = useState<Readonly<Partial<Record<Group, number>>>>({});
  const groups: readonly (readonly [Group, readonly Occurrence[]])[] = [
    ['overdue', summary.unconfirmed],
    ['ahead', summary.occurrences.filter(({ state }) => state === 'projected')],
    ['settled', summary.occurrences.filter(({ state }) => state !== 'projected' && state !== 'unconfirmed').reverse()],
  ];
  return (
    <table className="review-table" aria-label={words.table(series.title)}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={column === 'state' ? 'review-word' : `review-${column}`}>
              {column === 'settle' ? <span className="visually-hidden">{words.columns.settle}</span> : words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(([group, occurrences]) => {
        if (occurrences.length === 0) return null;
        const shown = occurrences.slice(0, SHOWN[group] + (extra[group] ?? 0));
        return (
          <tbody key={group} className={`review-group review-group-${group}`}>
            {group === 'overdue' && canWrite && occurrences.length > 1 ? (
              <SettleAll series={series} overdue={occurrences} title={words.groups.overdue} columns={COLUMNS.length} />
            ) : (
              <tr className="review-group-title">
                <th scope="rowgroup" colSpan={COLUMNS.length}>
                  {words.groups[group]}
                </th>
              </tr>
            )}
            {shown.map((occurrence) => (
              <OccurrenceRow
                key={occurrence.n}
                series={series}
                occurrence={occurrence}
                today={today}
                columns={COLUMNS.length}
                selected={selected === occurrence.n}
                canWrite={canWrite}
              />
            ))}
            {shown.length < occurrences.length && (
              <tr className="review-more">
                <td colSpan={COLUMNS.length}>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    onClick={() => setExtra((before) => ({ ...before, [group]: (before[group] ?? 0) + MORE }))}
                  >
                    {occurrences.length - shown.length <= MORE
                      ? words.showAll(occurrences.length)
                      : words.showMore(MORE, occurrences.length - shown.length)}
                  </Button>
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}
