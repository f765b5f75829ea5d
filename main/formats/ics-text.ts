import { MAX_DEPTH, MAX_FIELD } from '../intake/caps';
import { encodingNamed, textIn as textInEncoding } from './encoding/encodings';

/** iCalendar as text (RFC 5545, section 3.1), knowing nothing of events. */

export interface Property {
  /** Upper case. */
  readonly name: string;
  /** Of a property of a contact that belongs to others: the name of their group, in upper case. */
  readonly group?: string;
  /** Names in upper case. */
  readonly parameters: Readonly<Record<string, string>>;
  /** As written, escapes and all. */
  readonly value: string;
}

export interface Component {
  /** Upper case. */
  readonly name: string;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly properties: Property[];
  readonly components: Component[];
}

/** A content line, folded at 75 octets without parting a character. Parameters are of our own making and need no quotes. */
export function writeLine(name: string, value: string, parameters: Readonly<Record<string, string>> = {}): string {
  const line = `${name}${Object.entries(parameters)
    .map(([key, text]) => `;${key}=${text}`)
    .join('')}:${value}`;
  // A character takes three octets at most for each of its UTF-16 units.
  if (line.length <= 25) return `${line}\r\n`;
  const pieces: string[] = [];
  let start = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    // The space that begins a continued line is one of its octets.
    if (octets + size > (start === 0 ? 75 : 74)) {
      pieces.push(line.slice(start, at));
      start = at;
      octets = 0;
    }
    octets += size;
    at += size === 4 ? 2 : 1;
  }
  pieces.push(line.slice(start));
  return `${pieces.join('\r\n ')}\r\n`;
}

/** Text as a TEXT value. Control characters, which iCalendar cannot hold, become U+FFFD; every line end becomes `\n`. */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\uFFFD')
  );
}

export function unescapeText(value: string): string {
  return value.replace(/\\([\s\S])/g, (_, character: string) => (character === 'n' || character === 'N' ? '\n' : character));
}

/** A list of TEXT values, separated by commas that are not escaped. */
export function unescapeList(value: string): string[] {
  return (value.match(/(?:\\[\s\S]|[^,\\])+/g) ?? []).map(unescapeText);
}

/** A plain value as a TEXT value: what iCalendar cannot say is kept this way, byte for byte. */
export function escapeJson(value: unknown): string {
  return escapeText(JSON.stringify(value).replaceAll('\u007f', '\\u007f'));
}

/** The text is no calendar; reading cannot go on. */
export class IcsError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The calendars of a text. Lines may end in CR LF, LF or CR, names be in any case. A property too long to be taken over
 * (an attachment) is kept with an empty value; `onTooLong` is told. @throws IcsError
 */
export function readComponents(text: string, onTooLong: (line: number, name: string) => void): Component[] {
  const roots: Component[] = [];
  const open: Component[] = [];
  for (const { line, text: written } of logicalLines(text)) {
    if (written.trim() === '') continue;
    const property = readProperty(written);
    if (property === null) throw new IcsError(line, `This is not a line of a calendar: “${written.slice(0, 40)}”.`);
    const { name, value } = property;
    if (name === 'BEGIN') {
      if (open.length >= MAX_DEPTH) throw new IcsError(line, `More than ${MAX_DEPTH} parts within each other.`);
      const component = { name: value.trim().toUpperCase(), line, properties: [], components: [] };
      (open.at(-1)?.components ?? roots).push(component);
      open.push(component);
    } else if (name === 'END') {
      const ended = open.pop();
      if (ended?.name !== value.trim().toUpperCase()) throw new IcsError(line, `END:${value.slice(0, 40)} ends nothing that was begun.`);
    } else {
      const component = open.at(-1);
      if (component === undefined) throw new IcsError(line, 'A calendar begins with BEGIN:VCALENDAR.');
      if (value.length > MAX_FIELD) onTooLong(line, name);
      component.properties.push(value.length > MAX_FIELD ? { ...property, value: '' } : property);
    }
  }
  const unfinished = open.at(-1);
  if (unfinished !== undefined) throw new IcsError(unfinished.line, `The file ends within ${unfinished.name}: it was cut off.`);
  return roots;
}

interface LogicalLine {
  readonly line: number;
  readonly text: string;
}

/** Lines put together again where they were folded. */
function* logicalLines(text: string): Generator<LogicalLine> {
  let pieces: string[] = [];
  let first = 1;
  let line = 0;
  for (let at = 0; at <= text.length; ) {
    const end = lineEnd(text, at);
    line += 1;
    const physical = text.slice(at, end);
    if (isBroken(pieces)) pieces.push(pieces.pop()?.slice(0, -1) ?? '', physical);
    else if (physical.startsWith(' ') || physical.startsWith('\t')) pieces.push(physical.slice(1));
    else {
      if (pieces.length > 0) yield { line: first, text: pieces.join('') };
      pieces = [physical];
      first = line;
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  if (pieces.length > 0) yield { line: first, text: pieces.join('') };
}

/** Whether a line in quoted-printable is broken off by a `=`, as vCalendar 1.0 and vCard 2.1 break them. */
function isBroken(pieces: readonly string[]): boolean {
  return pieces.at(-1)?.endsWith('=') === true && /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(pieces[0] ?? '');
}

/** What a value in quoted-printable says, with its line ends as a calendar writes them. */
function fromQuotedPrintable(value: string, charset: string): string {
  // What is no ASCII was read with the file; a letter of several bytes may have one that stands as it is.
  const text = value.replace(/=$/, '').replace(/\p{ASCII}+/gu, (written) => {
    const bytes = written.replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    return decoded(Buffer.from(bytes, 'latin1'), charset);
  });
  return text.replace(/\r\n|\r|\n/g, '\\n');
}

/** Text of bytes, of which those that are none stand as “�”; of a character set that nobody knows as UTF-8. */
function decoded(bytes: Uint8Array, charset: string): string {
  const encoding = encodingNamed(charset) ?? 'utf-8';
  return textInEncoding(bytes, encoding) ?? new TextDecoder(encoding).decode(bytes);
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

function readProperty(line: string): Property | null {
  // Contacts put what belongs together into a group, by its name and a dot (RFC 6350, 3.3).
  const found = /^(?:([A-Za-z0-9-]+)\.)?([A-Za-z0-9-]+)/.exec(line);
  const [whole = '', group, name = ''] = found ?? [];
  if (found === null) return null;
  // Null: a name such as __proto__ must stay a name.
  const parameters: Record<string, string> = Object.create(null);
  let at = whole.length;
  const PARAMETER = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/y;
  while (line.charAt(at) === ';') {
    PARAMETER.lastIndex = at;
    const parameter = PARAMETER.exec(line);
    if (parameter === null) break;
    parameters[(parameter[1] ?? '').toUpperCase()] = (parameter[2] ?? '').replaceAll('"', '');
    at += parameter[0].length;
  }
  // A parameter that is none (RRULE;X=A:FREQ=…, seen in the wild): what stands after the first colon is the value.
  const colon = line.charAt(at) === ':' ? at : line.indexOf(':', at);
  if (colon < 0) return null;
  const value = line.slice(colon + 1);
  const named = { name: name.toUpperCase(), ...(group === undefined ? {} : { group: group.toUpperCase() }) };
  if (!/;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(line.slice(0, colon + 1))) return { ...named, parameters, value };
  const { ENCODING: _, CHARSET: charset = 'utf-8', ...others } = parameters;
  return { ...named, parameters: others, value: fromQuotedPrintable(value, charset) };
}

export function valueIn(component: Component, name: string): string | undefined {
  return component.properties.find((property) => property.name === name)?.value;
}

export function textIn(component: Component, name: string): string | undefined {
  const value = valueIn(component, name);
  return value === undefined ? undefined : unescapeText(value);
}
