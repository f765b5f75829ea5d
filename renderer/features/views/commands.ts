import { type Command, inMenu } from '../../state/command';
import { canWrite } from '../../state/conditions';
import { viewState } from '../../state/view-state';
import { strings } from './strings';
import { currentView, showView } from './views';

const view = viewState.getState;

export const VIEWS_COMMANDS: readonly Command[] = [
  { id: 'save-view', name: strings.commands.saveView, group: 'view', enabled: canWrite, run: () => view().open({ kind: 'save-view' }) },
  inMenu('fit-view', { group: 'view', enabled: () => currentView() !== null, run: fitToView }),
  { id: 'views', name: strings.commands.views, group: 'view', run: () => view().open({ kind: 'views' }) },
];

/** Back to the stretch of time of the view that was last shown, from wherever the chart was moved. */
function fitToView(): void {
  const current = currentView();
  if (current !== null) void showView(current);
}
