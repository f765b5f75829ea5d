import type { Command } from '../../state/command';
import { viewState } from '../../state/view-state';
import { strings } from './strings';

export const TIMELINE_SETTINGS_COMMANDS: readonly Command[] = [
  {
    id: 'timeline-settings',
    name: strings.commands.timelineSettings,
    group: 'organize',
    run: () => viewState.getState().open({ kind: 'timeline' }),
  },
];
