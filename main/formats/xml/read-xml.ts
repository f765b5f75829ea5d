import { wordTable } from '../../../shared/word-table';
import { MAX_DEPTH, MAX_FIELD } from '../../intake/caps';
import { Unreadable } from '../unreadable';

/*
 * XML 1.0 as office programs and timeline programs write it, read in pieces. There is no document type and so no entity but the five that XML
 * has: nothing can expand, and nothing is fetched. Names stand without their prefix; attributes with it, as they are written.
 */

export type XmlPiece = XmlOpen | { readonly kind: 'close'; readonly name: string } | { readonly kind: 'text'; readonly text: string };

/** A start tag; one that closes itself is followed by its end. */
export class XmlOpen {
  readonly kind = 'open';

  constructor(
    readonly name: string,
    private readonly written: string,
  ) {}

  /** What an attribute says; undefined where there is none. @param name with its prefix */
  attribute(name: string): string | undefined {
    for (const [, known, double, single] of this.written.matchAll(ATTRIBUTE)) if (known === name) return plain(double ?? single ?? '');
    return undefined;
  }

  /** All attributes by their names without prefix, those that declare namespaces aside. */
  attributes(): Map<string, string> {
    const said = [...this.written.matchAll(ATTRIBUTE)].filter(([, name = '']) => !/^xmlns(?::|$)/.test(name));
    return new Map(said.map(([, name = '', double, single]) => [name.slice(name.indexOf(':') + 1), plain(double ?? single ?? '')]));
  }

  /** The prefix under which a namespace stands from here on; undefined where it is not declared here, or has none. */
  prefixOf(namespace: string): string | undefined {
    for (const [, known = '', double, single] of this.written.matchAll(ATTRIBUTE))
      if (known.startsWith('xmlns:') && (double ?? single) === namespace) return known.slice('xmlns:'.length);
    return undefined;
  }
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const TAG = /<(\/?)([^\s/>=<"']+)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ENTITIES: Readonly<Record<string, string>> = wordTable({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" });
/** What begins with the first ends with the second, and says nothing; of CDATA the text counts. */
const ASIDE = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** The pieces of a document, in order. @throws Unreadable where it is not well-formed, too deep, or has a document type */
export function* readXml(chunks: Iterable<string>): Generator<XmlPiece> {
  const open: string[] = [];
  let text = '';
  let at = 0;
  let seen = false;
  const pieces = chunks[Symbol.iterator]();
  /** Brings more of the document; false at its end. */
  const more = (): boolean => {
    if (text.length - at > 2 * MAX_FIELD) throw new Unreadable(`A text in it is longer than ${MAX_FIELD.toLocaleString('en')} characters.`);
    const next = pieces.next();
    if (next.done === true) return false;
    text = text.slice(at) + next.value;
    at = 0;
    return true;
  };
  for (;;) {
    const tag = text.indexOf('<', at);
    if (tag < 0) {
      if (more()) continue;
      if (text.slice(at).trim() !== '' || open.length > 0 || !seen) throw brokenOff();
      return;
    }
    if (tag > at) {
      const found = plain(text.slice(at, tag));
      if (open.length > 0) yield { kind: 'text', text: found };
      else if (found.trim() !== '') throw malformed();
      at = tag;
    }
    const aside = ASIDE.find(([start]) => text.startsWith(start, at));
    if (aside !== undefined) {
      const end = text.indexOf(aside[1], at + aside[0].length);
      if (end < 0) {
        if (more()) continue;
        throw brokenOff();
      }
      if (aside[0] === '<![CDATA[' && open.length > 0) yield { kind: 'text', text: text.slice(at + 9, end) };
      at = end + aside[1].length;
      continue;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(text);
    if (match === null) {
      if (text.startsWith('<!DOCTYPE', at))
        throw new Unreadable('It declares a document type, which could make texts of texts; such files are not read.');
      // A tag may go on in the next piece.
      if (more()) continue;
      throw malformed();
    }
    at = TAG.lastIndex;
    const [, closing = '', written = '', attributes = '', itself = ''] = match;
    const name = written.slice(written.indexOf(':') + 1);
    if (closing !== '') {
      if (open.pop() !== written) throw malformed();
      yield { kind: 'close', name };
      continue;
    }
    if (open.length === 0 && seen) throw malformed();
    seen = true;
    yield new XmlOpen(name, attributes);
    if (itself !== '') yield { kind: 'close', name };
    else open.push(written);
    if (open.length > MAX_DEPTH) throw new Unreadable(`It holds more than ${MAX_DEPTH} elements within each other.`);
  }
}

function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,20})(;?)/g, (_, name: string, end: string) => {
    const known = ENTITIES[name];
    if (known !== undefined && end !== '') return known;
    const [, hex, digits] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    if (end === '' || !(code > 0 && code <= 0x10ffff))
      throw new Unreadable(`“&${name}” means nothing in a file that declares no names of its own.`);
    return String.fromCodePoint(code);
  });
}

/** It is no XML, rather than a kind of it that is not read. */
class Malformed extends Unreadable {}

/** Whether a text is well-formed as far as it goes; it may break off. */
export function isXmlSoFar(text: string): boolean {
  try {
    for (const _ of readXml([text]));
    return true;
  } catch (error) {
    if (error instanceof Unreadable) return !(error instanceof Malformed);
    throw error;
  }
}

function malformed(): Malformed {
  return new Malformed('It is not well-formed XML: tags are broken, or do not close each other.');
}

function brokenOff(): Unreadable {
  return new Unreadable('The file is damaged: it breaks off before its end.');
}
