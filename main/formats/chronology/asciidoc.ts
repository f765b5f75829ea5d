import { dateAlone } from './line-beginnings';
import type { TextLine } from './text-columns';

/* Texts in AsciiDoc (docs.asciidoctor.org/asciidoc): headings, lists and titles of blocks as Markdown has them, without what only says how they are set. */

const HEADING = /^(={1,6})\s+(\S.*)$/;
/** A name and its value above or between the text, a line for the author alone, what a block is, and where one begins or ends. */
const OF_SETTING =
  /^(?::!?[\p{L}\d_-]+!?:(?:\s.*)?|\/\/(?!\/).*|\[[^\]]*\]|(?:_{4,}|-{4,}|={4,}|\*{4,}|\.{4,}|\+{4,}|\/{4,}|--|\+|<<<|'{3}))$/u;
const HIDDEN = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,})$/;
const BLOCK_TITLE = /^\.(?=[^\s.])(.*)$/;
const ORDERED = /^(\.{1,5})\s+(\S.*)$/;
/** “1901:: Founded”. */
const DEFINITION = /^(.{1,60}?):{2,4}(?:\s+(.*))?$/;
const LINK = /(?:link:|(?=https?:\/\/))(?:\$\$)?([^\s[\]$]+)(?:\$\$)?\[([^\]]*(?:\[[^\]]*\][^\]]*)*)\]/g;
const LOOKED_AT = 200;

/** Whether lines are written in AsciiDoc: a heading that nothing closes, and no other marks for one. */
export function isAsciidoc(lines: readonly TextLine[]): boolean {
  const first = lines.slice(0, LOOKED_AT).map(({ line }) => line);
  return (
    first.some((line) => HEADING.test(line) && !/=\s*$/.test(line)) &&
    !first.some((line) => /^#{1,6}\s/.test(line) || /^(={2,6})[^=]+\1\s*$/.test(line))
  );
}

/** Such lines with the marks of Markdown. */
export function* fromAsciidoc(lines: Iterable<TextLine>): Generator<TextLine> {
  let hidden: string | null = null;
  for (const { row, line: written } of lines) {
    const line = written.trimEnd();
    if (hidden !== null || HIDDEN.test(line)) {
      // What stands between two such lines is shown as it is: programs, and remarks for the author.
      hidden = hidden === null ? line : line === hidden ? null : hidden;
      continue;
    }
    yield { row, line: OF_SETTING.test(line) ? '' : asMarkdown(line) };
  }
}

function asMarkdown(line: string): string {
  const [, marks, heading] = HEADING.exec(line) ?? [];
  if (marks !== undefined && heading !== undefined) return `${'#'.repeat(marks.length)} ${heading}`;
  const [, title] = BLOCK_TITLE.exec(line) ?? [];
  if (title !== undefined) return dateAlone(title) === null ? '' : `###### ${title}`;
  const [, dots, item] = ORDERED.exec(line) ?? [];
  const text = (item ?? line).replace(LINK, (_whole, url: string, words: string) =>
    words === '' ? url : `[${words.replaceAll('[', '(').replaceAll(']', ')')}](${url})`,
  );
  if (dots !== undefined) return `${'*'.repeat(dots.length)} ${text}`;
  const [, term, said] = DEFINITION.exec(text) ?? [];
  return term === undefined ? text : said === undefined ? `${term}:` : `${term}: ${said}`;
}
