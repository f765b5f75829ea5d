import { type MenuId, menuRow } from '../../shared/commands/menu';
import { ARTICLE_COMMANDS } from '../features/article/commands';
import { EXPORT_COMMANDS } from '../features/export-dialog/commands';
import { FILES_COMMANDS } from '../features/files/commands';
import { FILTER_COMMANDS } from '../features/filter/commands';
import { HISTORY_COMMANDS } from '../features/history/commands';
import { IMPORT_COMMANDS } from '../features/import-dialog/commands';
import { INSPECTOR_COMMANDS } from '../features/inspector/commands';
import { LANES_COMMANDS } from '../features/lanes/commands';
import { LOCK_COMMANDS } from '../features/lock/commands';
import { QUICK_ADD_COMMANDS } from '../features/quick-add/commands';
import { REVIEWS_COMMANDS } from '../features/reviews/commands';
import { SEARCH_COMMANDS } from '../features/search/commands';
import { SILENCES_COMMANDS } from '../features/silences/commands';
import { TIMELINE_COMMANDS } from '../features/timeline/commands';
import { TIMELINE_SETTINGS_COMMANDS } from '../features/timeline-settings/commands';
import { TRUST_COMMANDS } from '../features/trust/commands';
import { UNFINISHED_COMMANDS } from '../features/unfinished/commands';
import { VIEWS_COMMANDS } from '../features/views/commands';
import { type Command, runIfEnabled } from '../state/command';
import { SELECTION_COMMANDS, WINDOW_COMMANDS } from './window-commands';

/** Everything the window can do, as its features say it; palette, keys, menu, toolbar and the list of keys all read this. */
export const COMMANDS: readonly Command[] = [
  ...INSPECTOR_COMMANDS,
  ...QUICK_ADD_COMMANDS,
  ...HISTORY_COMMANDS,
  ...SELECTION_COMMANDS,
  ...SEARCH_COMMANDS,
  ...FILTER_COMMANDS,
  ...VIEWS_COMMANDS,
  ...WINDOW_COMMANDS,
  ...TIMELINE_COMMANDS,
  ...IMPORT_COMMANDS,
  ...ARTICLE_COMMANDS,
  ...EXPORT_COMMANDS,
  ...REVIEWS_COMMANDS,
  ...UNFINISHED_COMMANDS,
  ...SILENCES_COMMANDS,
  ...LANES_COMMANDS,
  ...TIMELINE_SETTINGS_COMMANDS,
  ...FILES_COMMANDS,
  ...LOCK_COMMANDS,
  ...TRUST_COMMANDS,
];

const byId = new Map(COMMANDS.map((command) => [command.id, command]));

/** A command that the menu has; `commands.test.ts` holds the features to having each of them. */
export function commandOf(id: MenuId): Command {
  const command = byId.get(id);
  if (command === undefined) throw new Error(`No feature says what “${menuRow(id).name}” does.`);
  return command;
}

/** Does it if it can be done now; answers whether it did. */
export function runCommand(id: MenuId): boolean {
  return runIfEnabled(commandOf(id));
}
