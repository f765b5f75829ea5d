import { type Command, inMenu } from '../../state/command';
import { viewState } from '../../state/view-state';

export const ARTICLE_COMMANDS: readonly Command[] = [
  inMenu('read-article', { group: 'organize', whileTyping: true, run: () => viewState.getState().open({ kind: 'article', origin: null }) }),
];
