import { wordTable } from '../../../shared/word-table';
import { linesOf } from '../logs/lines-of';
import { frontIn, HEADER, isFrontLine, nameOfHeader } from './mail-lines';

/** What stands above one mail of an archive. */
export interface MailHead {
  /** The line that it begins with, from 1. */
  readonly row: number;
  /** When it was delivered, as the archive says it in front of it; '' where it does not. */
  readonly delivered: string;
  /** By names in small letters, as they are written; of several with one name the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** Rows of heads of mails that seem to stand in its text: of those that it passes on, or of one whose first line is lost. */
  readonly within: readonly number[];
  /** The line in front of it may be one of the text above: it is damaged, not between a blank line and a header, or the text does not begin with one. */
  readonly isDoubtful: boolean;
}

/** Headers that are read; of the others a mail may have megabytes. */
const READ: ReadonlySet<string> = new Set(['date', 'from', 'to', 'cc', 'subject', 'message-id', 'sender', 'received', 'x-mozilla-status']);
/** Characters of one header: a list of receivers may be longer, of which only the first are named. */
const LONGEST = 10_000;
/** What Outlook calls a header where it saves a mail as text. */
const MEANS: Readonly<Record<string, string>> = wordTable({ sent: 'date' });
/** Beside from whom it is, one of these makes a head of lines in a text. */
const OF_HEADS = ['date', 'sent', 'subject', 'message-id'];

/** The heads of all mails of a text; their texts are passed over, line by line. */
export function* headersOf(text: string): Generator<MailHead> {
  let open: OpenMail | null = null;
  let isBlankAbove = true;
  let isFronted: boolean | null = null;
  for (const { row, line, next } of linesOf(text)) {
    const front = line.startsWith('From ') ? frontIn(line, text, next, isBlankAbove) : null;
    // Above the first mail may stand a front that is there twice, or the end of a mail that is cut off.
    if (front !== null || (open === null && nameOfHeader(line) !== null)) {
      if (open !== null) yield open.close();
      isFronted ??= front !== null;
      open = new OpenMail(row, front?.delivered ?? '', front !== null && (front.isDoubtful || !isFronted));
    }
    if (front === null) open?.take(row, line);
    isBlankAbove = line === '' || isFrontLine(line);
  }
  if (open !== null) yield open.close();
}

/** A mail whose lines are taken one by one. */
class OpenMail {
  readonly #headers = new Map<string, string>();
  readonly #within: number[] = [];
  #isHead = true;
  #hasBegun = false;
  /** The name of the header above, which a further line goes on with; '' of those that are not read. */
  #last = '';
  /** Lines of the text that are written as headers and stand below each other. */
  #run: { readonly row: number; readonly names: string[] } | null = null;

  constructor(
    private readonly row: number,
    private readonly delivered: string,
    private readonly isDoubtful: boolean,
  ) {}

  take(row: number, line: string): void {
    if (!this.#isHead) this.#takeText(row, line);
    else if (line !== '') {
      this.#hasBegun = true;
      this.#takeHeader(line);
    } else this.#isHead = !this.#hasBegun;
  }

  close(): MailHead {
    this.#endRun();
    const { row, delivered, isDoubtful } = this;
    return { row, delivered, headers: this.#headers, within: this.#within, isDoubtful };
  }

  #takeHeader(line: string): void {
    if (/^[ \t]/.test(line)) {
      const before = this.#headers.get(this.#last);
      if (before !== undefined && before.length < LONGEST) this.#headers.set(this.#last, `${before} ${line.trim()}`.slice(0, LONGEST));
      return;
    }
    const { name = '', value = '' } = HEADER.exec(line)?.groups ?? {};
    const lower = MEANS[name.toLowerCase()] ?? name.toLowerCase();
    const isRead = READ.has(lower) && !this.#headers.has(lower);
    if (isRead) this.#headers.set(lower, value.slice(0, LONGEST).trim());
    this.#last = isRead ? lower : '';
  }

  #takeText(row: number, line: string): void {
    const name = nameOfHeader(line);
    if (name === null) {
      if (!/^[ \t]/.test(line)) this.#endRun();
      return;
    }
    this.#run ??= { row, names: [] };
    if (name === 'from' || OF_HEADS.includes(name)) this.#run.names.push(name);
  }

  #endRun(): void {
    const { row, names } = this.#run ?? { row: 0, names: [] };
    if (names.includes('from') && names.some((name) => OF_HEADS.includes(name))) this.#within.push(row);
    this.#run = null;
  }
}
