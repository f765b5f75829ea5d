import { type Command, inMenu } from '../../state/command';
import { canWrite } from '../../state/conditions';
import { viewState } from '../../state/view-state';
import { repeatEvent } from './repeat-event';
import { settleSelected } from './settle-selected';
import { strings } from './strings';

const view = viewState.getState;
const isReviewSelected = (): boolean => canWrite() && view().selection.kind === 'occurrence';

export const REVIEWS_COMMANDS: readonly Command[] = [
  inMenu('new-series', { group: 'organize', run: () => view().open({ kind: 'series', id: null }) }),
  {
    id: 'settle-held',
    name: strings.commands.settleHeld,
    group: 'edit',
    keys: ['H'],
    enabled: isReviewSelected,
    run: () => void settleSelected('held'),
  },
  {
    id: 'settle-missed',
    name: strings.commands.settleMissed,
    group: 'edit',
    keys: ['M'],
    enabled: isReviewSelected,
    run: () => void settleSelected('missed'),
  },
  {
    id: 'repeat-event',
    name: strings.commands.repeatEvent,
    group: 'organize',
    enabled: () => canWrite() && view().selection.kind === 'event',
    run: () => {
      const { selection } = view();
      if (selection.kind === 'event') void repeatEvent(selection.id);
    },
  },
];
