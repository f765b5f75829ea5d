import { wordTable } from '../../../shared/word-table';
import { dosText, isDosPage } from './dos-pages';

/** Encodings by name, and bytes as text of one. */

/** Names that people and programs use and the standard has not (https://encoding.spec.whatwg.org/#names-and-labels). */
const ALSO: Readonly<Record<string, string>> = wordTable({
  ansi: 'windows-1252',
  cp932: 'shift_jis',
  cp936: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp949: 'euc-kr',
  cp950: 'big5',
  cp65001: 'utf-8',
  mac: 'macintosh',
});

/** The encoding of this name; undefined for what is none. */
export function encodingNamed(name: string): string | undefined {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^(?:cp|windows)[\s_-]?(125\d)$/, 'windows-$1');
  const dos = `ibm${/^(?:(?:cp|ibm|oem|dos)[\s_-]?)?(\d{3})$/.exec(plain)?.[1] ?? ''}`;
  if (isDosPage(dos)) return dos;
  try {
    return new TextDecoder(ALSO[plain] ?? plain).encoding;
  } catch {
    return undefined;
  }
}

/** What people call an encoding, and for whose writing it is. */
export const ENCODING_WORDS: Readonly<Record<string, string>> = wordTable({
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'windows-1250': 'Windows-1250 (Central Europe)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1252': 'Windows-1252 (Western Europe)',
  'windows-1253': 'Windows-1253 (Greek)',
  'windows-1254': 'Windows-1254 (Turkish)',
  'windows-1255': 'Windows-1255 (Hebrew)',
  'windows-1256': 'Windows-1256 (Arabic)',
  'windows-1257': 'Windows-1257 (Baltic)',
  'iso-8859-2': 'ISO 8859-2 (Central Europe)',
  'koi8-r': 'KOI8-R (Russian)',
  'koi8-u': 'KOI8-U (Ukrainian)',
  ibm866: 'IBM866 (Cyrillic)',
  ibm850: 'DOS 850 (Western Europe)',
  ibm437: 'DOS 437 (United States)',
  ibm852: 'DOS 852 (Central Europe)',
  macintosh: 'Macintosh (Western Europe)',
  shift_jis: 'Shift_JIS (Japanese)',
  'euc-jp': 'EUC-JP (Japanese)',
  'euc-kr': 'EUC-KR (Korean)',
  gb18030: 'GB18030 (Chinese)',
  big5: 'Big5 (Chinese)',
});

/** The bytes 0x80–0x9F of Windows-1252; those it leaves free stay what they are. */
const QUOTES_AND_SUCH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand, since TextDecoder of Node 20 takes Windows-1252 for Latin-1, which has control characters in these places. */
function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (character) => QUOTES_AND_SUCH.charAt(character.charCodeAt(0) - 0x80));
}

/** Text of bytes; null where they are none of this encoding. @param part the bytes may break off within a character */
export function textIn(bytes: Uint8Array, encoding: string, part = false): string | null {
  if (encoding === 'windows-1252') return windows1252(bytes);
  if (isDosPage(encoding)) return dosText(bytes, encoding);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: part });
  } catch {
    return null;
  }
}
