import { onChart } from '../../../state/chart-actions';
import { viewState } from '../../../state/view-state';
import { announce } from '../../../ui/announce';
import { strings } from '../strings';
import { announceWindow } from './announce-window';
import { selectedSpan } from './selected-span';

/** Shows what is selected from end to end. */
export async function fitToSelected(): Promise<void> {
  const span = await selectedSpan(viewState.getState().selection);
  if (span === null) return announce(strings.around.noDate);
  onChart((chart) => chart.fitTo(span));
  announceWindow(span);
}
