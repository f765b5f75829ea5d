import type { Command } from '../../state/command';
import { canWrite } from '../../state/conditions';
import { viewState } from '../../state/view-state';
import { strings } from './strings';

const view = viewState.getState;

export const VIEWS_COMMANDS: readonly Command[] = [
  { id: 'save-view', name: strings.commands.saveView, group: 'view', enabled: canWrite, run: () => view().open({ kind: 'save-view' }) },
  { id: 'views', name: strings.commands.views, group: 'view', run: () => view().open({ kind: 'views' }) },
];
