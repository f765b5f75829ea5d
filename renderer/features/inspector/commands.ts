import { type Command, inMenu } from '../../state/command';
import { beginDraft } from '../../state/drafts/begin-draft';

export const INSPECTOR_COMMANDS: readonly Command[] = [inMenu('add-event', { group: 'edit', whileTyping: true, run: () => beginDraft() })];
