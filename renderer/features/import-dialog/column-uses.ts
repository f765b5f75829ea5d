import type { TableShape } from '../../../shared/import';
import { type ColumnUse, SHARED_USES } from '../../../shared/mapping';

/** What each column is, once one of them was given another use: of a use that only one column can have, the one before has none. */
export function usesWith({ columns }: TableShape, at: number, use: ColumnUse | null): (ColumnUse | null)[] {
  const alone = use !== null && !SHARED_USES.has(use);
  return columns.map((column, index) => (index === at ? use : alone && column.use === use ? null : column.use));
}

/** Uses in the groups in which they are offered. Links are between events of our own files only. */
export const OFFERED_USES = {
  usual: ['title', 'when', 'lane', 'status', 'summary', 'actors', 'places', 'tags', 'sources', 'url'],
  dates: [
    'start',
    'end',
    'time',
    'endTime',
    'duration',
    'precision',
    'zone',
    'endZone',
    'year',
    'month',
    'day',
    'endYear',
    'endMonth',
    'endDay',
    'allDay',
    'learned',
  ],
  others: ['kept', 'sensitivity', 'pinned', 'id', 'links'],
} as const satisfies Readonly<Record<string, readonly ColumnUse[]>>;
