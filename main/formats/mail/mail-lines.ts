import { linesOf } from '../logs/lines-of';

/* Lines by which mails are told: the front of each mail of an archive, and headers. */

/** In front of each mail of an archive (RFC 4155, appendix A); Thunderbird and others write no address. */
const FRONT =
  /^From \S+ +(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(?<when>[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d(?: (?:[+-]\d{4}|[A-Z]{3,4}))? \d{4})/;
/** The same where its time is damaged. */
const DAMAGED_FRONT = /^From \S+@\S+ .*\d/;
/** RFC 5322, 2.2; those that go on in a further line begin it with a blank. */
export const HEADER = /^(?<name>[!-9;-~]{1,76}):[ \t]*(?<value>.*)$/;
/** Headers one of which mails have, and other texts of such lines hardly. */
const OF_MAILS =
  /^(?:received|return-path|message-id|mime-version|delivered-to|content-type|reply-to|in-reply-to|sender|envelope-to|dkim-signature|authentication-results|x-[a-z0-9-]+)$/;
/** Those that other texts have as well. */
const OF_OTHERS = /^(?:date|from|to|cc|subject|status)$/;
/** Of these one says from whom or when, which no mail lacks. */
const NEVER_LACKING = ['from', 'date', 'received', 'return-path'];
/** Characters below a front in which its first headers stand. */
const LOOKED_AT = 20_000;

/** A line that begins a mail of an archive. */
interface Front {
  /** When it was delivered, as it is written; '' where that is damaged. */
  readonly delivered: string;
  /** It is damaged, or not between a blank line and a header: the text of a mail may say such a thing, too. */
  readonly isDoubtful: boolean;
}

/** Whether a line is written as the front of a mail, whatever stands below it. */
export function isFrontLine(line: string): boolean {
  return FRONT.test(line) || DAMAGED_FRONT.test(line);
}

/**
 * What a line says as the front of a mail; null where it is none: below it stands a header that mails have, and where it is in doubt two, of which one says from whom or when.
 *
 * @param next where the line below begins
 * @param isBlankAbove whether it stands behind a blank line, at the beginning of the text or below another front
 */
export function frontIn(line: string, text: string, next: number, isBlankAbove: boolean): Front | null {
  if (!isFrontLine(line)) return null;
  const { when } = FRONT.exec(line)?.groups ?? {};
  const { names, isParted } = headBelow(text, next);
  const known = names.filter((name) => isOfMails(name) || OF_OTHERS.test(name));
  const isDoubtful = when === undefined || !isBlankAbove || isParted;
  const isMail = isDoubtful ? known.length > 1 && known.some((name) => NEVER_LACKING.includes(name)) : known.length > 0;
  return isMail ? { delivered: when ?? '', isDoubtful } : null;
}

/** Whether a header is one that other texts of such lines hardly have. @param name in small letters */
export function isOfMails(name: string): boolean {
  return OF_MAILS.test(name);
}

/** The names of the headers that begin there, in small letters, and whether a blank line stands before them. */
function headBelow(text: string, start: number): { names: string[]; isParted: boolean } {
  const names = new Set<string>();
  let isParted = false;
  for (const { line } of linesOf(text.slice(start, start + LOOKED_AT))) {
    const name = nameOfHeader(line);
    if (name !== null) names.add(name);
    else if (line === '' && names.size === 0 && !isParted) isParted = true;
    else if (!(names.size > 0 && /^[ \t]/.test(line))) break;
  }
  return { names: [...names], isParted };
}

/** The name of the header that a line is, in small letters; null where it is none. */
export function nameOfHeader(line: string): string | null {
  return HEADER.exec(line)?.groups?.['name']?.toLowerCase() ?? null;
}
