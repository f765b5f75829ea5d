import { z } from 'zod';
import type { Bounds } from './time/bounds';
import { isWhen } from './time/edtf';

/** What is claimed of an event. *projected* is never stored: it is computed from a series. */
export const STATUSES = ['reported', 'confirmed', 'disputed', 'planned', 'cancelled'] as const;
export const statusSchema = z.enum(STATUSES, `Status is one of ${STATUSES.join(', ')}.`);
export type Status = z.infer<typeof statusSchema>;

export const SENSITIVITIES = ['public', 'internal', 'restricted', 'secret'] as const;
export const LINK_TYPES = ['causes', 'follows', 'precedes', 'part-of', 'contradicts', 'related'] as const;

const whenSchema = z
  .string()
  .max(500)
  .refine(isWhen, 'This is not a date that Annals understands. Try "Jan 2026", "8 Jan 2026" or "since 2014".');
const shortText = (max: number) => z.string().trim().max(max);
const names = z.array(shortText(200).min(1)).max(500);

/** Where a fact comes from. Reliability and credibility are graded apart (Admiralty code) and never copied. */
export const sourceSchema = z.object({
  title: shortText(500).min(1, 'A source needs a title.'),
  publisher: shortText(200).optional(),
  url: shortText(2000).optional(),
  published: whenSchema.optional(),
  note: shortText(5000).optional(),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional(),
  credibility: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]).optional(),
  /** This source's own claim of when the event happened. */
  when: whenSchema.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

export const linkSchema = z.object({ type: z.enum(LINK_TYPES), to: z.uuid() });
export type Link = z.infer<typeof linkSchema>;

const eventFields = z.object({
  title: shortText(500).min(1, 'An event needs a title.'),
  /** An EDTF string (ISO 8601-2), kept byte for byte; bounds are derived from it. */
  when: whenSchema,
  status: statusSchema,
  /** Id of the lane. */
  lane: z.uuid(),
  summary: shortText(100_000),
  actors: names,
  places: names,
  tags: names,
  sources: z.array(sourceSchema).max(500),
  links: z.array(linkSchema).max(500),
  /** When we came to know it; defaults to the day it was entered. */
  learned: whenSchema.optional(),
  /** Always drawn individually, never inside a count. */
  pinned: z.boolean(),
  /** Index into SENSITIVITIES. */
  sensitivity: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
});

/** What a form or a command hands in: only title, when and lane are asked for. */
export const eventDraftSchema = eventFields.extend({
  status: statusSchema.default('reported'),
  summary: shortText(100_000).default(''),
  actors: names.default([]),
  places: names.default([]),
  tags: names.default([]),
  sources: z.array(sourceSchema).max(500).default([]),
  links: z.array(linkSchema).max(500).default([]),
  pinned: z.boolean().default(false),
  sensitivity: eventFields.shape.sensitivity.default(0),
});
export type EventDraft = z.input<typeof eventDraftSchema>;

/** Only the fields named are changed; `learned: null` clears it. */
export const eventPatchSchema = eventFields.partial().extend({ learned: whenSchema.nullable().optional() });
export type EventPatch = z.infer<typeof eventPatchSchema>;

/** What the file holds. `createdAt` and `updatedAt` are UTC milliseconds. */
export const storedEventSchema = eventFields.extend({
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

/** A stored event with what the views derive from it; `row` is its number in the packed index, `place` only undated events have. */
export const eventViewSchema = storedEventSchema.extend({
  row: z.number().int(),
  bounds: boundsSchema,
  place: placementSchema.optional(),
});
export type EventView = z.infer<typeof eventViewSchema>;
