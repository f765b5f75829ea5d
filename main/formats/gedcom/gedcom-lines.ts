/** A structure of a GEDCOM file: a line with the lines of higher levels below it. */
export interface GedcomNode {
  /** The line it begins at, counted from 1. */
  readonly line: number;
  /** Its own name (`@I1@`); empty where it has none. */
  readonly name: string;
  readonly tag: string;
  /** What stands behind the tag, with what goes on in further lines, as written: a blank at the end parts words that a line below goes on with. */
  value: string;
  readonly below: GedcomNode[];
}

const LINE = /^\s*(\d{1,2}) (?:(@[^@\s]{1,60}@) )?([A-Za-z0-9_]{1,31})(?: (.*))?$/;
/** The level of a line that is none otherwise, such as `1 E-MAIL x`. */
const LEVEL = /^\s*(\d{1,2})\s/;
/** What names a record; `@@` is an @ that is written. */
const POINTER = /^@[^@]+@$/;
/** Structures within structures that are looked at. */
const DEEPEST = 20;

/** Characters and lines ahead of the head of a file that are looked at. */
const AHEAD = 4000;
const LINES_AHEAD = 20;
const HEAD = /(?:^|[\r\n])[ \t\ufeff]*0 HEAD[ \t]*[\r\n]\s*1 [A-Z]/i;
/** What may stand ahead of it: structures of records that should come later, comments, and one line that says what the file is. */
const IS_AHEAD = /^\s*(?:$|[#;/*!]|\d{1,2} (?:@[^@\s]{1,60}@ )?[A-Z_]{3,31}(?: |$))/;

/** Whether a text is GEDCOM: it begins with the head of such a file, or that stands below notes and comments. */
export function isGedcom(text: string): boolean {
  const begin = text.slice(0, AHEAD);
  const at = begin.search(HEAD);
  if (at < 0) return false;
  const ahead = begin
    .slice(0, at)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/);
  return ahead.length <= LINES_AHEAD && ahead.filter((line) => !IS_AHEAD.test(line)).length <= (/,|;|\t|:/.test(ahead[0] ?? '') ? 0 : 1);
}

/** The records of a file (gedcom.io, FamilySearch GEDCOM 5.5.1, chapter 1), and how many lines are none of its grammar. */
export function gedcomRecords(text: string): { readonly records: readonly GedcomNode[]; readonly strays: number } {
  const records: GedcomNode[] = [];
  const open: GedcomNode[] = [];
  let strays = 0;
  for (const [index, written] of text.split(/\r\n|\n|\r/).entries()) {
    if (written.trim() === '') continue;
    const [, digits, name = '', tag = '', value = ''] = LINE.exec(written) ?? [];
    const level = Number(digits);
    const above = open[level - 1];
    if (digits === undefined || level > DEEPEST || (level > 0 && above === undefined)) {
      strays += 1;
      // What stands below it is none of the structure before.
      const [, strayLevel] = LEVEL.exec(written) ?? [];
      if (strayLevel !== undefined) open.splice(Number(strayLevel));
      continue;
    }
    if (above !== undefined && (tag === 'CONT' || tag === 'CONC')) {
      above.value += tag === 'CONT' ? `\n${value}` : value;
      continue;
    }
    const node: GedcomNode = { line: index + 1, name, tag: tag.toUpperCase(), value, below: [] };
    if (above === undefined) records.push(node);
    else above.below.push(node);
    open.splice(level, open.length, node);
  }
  return { records, strays };
}

/** The values under a tag that say something, in their order; texts are read by `textOf`. */
export function valuesOf({ below }: GedcomNode, tag: string): string[] {
  return below.flatMap((node) => (node.tag === tag ? node.value.trim() || [] : []));
}

export function isPointer(value: string): boolean {
  return POINTER.test(value);
}

/** A value that is a text: an @ is written twice in it. */
export function textOf(value: string): string {
  return value.trim().replaceAll('@@', '@');
}
