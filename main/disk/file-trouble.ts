import type { AppError } from '../../shared/result';
import { shownName } from './shown-name';

type Sentence = readonly [AppError['code'], (name: string) => string];

/** What the file system says, by its own code, for the person in front. SQLite's errors are told in errors.ts. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  ENOENT: ['not-found', (name) => (name === '' ? 'The file or folder does not exist.' : `There is no file or folder ${name}.`)],
  ENOTDIR: ['not-found', (name) => `${name || 'A file'} is looked for in a folder that is a file.`],
  EACCES: ['read-only', (name) => `${name || 'This place'} is out of reach: permission denied.`],
  EPERM: ['read-only', (name) => `${name || 'This place'} is out of reach: permission denied.`],
  EROFS: ['read-only', (name) => `${name || 'This place'} cannot be written: the disk is read-only.`],
  ENAMETOOLONG: ['invalid', (name) => `${name || 'The name'} is a longer name than this disk takes: choose a shorter one.`],
  ENOTREG: ['io', (name) => `${name || 'That'} is not a regular file.`],
  EISDIR: ['io', (name) => `${name || 'That'} is a folder.`],
  EEXIST: ['exists', (name) => `${name || 'A file of that name'} is there already: choose another name.`],
  ELOOP: ['io', (name) => `${name || 'That'} is a link that leads back to itself.`],
  ENOTEMPTY: ['exists', (name) => `The folder ${name || 'there'} is not empty.`],
  ENOSPC: ['disk-full', () => 'The disk is full; free some space and try again.'],
  EDQUOT: ['disk-full', () => 'Your share of the disk is used up; free some space and try again.'],
  EMFILE: ['io', () => 'Too many files are open at once; close some and try again.'],
  ENFILE: ['io', () => 'Too many files are open at once; close some and try again.'],
};

/** Codes of Node's own mistakes begin with ERR_, SQLite's with SQLITE_. */
const OF_THE_SYSTEM = /^E(?!RR_)[A-Z0-9]+$/;

/** An error of the file system in one sentence, without a word of what became of the work; null for any other error. */
export function fileTrouble(error: unknown): AppError | null {
  if (!(error instanceof Error) || !('code' in error) || !OF_THE_SYSTEM.test(String(error.code))) return null;
  const code = String(error.code);
  const path = 'path' in error && typeof error.path === 'string' ? shortName(error.path) : '';
  const [kind, sentence] = SENTENCES[code] ?? ['io', (name: string) => `The disk reported an error (${code})${name && ` at ${name}`}.`];
  return { code: kind, message: sentence(path) };
}

/** Names only, never the folders of this computer; the beginning of one that no line would take. */
function shortName(path: string): string {
  const letters = Array.from(shownName(path));
  return letters.length === 0 ? '' : `“${letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('')}”`;
}
