import type { Command } from '../../state/command';
import { QUICK_ADD_ID } from '../../state/field-ids';
import { strings } from '../../strings';
import { continueField } from '../../ui/focus';

export const QUICK_ADD_COMMANDS: readonly Command[] = [
  {
    id: 'quick-add',
    name: strings.commands.quickAdd,
    group: 'edit',
    keys: ['mod+I'],
    whileTyping: true,
    run: () => continueField(QUICK_ADD_ID),
  },
];
