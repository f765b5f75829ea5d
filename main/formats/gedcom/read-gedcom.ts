import { wordTable } from '../../../shared/word-table';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import type { CsvRecord } from '../csv-text';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';
import { type GedcomNode, gedcomRecords, isPointer, textOf, valuesOf } from './gedcom-lines';

const NAMES = ['When', 'Title', 'Actors', 'Places', 'Tags', 'Summary', 'Sources'];

/** Tags of facts in words: FamilySearch GEDCOM 5.5.1, appendix A. Others are called by their type or their tag. */
const FACTS: Readonly<Record<string, string>> = wordTable({
  BIRT: 'Birth',
  CHR: 'Christening',
  BAPM: 'Baptism',
  CONF: 'Confirmation',
  ADOP: 'Adoption',
  DEAT: 'Death',
  BURI: 'Burial',
  CREM: 'Cremation',
  PROB: 'Probate',
  WILL: 'Will',
  OCCU: 'Occupation',
  RESI: 'Residence',
  EDUC: 'Education',
  GRAD: 'Graduation',
  RETI: 'Retirement',
  EMIG: 'Emigration',
  IMMI: 'Immigration',
  NATU: 'Naturalization',
  CENS: 'Census',
  ENGA: 'Engagement',
  MARB: 'Marriage banns',
  MARL: 'Marriage licence',
  MARR: 'Marriage',
  DIV: 'Divorce',
  ANUL: 'Annulment',
});
/** What says when the file was written, and nothing of the family. */
const WRITING = new Set(['CHAN', 'CREA', 'OBJE', 'SOUR', 'NOTE', 'SNOTE']);

/** Reads a family tree: each fact of a person or a family that has a date is an event. Refused ones are kept as a table. */
export function readGedcom(text: string, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  const { records, strays } = gedcomRecords(text);
  const named = new Map(records.map((record) => [record.name, record]));
  const facts = records
    .filter(({ tag }) => tag === 'INDI' || tag === 'FAM')
    .flatMap((of) =>
      of.below
        .filter(({ tag, below }) => !WRITING.has(tag) && (tag in FACTS || tag === 'EVEN' || below.length > 0))
        .map((fact) => ({ of, fact })),
    );
  const dated = facts.filter(({ fact }) => valuesOf(fact, 'DATE').length > 0);
  gathered.note('This is a family tree in GEDCOM: each dated fact of a person or a family was read as an event.');
  const undated = facts.filter(({ fact }) => fact.tag in FACTS && valuesOf(fact, 'DATE').length === 0).length;
  if (undated > 0) gathered.note(`Facts without a date were not taken: ${undated.toLocaleString('en')}.`);
  if (strays > 0) gathered.note(`Lines that are none of GEDCOM were passed over: ${strays.toLocaleString('en')}.`);
  if (records.some((head) => head.tag === 'HEAD' && valuesOf(head, 'CHAR').includes('ANSEL')))
    gathered.note('The file is written in ANSEL, which is not known: letters with accents may be others.');
  const rows = dated.map(({ of, fact }) => recordOf(of, fact, named));
  if (rows.length === 0) gathered.problem(0, 'When', 'There is no person and no family with a dated fact in it.');
  else
    readTable(
      {
        *records() {
          yield { row: 0, cells: NAMES };
          yield* rows;
        },
        own: (cell) => cell,
        writeRefused: refusedTable(','),
      },
      context,
      gathered,
    );
  return gathered.result('csv');
}

function recordOf(of: GedcomNode, fact: GedcomNode, named: ReadonlyMap<string, GedcomNode>): CsvRecord {
  const people = of.tag === 'INDI' ? [of] : [...valuesOf(of, 'HUSB'), ...valuesOf(of, 'WIFE')].flatMap((name) => named.get(name) ?? []);
  const names = people.map(nameOf);
  const kind = FACTS[fact.tag] ?? textOf(valuesOf(fact, 'TYPE')[0] ?? fact.tag);
  const text = textOf(fact.value);
  const value = text === 'Y' ? '' : text;
  const said = ['CAUS', 'AGE', 'NOTE', 'SNOTE'].flatMap((tag) =>
    valuesOf(fact, tag).flatMap((note) => (isPointer(note) ? sharedNote(note, named) : textOf(note))),
  );
  const sources = valuesOf(fact, 'SOUR').map((source) => titleOf(source, named));
  const cells = [
    dateOf(valuesOf(fact, 'DATE')[0] ?? ''),
    `${kind}${value === '' || value.length > 80 ? '' : ` (${value})`} of ${names.map((name) => name || 'somebody').join(' and ') || 'somebody'}`,
    // People without a name are not all the same one.
    names.filter(Boolean).join('; '),
    inOne(textOf(valuesOf(fact, 'PLAC')[0] ?? '')),
    inOne(kind),
    [value.length > 80 ? value : '', ...said].filter(Boolean).join('\n\n'),
    sources.filter(Boolean).join('; '),
  ];
  return { row: fact.line, cells };
}

/** A date without the mark of the usual calendar (5.5.1, then 7); those of others are refused with their mark. */
function dateOf(text: string): string {
  const unmarked = text.replaceAll(/@#DGREGORIAN@\s*|\bGREGORIAN /g, '').trim();
  const [alone, year, digits] = /^(\d{4})\/(\d{2})$/.exec(unmarked) ?? [];
  if (alone !== undefined && isNext(Number(year), Number(digits))) return `[${year}..${Number(year) + 1}]`;
  if (/JULIAN|HEBREW|FRENCH/i.test(unmarked)) return unmarked;
  return unmarked.replaceAll(DUAL, (dual: string, month: string, first: string, next: string) =>
    Number(first) < LAST_DUAL && isNext(Number(first), Number(next)) ? `${month}${Number(first) + 1}` : dual,
  );
}

/** `1731/32`: one year, that began in March by the old style and in January by the new, which counts; elsewhere that would be a span. */
const DUAL = /((?:^|JAN |FEB |MAR |ABT |CAL |EST |BEF |AFT |BET |AND |FROM |TO |INT )\s*)(\d{4})\/(\d{2})\b/gi;
const LAST_DUAL = 1752;

function isNext(year: number, digits: number): boolean {
  return (year + 1) % 100 === digits;
}

/** Empty for one without a name. */
function nameOf(person: GedcomNode): string {
  const [name = ''] = valuesOf(person, 'NAME');
  return inOne(textOf(name).replaceAll('/', ' ').replaceAll(/\s+/g, ' ')).trim();
}

/** A semicolon would make two of it. */
function inOne(text: string): string {
  return text.replaceAll(';', ',');
}

function sharedNote(name: string, named: ReadonlyMap<string, GedcomNode>): string[] {
  const note = named.get(name);
  return note === undefined ? [] : [textOf(note.value)];
}

function titleOf(value: string, named: ReadonlyMap<string, GedcomNode>): string {
  const source = named.get(value);
  const title = source === undefined ? (isPointer(value) ? '' : value) : (valuesOf(source, 'TITL')[0] ?? '');
  return textOf(title).replaceAll(/[;\n]/g, ',');
}
