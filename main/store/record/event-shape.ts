import { z } from 'zod';
import { EVENT_FIELDS, type EventFields, LINK_TYPES } from '../../../shared/event';
import type { Field, FieldKind } from '../../../shared/fields/field';
import { MAX_MS } from '../../../shared/time/bounds';

/*
 * Whether what was read for an event has the shape that everything which shows, draws or writes events goes by: the schema of shared/event.ts
 * without its limits, which would cost ten times as much for each of a million events.
 */

type Fits = (value: unknown) => boolean;

const isText: Fits = (value) => typeof value === 'string';
const isOneOf = (values: readonly unknown[]): Fits => {
  const known = new Set(values);
  return (value) => known.has(value);
};
const isListOf =
  (fits: Fits): Fits =>
  (value) =>
    Array.isArray(value) && (value.length === 0 || value.every(fits));

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isLinkType = isOneOf(LINK_TYPES);

const isSource: Fits = (value) =>
  isObject(value) &&
  isText(value.title) &&
  Object.entries(value).every(([name, part]) => (name === 'credibility' ? typeof part === 'number' : isText(part)));

/** By kind; null where everything that is read of it is looked at elsewhere. */
const SHAPES: Readonly<Record<FieldKind, ((field: Field) => Fits) | null>> = {
  line: () => isText,
  prose: () => isText,
  date: null,
  day: null,
  choice: ({ schema }) => isOneOf(schema instanceof z.ZodEnum ? schema.options : []),
  level: () => isOneOf([0, 1, 2, 3]),
  lane: null,
  names: () => isListOf(isText),
  flag: null,
  number: () => (value) => typeof value === 'number',
  color: () => isText,
  zone: () => isText,
  sources: () => isListOf(isSource),
  links: () => isListOf((value) => isObject(value) && isLinkType(value.type) && isText(value.to)),
  interval: null,
  ends: null,
  outcomes: null,
  views: null,
};

const FIELDS: readonly (readonly [name: string, fits: Fits])[] = Object.entries(EVENT_FIELDS).flatMap(([name, field]: [string, Field]) => {
  const fits = SHAPES[field.kind]?.(field);
  return fits === undefined ? [] : [[name, fits] as const];
});

/** @throws when it has not; which row it is has to be found by misfit.ts, and is, before anybody is told. */
export function requireEvent(found: object): asserts found is EventFields {
  const event = found as Readonly<Record<string, unknown>>;
  for (const [name, fits] of FIELDS) if (!fits(event[name])) throw new Error(`the ${name} that was read for an event is none`);
}

/** The same of moments; null is an open end. @throws like requireEvent */
export function requireTimes(moments: readonly (number | null)[]): void {
  if (!moments.every((moment) => moment === null || Math.abs(moment) <= MAX_MS))
    throw new Error('a time that was read for an event is none');
}

/** Name of one of these fields that is not as it should be, or null; fields that are not there are passed over. */
export function shapelessField(fields: Readonly<Record<string, unknown>>): string | null {
  return FIELDS.find(([name, fits]) => name in fields && !fits(fields[name]))?.[0] ?? null;
}
