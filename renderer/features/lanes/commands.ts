import type { Command } from '../../state/command';
import { canWrite } from '../../state/conditions';
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
];
