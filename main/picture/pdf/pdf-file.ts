import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';

/*
 * The container of a PDF: numbered objects, compressed streams, cross-reference table. PDF 1.7, ISO 32000-1, chapter 7.
 * Written by hand because a picture needs so little of the format: pdfkit 0.20 with fontkit and fifteen more packages takes
 * 0.16 s to load and 0.94 MB of minified bundle, this 0.01 MB. And these bytes are to be the same every
 * time and to hold nothing of the machine.
 */

export interface PdfReference {
  readonly id: number;
}

export type PdfValue = string | number | boolean | PdfReference | readonly PdfValue[] | { readonly [key: string]: PdfValue | undefined };

export interface PdfFile {
  /** Reserves a number for an object that others refer to before it is made. */
  readonly reserve: () => PdfReference;
  readonly put: (reference: PdfReference, value: PdfValue) => PdfReference;
  readonly add: (value: PdfValue) => PdfReference;
  readonly stream: (dictionary: Readonly<Record<string, PdfValue | undefined>>, data: Buffer | string, at?: PdfReference) => PdfReference;
  readonly finish: (root: PdfReference, info: PdfReference) => Buffer;
}

/** A name such as /Type; strings are written by `text` and `raw`. */
export function name(value: string): string {
  return `/${value.replace(/[^\w.+-]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}

/** A text string: UTF-16 with its mark, in hexadecimal, so that nothing needs escaping. */
export function text(value: string): string {
  return `<FEFF${Buffer.from(value, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** Three decimals are far below what any device shows. */
export function figure(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

function written(value: PdfValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return figure(value);
  if (typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(written).join(' ')}]`;
  if (isReference(value)) return `${value.id} 0 R`;
  const entries = Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [`${name(key)} ${written(one)}`]));
  return `<<${entries.join(' ')}>>`;
}

function isList(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}

function isReference(value: object): value is PdfReference {
  return 'id' in value && typeof value.id === 'number';
}

export function createPdfFile(): PdfFile {
  const objects: (Buffer | null)[] = [];
  const reserve = (): PdfReference => ({ id: objects.push(null) });
  const put = (reference: PdfReference, body: Buffer): PdfReference => {
    objects[reference.id - 1] = body;
    return reference;
  };
  return {
    reserve,
    put: (reference, value) => put(reference, Buffer.from(written(value), 'latin1')),
    add: (value) => put(reserve(), Buffer.from(written(value), 'latin1')),
    stream: (dictionary, data, at = reserve()) => {
      // Not Node's zlib: Electron carries another one, and the same picture must have the same bytes from window and command line.
      const packed = zlibSync(typeof data === 'string' ? Buffer.from(data, 'latin1') : data, { level: 9 });
      const head = written({ ...dictionary, Length: packed.length, Filter: '/FlateDecode' });
      return put(at, Buffer.concat([Buffer.from(`${head}\nstream\n`, 'latin1'), packed, Buffer.from('\nendstream', 'latin1')]));
    },
    finish: (root, info) => assemble(objects, root, info),
  };
}

function assemble(objects: readonly (Buffer | null)[], root: PdfReference, info: PdfReference): Buffer {
  // The second line tells programs that transfer files that this one is not text.
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  objects.forEach((body, index) => {
    if (body === null) throw new Error(`Object ${index + 1} of the PDF was never written.`);
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`, 'latin1'), body, Buffer.from('\nendobj\n', 'latin1')]);
    offsets.push(length);
    length += object.length;
    parts.push(object);
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  // An identity made of the content: the same document has the same one.
  const hash = createHash('sha256').update(Buffer.concat(parts)).digest('hex').slice(0, 32).toUpperCase();
  const trailer = written({ Size: objects.length + 1, Root: root, Info: info, ID: [`<${hash}>`, `<${hash}>`] });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}trailer\n${trailer}\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table, 'latin1')]);
}
