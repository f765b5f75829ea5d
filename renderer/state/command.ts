import type { Keys } from '../../shared/commands/keys';
import { isMet, type MenuId, menuRow } from '../../shared/commands/menu';
import { canWrite, hasPassphrase } from './conditions';
import type { strings } from './strings';

export type CommandGroup = keyof typeof strings.commands.groups;

/**
 * One thing the window can do. Each feature says its own in a file `commands.ts`; palette, keys, menu, toolbar and the list of keys are made
 * of them (shell/commands.ts).
 */
export interface Command {
  readonly id: string;
  readonly name: string;
  readonly group: CommandGroup;
  /** The first is shown, all work. */
  readonly keys?: readonly Keys[];
  /** Also while somebody types in a field. */
  readonly whileTyping?: boolean;
  /** A key that is held does it once. */
  readonly once?: boolean;
  /** Left out: always possible. */
  readonly enabled?: () => boolean;
  readonly run: () => void;
}

/**
 * A command that stands in the program's menu, too: name, keys and what it needs are said there.
 *
 * @param more `enabled` is what it needs besides
 */
export function inMenu(id: MenuId, more: Omit<Command, 'id' | 'name' | 'keys'>): Command {
  const { name, keys, needs } = menuRow(id);
  const { enabled } = more;
  return {
    ...more,
    id,
    name,
    ...(keys === undefined ? {} : { keys }),
    // Commands are there only where a timeline is shown.
    enabled: () => isMet(needs, { editable: canWrite(), locked: hasPassphrase() }) && (enabled?.() ?? true),
  };
}

export function isEnabled(command: Command): boolean {
  return command.enabled?.() ?? true;
}

/** Does it if it can be done now; answers whether it did. */
export function runIfEnabled(command: Command): boolean {
  if (!isEnabled(command)) return false;
  command.run();
  return true;
}
