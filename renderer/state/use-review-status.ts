import { useMemo } from 'react';
import { type ReviewStatus, reviewStatus } from '../../shared/reviews/status';
import { useSnapshot, useToday } from './hooks';

export function useReviewStatus(): ReviewStatus {
  const { series, timeline } = useSnapshot();
  const { day } = useToday();
  return useMemo(() => reviewStatus(series, day, timeline.projectDays), [series, day, timeline.projectDays]);
}
