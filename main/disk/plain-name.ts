import { HIDDEN } from '../../shared/shown-text';

/** File systems take 255 bytes; what backups, copies and numbers add to a name must have room, too. */
const MOST_BYTES = 200;
/** Long enough for any title worth reading. */
const MOST_LETTERS = 60;

/** What file systems refuse or take for something else, and lone halves of letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among them
const REFUSED = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u2028\u2029\uFFFE\uFFFF]|\p{Surrogate}/gu;
const UNSEEN = new RegExp(`[${HIDDEN}]`, 'gu');
/** Devices of Windows, whatever stands behind a dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/iu;

/**
 * The part of a file's name before its ending, made of any text: one that every system takes, shows as it reads, and takes
 * back. Every name that the program makes or suggests comes through here. Without anything usable it is `instead`.
 */
export function plainName(text: string, instead = 'timeline', letters = MOST_LETTERS): string {
  const seen = text.replace(UNSEEN, '').replace(REFUSED, ' ').replace(/\s+/gu, ' ');
  const short = withinBytes(Array.from(trimmed(seen)).slice(0, letters), MOST_BYTES);
  // Windows drops dots and spaces at the end, and files that begin with a dot are hidden elsewhere.
  const name = trimmed(short);
  return name === '' || DEVICE.test(name) ? instead : name;
}

/** A name with its ending: "Talks.png". */
export function fileNameFor(text: string, ending: string, addition = ''): string {
  return `${plainName(text)}${addition}.${ending}`;
}

function trimmed(text: string): string {
  return text.replace(/^[.\s]+|[.\s]+$/gu, '');
}

function withinBytes(letters: readonly string[], most: number): string {
  let bytes = 0;
  const end = letters.findIndex((letter) => {
    bytes += Buffer.byteLength(letter);
    return bytes > most;
  });
  return letters.slice(0, end < 0 ? letters.length : end).join('');
}
