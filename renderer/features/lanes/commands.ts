import { GROUPINGS, type Grouping } from '../../../shared/grouping';
import type { Command } from '../../state/command';
import { canWrite } from '../../state/conditions';
import { groupBy } from '../../state/grouping/grouping-state';
import { foldAllLanes } from '../../state/lanes/lane-actions';
import { strings as stateStrings } from '../../state/strings';
import { viewState } from '../../state/view-state';
import { strings } from './strings';

export const LANES_COMMANDS: readonly Command[] = [
  {
    id: 'new-lane',
    name: strings.commands.newLane,
    group: 'organize',
    enabled: canWrite,
    run: () => viewState.getState().open({ kind: 'lane', id: null }),
  },
  { id: 'collapse-lanes', name: strings.commands.collapseAll, group: 'view', run: () => foldAllLanes(true) },
  { id: 'expand-lanes', name: strings.commands.expandAll, group: 'view', run: () => foldAllLanes(false) },
  { id: 'group-lanes', name: strings.grouping.ownLanes, group: 'view', run: () => group(null) },
  ...GROUPINGS.map(
    (by): Command => ({
      id: `group-${by}`,
      name: strings.grouping.command(stateStrings.grouping.names[by]),
      group: 'view',
      run: () => group(by),
    }),
  ),
];

function group(by: Grouping | null): void {
  viewState.getState().show('timeline');
  void groupBy(by);
}
