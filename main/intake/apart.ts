/** A piece of a text that does not keep the text it was cut from: to V8 a long enough piece is a place in the whole. */
export function apart(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
