import { z } from 'zod';
import { articleSchema } from './article';
import { decisionSchema, proposalSchema } from './proposal';

/** Most that one article is proposed as. */
export const MOST_PROPOSALS = 5000;

/**
 * An article that a person is in the middle of reading, kept with the timeline until its events are added or it is given up: what the document says
 * of itself as the person corrected it, what was proposed, and what was said of that so far. One of a timeline.
 */
export const readingSchema = z.object({
  article: articleSchema,
  proposals: z.array(proposalSchema).max(MOST_PROPOSALS),
  /** One of a proposal at most. */
  decisions: z.array(decisionSchema).max(MOST_PROPOSALS),
});
export type Reading = z.infer<typeof readingSchema>;
