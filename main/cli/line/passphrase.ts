import { readFileSync, statSync } from 'node:fs';
import type { Result } from '../../../shared/result';
import { readAll } from '../../disk/regular-file';
import { quotedName } from '../../disk/shown-name';
import { type Key, keyOf, newKey } from '../../store/cipher/key';
import type { Slot } from '../../store/cipher/slot';
import { readSlot } from '../../store/lock/key-pages';
import { type Command, Failure, type Input, type Io, orFail, TEXT, UsageError } from './command';

/*
 * Where a passphrase comes from: a file descriptor, the file that ANNALS_KEY_FILE names, or the terminal, in this order. Never an argument or
 * the environment itself, which other programs can read. Of several lines each may fit, so that one descriptor serves two files.
 */

export const PASSPHRASE_OPTIONS: Command['options'] = { 'passphrase-fd': TEXT };
export const NEW_PASSPHRASE_OPTIONS: Command['options'] = { 'new-passphrase-fd': TEXT };

/** Positionals that may name a locked file. */
const FILES: ReadonlySet<string> = new Set(['FILE', 'BACKUP']);
const TRIES = 3;

/** Whether a command opens files and so may need a passphrase. */
export function opensFiles({ positionals }: Command): boolean {
  return positionals.some((name) => FILES.has(name));
}

/** Keys for the locked ones among a command's files; asks only when there are any. @throws Failure, UsageError */
export async function keysFor(command: Command, input: Input, io: Io): Promise<Key[]> {
  if (command.locks === true) return [];
  const paths = command.positionals.filter((name) => FILES.has(name)).map((name) => input.positional(name));
  const given = givenLines(input, 'passphrase-fd', 'ANNALS_KEY_FILE', io);
  const keys: Key[] = [];
  for (const path of [...paths, input.text('key-of') ?? '']) {
    const slot = slotOf(path);
    if (slot === null || keys.some((key) => Buffer.from(key.slot.bytes).equals(slot.bytes))) continue;
    keys.push(await (given === null ? asked(path, slot, io) : among(path, slot, given)));
  }
  return keys;
}

async function among(path: string, slot: Slot, lines: readonly string[]): Promise<Key> {
  let last: Result<Key> | null = null;
  for (const line of lines) {
    last = await keyOf(slot, line);
    if (last.ok) return last.value;
  }
  throw new Failure(last === null ? `No passphrase was given for ${quotedName(path)}.` : wrong(path));
}

async function asked(path: string, slot: Slot, io: Io): Promise<Key> {
  for (let left = TRIES; left > 0; left--) {
    const key = await keyOf(slot, await typed(`Passphrase of ${quotedName(path)}: `, io));
    if (key.ok) return key.value;
    io.error(`annals: ${wrong(path)}`);
  }
  throw new Failure(`Three wrong passphrases. ${quotedName(path)} was not opened.`);
}

function wrong(path: string): string {
  return `The passphrase of ${quotedName(path)} is another one. Capital letters and spaces count. Nothing was changed.`;
}

/** The key that a file shall have from now on, from a source of its own or the line after the present passphrase. @throws Failure */
export async function chosenKey(input: Input, io: Io, source: 'passphrase' | 'new-passphrase'): Promise<Key> {
  const own = givenLines(input, `${source}-fd`, source === 'passphrase' ? 'ANNALS_KEY_FILE' : 'ANNALS_NEW_KEY_FILE', io)?.[0];
  const after = source === 'passphrase' ? undefined : givenLines(input, 'passphrase-fd', 'ANNALS_KEY_FILE', io)?.[1];
  const passphrase = own ?? after ?? (await typedTwice(io));
  const made = await newKey(passphrase, io.cost);
  if (!made.ok) throw new Failure(`${made.error.message} Nothing was changed.`);
  return orFail(made);
}

async function typedTwice(io: Io): Promise<string> {
  const first = await typed('New passphrase: ', io);
  if ((await typed('The same again: ', io)) !== first) throw new Failure('The two passphrases differ. Nothing was changed.');
  return first;
}

async function typed(prompt: string, io: Io): Promise<string> {
  const answer = io.hidden === undefined ? null : await io.hidden(prompt);
  if (answer !== null) return answer;
  throw new Failure(
    'A passphrase is needed, and there is no terminal to ask at. Give it by --passphrase-fd N, or put it into a file and its name into ANNALS_KEY_FILE. Nothing was changed.',
  );
}

/** A descriptor gives its text only once. */
const read = new WeakMap<Io, Map<number, readonly string[]>>();

function givenLines(input: Input, option: string, variable: string, io: Io): readonly string[] | null {
  const descriptor = input.count(option);
  if (descriptor !== undefined) {
    const known = read.get(io) ?? new Map<number, readonly string[]>();
    read.set(io, known);
    const lines = known.get(descriptor) ?? linesOf(descriptor, `--${option}: the descriptor ${descriptor}`);
    known.set(descriptor, lines);
    return lines;
  }
  const path = process.env[variable];
  if (path === undefined || path === '') return null;
  const passed = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
  // A descriptor that the shell passed on, as `<(…)` does, is a pipe with somebody at its other end.
  const lines = linesOf(passed === undefined ? path : Number(passed), `${variable}: the file`);
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    io.error(`annals: Others on this computer may read the file that ${variable} names; chmod 600 keeps it to yourself.`);
  return lines;
}

function linesOf(source: string | number, what: string): readonly string[] {
  try {
    const lines = (typeof source === 'number' ? readFileSync(source) : readAll(source)).toString().split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    return lines;
  } catch (error) {
    throw new UsageError(`${what} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  }
}

function slotOf(path: string): Slot | null {
  try {
    return path === '' ? null : readSlot(path);
  } catch {
    // Missing, a folder, not to be read: the command itself says so.
    return null;
  }
}
