import { z } from 'zod';
import { DEFAULT_PREFERENCES, preferencesSchema } from '../../shared/preferences';

const pixels = z.number().int().min(-100_000).max(100_000);
const path = z.string().min(1).max(4096);
const length = z.number().int().min(1).max(100_000);

export const windowStateSchema = z.object({ x: pixels, y: pixels, width: length, height: length, maximized: z.boolean() });
export type WindowState = z.infer<typeof windowStateSchema>;

/** Everything the settings file holds. Each field is on its own: one that is damaged takes no other with it. */
export const settingsSchema = z.object({
  ...preferencesSchema.shape,
  /** Where the window was; null until it was closed once. */
  window: windowStateSchema.nullable(),
  /** Reminders given, by their keys, the newest last: each is given once. They hold ids and days, no words. */
  reminded: z.array(z.string().max(200)).max(5000),
  /** The timeline that was open last. */
  lastPath: path.nullable(),
  /** Timelines opened lately, the last one first. */
  recent: z.array(path).max(50),
  /** The folder that the person chose for backups; null is the program's own. */
  backupRoot: path.nullable(),
  /** Timelines whose last backup did not come about when they were closed, the newest last; at their next opening it is told and made up for. */
  backupsDue: z.array(path).max(50),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  ...DEFAULT_PREFERENCES,
  window: null,
  reminded: [],
  lastPath: null,
  recent: [],
  backupRoot: null,
  backupsDue: [],
};

export interface Salvaged {
  readonly settings: Settings;
  /** Names of the fields that could not be used. */
  readonly bad: readonly string[];
}

/** Takes every good field out of what a settings file holds, or null when it is no settings object at all. */
export function salvageSettings(content: unknown): Salvaged | null {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
  const given = new Map<string, unknown>(Object.entries(content));
  const good: Record<string, unknown> = {};
  const bad: string[] = [];
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    if (!given.has(name)) continue;
    const parsed = schema.safeParse(given.get(name));
    if (parsed.success) good[name] = parsed.data;
    else bad.push(name);
  }
  return { settings: { ...DEFAULT_SETTINGS, ...good }, bad };
}
