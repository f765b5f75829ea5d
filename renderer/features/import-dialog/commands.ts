import { type Command, inMenu } from '../../state/command';
import { viewState } from '../../state/view-state';

export const IMPORT_COMMANDS: readonly Command[] = [
  inMenu('import', { group: 'organize', whileTyping: true, run: () => viewState.getState().open({ kind: 'import', origin: null }) }),
];
