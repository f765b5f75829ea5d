import { parseArgs } from 'node:util';
import { type Command, FLAG, type Input, type Options, UsageError, WITHOUT_LOG } from './command';
import { opensFiles, PASSPHRASE_OPTIONS } from './passphrase';

/** Reads a command's own part of the command line. @throws UsageError with one line that says what is wrong. */
export function parseCommandLine(command: Command, argv: readonly string[]): Input {
  const { values, positionals } = parse(command, argv);
  for (const [index, name] of command.positionals.entries()) {
    if (positionals[index] === undefined) throw new UsageError(`${name} is missing.`);
  }
  // The name of no file; to the file system it is the folder that one is in.
  const empty = positionals.indexOf('');
  const named = command.positionals[empty] ?? (command.repeats ? command.positionals.at(-1) : undefined);
  if (empty !== -1 && named !== undefined) throw new UsageError(`${named} is empty.`);
  const extra = command.repeats ? undefined : positionals[command.positionals.length];
  if (extra !== undefined) throw new UsageError(`Unexpected “${extra}”.`);
  return inputOf(command, values, positionals);
}

function parse(command: Command, argv: readonly string[]): { readonly values: Options; readonly positionals: readonly string[] } {
  try {
    const options = {
      ...command.options,
      ...(command.positionals.includes('FILE') ? { [WITHOUT_LOG]: FLAG } : {}),
      ...(opensFiles(command) ? PASSPHRASE_OPTIONS : {}),
    };
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true }) as ReturnType<typeof parse>;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(-[^\s']*)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(`Unknown option ${option}.`);
    // Node's own sentence runs over several lines and explains its own syntax.
    if (message.includes('ambiguous')) throw new UsageError(`Write ${option}=VALUE, since the value begins with a dash.`);
    if (message.includes('argument missing')) throw new UsageError(`The option ${option} needs a value.`);
    throw new UsageError(`The option ${option} takes no value.`);
  }
}

function inputOf(command: Command, values: Options, positionals: readonly string[]): Input {
  const text = (name: string): string | undefined => {
    const found = values[name];
    return typeof found === 'string' ? found : undefined;
  };
  return {
    positional: (name) => positionals[command.positionals.indexOf(name)] ?? '',
    allOf: (name) => positionals.slice(command.positionals.indexOf(name)),
    text,
    texts: (name) => {
      const found = values[name];
      return Array.isArray(found) ? found : undefined;
    },
    flag: (name) => values[name] === true,
    required: (name) => {
      const found = text(name);
      if (found === undefined) throw new UsageError(`--${name} is missing.`);
      return found;
    },
    count: (name) => {
      const found = text(name);
      if (found === undefined) return undefined;
      if (!/^\d{1,9}$/.test(found)) throw new UsageError(`--${name} takes a whole number, not “${found}”.`);
      return Number(found);
    },
  };
}
