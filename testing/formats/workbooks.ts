import { openZip } from '../../main/formats/zip/read-zip';
import { type PartText, writeZip } from '../../main/formats/zip/write-zip';

/* Workbooks as office programs write them, in the parts that a reader looks at. */

export interface MadeSheet {
  readonly name: string;
  /** What stands between the tags of the sheet: rows of an XLSX or ODS file. */
  readonly rows: string;
  /** Behind the rows: merged cells, links. */
  readonly behind?: string;
  readonly state?: string;
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  readonly strings?: readonly string[];
  /** Number formats of the styles, in order: an id that is built in, or a code. */
  readonly formats?: readonly (number | string)[];
  readonly properties?: string;
  readonly more?: readonly PartText[];
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function xlsxOf({ sheets, strings = [], formats = [], properties = '', more = [] }: MadeWorkbook): Uint8Array {
  const own = formats.map((format, index) => ({ format, id: typeof format === 'number' ? format : 164 + index }));
  const codes = own.map(({ format, id }) =>
    typeof format === 'number' ? '' : `<numFmt numFmtId="${id}" formatCode="${quoted(format)}"/>`,
  );
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${REL}">${properties}<sheets>${sheets.map(({ name, state }, index) => `<sheet name="${quoted(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="s${index}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index}.xml`)).join('')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', '/xl/styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings.map((text) => `<si>${text.startsWith('<') ? text : `<t>${quoted(text)}</t>`}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${own.map(({ id }) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, behind = '' }, index) => [
        `xl/worksheets/sheet${index}.xml`,
        `<?xml version="1.0"?>\r\n<worksheet ${MAIN}><sheetData>${rows}</sheetData>${behind}</worksheet>`,
      ]),
    ),
    ...Object.fromEntries(more.map(({ name, text }) => [name, [...text].join('')])),
  });
}

/** Rows of an XLSX sheet, from the first on: texts; a number is shown in style 1; `[value, style]`; null is empty. */
export function xlsxRows(rows: readonly (readonly (string | number | null | readonly [number, number])[])[]): string {
  const cell = (value: string | number | readonly [number, number]): string => {
    if (typeof value === 'string') return `<c t="inlineStr"><is><t>${quoted(value)}</t></is></c>`;
    const [number, style] = typeof value === 'number' ? [value, 1] : value;
    return `<c s="${style}"><v>${number}</v></c>`;
  };
  return rows.map((cells) => `<row>${cells.map((value) => (value === null ? '<c/>' : cell(value))).join('')}</row>`).join('');
}

const ODF = ['office', 'table', 'text', 'style', 'number']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

export function odsOf({ sheets }: MadeWorkbook, styles = ''): Uint8Array {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${ODF}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets
      .map(
        ({ name, rows, state }) =>
          `<table:table table:name="${quoted(name)}"${state === undefined ? '' : ` table:style-name="${state}"`}>${rows}</table:table>`,
      )
      .join('')}</office:spreadsheet></office:body></office:document-content>`,
  });
}

export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return writeZip(Object.entries(parts).map(([name, text]) => ({ name, text: [text] })));
}

/** All that can be read in an exported file. */
export function textIn(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder().decode(bytes);
  const zip = openZip(bytes);
  return zip.names.map((name) => [...zip.text(name, 100_000_000)].join('')).join('\n');
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
