import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { odsOf, xlsxOf, xlsxRows, zipOf } from '../../../testing/formats/workbooks';
import { readImport } from '../import';
import { PackedRecords } from '../packed-records';

/* Workbooks made to hurt: each is refused with a message, in bounded memory, and nothing of it is taken. */

const problemOf = (bytes: Uint8Array): string => {
  const { problems, drafts, fault } = readImport(bytes, 'xlsx', CONTEXT);
  expect(drafts.length).toBe(0);
  expect(fault).not.toBeNull();
  return problems[0]?.message ?? '';
};
const sheetOf = (rows: string, more: Partial<Parameters<typeof xlsxOf>[0]> = {}): Uint8Array =>
  xlsxOf({ sheets: [{ name: 'S', rows }], ...more });
const good = sheetOf(
  xlsxRows([
    ['Event', 'Date'],
    ['Talks', 46030],
    ['More talks', '2026-02'],
  ]),
  { formats: [14] },
);

describe('a workbook made to hurt', () => {
  it('is refused where it is broken anywhere', () => {
    for (let cut = 0; cut < good.length; cut += 7) expect(problemOf(good.subarray(0, cut)), String(cut)).not.toBe('');
    const changed = Buffer.from(good);
    changed.write('XX', changed.indexOf('PK\x01\x02', 0, 'latin1'), 'latin1');
    expect(problemOf(changed)).toContain('damaged');
  });

  it('is refused where it is something else', () => {
    expect(problemOf(zipOf({ 'readme.txt': 'hello' }))).toContain('no workbook');
    expect(problemOf(zipOf({ 'xl/workbook.bin': 'x' }))).toContain('.xlsb');
    expect(problemOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toContain('older Excel');
    expect(problemOf(zipOf({ 'META-INF/manifest.xml': '<manifest:encryption-data/>', 'content.xml': '' }))).toContain('password');
  });

  it('makes no text of texts: a document type is refused, and unknown names are', () => {
    const laughs = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><worksheet><sheetData/></worksheet>';
    const parts = { '[Content_Types].xml': '', 'xl/workbook.xml': '<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>' };
    const rels = '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>';
    const withSheet = (text: string): Uint8Array => zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': rels, 'xl/s.xml': text });
    expect(problemOf(withSheet(laughs))).toContain('document type');
    expect(problemOf(withSheet('<worksheet>&lol;</worksheet>'))).toContain('&lol');
    expect(problemOf(withSheet(`${'<a>'.repeat(100)}`))).toContain('64');
    for (const text of ['<a><b></a></b>', '<a b=c/>', '<a>', 'x', '<a/><b/>', '<a "', '<a><![CDATA[x</a>'])
      expect(problemOf(withSheet(text)), text).not.toBe('');
  });

  it('is not unpacked without end, whatever sizes it claims', () => {
    const bomb = Buffer.from(sheetOf(`<row><c t="inlineStr"><is><t>${'x'.repeat(60_000_000)}</t></is></c></row>`));
    expect(bomb.length).toBeLessThan(200_000);
    expect(problemOf(bomb)).toContain('1,000,000 characters');
    const lies = Buffer.from(good);
    // The size that the first part is said to have.
    lies.writeUInt32LE(1, lies.indexOf('PK\x01\x02', 0, 'latin1') + 24);
    expect(readImport(lies, 'xlsx', CONTEXT).drafts.length).toBeLessThanOrEqual(2);
  });

  it('is refused where few bytes mean many cells', () => {
    const row = (cell: string, times: number): string => `<table:table-row table:number-rows-repeated="${times}">${cell}</table:table-row>`;
    const ods = (rows: string): Uint8Array => odsOf({ sheets: [{ name: 'S', rows }] });
    const cell = (text: string, times: number): string =>
      `<table:table-cell table:number-columns-repeated="${times}"><text:p>${text}</text:p></table:table-cell>`;
    expect(problemOf(ods(row(cell('x', 2000), 1)))).toContain('1,000 columns');
    expect(problemOf(ods(row(cell('x'.repeat(900_000), 999), 1)))).toContain('more text than a row may have');
    expect(problemOf(ods(row(cell('x', 1), 100_000_000)))).toContain('1,000,000 rows');
    const wide = '<row><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>';
    expect(problemOf(sheetOf(wide))).toContain('1,000 columns');
  });

  it('is refused where its texts together are too long to be kept', () => {
    const records = new PackedRecords(2_000_000);
    expect(() => {
      for (let row = 1; row <= 10_000; row++) records.push({ row, cells: ['x'.repeat(900)] });
    }).toThrow('Its cells hold more than 2 MB of text.');
  });

  it('is read or refused, never thrown: mutated files', () => {
    const mutation = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const bytes = Uint8Array.from(good);
        for (const { at, byte } of mutations) bytes[at] = byte;
        const { drafts, problems } = readImport(bytes, 'xlsx', CONTEXT);
        for (const { message } of problems) expect(message).not.toBe('');
        // A checksum tells what was changed in a part: what is taken is what was there.
        for (const { draft } of drafts) expect(['Talks', 'More talks']).toContain(draft.title);
      }),
      { numRuns: 400 },
    );
    const rows = xlsxRows([
      ['Event', 'Date'],
      ['Talks', 46030],
    ]);
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '&#0;',
      '</row>',
      '<c r="ZZZ999">',
      '<v>',
      ']]>',
      '<!--',
      '_xD800_',
      ' r="-1"',
      ' s="99"',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(rows.length), fc.nat(6), piece), { minLength: 1, maxLength: 4 }), (edits) => {
        let text = rows;
        for (const [at, remove, insert] of edits) text = text.slice(0, at) + insert + text.slice(at + remove);
        for (const { message } of readImport(sheetOf(text), 'xlsx', CONTEXT).problems) expect(message).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });
});
