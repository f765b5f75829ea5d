/** Characters of a line between which a text may be broken for its width. */
const NARROWEST = 50;
const WIDEST = 120;

/**
 * Paragraphs with an empty line between them. A line break is taken for one of the writer's, unless the next word did not fit into the width at which the
 * text is broken. Control characters go; spaces at both ends of a line, too.
 */
export function paragraphs(written: string): string {
  const lines = plainLines(written);
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const isBroken = lines.some((line) => line === '') && width >= NARROWEST && width <= WIDEST;
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block) => (isBroken ? unbroken(block, width) : block))
    .join('\n\n');
}

function plainLines(written: string): string[] {
  return written
    .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\ufeff\u00ad]/gu, '')
    .split('\n')
    .map((line) => line.replace(/[\t \u00a0]+/g, ' ').trim());
}

/** Joins lines that were broken for their width alone. */
function unbroken(block: readonly string[], width: number): string[] {
  const joined: string[] = [];
  let before = '';
  for (const line of block) {
    const [word = ''] = line.split(' ', 1);
    const isOn = before !== '' && before.length + 1 + word.length > width && !/^[-*•>|]/.test(line);
    if (isOn) joined.push(`${joined.pop() ?? ''} ${line}`);
    else joined.push(line);
    before = line;
  }
  return joined;
}
