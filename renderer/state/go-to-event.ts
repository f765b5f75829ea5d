import { viewState } from './view-state';

/** Opens an event on the right and shows it on the chart, which brings what is selected elsewhere into view. */
export function goToEvent(id: string): void {
  const { select, show } = viewState.getState();
  select({ kind: 'event', id });
  show('timeline');
}
