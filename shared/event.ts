import { z } from 'zod';
import type { Fields } from './fields/field';
import { draftShape, patchShape, type RecordOf, storedShape } from './fields/shapes';
import type { Bounds } from './time/bounds';
import { isWhen, MOST_EDTF } from './time/edtf';

/** What is claimed of an event. *projected* is never stored: it is computed from a series. */
export const STATUSES = ['reported', 'confirmed', 'disputed', 'planned', 'cancelled'] as const;
export const statusSchema = z.enum(STATUSES, `Status is one of ${STATUSES.join(', ')}.`);
export type Status = z.infer<typeof statusSchema>;

export const SENSITIVITIES = ['public', 'internal', 'restricted', 'secret'] as const;
export const LINK_TYPES = ['causes', 'follows', 'precedes', 'part-of', 'contradicts', 'related'] as const;

const whenSchema = z
  .string()
  .max(MOST_EDTF, { abort: true })
  .refine(isWhen, 'This is not a date that Annals understands. Try "Jan 2026", "8 Jan 2026" or "since 2014".');
const shortText = (max: number) => z.string().trim().max(max);
const names = z.array(shortText(200).min(1)).max(500);

/** Longest quotation of a source, UTF-16 units. */
export const MOST_QUOTATION = 2500;

/** SHA-256 in hexadecimal, of a text in UTF-8. */
export const textHashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 has 64 hexadecimal digits.');

/** Where a fact comes from. Reliability and credibility are graded apart (Admiralty code) and never copied. */
export const sourceSchema = z.object({
  title: shortText(500).min(1, 'A source needs a title.'),
  publisher: shortText(200).optional(),
  url: shortText(2000).optional(),
  published: whenSchema.optional(),
  note: shortText(5000).optional(),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional(),
  credibility: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)], 'Credibility is a number from 1 to 6.')
    .optional(),
  /** This source's own claim of when the event happened. */
  when: whenSchema.optional(),
  /** Words of the source that the fact rests on, as they stand there. */
  quotation: z
    .string()
    .max(MOST_QUOTATION, `A quotation has ${MOST_QUOTATION.toLocaleString('en')} characters at most.`)
    .optional(),
  /** Where they stand in its text: UTF-16 units, `120-240`, the second the first one behind them. */
  passage: z
    .string()
    .regex(/^\d{1,9}-\d{1,9}$/, 'The place of a quotation is written as 120-240.')
    .optional(),
  /** That text, by which it is kept with the timeline and told from others. */
  textHash: textHashSchema.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

export const linkSchema = z.object({ type: z.enum(LINK_TYPES), to: z.uuid() });
export type Link = z.infer<typeof linkSchema>;

/**
 * All that an event is made of. Everything that lists the fields of an event is made of this table: schemas and types, columns, history,
 * forms, CSV, JSON, calendars and reports. How to add one is in docs/extending.md.
 */
export const EVENT_FIELDS = {
  title: {
    kind: 'line',
    schema: shortText(500).min(1, 'An event needs a title.'),
    csv: ['Title', 'event', 'headline', 'name', 'subject'],
    ics: 'SUMMARY',
    listed: true,
  },
  /** An EDTF string (ISO 8601-2), kept byte for byte; bounds are derived from it. */
  when: {
    kind: 'date',
    schema: whenSchema,
    column: 'edtf',
    csv: ['When', 'date', 'dates', 'edtf', 'eventdate'],
    ics: 'DTSTART',
    listed: true,
  },
  status: { kind: 'choice', schema: statusSchema, initial: 'reported', csv: ['Status', 'state'], option: ['status', 'S'], listed: true },
  /** Id of the lane. */
  lane: { kind: 'lane', schema: z.uuid(), csv: ['Lane', 'group', 'category', 'track', 'type'], listed: true },
  summary: {
    kind: 'prose',
    schema: shortText(100_000),
    initial: '',
    csv: ['Summary', 'description', 'text', 'notes', 'details', 'body'],
    ics: 'DESCRIPTION',
  },
  actors: {
    kind: 'names',
    schema: names,
    initial: [],
    csv: ['Actors', 'actor', 'people', 'who', 'participants'],
    option: ['actor', 'A'],
    facts: ['markdown', 'calendar'],
  },
  places: {
    kind: 'names',
    schema: names,
    initial: [],
    csv: ['Places', 'place', 'location', 'locations', 'where'],
    ics: 'LOCATION',
    option: ['place', 'P'],
    facts: ['markdown'],
  },
  tags: {
    kind: 'names',
    schema: names,
    initial: [],
    csv: ['Tags', 'tag', 'keywords', 'labels'],
    ics: 'CATEGORIES',
    option: ['tag', 'T'],
    facts: ['markdown'],
    listed: true,
  },
  sources: {
    kind: 'sources',
    schema: z.array(sourceSchema).max(500),
    initial: [],
    csv: ['Sources', 'source', 'reference'],
    option: ['source', 'TITLE'],
    facts: ['calendar'],
  },
  links: { kind: 'links', schema: z.array(linkSchema).max(500), initial: [], csv: ['Links'] },
  /** When we came to know it; defaults to the day it was entered. */
  learned: { kind: 'date', schema: whenSchema, optional: true, csv: ['Learned', 'known', 'reportedon'], facts: ['calendar'] },
  /** Always drawn individually, never inside a count. */
  pinned: { kind: 'flag', schema: z.boolean(), initial: false, csv: ['Pinned', 'pin'] },
  /** Index into SENSITIVITIES. */
  sensitivity: {
    kind: 'level',
    schema: z.union(
      [z.literal(0), z.literal(1), z.literal(2), z.literal(3)],
      `Sensitivity is a number from 0 to 3: ${SENSITIVITIES.join(', ')}.`,
    ),
    initial: 0,
    csv: ['Sensitivity', 'classification'],
    facts: ['calendar'],
  },
} as const satisfies Fields;

/** The fields of an event as history and tables hold them. */
export type EventFields = Readonly<RecordOf<typeof EVENT_FIELDS>>;

/** What a form or a command hands in: only title, when and lane are asked for. */
export const eventDraftSchema = z.object(draftShape(EVENT_FIELDS));
export type EventDraft = z.input<typeof eventDraftSchema>;
/** A draft with what it did not say. */
export type CompleteDraft = z.output<typeof eventDraftSchema>;

/** Only the fields named are changed; `learned: null` clears it. */
export const eventPatchSchema = z.object(patchShape(EVENT_FIELDS));
export type EventPatch = z.infer<typeof eventPatchSchema>;

/** What the file holds. `createdAt` and `updatedAt` are UTC milliseconds. */
export const storedEventSchema = z.object({
  ...storedShape(EVENT_FIELDS),
  id: z.uuid(),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type StoredEvent = z.infer<typeof storedEventSchema>;

const limit = z.number().nullable();
export const boundsSchema: z.ZodType<Bounds> = z.object({ startMin: limit, startMax: limit, endMin: limit, endMax: limit });

/** Where an event without a date belongs, worked out from its links; see shared/time/placement.ts. Never a date. */
const placementSchema = z.object({
  /** Wall-clock milliseconds, half-open; null: no event limits it on that side. */
  from: limit,
  to: limit,
  /** How many undated events and others come before it in its chain: keeps those with the same limits in order. */
  rank: z.number().int(),
  /** Titles of what it directly comes after, and before. */
  after: z.array(z.string()),
  before: z.array(z.string()),
  /** What it comes after lies after what it comes before. */
  conflict: z.boolean(),
});
export type Placement = z.infer<typeof placementSchema>;

/** A stored event with what follows from it; `row` is its number in the packed index, `place` only undated events have. */
export const fullEventSchema = storedEventSchema.extend({
  row: z.number().int(),
  bounds: boundsSchema,
  place: placementSchema.optional(),
});
export type FullEvent = z.infer<typeof fullEventSchema>;
