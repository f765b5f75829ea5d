import { SAMPLES, type Sample } from './samples';

/* What happens to files: on the way, in an editor, by a program that wrote them wrong, or by somebody who means harm. */

export interface MutatedInput {
  readonly bytes: Uint8Array;
  /** What a person would still read in it. */
  readonly said: string;
}

/** What something can happen to: a text, and how a file is made of it. */
export type Mutable = Pick<Sample, 'text' | 'pack'>;

export type Random = (limit: number) => number;

type OfText = (text: string, random: Random) => string;

const STRANGE = [
  '"',
  "'",
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\u2028',
  '\ufeff',
  '<',
  '>',
  '&',
  '&amp;',
  '&#0;',
  ']]>',
  '<!--',
  '{',
  '}',
  '[',
  ']',
  ':',
  '\\',
  '\\u0000',
  '-',
  '/',
  '=1+1',
  '@',
  'null',
  'NaN',
  '1e999',
  '99999999999999999999',
  '0000-00-00',
  '2026-02-30',
  '3/4/5',
  '__proto__',
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'END:VCALENDAR\r\n',
  'RRULE:FREQ=SECONDLY\r\n',
  'RRULE:FREQ=DAILY;INTERVAL=0\r\n',
  '\ud800',
  '\u202e',
  '\u0000\u0000\u0000\u0000',
];

const pick = <T>(list: readonly T[], random: Random, fallback: T): T => list[random(list.length)] ?? fallback;

function cut(text: string, random: Random, most: number): [before: string, part: string, behind: string] {
  const from = random(text.length + 1);
  const to = Math.min(text.length, from + 1 + random(most));
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}

function ofLines(change: (lines: string[], random: Random) => void): OfText {
  return (text, random) => {
    const lines = text.split(/(?<=\n)/);
    change(lines, random);
    return lines.join('');
  };
}

const TEXTS: Readonly<Record<string, OfText>> = {
  'one character less': (text, random) =>
    cut(text, random, 1)
      .filter((_, at) => at !== 1)
      .join(''),
  'a stretch less': (text, random) =>
    cut(text, random, 200)
      .filter((_, at) => at !== 1)
      .join(''),
  'a stretch twice': (text, random) => {
    const [before, part, behind] = cut(text, random, 200);
    return before + part + part + behind;
  },
  'broken off': (text, random) => text.slice(0, random(text.length)),
  'without its beginning': (text, random) => text.slice(random(text.length)),
  'something strange in it': (text, random) => {
    const [before, , behind] = cut(text, random, 1);
    return before + pick(STRANGE, random, '"') + behind;
  },
  'a character that is another': (text, random) => {
    const [before, , behind] = cut(text, random, 1);
    return before + String.fromCharCode(random(random(8) === 0 ? 0xffff : 128)) + behind;
  },
  'a number that is another': (text, random) => {
    const numbers = [...text.matchAll(/\d+/g)];
    const found = numbers[random(Math.max(1, numbers.length))];
    if (found === undefined || /qx$/.test(text.slice(0, found.index))) return text;
    return (
      text.slice(0, found.index) +
      pick(['', '0', '13', '32', '99999', '-1', '1e9', '1'.repeat(400)], random, '') +
      text.slice(found.index + found[0].length)
    );
  },
  'a word that is another': (text, random) => {
    const words = [...text.matchAll(/[A-Za-z_:]{3,}/g)].filter(([word]) => !word.startsWith('qx'));
    const [one, other] = [words[random(Math.max(1, words.length))], words[random(Math.max(1, words.length))]];
    return one === undefined || other === undefined ? text : text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length);
  },
  'a line twice': ofLines((lines, random) => {
    const at = random(lines.length);
    lines.splice(at, 0, lines[at] ?? '');
  }),
  'a line less': ofLines((lines, random) => void lines.splice(random(lines.length), 1)),
  'two lines changed about': ofLines((lines, random) => {
    const [one, other] = [random(lines.length), random(lines.length)];
    [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
  }),
  'other line ends': (text, random) => text.replace(/\r?\n/g, pick(['\r', '\n', '\r\n', '\n\n', '\u0085'], random, '\n')),
  'a part of another file': (text, random) => {
    const [before, , behind] = cut(text, random, 1);
    const [, part] = cut(pick(SAMPLES, random, { text: '' } as Sample).text.replaceAll('qx', 'qy'), random, 300);
    return before + part + behind;
  },
  'something very often': (text, random) => {
    const [before, part, behind] = cut(text, random, 20);
    return before + part.repeat(2000) + behind;
  },
};

type OfBytes = (bytes: Uint8Array, random: Random) => Uint8Array;

const BYTES: Readonly<Record<string, OfBytes>> = {
  'bits turned over': (bytes, random) => {
    const turned = Uint8Array.from(bytes);
    for (let left = 1 + random(4); left > 0; left--) {
      const at = random(turned.length);
      turned[at] = (turned[at] ?? 0) ^ (1 << random(8));
    }
    return turned;
  },
  'bytes broken off': (bytes, random) => bytes.slice(0, random(bytes.length)),
  'noise in it': (bytes, random) => {
    const at = random(bytes.length);
    const noise = Uint8Array.from({ length: 1 + random(32) }, () => random(256));
    return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
  },
  'bytes of zero': (bytes, random) => {
    const at = random(bytes.length);
    return Uint8Array.from(bytes).fill(0, at, Math.min(bytes.length, at + 1 + random(64)));
  },
};

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-16 with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16, big end first': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'UTF-16 without a mark': (text) => Buffer.from(text, 'utf16le'),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  'Latin 1': (text) => Buffer.from(text.replaceAll(/[“”]/g, '"'), 'latin1'),
};

/** All that can happen, by name. */
export const MUTATIONS = [...Object.keys(TEXTS), ...Object.keys(BYTES), ...Object.keys(ENCODINGS)];

/** A file to which something happened. @param kind one of MUTATIONS */
export function mutated({ text, pack }: Mutable, kind: string, random: Random): MutatedInput {
  const ofText = TEXTS[kind];
  if (ofText !== undefined) {
    const said = ofText(text, random);
    return { bytes: pack === undefined ? Buffer.from(said, 'utf8') : pack(said), said };
  }
  const encode = pack === undefined ? ENCODINGS[kind] : undefined;
  if (encode !== undefined) return { bytes: encode(text), said: text };
  const bytes = (BYTES[kind] ?? ((same: Uint8Array) => same))(pack === undefined ? Buffer.from(text, 'utf8') : pack(text), random);
  // A packed file has checksums: what it says is not to be read in its bytes.
  return { bytes, said: pack === undefined ? Buffer.from(bytes).toString('latin1') : '' };
}
