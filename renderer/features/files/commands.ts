import { bridge } from '../../client';
import { type Command, inMenu } from '../../state/command';
import { ask } from '../../state/messages';
import { viewState } from '../../state/view-state';
import { strings } from './strings';

const view = viewState.getState;

export const FILES_COMMANDS: readonly Command[] = [
  inMenu('new-timeline', { group: 'files', run: () => void ask(() => bridge.files.create()) }),
  inMenu('open', { group: 'files', run: () => void ask(() => bridge.files.open({})) }),
  inMenu('open-recent', { group: 'files', run: () => view().open({ kind: 'recent' }) }),
  inMenu('duplicate', { group: 'files', run: () => void ask(() => bridge.files.duplicate()) }),
  inMenu('save-copy', { group: 'files', run: () => void ask(() => bridge.files.saveCopy()) }),
  inMenu('reveal', { group: 'files', run: () => void ask(() => bridge.files.reveal()) }),
  inMenu('restore-backup', { group: 'files', run: () => view().open({ kind: 'backups' }) }),
  { id: 'back-up', name: strings.files.commands.backUp, group: 'files', run: () => void ask(() => bridge.backups.make()) },
  inMenu('close-window', { group: 'files', run: () => void ask(() => bridge.files.close()) }),
];
