import { mkdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Result } from '../../shared/result';
import { ok } from '../../shared/result';
import type { Engine } from './engine';
import { guarded } from './errors';
import { placeDatabase } from './place-database';

export interface Backup {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Puts a verified copy of the timeline into a folder (made if missing), named after the timeline's file and the time in
 * UTC: `Name 2026-01-08T081600Z.annals`. Errors: `exists` within the same second, and those of the file system.
 */
export function backupTo(engine: Engine, file: string, folder: string, now: number): Result<Backup> {
  return guarded(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stamp = `${new Date(now).toISOString().slice(0, 19).replaceAll(':', '')}Z`;
    const extension = extname(file);
    const path = join(folder, `${basename(file, extension)} ${stamp}${extension || '.annals'}`);
    const placed = placeDatabase(engine, path);
    return placed.ok ? ok({ path, bytes: statSync(path).size }) : placed;
  });
}
