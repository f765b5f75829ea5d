import { fail, ok, type Result } from './result';

/** One term of a filter as it is written, before anybody asks what it means. */
export interface RawTerm {
  /** Place in the query, half-open. */
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
  /** What stands before the colon, as written. */
  readonly field: string | undefined;
  /** Everything behind the colon, without quotation marks when it is one quoted text. */
  readonly text: string;
  /** The same taken apart at commas, apart from those within quotation marks. */
  readonly values: readonly string[];
}

const HEAD = /(-?)(?:([A-Za-z]+):)?/y;
const QUOTED = /"((?:[^"]|"")*)(")?/y;
const BARE = /[^\s"]\S*/y;
const BARE_VALUE = /[^\s,"][^\s,]*/y;

/** Fields whose dates hold commas of their own. */
const WHOLE: ReadonlySet<string> = new Set(['after', 'before']);

/** Takes a filter apart. The only thing that can be wrong at this point is a quotation mark that is never closed. */
export function scanFilter(query: string): Result<RawTerm[]> {
  const terms: RawTerm[] = [];
  for (let at = 0; at < query.length; ) {
    if (/\s/u.test(query.charAt(at))) {
      at += 1;
      continue;
    }
    const scanned = scanTerm(query, at);
    if (!scanned.ok) return scanned;
    terms.push(scanned.value);
    at = Math.max(scanned.value.end, at + 1);
  }
  return ok(terms);
}

function scanTerm(query: string, start: number): Result<RawTerm> {
  const [head = '', dash, field] = match(HEAD, query, start) ?? [];
  const from = start + head.length;
  const made = (end: number, text: string, values: readonly string[]): Result<RawTerm> =>
    ok({ start, end, negated: dash === '-', field, text, values });
  if (field !== undefined && !WHOLE.has(field.toLowerCase())) {
    const list = scanValues(query, from);
    return list.ok ? made(list.value.end, query.slice(from, list.value.end), list.value.values) : list;
  }
  const quoted = match(QUOTED, query, from);
  if (quoted !== null) {
    const text = closed(quoted);
    return text.ok ? made(from + quoted[0].length, text.value, [text.value]) : text;
  }
  const [bare = ''] = match(BARE, query, from) ?? [];
  return made(from + bare.length, bare, [bare]);
}

/** `a,"b, c",d`: empty places do not count. */
function scanValues(query: string, from: number): Result<{ readonly end: number; readonly values: readonly string[] }> {
  const values: string[] = [];
  let at = from;
  for (;;) {
    const quoted = match(QUOTED, query, at);
    const [whole = ''] = quoted ?? match(BARE_VALUE, query, at) ?? [];
    const value = quoted === null ? ok(whole) : closed(quoted);
    if (!value.ok) return value;
    if (value.value.trim() !== '') values.push(value.value);
    at += whole.length;
    if (query.charAt(at) !== ',') return ok({ end: at, values });
    at += 1;
  }
}

/** A quotation mark within quotation marks is written twice. */
function closed([, text = '', mark]: RegExpExecArray): Result<string> {
  if (mark === undefined) return fail('invalid', `The quotation mark before “${text.slice(0, 40)}” is never closed.`, 'filter');
  return ok(text.replaceAll('""', '"'));
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The values of the term that asks for this field; none when there is no such term, or the filter is unfinished. */
export function valuesOf(query: string, field: string): readonly string[] {
  return termOf(query, field)?.values ?? [];
}

/** The filter that asks for these values of a field, and for all else as before; no values: for any. */
export function withValues(query: string, field: string, values: readonly string[]): string {
  const term = termOf(query, field);
  const words = values.length === 0 ? '' : `${field}:${values.map(written).join(',')}`;
  const [before, after] = term === undefined ? [query, ''] : [query.slice(0, term.start), query.slice(term.end)];
  return [before.trim(), words, after.trim()].filter((part) => part !== '').join(' ');
}

function termOf(query: string, field: string): RawTerm | undefined {
  const terms = scanFilter(query);
  return terms.ok ? terms.value.find((term) => !term.negated && term.field?.toLowerCase() === field) : undefined;
}

function written(value: string): string {
  return /^[^\s,"]+$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`;
}
