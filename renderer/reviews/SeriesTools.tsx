import { Button } from '@mantine/core';
import type { Series } from '../../shared/series';
import { viewState } from '../state/view-state';
import { strings } from '../strings';
import { startWhatIf } from '../what-if/what-if-state';

/** What can be done with a series as a whole. */
export function SeriesTools({ series, canWrite }: { readonly series: Series; readonly canWrite: boolean }) {
  if (!canWrite) return null;
  return (
    <span className="series-tools">
      <Button size="xs" variant="default" aria-label={strings.reviews.whatIfOf(series.title)} onClick={() => startWhatIf(series)}>
        {strings.reviews.whatIf}
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={strings.reviews.editSeriesOf(series.title)}
        onClick={() => viewState.getState().open({ kind: 'series', id: series.id })}
      >
        {strings.reviews.editSeries}
      </Button>
    </span>
  );
}
