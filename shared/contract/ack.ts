import { z } from 'zod';

/** What a write answers, after COMMIT. */
export const ackSchema = z.object({
  /** Number of actions in the file; grows by one with each. */
  revision: z.number().int(),
  actionId: z.uuid(),
  label: z.string(),
  /** What was created, if anything. */
  createdId: z.uuid().optional(),
});
export type Ack = z.infer<typeof ackSchema>;
