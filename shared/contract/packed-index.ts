import { z } from 'zod';

/**
 * The packed index: one entry per event, ordered by `start`. Numbers are wall-clock milliseconds, open ends clamped;
 * `lane` holds lane keys; `flags` is described in shared/view/timeline-index.ts.
 */
export const packedIndexSchema = z.object({
  revision: z.number().int(),
  row: z.instanceof(Uint32Array),
  start: z.instanceof(Float64Array),
  end: z.instanceof(Float64Array),
  lane: z.instanceof(Uint16Array),
  flags: z.instanceof(Uint8Array),
});
export type PackedIndex = z.infer<typeof packedIndexSchema>;

export const indexRowSchema = z.object({
  row: z.number().int(),
  start: z.number(),
  end: z.number(),
  lane: z.number().int(),
  flags: z.number().int(),
});
export type IndexRow = z.infer<typeof indexRowSchema>;
