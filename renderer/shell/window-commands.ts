import { type Command, inMenu } from '../state/command';
import { canWrite } from '../state/conditions';
import { foundState } from '../state/found-state';
import { removeMarked } from '../state/mark-actions';
import { markedState, showsMarks, unmark } from '../state/marked-state';
import { preferencesState, setPreferences } from '../state/preferences-state';
import { removeEvent } from '../state/remove-event';
import { searchState } from '../state/search-state';
import { closeSilences, silencesState } from '../state/silences-state';
import { timelineState } from '../state/timeline-state';
import { viewState } from '../state/view-state';
import { dropWhatIf, triedOut } from '../state/what-if-state';
import { palette } from './palette/palette';
import { strings } from './strings';

const view = viewState.getState;

function toggleTheme(): void {
  const shown = document.documentElement.getAttribute('data-mantine-color-scheme');
  setPreferences({ theme: shown === 'dark' ? 'light' : 'dark' });
}

function isToolOpen(): boolean {
  const shown = timelineState.getState();
  if (view().tab !== 'timeline' || shown.phase !== 'ready') return false;
  return triedOut(shown.snapshot.series) !== undefined || silencesState.getState().open;
}

function closeTools(): void {
  dropWhatIf();
  closeSilences();
}

/** Nothing is deleted from behind another tab. */
function areMarksShown(): boolean {
  return showsMarks(view().tab) && markedState.getState().rows.size > 0;
}

/** What is done with the selection, whatever shows it. */
export const SELECTION_COMMANDS: readonly Command[] = [
  {
    id: 'remove-selected',
    name: strings.commands.removeSelected,
    group: 'edit',
    keys: ['Delete'],
    once: true,
    enabled: () => canWrite() && (view().selection.kind === 'event' || areMarksShown()),
    run: () => {
      const { selection } = view();
      if (areMarksShown()) void removeMarked();
      else if (selection.kind === 'event') void removeEvent(selection.id);
    },
  },
  {
    id: 'deselect',
    name: strings.commands.deselect,
    group: 'edit',
    keys: ['Escape'],
    enabled: () => view().selection.kind !== 'none' || areMarksShown() || isToolOpen() || foundState.getState().found !== null,
    // What is tried out on the chart goes once nothing stands below it, and at last what is looked for.
    run: () => {
      if (areMarksShown()) unmark();
      else if (view().selection.kind !== 'none') view().select({ kind: 'none' });
      else if (isToolOpen()) closeTools();
      else searchState.setState({ text: '' });
    },
  },
];

/** What the window around the features can do. */
export const WINDOW_COMMANDS: readonly Command[] = [
  inMenu('tab-timeline', { group: 'go', whileTyping: true, run: () => view().show('timeline') }),
  inMenu('tab-table', { group: 'go', whileTyping: true, run: () => view().show('table') }),
  inMenu('tab-reviews', { group: 'go', whileTyping: true, run: () => view().show('reviews') }),
  inMenu('tab-history', { group: 'go', whileTyping: true, run: () => view().show('history') }),
  inMenu('toggle-theme', { group: 'view', run: toggleTheme }),
  {
    id: 'toggle-overview',
    name: strings.commands.toggleOverview,
    group: 'view',
    run: () => setPreferences({ showOverview: !preferencesState.getState().preferences.showOverview }),
  },
  inMenu('palette', { group: 'help', whileTyping: true, run: () => palette.toggle() }),
  inMenu('keys', { group: 'help', run: () => view().open({ kind: 'keys' }) }),
];
