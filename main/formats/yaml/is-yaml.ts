const KEY = /^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[\p{L}\p{N}_$@][^:#'"{}[\],&*!|>%`]{0,100}?)\s*:(?:\s|$)/u;
const ITEM = /^-(?:\s+(.*))?$/;
const OPENING = /^(?:---(?:\s.*)?|\.\.\.|%(?:YAML|TAG) .*)$/;
/** Lines ahead of the first entry that are looked at. */
const AHEAD = 40;

interface Line {
  readonly indent: number;
  /** Without its indent. */
  readonly text: string;
}

/** Lines that say something, of how a text begins. */
function firstLines(text: string): Line[] {
  return text
    .slice(0, 8000)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => ({ indent: line.length - line.trimStart().length, text: line.trim() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#') && !(line.indent === 0 && OPENING.test(line.text)));
}

/** Lines of chronicles begin with numbers; names of values do not. */
function isNamed(line: string): boolean {
  return KEY.test(line) && /^['"]?[\p{L}_$@]/u.test(line);
}

/** Whether a text begins as a list of maps in blocks does, below names of its own or without any, whatever it is called. */
export function isYamlList(text: string): boolean {
  const lines = firstLines(text);
  const first = lines.findIndex(({ text: written }) => ITEM.test(written));
  const [item, next] = [lines[first], lines[first + 1]];
  if (item === undefined || next === undefined || first > AHEAD) return false;
  const [, inner = ''] = ITEM.exec(item.text) ?? [];
  const ahead = lines.slice(0, first);
  return (
    isNamed(inner) && isNamed(next.text) && next.indent > item.indent && ahead.every((line) => line.indent === 0 && KEY.test(line.text))
  );
}

/** Whether what is called JSON or YAML can only be the latter. What begins with a bracket is JSON, since a sign of a comment in a damaged one hides the rest of its line from readers of YAML. */
export function beginsAsYaml(text: string): boolean {
  const [first] = firstLines(text);
  if (first === undefined) return false;
  const isOpened = /^\ufeff?(?:\s*#.*\n|\s*\n)*(?:---|%(?:YAML|TAG) )/.test(text.slice(0, 8000));
  return isOpened || ITEM.test(first.text) || KEY.test(first.text);
}
