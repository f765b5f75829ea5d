/**
 * What is said of zeros in a row within a text, which a disk or a transfer left of something else; null where there are none. At the end of a
 * text they only fill it up, and one alone is a stray of some program.
 */
export function zerosWithin(text: string): string | null {
  const at = text.indexOf('\0\0');
  const run = at < 0 ? '' : (/^\0+/.exec(text.slice(at))?.[0] ?? '');
  if (run === '' || at + run.length === text.length) return null;
  const line = text.slice(0, at).split('\n').length.toLocaleString('en');
  return `Line ${line} holds ${run.length.toLocaleString('en')} bytes of zero in a row: what stood there is lost. The file may be damaged.`;
}
