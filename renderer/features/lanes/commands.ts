import { GROUPINGS, type Grouping } from '../../../shared/grouping';
import type { FullLane } from '../../../shared/lane';
import { type Command, inMenu } from '../../state/command';
import { groupBy } from '../../state/grouping/grouping-state';
import { allLanes, foldAllLanes, showOnly } from '../../state/lanes/lane-actions';
import { laneInHand } from '../../state/lanes/lane-in-hand';
import { strings as stateStrings } from '../../state/strings';
import { viewState } from '../../state/view-state';
import { tell } from '../../ui/notices';
import { strings } from './strings';

export const LANES_COMMANDS: readonly Command[] = [
  inMenu('new-lane', { group: 'organize', run: () => viewState.getState().open({ kind: 'lane', id: null }) }),
  inMenu('merge-lane', {
    group: 'organize',
    enabled: () => allLanes().length > 1,
    run: () => void withLane(({ id }) => viewState.getState().open({ kind: 'lane-away', id, how: 'merge' })),
  }),
  inMenu('only-lane', { group: 'view', run: () => void withLane((lane) => void showOnly(lane)) }),
  inMenu('collapse-lanes', { group: 'view', run: () => foldAllLanes(true) }),
  inMenu('expand-lanes', { group: 'view', run: () => foldAllLanes(false) }),
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

/** Of the lane whose name has the keyboard, else of what is selected. */
async function withLane(act: (lane: FullLane) => void): Promise<void> {
  const lane = await laneInHand();
  if (lane === null) tell(strings.commands.noLane, 'refused');
  else act(lane);
}

function group(by: Grouping | null): void {
  viewState.getState().show('timeline');
  void groupBy(by);
}
