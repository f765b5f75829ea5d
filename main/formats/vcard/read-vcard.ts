import { wordTable } from '../../../shared/word-table';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import type { CsvRecord } from '../csv-text';
import { type Component, IcsError, type Property, readComponents, textIn, unescapeText } from '../ics-text';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';

const NAMES = ['When', 'Title', 'Actors', 'Places', 'Summary'];

/** Apple's days with a label of their own, which stands in their group. */
const LABELLED = 'X-ABDATE';
const LABEL = 'X-ABLABEL';

/** What is dated of a person: RFC 6350, 6.2.5 and 6.2.6, and RFC 6474, with the property that says where; and any other day, as Apple keeps it. */
const FACTS: Readonly<Record<string, { readonly called: string; readonly where: string }>> = wordTable({
  BDAY: { called: 'Birth', where: 'BIRTHPLACE' },
  ANNIVERSARY: { called: 'Anniversary', where: '' },
  DEATHDATE: { called: 'Death', where: 'DEATHPLACE' },
  [LABELLED]: { called: 'Day', where: '' },
});

const FACT_LINE = new RegExp(`^(?:[a-z0-9-]+\\.)?(?:${Object.keys(FACTS).join('|')})(?![a-z0-9-])`, 'i');

export function isVcard(text: string): boolean {
  return /^\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 200)) && /^\s*BEGIN:VCARD/i.test(text);
}

/** Reads contacts: each day of birth, death or marriage of a person is an event. Refused ones are kept as a table. */
export function readVcard(text: string, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  gathered.note('These are contacts (vCard): each day of birth, anniversary or death was read as an event.');
  const rows: CsvRecord[] = [];
  const doubtful: { readonly record: CsvRecord; readonly why: string }[] = [];
  try {
    const lines = text.split(/\r\n|\r|\n/);
    const cards = readComponents(text, (line, name) => gathered.note(`Line ${line}: ${name} is too long and was left out.`));
    for (const card of cards.flatMap(withInner)) {
      const facts = card.properties.filter(({ name }) => name in FACTS);
      const at = linesOfFacts(card, lines);
      const labels = labelsIn(card);
      const records = facts.map((fact, index) => recordOf(card, fact, labels, at[index] ?? card.line));
      const why = whyTwo(card);
      if (why === null) rows.push(...records);
      else doubtful.push(...records.map((record) => ({ record, why })));
      if (facts.length === 0) gathered.outcomes.notEvent(card.line, 'This contact says no day of birth, anniversary or death.');
    }
  } catch (error) {
    if (!(error instanceof IcsError)) throw error;
    gathered.problem(error.line, '', error.message);
    return gathered.result('csv');
  }
  if (rows.length + doubtful.length === 0) {
    gathered.problem(0, 'When', 'No contact says a day of birth, anniversary or death.');
    return gathered.result('csv');
  }
  const source = {
    *records() {
      yield { row: 0, cells: NAMES };
      yield* rows;
    },
    own: (cell: string) => cell,
    writeRefused: refusedTable(','),
  };
  readTable(source, context, gathered);
  if (gathered.outcomes.fault !== null) return gathered.result('csv');
  for (const { record, why } of doubtful)
    gathered.record(
      record.row,
      () => JSON.stringify(record.cells),
      () => gathered.problem(record.row, 'Title', why),
    );
  return gathered.result('csv');
}

/** Why a contact may be two that were run together; null where it is one, which says its id once, its name in parts once in each language, and before version 4 the name that is shown, too. */
function whyTwo(card: Component): string | null {
  const once = (textIn(card, 'VERSION') ?? '').startsWith('4') ? ['UID', 'N'] : ['FN', 'UID', 'N'];
  const said = once.map((name) => differing(card, name)).find((values) => values.length > 1);
  if (said === undefined) return null;
  return `This contact says ${said.map((value) => `“${value}”`).join(' and ')}: two contacts may have run together here. Part them and read the file again.`;
}

/** What a contact says differently in one property and one language. */
function differing(card: Component, name: string): string[] {
  const byLanguage = new Map<string, Map<string, string>>();
  for (const { name: called, value, parameters } of card.properties) {
    const shown = unescapeText(value)
      .trim()
      .replace(/[;\s]+$/, '');
    if (called !== name || shown === '') continue;
    const language = (parameters['LANGUAGE'] ?? '').toLowerCase();
    const values = byLanguage.get(language) ?? new Map<string, string>();
    const plain = shown.replace(/\s+/g, ' ').toLowerCase();
    if (!values.has(plain)) values.set(plain, shown);
    byLanguage.set(language, values);
  }
  const [most = new Map<string, string>()] = [...byLanguage.values()].sort((one, other) => other.size - one.size);
  return [...most.values()];
}

/** The lines on which the facts of a contact stand, in their order, from 1; those of a contact within it are not among them. */
function linesOfFacts(card: Component, lines: readonly string[]): number[] {
  const found: number[] = [];
  let within = 0;
  // The line on which a contact begins is counted from 1, so that this is the one below.
  for (let at = card.line; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (/^BEGIN:/i.test(line)) within += 1;
    else if (/^END:/i.test(line)) within -= 1;
    else if (within === 0 && FACT_LINE.test(line)) found.push(at + 1);
    if (within < 0) break;
  }
  return found;
}

function recordOf(card: Component, fact: Property, labels: ReadonlyMap<string, string>, row: number): CsvRecord {
  const { called: usual, where } = FACTS[fact.name] ?? { called: fact.name, where: '' };
  const called = labels.get(fact.group ?? '') ?? usual;
  const name = nameOf(card);
  return {
    row,
    cells: [dayOf(fact), `${called} of ${name}`, name, where === '' ? '' : (textIn(card, where) ?? ''), textIn(card, 'NOTE') ?? ''],
  };
}

/** A contact, and those that stand within it: the agent of one in vCard 3 (RFC 2426, 3.5.4), or what an END that is lost puts there. */
function withInner(card: Component): Component[] {
  return [card, ...card.components.flatMap(withInner)];
}

/** What somebody called the days of a contact, by their groups; Apple's own labels stand as `_$!<Anniversary>!$_`. */
function labelsIn(card: Component): ReadonlyMap<string, string> {
  return new Map(
    card.properties.flatMap(({ name, group, value }): [string, string][] => {
      if (name !== LABEL || group === undefined) return [];
      const label = unescapeText(value)
        .replace(/^_\$!<(.*)>!\$_$/, '$1')
        .trim();
      return label === '' ? [] : [[group, label]];
    }),
  );
}

/** The name as it is shown, else its parts: given names before the family's. */
function nameOf(card: Component): string {
  const shown = textIn(card, 'FN')?.trim();
  if (shown) return shown;
  const [family = '', given = '', further = ''] = (card.properties.find(({ name }) => name === 'N')?.value ?? '').split(/(?<!\\);/);
  const parts = [given, further, family].map((part) => unescapeText(part).trim());
  return parts.filter(Boolean).join(' ') || textIn(card, 'ORG')?.trim() || 'somebody without a name';
}

/** A time without colons (RFC 6350, 4.3.2), which is written so behind a day that has none either. */
const BASIC_TIME = /T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d(?:\d\d)?)?$/;

/** A day of a contact as dates are written: `19850203`, `1985-02`, `--0415` of a year that is not said, for which Apple writes one that it names besides. */
function dayOf({ value, parameters }: Property): string {
  const written = unescapeText(value).trim();
  const omitted = parameters['X-APPLE-OMIT-YEAR'];
  const plain = written
    .replace(/^--(\d\d)-?(\d\d)$/, 'XXXX-$1-$2')
    .replace(/^(\d{4})(\d\d)(\d\d)(?=$|T)/, '$1-$2-$3')
    .replace(/T(?:00:?00:?00)?(?:Z|[+-]\d\d:?\d\d)?$/, '')
    .replace(BASIC_TIME, (_, hour: string, minute: string, second = '', zone = '') => {
      return `T${hour}:${minute}${second === '' ? '' : `:${second}`}${zone.replace(/^([+-]\d\d)(\d\d)?$/, (__: string, hours: string, minutes = '00') => `${hours}:${minutes}`)}`;
    });
  return omitted !== undefined && plain.startsWith(`${omitted}-`) ? plain.replace(omitted, 'XXXX') : plain;
}
