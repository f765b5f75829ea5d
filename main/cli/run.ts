import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownLines, shownText } from '../../shared/shown-text';
import { fileTrouble } from '../disk/file-trouble';
import { addKeys, dropKeys } from '../store/lock/keyring';
import { addCommand } from './commands/add';
import { backupCommand } from './commands/backup';
import { checkCommand } from './commands/check';
import { dateCommand } from './commands/date';
import { datesCommand } from './commands/dates';
import { editCommand } from './commands/edit';
import { eraseCommand } from './commands/erase';
import { exportCommand } from './commands/export';
import { historyCommand } from './commands/history';
import { importCommand } from './commands/import';
import { listCommand } from './commands/list';
import { keyCommand, lockCommand, unlockCommand } from './commands/lock';
import { newCommand } from './commands/new';
import { readCommand } from './commands/read';
import { recoverCommand } from './commands/recover';
import { removeCommand } from './commands/remove';
import { restoreCommand } from './commands/restore';
import { reviewsCommand } from './commands/reviews';
import { sealCommand } from './commands/seal';
import { seriesCommand } from './commands/series';
import { settleCommand } from './commands/settle';
import { undoCommand } from './commands/undo';
import { viewsCommand } from './commands/views';
import { parseCommandLine } from './line/args';
import { type Command, Failure, type Io, UsageError } from './line/command';
import { printable, table } from './line/output';
import { keysFor } from './line/passphrase';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['new', newCommand],
  ['add', addCommand],
  ['list', listCommand],
  ['reviews', reviewsCommand],
  ['date', dateCommand],
  ['dates', datesCommand],
  ['import', importCommand],
  ['read', readCommand],
  ['export', exportCommand],
  ['views', viewsCommand],
  ['edit', editCommand],
  ['remove', removeCommand],
  ['erase', eraseCommand],
  ['undo', undoCommand],
  ['series', seriesCommand],
  ['settle', settleCommand],
  ['history', historyCommand],
  ['check', checkCommand],
  ['seal', sealCommand],
  ['backup', backupCommand],
  ['restore', restoreCommand],
  ['recover', recoverCommand],
  ['lock', lockCommand],
  ['unlock', unlockCommand],
  ['key', keyCommand],
]);

export const COMMAND_NAMES: readonly string[] = [...COMMANDS.keys()];

/** Whether a word is a command, so that the packaged program knows whether to open a window. */
export function isCommand(word: string): boolean {
  return COMMANDS.has(word) || HELP.has(word) || word === '--version';
}

const HELP: ReadonlySet<string> = new Set(['--help', '-h', 'help']);

/** Nothing that others named reaches the terminal as it is, whoever forgot to ask. */
function shown(io: Io): Io {
  const { hidden } = io;
  return {
    ...io,
    out: (text) => io.out(shownLines(text)),
    error: (line) => io.error(shownLines(line)),
    ...(hidden === undefined ? {} : { hidden: (prompt) => hidden(shownText(prompt)) }),
  };
}

/** Runs one command line and returns the exit code: 0 done, 1 failed with nothing changed, 2 wrong usage. */
export async function runCommandLine(argv: readonly string[], terminal: Io): Promise<0 | 1 | 2> {
  const io = shown(terminal);
  const [name, ...rest] = argv;
  const command = COMMANDS.get(name ?? '');
  try {
    if (command !== undefined) {
      if (rest.some((word) => word === '--help' || word === '-h')) io.out(`annals ${name} ${command.usage}\n\n  ${command.summary}`);
      else {
        const input = parseCommandLine(command, rest);
        addKeys(await keysFor(command, input, io));
        await command.run(input, io);
      }
      return 0;
    }
    if (name === undefined) throw new UsageError('Say what to do.');
    if (HELP.has(name)) io.out(helpText());
    else if (name === '--version') io.out(version());
    else throw new UsageError(`Unknown command “${name}”.`);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      io.error(printable(`annals: ${error.message} See: annals ${command === undefined ? '' : `${name} `}--help`));
      return 2;
    }
    const message = error instanceof Failure ? error.message : (fileTrouble(error)?.message ?? `Annals made a mistake: ${String(error)}`);
    io.error(printable(`annals: ${message}`));
    return 1;
  } finally {
    dropKeys();
  }
}

/** From the package's own description: two folders up from here, and from the bundle in out/main/ alike. */
function version(): string {
  return (JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { readonly version: string }).version;
}

function helpText(): string {
  const commands = [...COMMANDS].map(([name, { summary }]) => [name, summary]);
  return [
    'annals COMMAND …: work with timeline files, without a window.',
    '',
    table(commands).replace(/^/gm, '  '),
    '',
    'annals COMMAND --help tells the options. W and D are dates as people write them, or EDTF. With --json, one JSON document',
    'on standard output. --without-log takes a FILE alone whose log is missing or not its own. Exit code: 0 done, 1 failed with nothing changed, 2 wrong usage.',
    '',
    'The passphrase of a locked FILE is asked for at the terminal, or read from --passphrase-fd N, or from the file that ANNALS_KEY_FILE names.',
  ].join('\n');
}
