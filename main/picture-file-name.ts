/** Long enough for any title worth reading; file systems take 255 bytes, and letters take up to four. */
const MOST_LETTERS = 60;

/** A file name for a picture of the timeline with this title, which every file system takes. */
export function pictureFileName(title: string, ending: string): string {
  const plain = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are what file systems refuse
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]+/g, ' ')
    .replace(/\s+/g, ' ');
  const short = Array.from(plain).slice(0, MOST_LETTERS).join('');
  // Windows drops dots and spaces at the end, and files that begin with a dot are hidden elsewhere.
  const name = short.replace(/^[. ]+|[. ]+$/g, '');
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name);
  return `${name === '' || reserved ? 'timeline' : name}.${ending}`;
}
