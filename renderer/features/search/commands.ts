import { type Command, inMenu } from '../../state/command';
import { SEARCH_ID } from '../../state/field-ids';
import { focusField } from '../../ui/focus';
import { goAmongFound } from './go-among-found';

export const FIND_NEXT = inMenu('find-next', { group: 'go', whileTyping: true, run: () => void goAmongFound(1) });
export const FIND_PREVIOUS = inMenu('find-previous', { group: 'go', whileTyping: true, run: () => void goAmongFound(-1) });

export const SEARCH_COMMANDS: readonly Command[] = [
  inMenu('search', { group: 'go', whileTyping: true, run: () => focusField(SEARCH_ID) }),
  FIND_NEXT,
  FIND_PREVIOUS,
];
