import { scalarOf, withinLength, YamlFault } from './yaml-values';

/* A small and strict part of YAML: lists and maps in blocks, as people and site generators keep events in. What is more than that is refused by line, never guessed. */

const KEY = /^((?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[\p{L}\p{N}_$@][^:#'"{}[\],&*!|>%`]{0,100}?))\s*:(?:\s+(.*))?$/u;
const ITEM = /^-(?:\s+(.*))?$/;
const TEXT_BLOCK = /^([|>])([+-]?)(?:\s+#.*)?$/;
/** Lines ahead of the first entry that are looked at. */
const AHEAD = 40;
const DEEPEST = 30;

interface Line {
  readonly indent: number;
  /** Without its indent. */
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
}

const isBlank = ({ text }: Line): boolean => text === '' || text.startsWith('#');

function linesOf(text: string): Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line, at) => ({ indent: line.length - line.trimStart().length, text: line.trim(), number: at + 1 }))
    .map((line) => (line.indent === 0 && /^(?:---|\.\.\.|%YAML .*)$/.test(line.text) ? { ...line, text: '' } : line));
}

/** Lines of chronicles begin with numbers; names of values do not. */
function isNamed(line: string): boolean {
  return KEY.test(line) && /^['"]?[\p{L}_$@]/u.test(line);
}

/** Whether a text begins as a list of maps in blocks does, below names of its own or without any. */
export function isYamlList(text: string): boolean {
  const lines = linesOf(text.slice(0, 8000)).filter((line) => !isBlank(line));
  const first = lines.findIndex(({ text: written }) => ITEM.test(written));
  const [item, next] = [lines[first], lines[first + 1]];
  if (item === undefined || next === undefined || first > AHEAD) return false;
  const [, inner = ''] = ITEM.exec(item.text) ?? [];
  const ahead = lines.slice(0, first);
  return (
    isNamed(inner) && isNamed(next.text) && next.indent > item.indent && ahead.every((line) => line.indent === 0 && KEY.test(line.text))
  );
}

/** What such a text holds, as JSON has it; why it is not read, by line, where it has more than blocks. */
export function readYamlBlocks(text: string): { readonly root: unknown } | { readonly problem: string } {
  const reader = new BlockReader(linesOf(text));
  try {
    return { root: reader.all() };
  } catch (error) {
    if (error instanceof YamlFault) return { problem: `Line ${reader.line}: ${error.message}.` };
    throw error;
  }
}

class BlockReader {
  #at = 0;

  constructor(private readonly lines: Line[]) {}

  get line(): number {
    return this.lines[Math.min(this.#at, this.lines.length - 1)]?.number ?? 1;
  }

  all(): unknown {
    const root = this.#block(0, 0);
    if (this.#next() !== undefined) throw new YamlFault('it is set in otherwise than the lines above it');
    return root;
  }

  #next(): Line | undefined {
    while (this.#at < this.lines.length) {
      const line = this.lines[this.#at];
      if (line !== undefined && !isBlank(line)) return line;
      this.#at += 1;
    }
    return undefined;
  }

  #block(least: number, depth: number): unknown {
    const line = this.#next();
    if (line === undefined || line.indent < least) return null;
    if (depth > DEEPEST) throw new YamlFault(`it holds more than ${DEEPEST} blocks within each other`);
    return ITEM.test(line.text) ? this.#list(line.indent, depth) : this.#map(line.indent, depth);
  }

  #list(indent: number, depth: number): unknown[] {
    const list: unknown[] = [];
    for (let line = this.#next(); line?.indent === indent; line = this.#next()) {
      const [all, inner = ''] = ITEM.exec(line.text) ?? [];
      if (all === undefined) break;
      if (KEY.test(inner)) {
        // The map begins behind the dash, as if it stood on a line of its own.
        const inside = { ...line, indent: indent + all.length - inner.length, text: inner };
        this.lines[this.#at] = inside;
        list.push(this.#map(inside.indent, depth + 1));
      } else list.push(this.#value(inner, indent, indent + 1, depth));
    }
    return list;
  }

  #map(indent: number, depth: number): unknown {
    const entries = new Map<string, unknown>();
    for (let line = this.#next(); line?.indent === indent && !ITEM.test(line.text); line = this.#next()) {
      const [all, written = '', value = ''] = KEY.exec(line.text) ?? [];
      if (all === undefined) throw new YamlFault(`“${line.text.slice(0, 40)}” is no name with a value`);
      const key = String(scalarOf(written) ?? written);
      if (entries.has(key)) throw new YamlFault(`“${key}” stands twice in one entry`);
      // Lists may stand below their name without being set in.
      entries.set(key, this.#value(value, indent, indent, depth));
    }
    const after = this.#next();
    if (after !== undefined && after.indent > indent) throw new YamlFault('it is set in otherwise than the lines above it');
    return Object.fromEntries(entries);
  }

  /** @param list indent from which on a list below is this value */
  #value(written: string, indent: number, list: number, depth: number): unknown {
    this.#at += 1;
    const [, kind, keep] = TEXT_BLOCK.exec(written) ?? [];
    if (kind !== undefined) return this.#text(indent, kind === '>', keep === '+');
    if (written === '' || written.startsWith('#')) {
      const below = this.#next();
      const isOwn = below !== undefined && (below.indent > indent || (below.indent >= list && ITEM.test(below.text)));
      if (!isOwn) return null;
      if (ITEM.test(below.text) || KEY.test(below.text)) return this.#block(below.indent, depth + 1);
    }
    const parts = [written];
    for (let line = this.lines[this.#at]; line !== undefined && line.indent > indent && line.text !== ''; line = this.lines[this.#at]) {
      if (!/^['"[]/.test(written) && written !== '' && KEY.test(line.text))
        throw new YamlFault('a value goes on with what looks like a name');
      parts.push(line.text);
      this.#at += 1;
    }
    return scalarOf(parts.join(' '));
  }

  /** A text of several lines, as far as they are set in. */
  #text(indent: number, isFolded: boolean, keepsEnd: boolean): string {
    const taken: Line[] = [];
    for (let line = this.lines[this.#at]; line !== undefined && (line.indent > indent || line.text === ''); line = this.lines[this.#at]) {
      taken.push(line);
      this.#at += 1;
    }
    const own = taken.reduce((least, line) => (line.text === '' ? least : Math.min(least, line.indent)), Number.POSITIVE_INFINITY);
    const lines = taken.map((line) => (line.text === '' ? '' : ' '.repeat(line.indent - own) + line.text));
    const text = isFolded
      ? lines
          .join('\n')
          .replace(/(?<=\S)\n(?=\S)/g, ' ')
          .replace(/\n\n/g, '\n')
      : lines.join('\n');
    return withinLength(keepsEnd ? text : text.trimEnd());
  }
}
