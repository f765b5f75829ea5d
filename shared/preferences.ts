import { z } from 'zod';

/** What the program remembers about the person's taste. Never anything of a timeline's content. */
export const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** How 8/1/2026 is read. */
  dateOrder: z.enum(['dmy', 'mdy']),
  inspectorWidth: z.number().min(280).max(640),
  showOverview: z.boolean(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const DEFAULT_PREFERENCES: Preferences = { theme: 'system', dateOrder: 'dmy', inspectorWidth: 340, showOverview: true };
