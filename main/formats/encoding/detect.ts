import { textIn } from './encodings';
import { type Plausible, plausible } from './plausible';

/** Tried in this order: of those that make as much sense the first is taken. */
const CANDIDATES = [
  'euc-jp',
  'shift_jis',
  'euc-kr',
  'gb18030',
  'big5',
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'windows-1251',
  'koi8-r',
  'ibm866',
  'windows-1255',
  'windows-1253',
  'windows-1256',
  'windows-1257',
  'iso-8859-2',
  'koi8-u',
  'macintosh',
  'ibm850',
  'ibm437',
  'ibm852',
];
/** Bytes that are looked at. */
const SAMPLE = 20_000;
/** How much better the first has to be than the next that says something else, for it to be no guess. */
const CLEAR = 0.15;

export interface Detected {
  readonly encoding: string;
  /** A word as it is read, by which the person sees whether it is right. */
  readonly word: string;
  /** Another encoding that makes nearly as much sense, and a word that is another one in it; null where none does. */
  readonly rival: { readonly encoding: string; readonly word: string; readonly instead: string } | null;
}

/** Which encoding bytes have that are no Unicode: the one in which they make the most sense. */
export function detectEncoding(bytes: Uint8Array): Detected {
  const sample = tellingLines(bytes);
  const decode = (part: Uint8Array, encoding: string) => textIn(part, encoding, true);
  const tried = CANDIDATES.flatMap((encoding): (Plausible & { readonly encoding: string; readonly text: string })[] => {
    const found = plausible(sample, encoding, decode);
    return found === null ? [] : [{ ...found, encoding, text: decode(sample, encoding) ?? '' }];
  }).sort((one, other) => other.score - one.score);
  const [best, ...others] = tried;
  if (best === undefined) return { encoding: 'windows-1252', word: '', rival: null };
  const rival = others.find(({ text }) => text !== best.text);
  const { encoding, word } = best;
  const isClose = rival !== undefined && best.score - rival.score < CLEAR;
  return { encoding, word, rival: isClose ? { encoding: rival.encoding, ...firstOther(best.text, rival.text) } : null };
}

const BETWEEN = /[\s,;:|"]+/;

/** The first word of a text that is another one in a second reading of the same bytes. */
function firstOther(text: string, reading: string): { readonly word: string; readonly instead: string } {
  const [words, others] = [text.split(BETWEEN), reading.split(BETWEEN)];
  const at = words.findIndex((word, place) => word !== others[place]);
  return { word: words[at] ?? '', instead: others[at] ?? '' };
}

/** Lines that have something beyond ASCII: all that tells encodings apart. */
export function tellingLines(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let length = 0;
  for (let at = 0; at < bytes.length && length < SAMPLE; ) {
    const end = bytes.indexOf(0x0a, at);
    const next = end < 0 ? bytes.length : end + 1;
    const line = bytes.subarray(at, Math.min(next, at + SAMPLE));
    if (line.some((byte) => byte > 0x7f)) {
      lines.push(line);
      length += line.length;
    }
    at = next;
  }
  return Buffer.concat(lines);
}
