import { addressParser, decodeWords } from 'postal-mime';
import { inRows, Rows } from '../../intake/evidence/rows';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import type { CsvRecord } from '../csv-text';
import { linesOf } from '../logs/lines-of';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';
import { headersOf, type MailHead } from './headers-of';
import { isFrontLine } from './mail-lines';

const NAMES = ['When', 'Title', 'Actors', 'Sources', 'Summary', 'Id'];
/** Of those that a mail went to so many are named. */
const MOST_NAMED = 20;

/** Reads a mail, or an archive of mails: each is an event on its own date, called by its subject. Refused ones are kept as a table. */
export function readMails(text: string, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  gathered.note(
    'These are mails: each was read as an event by its date, sender and subject. Their texts and what is attached were not read.',
  );
  noteAbove(text, gathered);
  noteHeads(text, gathered);
  function* records(): Generator<CsvRecord> {
    yield { row: 0, cells: NAMES };
    for (const head of headersOf(text)) if (!isOfServer(head)) yield { row: head.row, cells: cellsOf(head) };
  }
  readTable({ records, own: (cell) => cell, writeRefused: refusedTable(',') }, context, gathered);
  return gathered.result('csv');
}

/** Counts what stands above the first mail of an archive whose beginning is cut off as one that is no event. */
function noteAbove(text: string, gathered: Gathering): void {
  const { row: first = 0 } = headersOf(text).next().value ?? {};
  const rows: number[] = [];
  for (const { row, line } of linesOf(text)) {
    if (row >= first) break;
    if (line.trim() !== '' && !isFrontLine(line.replace(/^>/, ''))) rows.push(row);
  }
  const [row] = rows;
  if (row === undefined) return;
  gathered.outcomes.notEvent(row, 'This stands above the first mail: the end of another that is cut off.');
  gathered.note(
    `${rows.length === 1 ? '1 line stands' : `${rows.length.toLocaleString('en')} lines stand`} above the first mail and ${rows.length === 1 ? 'was' : 'were'} not read: the end of another mail that is cut off.`,
  );
}

/** Tells of mails what their heads leave in doubt; heads within texts are no events. */
function noteHeads(text: string, gathered: Gathering): void {
  let [delivered, received, unnamed] = [0, 0, 0];
  const [outer, within, doubtful, deleted] = [new Rows(), new Rows(), new Rows(), new Rows()];
  for (const head of headersOf(text)) {
    if (isOfServer(head)) {
      gathered.outcomes.notEvent(head.row, OF_SERVER);
      gathered.note(`No event: row ${head.row.toLocaleString('en')}. ${OF_SERVER}`);
      continue;
    }
    if (isDeleted(head)) deleted.add(head.row);
    const { by } = whenOf(head);
    if (by === 'front') delivered += 1;
    if (by === 'received') received += 1;
    if (subjectOf(head) === '') unnamed += 1;
    if (head.isDoubtful) doubtful.add(head.row);
    if (head.within.length > 0) outer.add(head.row);
    for (const row of head.within) {
      within.add(row);
      gathered.outcomes.notEvent(row, 'This is the head of a mail in the text of another.');
    }
  }
  if (unnamed > 0)
    gathered.note(
      `${unnamed === 1 ? '1 mail has no subject and is' : `${unnamed.toLocaleString('en')} mails have no subject and are`} called by the sender.`,
    );
  if (within.count > 0)
    gathered.note(
      `${outer.count === 1 ? 'The text of 1 mail has' : `The texts of ${outer.count.toLocaleString('en')} mails have`} ${
        within.count === 1
          ? 'the head of another in it, which was not read: it was'
          : `the heads of ${within.count.toLocaleString('en')} others in ${outer.count === 1 ? 'it' : 'them'}, which were not read: they were`
      } passed on, or the first line is lost (${inRows(within)}).`,
    );
  if (deleted.count > 0)
    gathered.note(
      `${deleted.count === 1 ? '1 mail is' : `${deleted.count.toLocaleString('en')} mails are`} marked as deleted by the mail program, and ${deleted.count === 1 ? 'was' : 'were'} read all the same (${inRows(deleted)}).`,
    );
  if (doubtful.count > 0)
    gathered.note(
      `${
        doubtful.count === 1 ? '1 mail begins with a line' : `${doubtful.count.toLocaleString('en')} mails begin with lines`
      } “From …” that ${doubtful.count === 1 ? 'is' : 'are'} damaged, or not where the first line of a mail stands: it may be one that the text of the mail above says (${inRows(doubtful)}).`,
    );
  if (received > 0)
    gathered.note(
      `${received === 1 ? '1 mail says' : `${received.toLocaleString('en')} mails say`} no date; when they were received was taken.`,
    );
  if (delivered > 0)
    gathered.note(
      `${delivered === 1 ? '1 mail says' : `${delivered.toLocaleString('en')} mails say`} no date; when the archive says that they were delivered was taken, in UTC.`,
    );
}

/** When a mail was sent, else when it was delivered or received, and which of them. */
function whenOf({ headers, delivered }: MailHead): { when: string; by: 'date' | 'front' | 'received' } {
  const date = headers.get('date') ?? '';
  if (date !== '') return { when: withoutComment(date), by: 'date' };
  if (delivered !== '') return { when: asWritten(delivered), by: 'front' };
  // RFC 5322, 3.6.7: behind the last semicolon.
  const [, received = ''] = /;([^;]*)$/.exec(headers.get('received') ?? '') ?? [];
  return { when: withoutComment(received.trim()), by: received === '' ? 'date' : 'received' };
}

const OF_SERVER = 'This is what a mail server keeps in its archive for itself, and no mail.';

/** What the servers of the University of Washington, and those after them, write as the first mail of a folder. */
function isOfServer(head: MailHead): boolean {
  return /FOLDER INTERNAL DATA$/.test(subjectOf(head)) && /\bMAILER[-_]DAEMON\b/i.test(head.headers.get('from') ?? '');
}

/** Thunderbird leaves deleted mails in the archive, with this bit, until it is compacted. */
const EXPUNGED = 0x8;

function isDeleted({ headers }: MailHead): boolean {
  return (Number.parseInt(headers.get('x-mozilla-status') ?? '0', 16) & EXPUNGED) !== 0;
}

function subjectOf({ headers }: MailHead): string {
  return decodeWords(headers.get('subject') ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function cellsOf(head: MailHead): string[] {
  const { headers } = head;
  const of = (name: string): string => headers.get(name) ?? '';
  const [from = ''] = namesOf(of('from') || of('sender'));
  const subject = subjectOf(head);
  const id = of('message-id');
  const said = ['To', 'Cc'].flatMap((name) => {
    const names = namesOf(of(name.toLowerCase()));
    const more = names.length > MOST_NAMED ? ' and others' : '';
    return names.length === 0 ? [] : [`${name}: ${names.slice(0, MOST_NAMED).join(', ')}${more}`];
  });
  return [
    whenOf(head).when,
    subject === '' ? `Mail from ${from === '' ? 'somebody' : from}` : subject,
    from.replaceAll(';', ','),
    `Mail${from === '' ? '' : ` from ${from.replaceAll(';', ',')}`}${id === '' ? '' : `, ${id}`}`,
    said.join('\n'),
    id,
  ];
}

/** What people of a header are called, else their addresses. */
function namesOf(header: string): string[] {
  return addressParser(header, { flatten: true })
    .map(({ name, address }) => decodeWords(name || (address ?? '')).trim())
    .filter((name) => name !== '');
}

/** Behind its offset a date may name its zone once more: `+0100 (CET)`. */
function withoutComment(date: string): string {
  return date.replace(/\s?\([^()]{0,100}\)$/, '').trim();
}

/** The form of asctime, which is in UTC (RFC 4155): `Mar  5 13:02:11 2024`. */
function asWritten(delivered: string): string {
  const [, month, day, time, zone = '', year] = /^(\S+) +(\d+) (\S+)(?: (\S+))? (\d{4})$/.exec(delivered) ?? [];
  return `${day} ${month} ${year} ${time} ${zone === '' ? 'UTC' : zone}`;
}
