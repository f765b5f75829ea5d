import { parse as parseSyntax } from 'edtf';
import { fail, ok, type Result } from '../result';
import { type Bounds, inOrder } from './bounds';
import { RecentCache } from './cache';
import { coarser, type Extent, extentOfPart, type Precision, precisionOf, whyNoSuchDay } from './extent';
import { type DatePart, isApproximate, isUncertain, readPart } from './parts';
import { isUndated } from './undated';

export type { Precision } from './extent';

/** One end of a span: a date, open (`..`, there is none) or unknown (nothing written, there is one). */
export type Endpoint = DatePart | 'open' | 'unknown';

export type SetMember = { readonly from: DatePart; readonly to: DatePart };

/** What an EDTF string says, independent of any zone. */
export type Form =
  | { readonly kind: 'point'; readonly part: DatePart }
  | { readonly kind: 'span'; readonly start: Endpoint; readonly end: Endpoint }
  | {
      readonly kind: 'set';
      /** `[…]` is one of the members, `{…}` all of them. */
      readonly choose: 'one' | 'all';
      readonly earlier: boolean;
      readonly later: boolean;
      readonly members: readonly SetMember[];
    };

/** An EDTF string understood: the string is the truth, all else is derived. */
export interface When {
  readonly edtf: string;
  readonly form: 'point' | 'span' | 'set';
  /** Wall-clock milliseconds of the home zone. */
  readonly bounds: Bounds;
  /** Of the coarsest date in it. */
  readonly precision: Precision;
  /** `~` or `%` on any part. */
  readonly approximate: boolean;
  /** `?` or `%` on any part. */
  readonly uncertain: boolean;
  readonly startsOpen: boolean;
  readonly endsOpen: boolean;
  readonly startUnknown: boolean;
  readonly endUnknown: boolean;
  /** The string taken apart, for words and arithmetic. */
  readonly parsed: Form;
}

/** No date of a source is longer. Taking one apart costs more than its length, so nothing longer is looked at or remembered. */
export const MOST_EDTF = 500;

// Drawing asks for the same few hundred strings in every frame.
const forms = new RecentCache<Result<Form>>(2000);
/** By home zone, of which there are few. */
const whens = new Map<string, RecentCache<Result<When>>>();

/**
 * Understands an EDTF string of level 0, 1 or 2 (Library of Congress specification, ISO 8601-2) in a home zone, which
 * only instants with an offset depend on. Beyond the specification, marks are understood on every date (`199X~`,
 * `2001-21?`) and seasons in intervals. Errors: `invalid`, field `when`.
 */
export function parseWhen(edtf: string, zone: string): Result<When> {
  if (edtf.length > MOST_EDTF) return tooLong();
  let known = whens.get(zone);
  if (known === undefined) {
    known = new RecentCache(2000);
    whens.set(zone, known);
  }
  return known.get(edtf, () => {
    const form = readForm(edtf);
    return form.ok ? ok(describeForm(edtf, form.value, zone)) : form;
  });
}

/** Whether the string is a date we understand, whatever the zone. */
export function isWhen(edtf: string): boolean {
  return readForm(edtf).ok;
}

/** Takes a whole EDTF string apart. Errors: `invalid`, field `when`. */
export function readForm(edtf: string): Result<Form> {
  if (edtf.length > MOST_EDTF) return tooLong();
  return forms.get(edtf, () => {
    if (/^[[{].*[\]}]$/.test(edtf)) return readSet(edtf);
    const ends = edtf.split('/');
    if (ends.length === 2) return readSpan(ends[0] ?? '', ends[1] ?? '');
    const part = readDate(edtf);
    return part.ok ? ok({ kind: 'point', part: part.value }) : part;
  });
}

function readDate(text: string): Result<DatePart> {
  const part = readPart(text);
  if (part === null || !isSyntax(text, part)) return invalid(`“${text}” is not a date in EDTF (ISO 8601-2).`);
  if (extentOfPart(part, 'UTC') !== null) return ok(part);
  return invalid(whyNoSuchDay(part) ?? `“${text}” is a day that does not exist.`);
}

/** Year, month and day in plain digits, with one mark at the end at most. */
const PLAIN = /^-?\d{4}(-\d\d(-\d\d)?)?[?~%]?$/;

/**
 * The `edtf` library is the judge of syntax, except where readPart is as strict and a hundred times as fast (plain
 * dates and instants), or where we allow more than it does: marks on dates with unspecified or significant digits.
 */
function isSyntax(text: string, part: DatePart): boolean {
  // There is no year -0000: the year before 0001 is 0000.
  if (/^[?~%]?-0000/.test(text)) return false;
  if (part.kind === 'calendar' && (part.time !== null || PLAIN.test(text))) return true;
  const bare = text.includes('X') || part.kind === 'year' ? text.replace(/[?~%]/g, '') : text;
  try {
    parseSyntax(bare, { level: 3, types: ['Date', 'Year', 'Season'] });
    return true;
  } catch {
    return false;
  }
}

function readSpan(startText: string, endText: string): Result<Form> {
  const start = readEnd(startText);
  if (!start.ok) return start;
  const end = readEnd(endText);
  if (!end.ok) return end;
  if (start.value === 'unknown' && typeof end.value === 'string') return invalid('This interval names no date.');
  if (end.value === 'unknown' && typeof start.value === 'string') return invalid('This interval names no date.');
  if (endsBeforeItStarts(start.value, end.value)) return invalid(`The end, ${endText}, comes before the start, ${startText}.`);
  return ok({ kind: 'span', start: start.value, end: end.value });
}

function readEnd(text: string): Result<Endpoint> {
  if (text === '') return ok('unknown');
  return text === '..' ? ok('open') : readDate(text);
}

/** Whether an end certainly precedes a start. Zones differ by a day at most, so a mixture of instants with and without offset gets that much leave. */
function endsBeforeItStarts(start: Endpoint, end: Endpoint): boolean {
  if (typeof start === 'string' || typeof end === 'string') return false;
  const first = extentOfPart(start, 'UTC');
  const last = extentOfPart(end, 'UTC');
  if (first === null || last === null) return false;
  const leave = hasOffset(start) === hasOffset(end) ? 0 : 26 * 3_600_000;
  // Years beyond what a Date holds are all drawn at its edge; compare them as numbers.
  if (start.kind === 'year' && end.kind === 'year' && start.significant === null && end.significant === null) return end.year < start.year;
  return last.max + leave <= first.min;
}

function hasOffset(part: DatePart): boolean {
  return part.kind === 'calendar' && part.time !== null && part.time.offset !== '';
}

function readSet(edtf: string): Result<Form> {
  const choose = edtf.startsWith('[') ? 'one' : 'all';
  if (edtf.endsWith(']') !== (choose === 'one')) return invalid('A set begins and ends with the same kind of bracket.');
  const texts = edtf
    .slice(1, -1)
    .split(',')
    .map((text) => text.trim());
  const first = texts[0] ?? '';
  const earlier = first.startsWith('..');
  if (earlier) texts[0] = first.slice(2);
  const last = texts.at(-1) ?? '';
  const later = last.endsWith('..');
  if (later) texts[texts.length - 1] = last.slice(0, -2);
  const members: SetMember[] = [];
  for (const text of texts) {
    const [fromText = '', toText, ...rest] = text.split('..');
    if (rest.length > 0) return invalid(`“${text}” is not a date in a set.`);
    const from = readDate(fromText);
    if (!from.ok) return from;
    const to = toText === undefined ? from : readDate(toText);
    if (!to.ok) return to;
    if (endsBeforeItStarts(from.value, to.value)) return invalid(`The end, ${toText}, comes before the start, ${fromText}.`);
    members.push({ from: from.value, to: to.value });
  }
  return ok({ kind: 'set', choose, earlier, later, members });
}

function describeForm(edtf: string, form: Form, zone: string): When {
  const parts = partsOf(form);
  const start = form.kind === 'span' ? form.start : null;
  const end = form.kind === 'span' ? form.end : null;
  return {
    edtf,
    form: form.kind,
    bounds: isUndated(edtf) ? NO_BOUNDS : boundsOf(form, zone),
    precision: parts.length === 0 ? 'unspecified' : parts.map(precisionOf).reduce(coarser),
    approximate: parts.some(isApproximate),
    uncertain: parts.some(isUncertain),
    startsOpen: start === 'open' || (form.kind === 'set' && form.earlier),
    endsOpen: end === 'open' || (form.kind === 'set' && form.later),
    startUnknown: start === 'unknown',
    endUnknown: end === 'unknown',
    parsed: form,
  };
}

const NO_BOUNDS: Bounds = { startMin: null, startMax: null, endMin: null, endMax: null };

function partsOf(form: Form): DatePart[] {
  if (form.kind === 'point') return [form.part];
  if (form.kind === 'span') return [form.start, form.end].filter((end): end is DatePart => typeof end !== 'string');
  return form.members.flatMap(({ from, to }) => (from === to ? [from] : [from, to]));
}

function boundsOf(form: Form, zone: string): Bounds {
  if (form.kind === 'point') {
    const { min, max } = extent(form.part, zone);
    return { startMin: min, startMax: max, endMin: min, endMax: max };
  }
  if (form.kind === 'span') {
    const start = typeof form.start === 'string' ? null : extent(form.start, zone);
    const end = typeof form.end === 'string' ? null : extent(form.end, zone);
    return inOrder({
      startMin: start?.min ?? null,
      startMax: start?.max ?? null,
      endMin: end?.min ?? null,
      // Clocks that go back can show an end before its start; on the wall clock it then ends as it starts.
      endMax: end && Math.max(end.max, start?.min ?? end.max),
    });
  }
  const extents = form.members.flatMap(({ from, to }) => [extent(from, zone), extent(to, zone)]);
  const min = Math.min(...extents.map((one) => one.min));
  const max = Math.max(...extents.map((one) => one.max));
  if (form.choose === 'one') {
    const low = form.earlier ? null : min;
    const high = form.later ? null : max;
    return { startMin: low, startMax: high, endMin: low, endMax: high };
  }
  return {
    startMin: form.earlier ? null : min,
    startMax: form.earlier ? null : Math.min(...extents.map((one) => one.max)),
    endMin: form.later ? null : Math.max(...extents.map((one) => one.min)),
    endMax: form.later ? null : max,
  };
}

function extent(part: DatePart, zone: string): Extent {
  // readDate let no part through that has none.
  return extentOfPart(part, zone) ?? { min: 0, max: 0 };
}

function tooLong(): ReturnType<typeof fail> {
  return invalid(`This is too long to be a date: at most ${MOST_EDTF} characters.`);
}

function invalid(message: string): ReturnType<typeof fail> {
  return fail('invalid', message, 'when');
}
