import { folded } from './folded';
import { fail, ok, type Result } from './result';

/** One of the values of a term. */
export interface RawValue {
  readonly text: string;
  /** Behind an equals sign: nothing else may stand beside it. */
  readonly whole: boolean;
}

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
  readonly values: readonly RawValue[];
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
  const made = (end: number, text: string, values: readonly RawValue[] = [{ text, whole: false }]): Result<RawTerm> =>
    ok({ start, end, negated: dash === '-', field, text, values });
  if (field !== undefined && !WHOLE.has(field.toLowerCase())) {
    const list = scanValues(query, from);
    return list.ok ? made(list.value.end, query.slice(from, list.value.end), list.value.values) : list;
  }
  const quoted = match(QUOTED, query, from);
  if (quoted !== null) {
    const text = closed(quoted);
    return text.ok ? made(from + quoted[0].length, text.value) : text;
  }
  const [bare = ''] = match(BARE, query, from) ?? [];
  return made(from + bare.length, bare);
}

/** `a,"b, c",=d`: empty places do not count. */
function scanValues(query: string, from: number): Result<{ readonly end: number; readonly values: readonly RawValue[] }> {
  const values: RawValue[] = [];
  let at = from;
  for (;;) {
    const whole = query.charAt(at) === '=';
    if (whole) at += 1;
    const quoted = match(QUOTED, query, at);
    const [all = ''] = quoted ?? match(BARE_VALUE, query, at) ?? [];
    const value = quoted === null ? ok(all) : closed(quoted);
    if (!value.ok) return value;
    if (value.value.trim() !== '') values.push({ text: value.value, whole });
    at += all.length;
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
  return termOf(query, field)?.values.map(({ text }) => text) ?? [];
}

/**
 * The filter that asks for these values of a field, and for all else as before; no values: for any. Those that it asked for as whole names stay
 * so.
 */
export function withValues(query: string, field: string, values: readonly string[]): string {
  const term = termOf(query, field);
  const whole = new Set(term?.values.flatMap((value) => (value.whole ? folded(value.text) : [])));
  const all = values.map((value) => written(value, whole.has(folded(value))));
  const words = all.length === 0 ? '' : `${field}:${all.join(',')}`;
  const [before, after] = term === undefined ? [query, ''] : [query.slice(0, term.start), query.slice(term.end)];
  return [before.trim(), words, after.trim()].filter((part) => part !== '').join(' ');
}

/** Fields of names, of which words alone are found, too, so that one name may be found by another's. */
const OF_NAMES: ReadonlySet<string> = new Set(['tag', 'actor', 'place', 'source']);

/** The filter that lets through what has this very value in a field, and nothing whose value only holds it. */
export function onlyValue(field: string, value: string): string {
  return `${field}:${written(value, OF_NAMES.has(field))}`;
}

function termOf(query: string, field: string): RawTerm | undefined {
  const terms = scanFilter(query);
  return terms.ok ? terms.value.find((term) => !term.negated && term.field?.toLowerCase() === field) : undefined;
}

function written(value: string, whole: boolean): string {
  const text = /^[^\s,"=][^\s,"]*$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`;
  return whole ? `=${text}` : text;
}
