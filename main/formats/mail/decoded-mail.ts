import { encodingNamed, textIn } from '../encoding/encodings';

/* The text of a mail that is written in other signs (RFC 2045, section 6), or is one of several parts (RFC 2046, section 5.1). */

/** Parts within parts that are looked into. */
const DEEPEST = 4;
/** Characters of a text that are decoded: no mail that somebody wrote is longer. */
const LONGEST = 2_000_000;

/** A mail with its head as it is, and the first plain text of it below as it reads; null where it has none, or one that cannot be decoded. */
export function decodedMail(mail: string): string | null {
  const begins = mail.trimStart();
  const { head, blank, body } = halvesOf(begins);
  const text = textOf(head, body, DEEPEST);
  return text === null ? null : mail.slice(0, mail.length - begins.length) + head + blank + text;
}

interface Halves {
  readonly head: string;
  /** The line ends between. */
  readonly blank: string;
  readonly body: string;
}

function halvesOf(part: string): Halves {
  const { 0: blank = '', index = part.length } = /\r?\n[ \t]*\r?\n/.exec(part) ?? {};
  return { head: part.slice(0, index), blank, body: part.slice(index + blank.length) };
}

function textOf(head: string, body: string, deep: number): string | null {
  const type = header(head, 'content-type');
  const boundary = /^multipart\/.*?;\s*boundary=(?:"([^"]+)"|([^\s;]+))/is.exec(type);
  if (boundary !== null) return deep === 0 ? null : textOfParts(body, boundary[1] ?? boundary[2] ?? '', deep);
  if (!/^(?:text\/plain\b|$)/i.test(type) || body.length > LONGEST) return null;
  const charset = /;\s*charset="?([^\s";]+)/i.exec(type)?.[1] ?? 'utf-8';
  const encoding = header(head, 'content-transfer-encoding').toLowerCase();
  if (encoding === 'base64') return decoded(Buffer.from(body, 'base64'), charset);
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body, charset) : body;
}

function textOfParts(body: string, boundary: string, deep: number): string | null {
  const [, ...parts] = `\n${body}`.split(`\n--${boundary}`);
  for (const part of parts) {
    // Without a head of its own a part begins with the blank line.
    const { head, body: inner } = halvesOf(/^\r?\n\r?\n/.test(part) ? part : part.replace(/^[ \t]*\r?\n/, ''));
    const text = part.startsWith('--') ? null : textOf(head, inner, deep - 1);
    if (text !== null) return text;
  }
  return null;
}

/** What a header says, in one line; '' without it. */
function header(head: string, name: string): string {
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const found = lines.find((line) => line.toLowerCase().startsWith(`${name}:`));
  return found === undefined ? '' : found.slice(name.length + 1).trim();
}

/** What is no ASCII was read with the file. */
function fromQuotedPrintable(body: string, charset: string): string | null {
  const whole = body.replace(/=[ \t]*\r?\n/g, '');
  const runs = whole.split(/((?:=[\dA-F]{2})+)/i).map((run, at) => {
    return at % 2 === 0 ? run : decoded(Buffer.from(run.replaceAll('=', ''), 'hex'), charset);
  });
  return runs.includes(null) ? null : runs.join('');
}

function decoded(bytes: Uint8Array, charset: string): string | null {
  const encoding = encodingNamed(charset);
  return encoding === undefined ? null : textIn(bytes, encoding);
}
