import { Gathering, type ImportContext, type Imported, saidOfDates, usualLaneOf } from '../../intake/imported';
import { imported } from '../chronology/read-chronology';
import { likelyYears } from '../years-of-days';
import { decodedMail } from './decoded-mail';
import { hasMailBelow, type MailKind } from './mail-kind';
import { ownChronology } from './own-chronology';
import { isQuotedChronology, type QuotedChronology, type QuotedDays, quotedChronology } from './quoted-chronology';
import { readMails } from './read-mails';

/** Reads mails, or the chronology that one by itself quotes or says: then the mail is no event. */
export function readMailText(text: string, kind: MailKind, context: ImportContext): Imported {
  const plain = kind === 'mail' ? decodedMail(text) : null;
  const quoted = plain === null ? null : quotedChronology(plain, true, saidOfDates(context));
  if (quoted?.isOpen === false) return read(quoted, plain === text ? IN_MAIL : `${IN_MAIL} ${DECODED}`, context);
  const own = plain === null ? null : ownChronology(plain, saidOfDates(context));
  if (own !== null) return imported(own, context, plain === text ? [OWN] : [`${OWN} ${DECODED}`]);
  const mails = readMails(text, context);
  return quoted === null ? mails : { ...mails, notes: [...mails.notes, QUOTES_DAYS] };
}

/** Mails of an archive whose beginning is cut off; null where a text has none. */
export function readCutMails(text: string, context: ImportContext): Imported | null {
  return hasMailBelow(text) ? readMails(text, context) : null;
}

/** The chronology that a text quotes which was pasted from a mail; null where it quotes none. */
export function readQuoted(text: string, context: ImportContext): Imported | null {
  const quoted = isQuotedChronology(text) ? quotedChronology(text, false, saidOfDates(context)) : null;
  if (quoted === null) return null;
  return quoted.isOpen ? withoutYear(quoted, context) : read(quoted, IN_TEXT, context);
}

function read({ chronology, isByYearAround }: QuotedChronology, where: string, context: ImportContext): Imported {
  const said = 'Another year than that of the text around the quoted lines is said with --year.';
  return imported(chronology, context, isByYearAround ? [where, said] : [where]);
}

function withoutYear({ first: { row, line } }: QuotedDays, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  const choices = likelyYears(null, context.today).map(String);
  const words = `most of the quoted lines say no year, the first of them “${line}”`;
  gathered.decisions = [{ about: 'year', column: '', value: choices[0] ?? '', by: 'nobody', words, choices }];
  gathered.problem(
    row,
    'When',
    'Most of the quoted lines say no year, and the text around them does not say one for sure: none is guessed. Say it with --year.',
  );
  return gathered.result('csv');
}

const QUOTES_DAYS =
  'The mail quotes lines with days, and nothing says of which year they are: say it with --year to have them as events instead.';
const IN_MAIL = 'It is quoted in a mail: only the quoted lines were read, and the mail itself is no event.';
const OWN = 'It stands in a mail: only the lines from the first date to the last were read, and the mail itself is no event.';
const DECODED = 'Rows are those of the mail as it reads: its text is written in other signs.';
const IN_TEXT = 'It is quoted in a text: only lines that begin with “>” were read.';
