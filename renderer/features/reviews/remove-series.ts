import type { Series } from '../../../shared/series';
import { bridge, write } from '../../client';
import { offerUndo } from '../../state/offer-undo';
import { viewState } from '../../state/view-state';
import { strings } from './strings';

/** Deletes a series and offers to bring it back. Answers an error sentence, or null when it is gone. */
export async function removeSeries(series: Pick<Series, 'id' | 'title'>): Promise<string | null> {
  const result = await write(() => bridge.series.remove({ id: series.id }));
  if (!result.ok) return result.error.message;
  const { selection, select } = viewState.getState();
  if (selection.kind === 'occurrence' && selection.seriesId === series.id) select({ kind: 'none' });
  offerUndo(strings.series.removed(series.title), result.value.revision);
  return null;
}
