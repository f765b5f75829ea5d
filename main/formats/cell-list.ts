/** `['logon', 'rdp']`, as Python writes a list, and Timesketch with it. */
const QUOTED = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g;
/** No list of names is longer; what is, is a text. */
const LONGEST = 10_000;

/**
 * The members of a list in a cell of somebody else's table: parted by semicolons, by bars where there are none (Aeon Timeline), or in brackets as JSON and Python
 * write them. Each once, none empty; a dash is none.
 */
export function listInCell(text: string): string[] {
  const members = inBrackets(text) ?? text.split(text.includes(';') ? ';' : '|');
  return [...new Set(members.map((member) => member.trim()))].filter((member) => member !== '' && !/^[-–—]+$/.test(member));
}

function inBrackets(text: string): string[] | null {
  if (!text.startsWith('[') || !text.endsWith(']') || text.length > LONGEST) return null;
  const inner = text.slice(1, -1);
  if (!/^[\s,]*$/.test(inner.replace(QUOTED, ''))) return null;
  return [...inner.matchAll(QUOTED)].map(([, single, double = '']) => (single ?? double).replace(/\\(.)/g, '$1'));
}
