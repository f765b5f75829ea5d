import { type Command, inMenu } from '../state/command';
import { canWrite } from '../state/conditions';
import { preferencesState, setPreferences } from '../state/preferences-state';
import { removeEvent } from '../state/remove-event';
import { viewState } from '../state/view-state';
import { palette } from './palette/palette';
import { strings } from './strings';

const view = viewState.getState;

function toggleTheme(): void {
  const shown = document.documentElement.getAttribute('data-mantine-color-scheme');
  setPreferences({ theme: shown === 'dark' ? 'light' : 'dark' });
}

/** What is done with the selection, whatever shows it. */
export const SELECTION_COMMANDS: readonly Command[] = [
  {
    id: 'remove-selected',
    name: strings.commands.removeSelected,
    group: 'edit',
    keys: ['Delete'],
    enabled: () => canWrite() && view().selection.kind === 'event',
    run: () => {
      const { selection } = view();
      if (selection.kind === 'event') void removeEvent(selection.id);
    },
  },
  {
    id: 'deselect',
    name: strings.commands.deselect,
    group: 'edit',
    keys: ['Escape'],
    enabled: () => view().selection.kind !== 'none',
    run: () => view().select({ kind: 'none' }),
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
