import { posix } from 'node:path';
import { readXml, type XmlOpen } from '../../xml/read-xml';
import type { Zip } from '../../zip/read-zip';
import { MOST_PART, type SheetName } from '../workbook';
import { kindOfFormat, type NumberKind } from './number-format';
import type { DateSystem } from './serial-date';
import { xstring } from './xstring';

/** The parts of an XLSX file beside its sheets: ECMA-376 part 1, chapter 18. Links to other files are never followed, and macros never looked at. */

export interface SheetPart extends SheetName {
  readonly path: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly system: DateSystem;
  /** Texts that cells name by number. */
  readonly strings: readonly string[];
  /** What the numbers of a cell are, by the number of its style. */
  readonly kinds: readonly NumberKind[];
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @throws Unreadable */
export function readParts(zip: Zip): WorkbookParts {
  const main = [...related(zip, '').values()].find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const others = related(zip, main);
  const pathOf = (type: string): string => [...others.values()].find((other) => other.type === type)?.path ?? '';
  const sheets: SheetPart[] = [];
  let system: DateSystem = '1900';
  let relationPrefix = 'r';
  for (const piece of opened(zip, main)) {
    if (piece.name === 'workbook') relationPrefix = piece.prefixOf(RELATIONSHIPS) ?? 'r';
    if (piece.name === 'workbookPr' && isTrue(piece.attribute('date1904'))) system = '1904';
    if (piece.name !== 'sheet') continue;
    const other = others.get(piece.attribute(`${relationPrefix}:id`) ?? piece.attribute('r:id') ?? '');
    // Sheets that hold a chart alone, or a dialog, are no tables.
    if (other?.type !== 'worksheet') continue;
    sheets.push({ name: piece.attribute('name') ?? '', hidden: (piece.attribute('state') ?? 'visible') !== 'visible', path: other.path });
  }
  return { sheets, system, strings: readStrings(zip, pathOf('sharedStrings')), kinds: readKinds(zip, pathOf('styles')) };
}

/** Whether a truth value of XML Schema is true. */
export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

interface Related {
  /** The last word of its address: `worksheet`. */
  readonly type: string;
  readonly path: string;
}

/** What a part is related to within the file, by the names that it uses. What lies outside is left out. @param part its path; empty for the file itself */
export function related(zip: Zip, part: string): Map<string, Related> {
  const folder = posix.dirname(part);
  const found = new Map<string, Related>();
  for (const piece of opened(zip, posix.join(folder, '_rels', `${posix.basename(part)}.rels`))) {
    const target = piece.attribute('Target') ?? '';
    if (piece.name !== 'Relationship' || piece.attribute('TargetMode') === 'External') continue;
    const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    found.set(piece.attribute('Id') ?? '', { type: (piece.attribute('Type') ?? '').split('/').at(-1) ?? '', path });
  }
  return found;
}

function* opened(zip: Zip, path: string): Generator<XmlOpen> {
  if (!zip.has(path)) return;
  for (const piece of readXml(zip.text(path, MOST_PART))) if (piece.kind === 'open') yield piece;
}

function readStrings(zip: Zip, path: string): string[] {
  const strings: string[] = [];
  if (!zip.has(path)) return strings;
  let text: string[] = [];
  let inText = false;
  // How a text is pronounced is not the text.
  let phonetic = 0;
  for (const piece of readXml(zip.text(path, MOST_PART))) {
    if (piece.kind === 'text') {
      if (inText && phonetic === 0) text.push(piece.text);
      continue;
    }
    const opens = piece.kind === 'open';
    if (piece.name === 't') inText = opens;
    else if (piece.name === 'rPh') phonetic += opens ? 1 : -1;
    else if (piece.name === 'si') {
      if (!opens) strings.push(xstring(text.join('')));
      text = [];
    }
  }
  return strings;
}

function readKinds(zip: Zip, path: string): NumberKind[] {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let inCells = false;
  if (!zip.has(path)) return kinds;
  for (const piece of readXml(zip.text(path, MOST_PART))) {
    if (piece.kind === 'text') continue;
    if (piece.name === 'cellXfs') inCells = piece.kind === 'open';
    if (piece.kind === 'close') continue;
    if (piece.name === 'numFmt') codes.set(Number(piece.attribute('numFmtId')), piece.attribute('formatCode') ?? '');
    if (inCells && piece.name === 'xf') {
      const id = Number(piece.attribute('numFmtId') ?? 0);
      kinds.push(kindOfFormat(id, codes.get(id)));
    }
  }
  return kinds;
}
