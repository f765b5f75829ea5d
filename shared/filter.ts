import { type FullEvent, SENSITIVITIES, STATUSES } from './event';
import { type RawTerm, type RawValue, scanFilter } from './filter-terms';
import { folded } from './folded';
import { fail, ok, type Result } from './result';
import { type Searched, type SearchedSeries, textsOf, textsOfSeries } from './searched';
import { parseWhen } from './time/edtf';
import { limitsOf } from './time/placement';

/**
 * The words that narrow a list, a picture or an export. Every term must hold:
 *
 *   gwadar  "security unit"        occurs in a field of text (title, summary, actors, places, tags, …) or in sources
 *   lane:Attacks  status:planned   is this one
 *   tag:CPEC  actor:"Ishaq Dar"    has one that contains these whole words; likewise place:
 *   source:reuters                 occurs in title, publisher, address or note of a source
 *   actor:="Naqvi"                 has exactly this one, and not only "Ali Naqvi"; likewise tag:, place: and source:
 *   after:2026-01  before:2020     may lie after the end of, or before the start of, this EDTF date
 *   sensitivity:internal           is of this level; also <=1, >restricted
 *   -status:cancelled              a dash in front turns a term round
 *   status:planned,disputed        commas between several values, one of which is enough; lane:"Other things",Attacks; tag:Port,=CPEC
 *   "the ""inner"" posts"          a quotation mark within quotation marks is written twice
 *
 * Case, accents and width do not count.
 */
export interface Filter {
  readonly terms: readonly Term[];
}

export interface Term {
  readonly negated: boolean;
  readonly test: Test;
}

export type Test =
  | { readonly kind: 'words'; readonly wanted: string }
  | { readonly kind: 'lane' | 'status'; readonly wanted: readonly string[] }
  | NamesTest
  /** Wall-clock milliseconds. */
  | { readonly kind: 'after' | 'before'; readonly at: number }
  | { readonly kind: 'sensitivity'; readonly levels: readonly number[] };

/** Of names, one of which holds one of the words that are wanted, or is one of the whole names. */
export interface NamesTest {
  readonly kind: 'tag' | 'actor' | 'place' | 'source';
  readonly wanted: readonly string[];
  readonly whole: readonly string[];
}

/** What a filter looks at. */
export type Filterable = Searched & Pick<FullEvent, 'actors' | 'places' | 'tags' | 'status' | 'sensitivity' | 'bounds' | 'place'>;

export const FILTER_FIELDS = ['lane', 'status', 'tag', 'actor', 'place', 'source', 'after', 'before', 'sensitivity'] as const;

/** Characters. */
export const MOST_FILTER = 1000;

/** Reads a filter; an empty one lets everything through. Errors: `invalid`, field `filter`, naming the term. */
export function parseFilter(query: string): Result<Filter> {
  if (query.length > MOST_FILTER) return refuse(`A filter has ${MOST_FILTER.toLocaleString('en')} characters at most.`);
  const scanned = scanFilter(query);
  if (!scanned.ok) return scanned;
  const terms: Term[] = [];
  for (const raw of scanned.value) {
    const test = testOf(raw, query.slice(raw.start, raw.end));
    if (!test.ok) return test;
    terms.push({ negated: raw.negated, test: test.value });
  }
  return ok({ terms });
}

/** Whether a filter lets an event through. `laneTitle` is the title of the event's lane. */
export function matchesFilter(filter: Filter, event: Filterable, laneTitle: string): boolean {
  return filter.terms.every(({ negated, test }) => holds(test, event, laneTitle) !== negated);
}

/**
 * Whether a filter lets a review series through: only its lane and its texts (title, notes, …) are looked at, so a term about
 * anything else never holds for it.
 */
export function seriesMatchesFilter(filter: Filter, series: SearchedSeries, laneTitle: string): boolean {
  return filter.terms.every(({ negated, test }) => {
    const found =
      test.kind === 'words'
        ? textsOfSeries(series).some((text) => folded(text).includes(test.wanted))
        : test.kind === 'lane' && test.wanted.includes(folded(laneTitle));
    return found !== negated;
  });
}

function testOf({ field, text, values }: RawTerm, whole: string): Result<Test> {
  if (field === undefined) {
    if (text === '') return refuse(`“${whole}” names nothing to look for.`);
    return ok({ kind: 'words', wanted: folded(text) });
  }
  const kind = FILTER_FIELDS.find((known) => known === field.toLowerCase());
  if (kind === undefined) {
    const fields = FILTER_FIELDS.map((known) => `${known}:`).join(', ');
    return refuse(`There is no field “${field}:”. The fields are ${fields}; put words with a colon in quotation marks.`);
  }
  if (values.every((value) => value.text.trim() === '')) return refuse(`Say what to look for after “${kind}:”.`);
  if (kind === 'after' || kind === 'before') return dateTest(kind, text);
  if (kind === 'sensitivity') return sensitivityTest(values.map((value) => value.text));
  if (kind !== 'lane' && kind !== 'status') return ok({ kind, ...namesOf(values) });
  const wanted = values.map((value) => folded(value.text));
  const unknown = kind === 'status' ? wanted.find((value) => !STATUSES.some((status) => status === value)) : undefined;
  if (unknown !== undefined) return refuse(`There is no status “${unknown}”. It is one of ${STATUSES.join(', ')}.`);
  return ok({ kind, wanted });
}

function namesOf(values: readonly RawValue[]): Pick<NamesTest, 'wanted' | 'whole'> {
  const [wanted, whole]: [string[], string[]] = [[], []];
  for (const value of values) (value.whole ? whole : wanted).push(folded(value.text));
  return { wanted, whole };
}

function dateTest(kind: 'after' | 'before', text: string): Result<Test> {
  if (/T.*(Z|[+\-−]\d\d)/.test(text)) return refuse(`${kind}: takes a date without an offset, such as 2026-01-08.`);
  // Without an offset, the bounds of a date are the same in every zone.
  const when = parseWhen(text, 'UTC');
  if (!when.ok) return refuse(`${kind}: ${when.error.message} Write 2026, 2026-01 or 2026-01-08.`);
  const at = kind === 'after' ? when.value.bounds.endMax : when.value.bounds.startMin;
  if (at === null) return refuse(`${kind}: “${text}” has no ${kind === 'after' ? 'end' : 'start'} to compare with.`);
  return ok({ kind, at });
}

/** Levels named by words, numbers and comparisons, such as `<=1`. */
export function sensitivityTest(values: readonly string[]): Result<Extract<Test, { kind: 'sensitivity' }>> {
  const levels: number[] = [];
  for (const value of values) {
    const [, sign = '', name = ''] = /^(<=|>=|<|>)?(.*)$/s.exec(value) ?? [];
    const level = SENSITIVITIES.findIndex((known, index) => known === name.toLowerCase() || String(index) === name);
    if (level < 0) return refuse(`There is no sensitivity “${name}”. It is one of ${SENSITIVITIES.join(', ')}, or 0 to 3.`);
    const covers = {
      '': (one: number) => one === level,
      '<': below(level),
      '<=': below(level + 1),
      '>': above(level),
      '>=': above(level - 1),
    };
    levels.push(...[0, 1, 2, 3].filter(covers[sign as keyof typeof covers]));
  }
  return ok({ kind: 'sensitivity', levels });
}

function below(level: number): (one: number) => boolean {
  return (one) => one < level;
}

function above(level: number): (one: number) => boolean {
  return (one) => one > level;
}

function holds(test: Test, event: Filterable, laneTitle: string): boolean {
  switch (test.kind) {
    case 'words':
      return allTextsOf(event).some((text) => folded(text).includes(test.wanted));
    case 'lane':
      return test.wanted.includes(folded(laneTitle));
    case 'status':
      return test.wanted.includes(event.status);
    case 'tag':
      return hasName(event.tags, test);
    case 'actor':
      return hasName(event.actors, test);
    case 'place':
      return hasName(event.places, test);
    case 'source':
      return event.sources.some((source) => {
        const texts = [source.title, source.publisher, source.url, source.note].map((text) => folded(text ?? ''));
        return test.wanted.some((wanted) => texts.some((text) => text.includes(wanted))) || test.whole.some((name) => texts.includes(name));
      });
    case 'after':
      return (limitsOf(event).end ?? Infinity) > test.at;
    case 'before':
      return (limitsOf(event).start ?? -Infinity) < test.at;
    case 'sensitivity':
      return test.levels.includes(event.sensitivity);
  }
}

function allTextsOf(event: Filterable): string[] {
  return [...textsOf(event), ...event.sources.flatMap((source) => [source.title, source.publisher ?? '', source.note ?? ''])];
}

/** "dar" is found in "Ishaq Dar" but not in "Darra Adam Khel": letters and digits may not go on beside it. */
function hasName(names: readonly string[], { wanted, whole }: Pick<NamesTest, 'wanted' | 'whole'>): boolean {
  return names.some((name) => {
    const text = folded(name);
    if (whole.includes(text)) return true;
    return wanted.some((words) => {
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        if (!isWordCharacter(text[at - 1], words[0]) && !isWordCharacter(text[at + words.length], words.at(-1))) return true;
      }
      return false;
    });
  });
}

/** Whether a neighbour continues the word whose edge it stands at. */
function isWordCharacter(neighbour: string | undefined, edge: string | undefined): boolean {
  const word = /[\p{L}\p{N}]/u;
  return neighbour !== undefined && edge !== undefined && word.test(neighbour) && word.test(edge);
}

function refuse(message: string): ReturnType<typeof fail> {
  return fail('invalid', message, 'filter');
}
