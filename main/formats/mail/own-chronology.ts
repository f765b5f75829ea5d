import type { SaidOfDates } from '../../intake/evidence/proven-by';
import { NOTHING_ABOVE } from '../chronology/above';
import { type Chronology, HEAD_OF_MAIL, OF_MAIL } from '../chronology/chronology';
import { datedText } from '../chronology/dated-text';
import { edtfOf } from '../chronology/edtf-of';
import { chronologyOf } from '../chronology/events-of';
import { beginsWithDate } from '../chronology/line-beginnings';
import { outlineOfText } from '../chronology/text-outline';
import { linesOf } from '../logs/lines-of';
import { asEntry, LEAST, LONGEST } from './quoted-chronology';

const DAY = /^\d{4}-\d\d-\d\d/;
const MARK = /^\s*(?:[-*+•–]\s+)?/;

/**
 * The chronology that one mail says in its own words: at least three of its lines begin with a whole date, and so do most from the first to the last of them. Null
 * where it is none, as where dates stand amid running text. The mail and its other lines are among what tells of no event.
 */
export function ownChronology(mail: string, said: SaidOfDates): Chronology | null {
  if (mail.length > LONGEST) return null;
  const lines = [...linesOf(mail)].map(({ line }) => line.trimEnd());
  const head = lines.findIndex((line) => line !== '');
  const body = lines.indexOf('', head);
  if (head < 0 || body < 0) return null;
  const entries = entriesOf(lines, body);
  const dated = entries.flatMap((entry, at) => (isEntry(entry) && saysDay(entry, said) ? [at] : []));
  const [first = 0, last = 0] = [dated[0], dated.at(-1)];
  const all = entries.slice(first, last + 1).filter(isEntry).length;
  if (dated.length < LEAST || dated.length * 2 < all) return null;
  // The last one may go on.
  const behind = entries.findIndex((entry, at) => at > last && (entry === '' || isEntry(entry)));
  const end = behind < 0 ? entries.length : behind;
  const within = entries.map((entry, at) => (at >= first && at < end ? entry : ''));
  const chronology = chronologyOf(outlineOfText(within.join('\n')), said);
  const around = entries.flatMap((entry, at) => (entry !== '' && within[at] === '' ? [{ row: at + 1, why: OF_MAIL }] : []));
  const others = [{ row: head + 1, why: HEAD_OF_MAIL }, ...chronology.others, ...around];
  return { ...chronology, others: others.sort((one, other) => one.row - other.row) };
}

/** The lines of a mail as the items of a list, and those that go on with them; '' of its head and of what it quotes. */
function entriesOf(lines: readonly string[], body: number): string[] {
  return lines.map((line, at) => (at < body || line.startsWith('>') ? '' : asEntry(line, lines[at - 1] ?? '')));
}

function isEntry(entry: string): boolean {
  return /^[-*+•–]\s/.test(entry);
}

/** Whether a line begins with a day of a year, and says what was then. */
function saysDay(entry: string, { order }: SaidOfDates): boolean {
  const line = entry.replace(MARK, '');
  const { when = '', text = '' } = beginsWithDate(line) ? (datedText(line, { ...NOTHING_ABOVE, order }) ?? {}) : {};
  return text !== '' && DAY.test(edtfOf(when, order) ?? '');
}
