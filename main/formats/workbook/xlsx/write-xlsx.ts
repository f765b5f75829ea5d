import type { DataContent } from '../../content';
import { tableOf } from '../../csv';
import { type PartText, writeZip } from '../../zip/write-zip';
import { continued } from '../continued';
import { lettersOf } from './references';
import { writtenXstring } from './xstring';

/** The most that Excel has in a cell, and events under a header: support.microsoft.com, "Excel specifications and limits". */
const MOST_TEXT = 32_767;
export const MOST_EVENTS = 1_048_575;

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The columns of the CSV as a workbook of one sheet. Every cell is a text, so nothing in it is run, taken for a date or rounded; what is longer than
 * a cell may be goes on in columns of its own. The same content makes the same bytes.
 */
export function writeXlsx(content: DataContent): Uint8Array {
  return writeZip([...FRAME, { name: 'xl/worksheets/sheet1.xml', text: sheet(content) }]);
}

function* sheet(content: DataContent): Generator<string> {
  const parts = partsOf(content);
  yield `${DECLARED}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  let row = 0;
  for (const cells of tableOf(content)) {
    row += 1;
    const own = row === 1 ? cells : cells.map((cell) => pieces(cell)[0] ?? '');
    const more = parts.flatMap((count, column) =>
      Array.from({ length: count - 1 }, (_, index) =>
        row === 1 ? continued(cells[column] ?? '', index + 2) : (pieces(cells[column] ?? '')[index + 1] ?? ''),
      ),
    );
    yield `<row r="${row}">${[...own, ...more].map((cell, column) => cellOf(cell, `${lettersOf(column)}${row}`, row === 1)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cellOf(text: string, place: string, bold: boolean): string {
  if (text === '') return '';
  return `<c r="${place}"${bold ? ' s="1"' : ''} t="inlineStr"><is><t xml:space="preserve">${writtenXstring(text)}</t></is></c>`;
}

/** In how many cells the texts of each column stand. */
function partsOf(content: DataContent): number[] {
  const parts: number[] = [];
  for (const cells of tableOf(content))
    for (const [column, cell] of cells.entries()) parts[column] = Math.max(parts[column] ?? 1, pieces(cell).length);
  return parts;
}

/** A text in pieces that a cell can hold, as Excel counts them: by UTF-16 units as they are meant, and no character in halves. */
function pieces(text: string): string[] {
  if (text.length <= MOST_TEXT) return [text];
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = at + MOST_TEXT;
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1;
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const part = (name: string, text: string): PartText => ({ name, text: [`${DECLARED}${text}`] });

const FRAME: readonly PartText[] = [
  part(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETML}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
  ),
  part(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}${relationship('rId2', 'extended-properties', 'docProps/app.xml')}</Relationships>`,
  ),
  part(
    'docProps/app.xml',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Annals</Application></Properties>',
  ),
  part(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Events" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ),
  part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relationship('rId2', 'styles', 'styles.xml')}</Relationships>`,
  ),
  part(
    'xl/styles.xml',
    // Format 49 is text (18.8.30): what a person types over a date stays what was typed.
    `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
  ),
];
