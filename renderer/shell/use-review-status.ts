import { useMemo } from 'react';
import { useSnapshot, useToday } from '../state/hooks';
import { type ReviewStatus, reviewStatus } from './next-review';

export function useReviewStatus(): ReviewStatus {
  const { series, timeline } = useSnapshot();
  const { day } = useToday();
  return useMemo(() => reviewStatus(series, day, timeline.projectDays), [series, day, timeline.projectDays]);
}
