import { linesOf } from '../logs/lines-of';

/** What stands above one mail of an archive. */
export interface MailHead {
  /** The line that it begins with, from 1. */
  readonly row: number;
  /** When it was delivered, as the archive says it in front of it; '' where it does not. */
  readonly delivered: string;
  /** By names in small letters, as they are written; of several with one name the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** Heads of mails that seem to stand in its text: of those that it passes on, or of one whose first line is lost. */
  readonly within: number;
}

/** In front of each mail of an archive (RFC 4155, appendix A); Thunderbird and others write no address. */
const FRONT =
  /^From \S+ +(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(?<when>[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d(?: (?:[+-]\d{4}|[A-Z]{3,4}))? \d{4})/;
/** The same where its time is damaged: behind it stands a header that begins a mail. */
const DAMAGED_FRONT = /^From \S+@\S+ .*\d/;
const FIRST_HEADER = /^(?:received|return-path|date|from|subject|message-id|delivered-to|mime-version|x-[a-z-]+):/i;
/** RFC 5322, 2.2; those that go on in a further line begin it with a blank. */
const HEADER = /^(?<name>[!-9;-~]{1,76}):[ \t]*(?<value>.*)$/;
/** Headers that are read; of the others a mail may have megabytes. */
const READ: ReadonlySet<string> = new Set(['date', 'from', 'to', 'cc', 'subject', 'message-id', 'sender']);
/** Characters of one header: a list of receivers may be longer, of which only the first are named. */
const LONGEST = 10_000;
/** Headers one of which mails have and other texts of such lines have not. */
const MAILS_OWN = /^(?:received|message-id|mime-version|return-path|delivered-to|x-mozilla-status|x-gm-thrid|content-type):/im;
const TOLD_BY = 200_000;

/** Whether a text is a mail or an archive of mails (mbox), by how it begins. */
export function areMails(text: string): boolean {
  const begins = text.slice(0, TOLD_BY).replace(/\r\n/g, '\n');
  if (FRONT.test(begins)) return HEADER.test(begins.split('\n', 20).find((line) => !FRONT.test(line)) ?? '');
  const end = begins.indexOf('\n\n');
  const head = end < 0 ? begins : begins.slice(0, end);
  const lines = head.split('\n').filter((line) => line !== '');
  // The last line may be cut off.
  const whole = end < 0 ? lines.slice(0, -1) : lines;
  if (!whole.every((line) => HEADER.test(line) || /^[ \t]/.test(line))) return false;
  if (!/^from:/im.test(head) || !/^date:.*\d\d:\d\d/im.test(head)) return false;
  // A list of calls in blocks of such lines says another date further below.
  return MAILS_OWN.test(head) || (/^subject:/im.test(head) && !/^date:.*\d/im.test(begins.slice(head.length)));
}

/** The heads of all mails of a text; their texts are passed over, line by line. */
export function* headersOf(text: string): Generator<MailHead> {
  let open: (MailHead & { headers: Map<string, string>; within: number }) | null = null;
  let isHead = true;
  let front: Front | null = null;
  let last = '';
  for (const { row, line } of linesOf(text)) {
    // What a text of a mail begins so is no mail: behind the front stands a header.
    if (front !== null && (front.isSure ? HEADER : FIRST_HEADER).test(line)) {
      if (open !== null) yield open;
      open = { row: front.row, delivered: front.delivered, headers: new Map(), within: 0 };
      isHead = true;
      last = '';
    }
    front = line === '' ? belowBlank(front) : frontIn(line, row);
    if (front !== null && line !== '') continue;
    if (!isHead) {
      if (open !== null && /^subject:/i.test(line)) open.within += 1;
      continue;
    }
    if (line === '') {
      isHead = open === null;
      continue;
    }
    open ??= { row, delivered: '', headers: new Map(), within: 0 };
    last = takeHeader(open.headers, line, last);
  }
  if (open !== null) yield open;
}

/** A line that begins a mail; not sure where it is damaged, or a blank line stands below it. */
interface Front {
  readonly row: number;
  readonly delivered: string;
  readonly isSure: boolean;
}

function belowBlank(front: Front | null): Front | null {
  return front === null ? null : { ...front, isSure: false };
}

/** A blank line stands above it, which may be lost, and it may be there twice. */
function frontIn(line: string, row: number): Front | null {
  const { when } = FRONT.exec(line)?.groups ?? {};
  if (when !== undefined) return { row, delivered: when, isSure: true };
  return DAMAGED_FRONT.test(line) ? { row, delivered: '', isSure: false } : null;
}

/** @param last the name of the header above @returns the name of the one that a further line goes on with; '' of those that are not read */
function takeHeader(headers: Map<string, string>, line: string, last: string): string {
  if (/^[ \t]/.test(line)) {
    const before = headers.get(last);
    if (before !== undefined && before.length < LONGEST) headers.set(last, `${before} ${line.trim()}`.slice(0, LONGEST));
    return last;
  }
  const { name = '', value = '' } = HEADER.exec(line)?.groups ?? {};
  const lower = name.toLowerCase();
  if (!READ.has(lower) || headers.has(lower)) return '';
  headers.set(lower, value.slice(0, LONGEST).trim());
  return lower;
}
