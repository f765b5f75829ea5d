import { onChart } from '../../../state/chart-actions';
import { type Command, inMenu } from '../../../state/command';
import { viewState } from '../../../state/view-state';
import { visitedWindows } from '../../../state/visited-windows';
import { announce } from '../../../ui/announce';
import { strings } from '../strings';
import { announceWindow } from './announce-window';
import { fitToSelected } from './fit-to';
import { stepToEvent } from './step-to-event';

/** Goes among the windows on which the chart came to rest; the present one is kept for the way back. */
function goAmongVisited(step: -1 | 1): void {
  const visited = visitedWindows.go(step, viewState.getState().window);
  if (visited === null) {
    announce(step < 0 ? strings.around.noBack : strings.around.noForward);
    return;
  }
  onChart((chart) => chart.show(visited));
  announceWindow(visited);
}

export const BACK = inMenu('window-back', { group: 'go', run: () => goAmongVisited(-1) });
export const FORWARD = inMenu('window-forward', { group: 'go', run: () => goAmongVisited(1) });

export const AROUND_COMMANDS: readonly Command[] = [
  inMenu('go-to-date', { group: 'go', whileTyping: true, run: () => viewState.getState().open({ kind: 'go-to' }) }),
  BACK,
  FORWARD,
  inMenu('next-event', { group: 'go', run: () => void stepToEvent(1) }),
  inMenu('previous-event', { group: 'go', run: () => void stepToEvent(-1) }),
  inMenu('fit-selection', {
    group: 'view',
    whileTyping: true,
    enabled: () => ['event', 'occurrence'].includes(viewState.getState().selection.kind),
    run: () => void fitToSelected(),
  }),
];
