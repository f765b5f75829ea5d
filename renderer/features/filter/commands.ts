import type { Command } from '../../state/command';
import { FILTER_ID } from '../../state/field-ids';
import { openFilter } from '../../state/filter/filter-state';
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

/** Its bar stands over chart and table only, and is there after the next drawing. */
function filter(): void {
  const { tab, show } = viewState.getState();
  if (tab !== 'timeline' && tab !== 'table') show('timeline');
  openFilter();
  requestAnimationFrame(() => focusField(FILTER_ID));
}
