import { MAX_FIELD } from '../../intake/caps';

/** Why a text is none of the YAML that is read here. */
export class YamlFault extends Error {}

const FLOW = /^\[(.*)\]$/s;
const MEMBER = /\s*(?:'((?:[^']|'')*)'|"((?:[^"\\]|\\.)*)"|([^,'"[\]{}#&*!|>%@`]{0,500}?))\s*(?:,|$)/y;

/**
 * A value of one line or of several that were joined: a text in quotes or without, or a list of such in brackets. Numbers and dates stay as written; null where it says nothing.
 *
 * @throws YamlFault of what has a sign that means more here (anchors, types, maps in braces)
 */
export function scalarOf(written: string): unknown {
  const text = withinLength(withoutComment(written).trim());
  if (text === '' || text === '~' || /^null$/i.test(text) || /^\{\s*\}$/.test(text)) return null;
  const [, inner] = FLOW.exec(text) ?? [];
  if (inner !== undefined) return membersOf(inner);
  if (/^'(?:[^']|'')*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  if (/^"(?:[^"\\]|\\.)*"$/s.test(text)) return unescaped(text);
  if (/^[{}[\]&*!%@`'"|>]/.test(text)) throw new YamlFault(`“${text.slice(0, 40)}” is not read`);
  return text;
}

/** A text that is no longer than one may be. */
export function withinLength(text: string): string {
  if (text.length > MAX_FIELD) throw new YamlFault(`a text is longer than ${MAX_FIELD.toLocaleString('en')} characters`);
  return text;
}

function membersOf(inner: string): unknown[] {
  const members: unknown[] = [];
  MEMBER.lastIndex = 0;
  while (MEMBER.lastIndex < inner.length) {
    const at = MEMBER.lastIndex;
    const [, single, double, plain = ''] = MEMBER.exec(inner) ?? [];
    if (MEMBER.lastIndex <= at) throw new YamlFault(`“${inner.slice(at, at + 40)}” is not read`);
    const text = single?.replaceAll("''", "'") ?? (double === undefined ? plain : unescaped(`"${double}"`));
    if (text !== '') members.push(text);
  }
  return members;
}

/** Escapes of YAML that JSON has as well; others are a fault. */
function unescaped(text: string): string {
  try {
    return String(
      JSON.parse(
        text
          .replaceAll('\n', '\\n')
          .replaceAll('\t', '\\t')
          .replace(/\\x([\da-f]{2})/gi, '\\u00$1'),
      ),
    );
  } catch {
    throw new YamlFault(`“${text.slice(0, 40)}” has an escape that is not known`);
  }
}

/** A sign of a comment counts behind a blank, and outside quotes. */
function withoutComment(text: string): string {
  const [quoted] = /^\s*(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")/s.exec(text) ?? [];
  const from = quoted?.length ?? 0;
  const at = text.slice(from).search(/(?:^|\s)#/);
  return at < 0 || (at === 0 && from === 0 && !text.startsWith('#')) ? text : text.slice(0, from + at);
}
