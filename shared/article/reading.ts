import { z } from 'zod';
import { articleSchema } from './article';
import { decisionSchema, proposalSchema } from './proposal';

/** Most that one article is proposed as. */
export const MOST_PROPOSALS = 5000;

/** What a person made of a proposal before saying what becomes of it; what is missing stays as proposed. */
export const editSchema = decisionSchema.pick({ n: true, title: true, when: true, status: true, lane: true });
export type Edit = z.infer<typeof editSchema>;

/**
 * An article that a person is in the middle of reading, kept with the timeline until its events are added or it is given up: what the document says
 * of itself as the person corrected it, what was proposed, and what was said of that so far. One of a timeline.
 */
export const readingSchema = z.object({
  /** What was said goes with it by that; another one each time that it was counted. */
  key: z.string().max(64).default(''),
  article: articleSchema,
  proposals: z.array(proposalSchema).max(MOST_PROPOSALS),
  /** One of a proposal at most; what the person made of it stands in `edits` alone. */
  decisions: z.array(decisionSchema).max(MOST_PROPOSALS),
  /** One of a proposal at most, whether that is decided or not. */
  edits: z.array(editSchema).max(MOST_PROPOSALS),
});
export type Reading = z.infer<typeof readingSchema>;

/** What a person said of a reading, without what was read: it is written at every decision, and a text may have megabytes. */
export const saidSchema = readingSchema
  .pick({ decisions: true, edits: true })
  .extend({ key: z.string().max(64), about: articleSchema.pick({ title: true, publisher: true, author: true, url: true }) });
export type SaidOfReading = z.infer<typeof saidSchema>;
