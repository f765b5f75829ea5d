import type { Command } from '../../state/command';
import { QUICK_ADD_ID } from '../../state/field-ids';
import { continueField } from '../../ui/focus';
import { strings } from './strings';

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
