import { closeSync, fstatSync, readSync } from 'node:fs';
import { extname } from 'node:path';
import { openToRead } from '../disk/regular-file';
import { SOFTWARE_CHUNK } from '../formats/png-stream';
import { REPORT_MARK } from '../intake/import-plan';

/** How much is looked at, from the beginning and from the end. */
const LOOKED_AT = 2048;

interface Look {
  /** How it begins. */
  readonly head: string;
  /** Reads on from an offset. */
  readonly at: (offset: number) => string;
  readonly size: number;
}

/**
 * By ending: how a file begins or ends that Annals wrote and that other programs would not have left so. Tables (.csv, .xlsx) and
 * reports (.md) are not among them: people work on in those, and nothing in them tells.
 */
const MARKS: Readonly<Record<string, (look: Look) => boolean>> = {
  '.png': ({ head }) => head.slice(33).startsWith(SOFTWARE_CHUNK.toString('latin1')),
  // Drawing programs put a declaration of their own before, or order the attributes anew.
  '.svg': ({ head }) => /^<svg xmlns="[^"]*" width="[^>]* aria-labelledby="picture-title picture-description">/.test(head),
  '.pdf': isOwnPdf,
  '.html': ({ head }) => head.startsWith('<!doctype html>\n') && head.includes('<meta name="generator" content="Annals">'),
  '.ics': ({ head }) => head.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Annals//Annals//EN\r\n'),
  '.json': ({ head }) =>
    head.startsWith('{\n  "format": "annals",\n  "version": ') || head.startsWith(`{\n  "report": "${REPORT_MARK}",\n`),
};

/** Whether this program wrote the file in the format that its name says, so that writing it again takes nothing of anybody's. */
export function isOurs(path: string): boolean {
  const mark = MARKS[extname(path).toLowerCase()];
  if (mark === undefined) return false;
  try {
    const file = openToRead(path);
    try {
      return mark({ head: textAt(file, 0), at: (offset) => textAt(file, Math.max(0, offset)), size: fstatSync(file).size });
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

/** Who made it stands right before the table that the end names; whoever adds notes to a PDF adds another table. */
function isOwnPdf({ head, at, size }: Look): boolean {
  const table = /\nstartxref\n(\d+)\n%%EOF\n$/.exec(at(size - LOOKED_AT))?.[1];
  if (table === undefined || !head.startsWith('%PDF-1.7\n')) return false;
  const offset = Number(table);
  const before = at(offset - LOOKED_AT).slice(0, Math.min(offset, LOOKED_AT));
  return /\/Producer \(Annals\)[^\n]*\nendobj\n$/.test(before);
}

function textAt(file: number, at: number): string {
  const bytes = Buffer.alloc(LOOKED_AT);
  return bytes.toString('latin1', 0, readSync(file, bytes, 0, LOOKED_AT, at));
}
