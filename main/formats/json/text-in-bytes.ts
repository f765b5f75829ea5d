import { at, isObject } from './values';

/** What terminals colour a text with: ECMA-48, 8.3.117. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the control character that is looked for.
const COLOURS = /\u001b\[[\d;]*m/g;

/**
 * A list of bytes as the text that it is. Such a list looks like any other of small numbers: ask only where the program that wrote it is known to write
 * texts so.
 *
 * @returns the text without its colours, bytes that are none as “�”; null for what is no list of bytes
 */
export function textOfBytes(value: unknown): string | null {
  if (!Array.isArray(value) || value.length === 0 || !value.every((one) => Number.isInteger(one) && one >= 0 && one <= 255)) return null;
  return new TextDecoder().decode(Uint8Array.from(value)).replace(COLOURS, '');
}

/** The bytes of a `Buffer` of Node, as its `toJSON` writes them; undefined for anything else. */
export function bytesOfBuffer(value: unknown): unknown {
  return isObject(value) && at(value, 'type') === 'Buffer' && Object.keys(value).length === 2 ? at(value, 'data') : undefined;
}

/**
 * Whether an entry is one of the journal of systemd, which writes fields with anything but plain text in them as lists of bytes:
 * https://systemd.io/JOURNAL_EXPORT_FORMATS/#journal-json-format.
 */
export function isJournalEntry(entry: unknown): boolean {
  return at(entry, '__REALTIME_TIMESTAMP') !== undefined && at(entry, '__CURSOR') !== undefined;
}
