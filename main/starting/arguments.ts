import { fileURLToPath } from 'node:url';
import { readDay } from '../../shared/time/day-text';

/** What the words behind the program's name ask for. */
export type Start =
  | { readonly kind: 'window'; readonly options: WindowOptions }
  /** The command line of design.md section 9: no window. */
  | { readonly kind: 'command'; readonly words: readonly string[] }
  | { readonly kind: 'wrong'; readonly message: string };

export interface WindowOptions {
  /** The timeline files to open, as written; at least one. */
  readonly paths?: readonly string[];
  /** Write what the window shows to this PNG file, then exit. */
  readonly screenshot?: string;
  /** Size of the window's content in CSS pixels, instead of the remembered one. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
  /** A day `YYYY-MM-DD` that takes the clock's place, for reproducible states. */
  readonly today?: string;
}

/** First words of the command line, as cli/run.ts knows them; a list of its own, so that a window need not load that to start. */
const COMMANDS: ReadonlySet<string> = new Set([
  'new',
  'add',
  'list',
  'reviews',
  'date',
  'dates',
  'read',
  'import',
  'export',
  'history',
  'check',
  'backup',
  'restore',
  'recover',
  'lock',
  'unlock',
  'key',
  'erase',
  'seal',
  'views',
  'series',
  'settle',
  'edit',
  'remove',
  'undo',
  'help',
  '--help',
  '-h',
  '--version',
]);

const OPTIONS = ['screenshot', 'size', 'theme', 'today'] as const;
type OptionName = (typeof OPTIONS)[number];

/**
 * Reads the program's words: `process.argv` without the executable and, unpackaged, without the application's folder.
 *
 * Switches that are not ours are passed over: Chromium, Electron and desktop environments add many, and Electron has
 * already taken its own (`--user-data-dir`). So a mistyped option of ours goes unnoticed here; a wrong value does not.
 */
export function parseArguments(words: readonly string[]): Start {
  // Switches that are not ours may come before the command (`annals --no-sandbox list …`), as Electron reads them from there.
  const at = words.findIndex((word) => COMMANDS.has(word) || !word.startsWith('-') || optionName(word) !== undefined);
  if (COMMANDS.has(words[at] ?? '')) return { kind: 'command', words: words.slice(at).filter((word) => !isElectronSwitch(word)) };

  const given = new Map<OptionName, string>();
  const paths: string[] = [];
  for (let next = 0; next < words.length; next += 1) {
    const word = words[next] ?? '';
    const name = optionName(word);
    if (name !== undefined) {
      const equals = word.indexOf('=');
      const value = equals === -1 ? words[next + 1] : word.slice(equals + 1);
      if (equals === -1) next += 1;
      if (value === undefined || value === '') return wrong(`--${name} needs a value.`);
      given.set(name, value);
    } else if (!word.startsWith('-')) {
      const path = pathIn(word);
      if (path === null) return wrong(`“${word}” names no file of this computer.`);
      paths.push(path);
    }
  }

  const size = given.get('size');
  const theme = given.get('theme');
  const today = given.get('today');
  const screenshot = given.get('screenshot');
  if (screenshot !== undefined && paths.length > 1) return wrong('--screenshot pictures one timeline, not several.');
  const sides = size === undefined ? undefined : parseSize(size);
  if (sides === null) return wrong(`--size wants two numbers from 320 to 8000 such as 1280x800, not "${size}".`);
  if (theme !== undefined && theme !== 'light' && theme !== 'dark') return wrong(`--theme wants light or dark, not "${theme}".`);
  if (today !== undefined && !isCalendarDay(today)) return wrong(`--today wants a day such as 2026-11-22, not "${today}".`);
  return {
    kind: 'window',
    options: {
      ...(paths.length === 0 ? {} : { paths }),
      ...(screenshot === undefined ? {} : { screenshot }),
      ...(sides === undefined ? {} : { size: sides }),
      ...(theme === undefined ? {} : { theme }),
      ...(today === undefined ? {} : { today }),
    },
  };
}

/** Switches that containers and tests give to Electron behind our own words; the command line knows none of them. */
function isElectronSwitch(word: string): boolean {
  return word === '--no-sandbox' || word.startsWith('--user-data-dir=');
}

/**
 * A sentence about a word that is neither a command nor a timeline's file, such as a mistyped command; null when the path may be
 * opened. A name with our ending passes also where nothing is: the window then says that the file is gone.
 */
export function unknownWord({ paths }: WindowOptions, exists: (path: string) => boolean): string | null {
  const path = paths?.find((each) => !each.endsWith('.annals') && !exists(each));
  if (path === undefined) return null;
  return `“${path}” is neither a command nor a file. Commands: ${[...COMMANDS].filter((word) => !word.startsWith('-')).join(', ')}.`;
}

/** Linux desktops hand over the address of a file that is double-clicked. Null for one that leads to no file here. */
function pathIn(word: string): string | null {
  if (!/^file:\/\//i.test(word)) return word;
  try {
    return fileURLToPath(word);
  } catch {
    return null;
  }
}

function optionName(word: string): OptionName | undefined {
  return OPTIONS.find((name) => word === `--${name}` || word.startsWith(`--${name}=`));
}

function parseSize(text: string): { width: number; height: number } | null {
  const match = /^(\d{3,4})x(\d{3,4})$/.exec(text);
  const width = Number(match?.[1]);
  const height = Number(match?.[2]);
  const fits = (side: number): boolean => side >= 320 && side <= 8000;
  return fits(width) && fits(height) ? { width, height } : null;
}

/** True for a day that exists: 2026-02-30 would otherwise roll over to March in silence. */
function isCalendarDay(text: string): boolean {
  return /^\d/.test(text) && readDay(text) !== null;
}

function wrong(message: string): Start {
  return { kind: 'wrong', message };
}
