import { useEffect } from 'react';
import { matches } from '../../shared/commands/keys';
import { isMenuId, isWindowCommand, menuRow, type WindowCommand } from '../../shared/commands/menu';
import { bridge } from '../client';
import { type Command, isEnabled } from '../state/command';
import { preferencesState } from '../state/preferences-state';
import { hasUnsavedText, isTextField } from '../ui/focus';
import { tell } from '../ui/notices';
import { COMMANDS, runCommand } from './commands';
import { isCovered, wasCovered } from './covered';
import { CommandPalette } from './palette/CommandPalette';
import { isPaletteOpen } from './palette/palette';
import { strings } from './strings';

/** The window's keys and the program's menu, both by way of the command table; and the palette. */
export function Shortcuts() {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('beforeunload', saveWhatIsTyped);
    const unsubscribe = bridge.on.menu(onMenu);
    return () => {
      window.removeEventListener('beforeunload', saveWhatIsTyped);
      window.removeEventListener('keydown', onKeyDown);
      unsubscribe();
    };
  }, []);
  return <CommandPalette />;
}

/** The menu where the window shows no timeline: what any window can do. */
export function PageMenu() {
  useEffect(
    () =>
      bridge.on.menu((id) => {
        if (menuRow(id).needs === 'window') runCommand(id);
      }),
    [],
  );
  return null;
}

/** Fields save when they are left, and closing the window leaves them. */
function saveWhatIsTyped(): void {
  if (isTextField(document.activeElement)) document.activeElement.blur();
}

function onKeyDown(event: KeyboardEvent): void {
  // Whoever is nearer to the focus goes first: a field reverting, the chart moving, a dialog closing.
  if (event.defaultPrevented) return;
  const { platform } = preferencesState.getState();
  const command = COMMANDS.find((one) => isHeardHere(one) && one.keys?.some((keys) => matches(keys, event, platform)));
  if (command === undefined) return;
  if (wasCovered() && command.id !== 'lock-now') {
    if (command.id === 'palette' && isPaletteOpen()) run();
    return;
  }
  if (isTextField(event.target) && command.whileTyping !== true) {
    if (!isUndo(command.id) || hasUnsavedText(event.target)) return;
  }
  run();

  function run(): void {
    if (command === undefined || !isEnabled(command)) return;
    event.preventDefault();
    if (event.repeat && command.once === true) return;
    command.run();
  }
}

/** What main carries out itself it also hears itself, wherever the focus is. */
function isHeardHere({ id }: Command): boolean {
  return !isMenuId(id) || isWindowCommand(id);
}

/** A menu's accelerator may arrive here although the key was meant for the text being typed (on a Mac it always does). */
function onMenu(id: WindowCommand): void {
  const field = document.activeElement;
  if (isUndo(id) && isTextField(field) && (isCovered() || hasUnsavedText(field))) {
    // Deprecated, and still the only way to ask for a field's own undo.
    document.execCommand(id);
    return;
  }
  if (isCovered() && id !== 'lock-now') return;
  // The menu greys what it can know of; that nothing is selected only the window knows.
  if (!runCommand(id) && !isUndo(id)) tell(menuRow(id).name, 'refused', strings.commands.notNow);
}

function isUndo(id: string): boolean {
  return id === 'undo' || id === 'redo';
}
