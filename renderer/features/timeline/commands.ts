import { onChart } from '../../state/chart-actions';
import { type Command, inMenu } from '../../state/command';
import { preferencesState, setPreferences } from '../../state/preferences-state';
import { announce } from '../../ui/announce';
import { AROUND_COMMANDS } from './around/commands';
import { DENSITY_COMMANDS } from './density/commands';
import { strings as handStrings } from './hand/strings';
import { LINK_COMMANDS } from './links/commands';
import { MEASURE } from './measure/commands';
import { strings } from './strings';

/** How much more of the time one step of zooming out shows. */
const ZOOM_STEP = 1.5;

/* By keys that mean nothing in a field: what is looked at moves also while somebody types. */

export const TODAY = inMenu('today', { group: 'go', whileTyping: true, run: () => onChart((chart) => chart.goToday()) });
export const FIT = inMenu('fit', { group: 'view', whileTyping: true, run: () => onChart((chart) => chart.fit()) });
export const ZOOM_IN = inMenu('zoom-in', { group: 'view', whileTyping: true, run: () => onChart((chart) => chart.zoom(1 / ZOOM_STEP)) });
export const ZOOM_OUT = inMenu('zoom-out', { group: 'view', whileTyping: true, run: () => onChart((chart) => chart.zoom(ZOOM_STEP)) });

/** What the wheel does over the chart, the one or the other. */
const WHEEL = inMenu('wheel', { group: 'view', run: switchWheel });

function switchWheel(): void {
  const wheel = preferencesState.getState().preferences.wheel === 'zooms' ? 'scrolls' : 'zooms';
  setPreferences({ wheel });
  announce(strings.timeline.wheelNow[wheel]);
}

const MARK_SHOWN: Command = {
  id: 'mark-shown',
  name: handStrings.hand.markShown,
  group: 'edit',
  run: () => onChart((chart) => chart.markShown()),
};

export const TIMELINE_COMMANDS: readonly Command[] = [
  ...[TODAY, ZOOM_IN, ZOOM_OUT, FIT, ...DENSITY_COMMANDS, WHEEL, MEASURE, MARK_SHOWN],
  ...AROUND_COMMANDS,
  ...LINK_COMMANDS,
];
