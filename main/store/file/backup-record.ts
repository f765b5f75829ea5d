import { z } from 'zod';
import type { Engine } from '../database/engine';

/*
 * What a backup says of its own making. It lies inside the copy, so that it goes where the copy goes and no name, date of a file
 * or note beside it has to be believed. It names the last action of the copy: in a file that went on from there (a restored one),
 * it says nothing any more and need not be removed.
 */

const recordSchema = z.object({
  /** UTC milliseconds of the making, by the clock of then. */
  at: z.number(),
  /** Id of the last action in the copy. */
  action: z.string(),
  /** Which file it is a backup of, among copies of one timeline; null for one that a person asked for, which no round removes. */
  of: z.string().nullable(),
});
export type BackupRecord = Omit<z.infer<typeof recordSchema>, 'action'>;

const KEY = 'backup';

/** Writes the record into a copy, attached as `copy` or `main` itself, whose last action is `action`. */
export function writeRecord(engine: Engine, schema: 'main' | 'copy', action: string, { at, of }: BackupRecord): void {
  engine.run(`INSERT OR REPLACE INTO ${schema}.meta(k, v) VALUES (?, ?)`, [KEY, JSON.stringify({ at, action, of })]);
}

/** The record of a database whose last action is `action`; null when it has none of that state. */
export function recordOf(engine: Engine, schema: 'main' | 'copy', action: string): BackupRecord | null {
  const text = engine.get<{ v: string }>(`SELECT v FROM ${schema}.meta WHERE k = ?`, [KEY])?.v;
  const parsed = recordSchema.safeParse(parsedOrNull(text));
  return parsed.success && parsed.data.action === action ? { at: parsed.data.at, of: parsed.data.of } : null;
}

function parsedOrNull(text: string | undefined): unknown {
  try {
    return text === undefined ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
