import { existsSync } from 'node:fs';
import { app } from 'electron';
import { shownText } from '../shared/shown-text';
import { installMenu } from './actions/menu';
import { keepMemoryOutOfCores } from './disk/core-dumps';
import { drawOnlyWhatIsShown } from './exports/drawers';
import { HANDLERS } from './ipc/handlers';
import { registerHandlers } from './ipc/register';
import { lockByItself } from './locks/lock';
import { registerScheme, serveRenderer } from './page/protocol';
import { hardenProcess, hardenSession } from './page/security';
import { getSettings, preferencesOf } from './settings/preferences';
import { applyTheme, fixTheme } from './settings/theme';
import { fixToday } from './settings/today';
import { parseArguments, unknownWord, type WindowOptions } from './starting/arguments';
import { runCommand } from './starting/command';
import { doorSwitch, isInspected, refusalOf } from './starting/debug-switches';
import { takeFolder } from './starting/handover';
import { listenForFiles, quitInOrder, showFirstWindow } from './starting/lifecycle';

/* The program from start to first window, in order; how each step is done is told in the module it names. */

/** The words behind the executable and, unpackaged, behind the application's folder. */
function wordsOf(argv: readonly string[]): string[] {
  const words = argv.slice(1);
  if (!app.isPackaged)
    words.splice(
      words.findIndex((word) => !word.startsWith('-')),
      1,
    );
  return words;
}

keepMemoryOutOfCores();

const start = parseArguments(wordsOf(process.argv));
const unknown = start.kind === 'window' ? unknownWord(start.options, existsSync) : null;
const door = app.isPackaged && !isInspected() ? doorSwitch(process.argv.slice(1)) : null;
if (door !== null) {
  leave(refusalOf(door), 2);
} else if (start.kind === 'wrong') {
  leave(start.message, 2);
} else if (unknown !== null) {
  leave(unknown, 2);
} else if (start.kind === 'command') {
  void runCommand(start.words);
} else {
  hardenProcess();
  registerScheme();
  listenForFiles();
  const taken = takeFolder(start.options);
  if (taken === 'taken') void app.whenReady().then(() => run(start.options));
  else if (taken === 'refused')
    leave(
      `The user-data folder ${app.commandLine.getSwitchValue('user-data-dir') || app.getPath('userData')} cannot be made or written to. Nothing was opened; start Annals with another one.`,
      1,
    );
  else if (start.options.screenshot === undefined) app.exit(0);
  else leave('Annals is running already with this user-data folder, so there is no window of its own to picture.', 1);
}

async function run(options: WindowOptions): Promise<void> {
  hardenSession();
  serveRenderer();
  if (options.theme !== undefined) fixTheme(options.theme);
  applyTheme(preferencesOf(getSettings()));
  fixToday(options.today ?? null);
  registerHandlers(HANDLERS);
  installMenu();
  quitInOrder();
  lockByItself();
  drawOnlyWhatIsShown();
  await showFirstWindow(options);
}

function leave(message: string, code: number): void {
  process.stderr.write(`annals: ${shownText(message)}\n`);
  app.exit(code);
}
