import type { Command } from '../../state/command';
import { viewState } from '../../state/view-state';
import { strings } from './strings';

export const UNFINISHED_COMMANDS: readonly Command[] = [
  { id: 'unfinished', name: strings.unfinished.title, group: 'go', run: () => viewState.getState().open({ kind: 'unfinished' }) },
];
