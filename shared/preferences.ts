import { z } from 'zod';

/** A wall clock in 24 hours. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written as 22:00.');

/** What the program remembers about the person's taste. Never anything of a timeline's content. */
export const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** How 8/1/2026 is read. */
  dateOrder: z.enum(['dmy', 'mdy']),
  inspectorWidth: z.number().min(280).max(640),
  showOverview: z.boolean(),
  /** Desktop notifications of reviews. */
  reminders: z.boolean(),
  /** In these hours no notification is given; null: at any time. */
  quietHours: z.object({ from: clock, to: clock }).nullable(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  dateOrder: 'dmy',
  inspectorWidth: 340,
  showOverview: true,
  reminders: true,
  quietHours: null,
};
