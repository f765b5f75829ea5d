import { flushSync } from 'react-dom';
import { type Command, inMenu } from '../../state/command';
import { FILTER_ID } from '../../state/field-ids';
import { closeFilter, filterState, openFilter } from '../../state/filter/filter-state';
import { goAmongMatches } from '../../state/filter/go-among-matches';
import { viewState } from '../../state/view-state';
import { focusField } from '../../ui/focus';
import { strings } from './strings';

export const FILTER_COMMAND: Command = {
  id: 'filter',
  name: strings.commands.filter,
  group: 'view',
  keys: ['mod+Shift+F'],
  whileTyping: true,
  run: filter,
};

const isApplied = (): boolean => filterState.getState().applied !== null;

/** F3 does the same while nothing is searched for (features/search). */
export const NEXT_MATCH: Command = {
  id: 'next-match',
  name: strings.commands.next,
  group: 'go',
  enabled: isApplied,
  run: () => void goAmongMatches(1),
};
export const PREVIOUS_MATCH: Command = {
  id: 'previous-match',
  name: strings.commands.previous,
  group: 'go',
  enabled: isApplied,
  run: () => void goAmongMatches(-1),
};

/** Also one that is still looked for, or not understood. */
const isFiltering = (): boolean => isApplied() || filterState.getState().typed.trim() !== '';

/** Its bar stands over chart and table only. It is drawn at once: the next key is typed into it. */
function filter(): void {
  const { tab, show } = viewState.getState();
  flushSync(() => {
    if (tab !== 'timeline' && tab !== 'table') show('timeline');
    openFilter();
  });
  focusField(FILTER_ID);
}

export const FILTER_COMMANDS: readonly Command[] = [
  FILTER_COMMAND,
  inMenu('clear-filter', { group: 'view', enabled: isFiltering, run: closeFilter }),
  NEXT_MATCH,
  PREVIOUS_MATCH,
];
