import { type Command, inMenu } from '../../state/command';
import { SEARCH_ID } from '../../state/field-ids';
import { focusField } from '../../ui/focus';

export const SEARCH_COMMANDS: readonly Command[] = [inMenu('search', { group: 'go', whileTyping: true, run: () => focusField(SEARCH_ID) })];
