import type { Command } from '../../state/command';
import { findSilences } from '../../state/silences-state';
import { strings } from './strings';

export const SILENCES_COMMANDS: readonly Command[] = [
  { id: 'silences', name: strings.commands.silences, group: 'view', run: findSilences },
];
