/** Lines of a text with their numbers from 1; not split at once, since a log may be as large as a file can be. */
export function* linesOf(text: string): Generator<{ row: number; line: string /** Where the line below begins. */; next: number }> {
  let row = 1;
  for (let at = 0; at < text.length; row += 1) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    yield { row, line: text.slice(at, text.charAt(end - 1) === '\r' ? end - 1 : end), next: end + 1 };
    at = end + 1;
  }
}
