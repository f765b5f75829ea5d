import { type Command, inMenu } from '../../state/command';
import { viewState } from '../../state/view-state';

export const EXPORT_COMMANDS: readonly Command[] = [
  inMenu('export', { group: 'organize', whileTyping: true, run: () => viewState.getState().open({ kind: 'export' }) }),
];
