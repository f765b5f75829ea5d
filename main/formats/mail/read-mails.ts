import { addressParser, decodeWords } from 'postal-mime';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import type { CsvRecord } from '../csv-text';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';
import { headersOf, type MailHead } from './headers-of';

const NAMES = ['When', 'Title', 'Actors', 'Sources', 'Summary', 'Id'];
/** Of those that a mail went to so many are named. */
const MOST_NAMED = 20;

/** Reads a mail, or an archive of mails: each is an event on its own date, called by its subject. Refused ones are kept as a table. */
export function readMails(text: string, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  gathered.note(
    'These are mails: each was read as an event by its date, sender and subject. Their texts and what is attached were not read.',
  );
  let [delivered, unnamed, within] = [0, 0, 0];
  for (const head of headersOf(text)) {
    if (isDelivered(head)) delivered += 1;
    if (subjectOf(head) === '') unnamed += 1;
    if (head.within > 0) within += 1;
  }
  if (unnamed > 0)
    gathered.note(
      `${unnamed === 1 ? '1 mail has no subject and is' : `${unnamed.toLocaleString('en')} mails have no subject and are`} called by the sender.`,
    );
  if (within > 0)
    gathered.note(
      `${within === 1 ? 'The text of 1 mail has' : `The texts of ${within.toLocaleString('en')} mails have`} the head of another in it, which was not read: it was passed on, or its first line is lost.`,
    );
  if (delivered > 0)
    gathered.note(
      `${delivered === 1 ? '1 mail says' : `${delivered.toLocaleString('en')} mails say`} no date; when the archive says that they were delivered was taken, in UTC.`,
    );
  function* records(): Generator<CsvRecord> {
    yield { row: 0, cells: NAMES };
    for (const head of headersOf(text)) yield { row: head.row, cells: cellsOf(head) };
  }
  readTable({ records, own: (cell) => cell, writeRefused: refusedTable(',') }, context, gathered);
  return gathered.result('csv');
}

function isDelivered({ headers, delivered }: MailHead): boolean {
  return (headers.get('date') ?? '') === '' && delivered !== '';
}

function subjectOf({ headers }: MailHead): string {
  return decodeWords(headers.get('subject') ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function cellsOf(head: MailHead): string[] {
  const { headers, delivered } = head;
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
    isDelivered(head) ? asWritten(delivered) : withoutComment(of('date')),
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
