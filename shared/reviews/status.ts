import type { Series } from '../series';
import { type SeriesSummary, summaryOf } from './summary';

export interface ReviewStatus {
  readonly unconfirmed: number;
  /** The nearest review still ahead, over all series. */
  readonly next: SeriesSummary['next'];
}

/** @param today day of the home zone. */
export function reviewStatus(series: readonly Series[], today: string, projectDays: number): ReviewStatus {
  let unconfirmed = 0;
  let next: SeriesSummary['next'] = null;
  for (const one of series) {
    const summary = summaryOf(one, today, projectDays);
    unconfirmed += summary.unconfirmed.length;
    if (summary.next !== null && (next === null || summary.next.day < next.day)) next = summary.next;
  }
  return { unconfirmed, next };
}
