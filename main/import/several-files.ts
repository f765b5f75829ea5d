import { readdirSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { countedBy } from '../../shared/counted-by';
import { fail, ok, type Result } from '../../shared/result';
import { MOST_FILES } from '../../shared/row-name';
import { shownText } from '../../shared/shown-text';
import { readChosen } from '../disk/chosen-file';
import { COMPANIONS } from '../disk/companions';
import { EXTENSION } from '../disk/file-names';
import { fileTrouble } from '../disk/file-trouble';
import { readStart } from '../disk/regular-file';
import { nameOnDisk, shownName } from '../disk/shown-name';
import type { FileToRead } from '../formats/files/one-file';
import { MAX_BYTES } from '../intake/caps';
import { readSource } from './import-source';

/** Several files that become one import. */
export interface SeveralFiles {
  /** As history is to call them: by the folder that they lie in, so that they are known again when one more does. */
  readonly name: string;
  readonly files: readonly FileToRead[];
  readonly paths: readonly string[];
}

/** How a file begins, by which its format is told. */
const HEAD = 4096;

/** Whether what was chosen is more than one file: several, or a folder of them. */
export function areSeveral(paths: readonly string[]): boolean {
  return paths.length > 1 || paths.some((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
}

/**
 * Several files, with those that lie in a folder in its place, in the order of their names; hidden ones, timelines and further folders in it are passed over. Errors: `invalid`
 * where there are none or too many, or where they are too large together.
 */
export function severalFiles(paths: readonly string[]): Result<SeveralFiles> {
  const all: string[] = [];
  for (const path of paths) {
    const within = filesWithin(path);
    if (!within.ok) return within;
    all.push(...within.value);
  }
  const found = [...new Set(all)];
  if (found.length === 0) return fail('invalid', `There is no file in ${paths.map((path) => shownName(resolve(path))).join(', ')}.`);
  if (found.length > MOST_FILES)
    return fail('invalid', `These are ${found.length.toLocaleString('en')} files; ${MOST_FILES} are read together at most.`);
  const size = found.reduce((sum, path) => sum + sizeOf(path), 0);
  if (size > MAX_BYTES) return fail('invalid', `The files are larger than ${MAX_BYTES / 1_000_000} MB together. Choose some of them.`);
  const names = namesOf(found);
  return ok({
    name: nameOf(found),
    paths: found,
    files: found.map((path, at) => ({ name: names[at] ?? '', head: () => headOf(path), read: () => readSource(path) })),
  });
}

/** A file as it is; of a folder the files in it. */
function filesWithin(path: string): Result<readonly string[]> {
  const whole = resolve(path);
  const stat = statSync(whole, { throwIfNoEntry: false });
  if (stat === undefined) return fail('not-found', `There is no file ${path}.`);
  if (!stat.isDirectory()) return ok([whole]);
  try {
    const entries = readdirSync(whole, { withFileTypes: true }).filter((entry) => !entry.isDirectory() && !isPassedOver(entry.name));
    return ok(entries.map(({ name }) => join(whole, name)).sort(inOrder));
  } catch (error) {
    const trouble = fileTrouble(error);
    if (trouble === null) throw error;
    return { ok: false, error: trouble };
  }
}

/** The size of a file; nothing where that is not told: what is wrong with it is said when it is read, and only of that file. */
function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch (error) {
    if (fileTrouble(error) === null) throw error;
    return 0;
  }
}

/** Hidden files, and timelines: they often lie beside what is imported into them. */
function isPassedOver(name: string): boolean {
  return name.startsWith('.') || ['', ...COMPANIONS].some((suffix) => name.endsWith(`${EXTENSION}${suffix}`));
}

const BY_NUMBERS = new Intl.Collator('en', { numeric: true });

function inOrder(one: string, other: string): number {
  return BY_NUMBERS.compare(stemOf(one), stemOf(other)) || (one < other ? -1 : 1);
}

/** “jan” before “jan (copy)”, which their endings would turn round. */
function stemOf(path: string): string {
  return nameOnDisk(path, extname(path));
}

function headOf(path: string): Result<Uint8Array> {
  return readChosen(path, MAX_BYTES, () => readStart(path, HEAD));
}

/** The names of files; those that several have with the folder before it. */
function namesOf(paths: readonly string[]): string[] {
  const names = paths.map(shownName);
  const count = countedBy(names, (name) => name);
  return names.map((name, at) => (count.get(name) === 1 ? name : `${shownName(dirname(paths[at] ?? ''))}/${name}`));
}

/** “Exports/”: the last folder that all lie in. */
function nameOf(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => dirname(path).split(sep));
  const alike = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  const folder = (alike < 0 ? first : first.slice(0, alike)).at(-1) ?? '';
  return `${folder === '' ? 'files' : shownText(folder)}/`;
}
