import { finiteExtent, padded } from '../../../../shared/view/extent';
import type { LaneColumns } from '../../../../shared/view/lane-columns';
import { chartActions } from '../../../state/chart-actions';

/** Shows all the time that a row of the chart, a lane or a group, has events in; does nothing where it has none with a date. */
export function fitRow(columns: LaneColumns | undefined): void {
  const extent = columns === undefined ? null : finiteExtent({ lanes: [columns] });
  if (extent !== null) chartActions.current()?.show(padded(extent, 0.05, 1000));
}
