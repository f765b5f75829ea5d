import type { ToFit } from '../../../../shared/view/fit-extent';
import type { LaneColumns } from '../../../../shared/view/lane-columns';
import { chartActions } from '../../../state/chart-actions';
import { announce } from '../../../ui/announce';
import { strings } from '../strings';

/**
 * Shows all the time that a row of the chart, a lane or a group, has events and reviews in; says so where it has none with a date.
 *
 * @param snapshot with the series that stand in the row, and no other
 * @param columns the events of the row; undefined where it has none
 */
export function fitRow(snapshot: ToFit['snapshot'], columns: LaneColumns | undefined): void {
  if (columns === undefined && snapshot.series.length === 0) {
    announce(strings.lanes.nothingToFit);
    return;
  }
  const index = { lanes: columns === undefined ? [] : [columns], size: columns?.row.length ?? 0 };
  chartActions.current()?.fit({ snapshot, index });
}
