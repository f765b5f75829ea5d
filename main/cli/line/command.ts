import type { ParseArgsConfig } from 'node:util';
import type { AppError, Result } from '../../../shared/result';
import type { ReadDocument } from '../../article/read-document';
import type { Cost } from '../../store/cipher/slot';
import { optionOfField } from './option-names';

/** Where a command reads and writes; tests hand in their own. */
export interface Io {
  /** Standard output: results only. */
  out(text: string): void;
  /** Standard error: one clear line for people. */
  error(line: string): void;
  /** Lines of standard input, without their ends. */
  lines(): AsyncIterable<string>;
  /** UTC milliseconds. */
  now(): number;
  /** Asks a person without showing what is typed; null, or missing, where nobody can be asked. */
  hidden?(prompt: string): Promise<string | null>;
  /** Reads a document of a stranger within limits of time and memory; missing where it is read by the command itself, as in tests. */
  readonly readDocument?: ReadDocument;
  /** What a key made of a new passphrase costs; given by tests only, which make many. */
  readonly cost?: Cost;
}

/** The options of a command line, by name; those that may be repeated are arrays. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export interface Command {
  /** What stands after `annals NAME`. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Names of what must stand without a dash, in order. */
  readonly positionals: readonly string[];
  /** True where the last of them may be given more than once. */
  readonly repeats?: boolean;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** True for a command that chooses a passphrase instead of asking for the file's. */
  readonly locks?: boolean;
  run(input: Input, io: Io): void | Promise<void>;
}

/** A parsed command line. */
export interface Input {
  /** A positional, by the name the command gave it. */
  positional(name: string): string;
  /** All that stand in the place of one that may be repeated. */
  allOf(name: string): readonly string[];
  /** The text of an option, or undefined. */
  text(name: string): string | undefined;
  /** The texts of an option that may be repeated, or undefined when it was not given at all. */
  texts(name: string): readonly string[] | undefined;
  flag(name: string): boolean;
  /** An option that must be there. @throws UsageError */
  required(name: string): string;
  /** A whole number, or undefined. @throws UsageError */
  count(name: string): number | undefined;
}

/** The command line itself is wrong: exit code 2. */
export class UsageError extends Error {}

/** What was asked could not be done, and nothing was changed: exit code 1. */
export class Failure extends Error {}

/** The value, or the store's sentence as a Failure, led by the option it concerns. */
export function orFail<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Failure(messageOf(result.error));
}

function messageOf({ message, field }: AppError): string {
  const named = field?.split('.')[0];
  return named === undefined ? message : `--${optionOfField(named)}: ${message}`;
}

export const TEXT = { type: 'string' } as const;
export const TEXTS = { type: 'string', multiple: true } as const;
export const FLAG = { type: 'boolean' } as const;

/** Every command with a FILE takes it: the file alone, without the log that is missing or does not belong to it. */
export const WITHOUT_LOG = 'without-log';

/** What an option says, where it is one of a few words. @throws UsageError naming them */
export function oneOf<T extends string>(input: Input, name: string, words: readonly T[]): T | undefined {
  const text = input.text(name);
  const word = words.find((one) => one === text);
  if (text !== undefined && word === undefined) throw new UsageError(`--${name} is ${words.join(' or ')}.`);
  return word;
}
