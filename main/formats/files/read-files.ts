import type { ImportFormat } from '../../../shared/import';
import { partNumber, rowOfFile } from '../../../shared/row-name';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import { faultOf } from '../by-themselves';
import { CsvError } from '../csv-text';
import { saidPart } from '../said-part';
import { SeenEvents } from '../same-events';
import { Unreadable } from '../unreadable';
import { readSheets } from '../workbook/read-sheets';
import { tellingNames } from '../workbook/sheet-name';
import type { Sheet, Workbook } from '../workbook/workbook';
import { combined } from './combined';
import { type FileToRead, type OneFile, readOneFile } from './one-file';
import { inOneOrder, type ReadOfFiles } from './order-of-files';
import type { ReadPart } from './read-part';

/** Events that files have on the average whose names are lanes: one event makes no lane of its own. */
const FEWEST_IN_LANE = 3;

interface Several {
  readonly files: readonly FileToRead[];
  readonly format: ImportFormat | undefined;
  readonly context: ImportContext;
  /** Those that are read, from 0. */
  readonly chosen: readonly number[];
  readonly isSaid: boolean;
}

/**
 * Reads several files as one import: tables as the sheets of one workbook, which are read together where their columns have the same names, any other file by its
 * own reader. A file that cannot be read keeps the others from nothing, unless a person named it.
 *
 * @param format of all files, where it is said
 */
export function readFiles(files: readonly FileToRead[], context: ImportContext, format?: ImportFormat): Imported {
  const names = files.map(({ name }) => name);
  const said = context.sheets ?? [];
  const places = said.map((one) => saidPart(one, names));
  const unknown = said[places.indexOf(null)];
  if (unknown !== undefined)
    return combined([], { files, left: new Map(), fault: `There is no file “${unknown}” among those that are read: ${listed(names)}.` });
  const chosen = said.length === 0 ? [...files.keys()] : [...new Set(places)].flatMap((place) => (place === null ? [] : [place]));
  return readChosen({ files, format, context: { ...context, sheets: undefined }, chosen, isSaid: said.length > 0 });
}

function readChosen(several: Several): Imported {
  const { files, chosen, context, isSaid } = several;
  const ones = new Map(chosen.map((at) => [at, oneOf(several, at, context)]));
  const left = new Map([...ones].flatMap(([at, one]) => (one.is === 'left' ? [[at, one.why] as const] : [])));
  const [wrong] = left;
  if (isSaid && wrong !== undefined) return combined([], { files, left, fault: `${listed([files[wrong[0]]?.name ?? ''])}: ${wrong[1]}` });
  const lanes = lanesOf(several, ones);
  const sheets = new Map([...ones].flatMap(([at, one]) => (one.is === 'table' ? [[at, one.sheet] as const] : [])));
  const tables = (how: ImportContext): Imported => readTables(several, sheets, lanes, how);
  const others = [...ones].flatMap(([at, one]) => (one.is === 'read' ? [{ at, imported: one.imported }] : []));
  const first = [...(sheets.size === 0 ? [] : [{ at: null, imported: tables(context) }]), ...others];
  const read = inOneOrder(first, files, context, ({ at, imported }, how) => {
    if (at === null) return tables(how);
    const again = oneOf(several, at, how);
    return again.is === 'read' ? again.imported : imported;
  });
  const parts = partsOf(several, read, lanes, left);
  return combined(parts, { files, left, fault: parts.length === 0 ? noneOf(files, left) : null });
}

function oneOf({ files, format, isSaid }: Several, at: number, context: ImportContext): OneFile {
  const file = files[at];
  return file === undefined ? { is: 'left', why: '' } : readOneFile(file, format, ownContext(context, at), isSaid);
}

/** A row is said of the file that is shown first. */
function ownContext(context: ImportContext, at: number): ImportContext {
  const { header } = context;
  if (typeof header !== 'number') return context;
  return { ...context, header: partNumber(header) === at + 1 ? rowOfFile(header) : undefined };
}

/** The names of files as lanes of what says none, by their numbers from 1, where they tell and files hold more than single events. */
function lanesOf({ files }: Several, ones: ReadonlyMap<number, OneFile>): ReadonlyMap<number, string> {
  const read = [...ones].filter(([, { is }]) => is !== 'left');
  const events = read.reduce((sum, [, one]) => sum + sizeOf(one), 0);
  if (read.length < 2 || events < FEWEST_IN_LANE * read.length) return new Map();
  return tellingNames(new Map(read.map(([at]) => [at + 1, stemOf(files[at]?.name ?? '')])));
}

function sizeOf(one: OneFile): number {
  if (one.is === 'left') return 0;
  return one.is === 'table' ? one.sheet.rows.length : one.imported.drafts.length + one.imported.series.length;
}

/** A name without the ending of a file. */
function stemOf(name: string): string {
  return name.replace(/(?<=.)\.[^./\\ ]{1,9}$/, '');
}

/** Reads those files that are tables. */
function readTables(
  { files, isSaid }: Several,
  sheets: ReadonlyMap<number, Sheet>,
  lanes: ReadonlyMap<number, string>,
  context: ImportContext,
): Imported {
  const workbook: Workbook = {
    format: 'csv',
    kind: 'file',
    sheets: files.map(({ name }) => ({ name, hidden: false, stem: stemOf(name) })),
    lanes,
    read(at) {
      const sheet = sheets.get(at);
      if (sheet === undefined) throw new Unreadable('This file is no table.');
      return sheet;
    },
  };
  const gathered = new Gathering(usualLaneOf(context));
  try {
    readSheets(workbook, { sheets: [...sheets.keys()], by: isSaid ? 'said' : 'given', offered: [] }, context, gathered);
  } catch (error) {
    if (error instanceof CsvError) gathered.problem(error.row, '', error.message);
    else if (error instanceof Unreadable) gathered.problem(0, '', error.message);
    else throw error;
  }
  return gathered.result('csv');
}

/**
 * What is taken of what was read: of events that stand in several files those of the first. Where some can be read, those that cannot are left.
 *
 * @param left is given those that are not read, with why
 */
function partsOf(
  { isSaid }: Several,
  read: readonly ReadOfFiles[],
  lanes: ReadonlyMap<number, string>,
  left: Map<number, string>,
): ReadPart[] {
  const parts: ReadPart[] = [];
  const seen = new SeenEvents();
  const faults = read.map(({ imported }) => (isSaid ? null : faultOf(imported)));
  for (const [place, { at, imported }] of read.entries()) {
    for (const { sheet, why } of imported.sheets?.kind === 'file' ? imported.sheets.left : []) left.set(sheet, why);
    const fault = faults[place] ?? null;
    if (fault !== null && faults.includes(null)) {
      for (const one of at === null ? sheetsRead(imported) : [at]) left.set(one, fault);
      continue;
    }
    const known = at === null ? new Set<number>() : seen.knownOf(imported.drafts);
    if (at === null) seen.knownOf(imported.drafts);
    const isCopy = known.size > 0 && known.size === imported.drafts.length && imported.series.length === 0;
    if (isCopy && !isSaid) left.set(at ?? 0, 'Its events stand in other files.');
    else
      parts.push({
        file: at === null ? null : at + 1,
        imported,
        known: isCopy ? new Set() : known,
        lane: lanes.get((at ?? -1) + 1) ?? null,
      });
  }
  return parts;
}

function sheetsRead({ sheets }: Imported): number[] {
  return sheets === null ? [] : [...new Set([sheets.chosen, ...sheets.together, ...sheets.tables.flatMap((table) => table.sheets)])];
}

/** Files that are named. */
const NAMED = 5;

function listed(names: readonly string[]): string {
  return `${names
    .slice(0, NAMED)
    .map((name) => `“${name}”`)
    .join(', ')}${names.length > NAMED ? ' …' : ''}`;
}

function noneOf(files: readonly FileToRead[], left: ReadonlyMap<number, string>): string {
  const reasons = [...left].slice(0, NAMED).map(([at, why]) => `${listed([files[at]?.name ?? ''])}: ${why}`);
  return `None of these files can be read. ${reasons.join(' ')}${left.size > NAMED ? ' …' : ''}`;
}
