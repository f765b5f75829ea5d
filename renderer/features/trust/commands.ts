import { type Command, inMenu } from '../../state/command';
import { viewState } from '../../state/view-state';
import { askErase } from './erase-event';

const view = viewState.getState;

export const TRUST_COMMANDS: readonly Command[] = [
  inMenu('erase-selected', {
    group: 'edit',
    enabled: () => view().selection.kind === 'event',
    run: () => {
      const { selection } = view();
      if (selection.kind === 'event') void askErase(selection.id);
    },
  }),
  inMenu('seal', { group: 'files', run: () => view().open({ kind: 'seal' }) }),
  inMenu('check-seal', { group: 'files', run: () => view().open({ kind: 'check-seal' }) }),
];
