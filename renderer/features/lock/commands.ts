import { type Command, inMenu } from '../../state/command';
import { viewState } from '../../state/view-state';
import { lockWindowNow } from './lock-now';

const view = viewState.getState;

export const LOCK_COMMANDS: readonly Command[] = [
  inMenu('new-locked', { group: 'files', run: () => view().open({ kind: 'passphrase', task: 'new' }) }),
  inMenu('lock', { group: 'files', run: () => view().open({ kind: 'passphrase', task: 'lock' }) }),
  inMenu('change-passphrase', { group: 'files', run: () => view().open({ kind: 'passphrase', task: 'change' }) }),
  inMenu('remove-passphrase', { group: 'files', run: () => view().open({ kind: 'passphrase', task: 'remove' }) }),
  inMenu('lock-now', { group: 'files', whileTyping: true, run: () => void lockWindowNow() }),
];
