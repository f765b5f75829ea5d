import type { YAMLException } from 'js-yaml';

/*
 * Texts that would have to stand in quotes, and are written without: “title: D-Day: the landing”, “title: - and then”. To YAML the second colon begins another name
 * where none can be; people mean what they read there.
 */

/** A name with its text in one line, and a comment behind it. */
const NAMED_TEXT = /^(?<before>[ ]*(?:- +)*[^\s'"#:[\]{}][^#:'"]*:[ \t]+)(?<text>[^\s[\]{}&!|>'"#](?:.*?\S)?)(?<behind>\s*|\s+#.*)$/u;

/** The text of a file with quotes around what keeps it from being read; null where something else does. */
export function withQuotes(written: string, { reason, mark }: YAMLException): string | null {
  if (mark === undefined || !reason.startsWith('bad indentation of a mapping entry')) return null;
  const begins = mark.position - mark.column;
  const [line = ''] = written.slice(begins).split(/[\r\n]/, 1);
  const { before = '', text = '', behind = '' } = NAMED_TEXT.exec(line)?.groups ?? {};
  // A line that is set in otherwise than those above it is wrong at its first colon.
  if (text === '' || mark.column < before.length) return null;
  return `${written.slice(0, begins)}${before}'${text.replaceAll("'", "''")}'${behind}${written.slice(begins + line.length)}`;
}
