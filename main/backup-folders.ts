import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { sameFile } from './same-file';

/*
 * Backups lie in the program's own folder, not beside the timeline: what takes a timeline's folder away (a disk that fails, a
 * cloud service, a hasty hand) does not take them too. One folder per timeline, named by its id, so that a timeline keeps
 * its backups when it is moved; a note in it says which file it belongs to, for when the file itself cannot be asked.
 */

const NOTE = 'belongs-to.json';
const noteSchema = z.object({ paths: z.array(z.string()).max(50) });

/** Folder for the backups of a timeline, made if missing; it remembers the file. */
export function backupFolder(timelineId: string, path: string): string {
  const folder = join(root(), z.uuid().parse(timelineId));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const paths = pathsOf(folder);
  if (paths[0] !== path) {
    const note = { paths: [path, ...paths.filter((other) => other !== path)].slice(0, 50) };
    writeFileSync(join(folder, NOTE), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
  }
  return folder;
}

/** The folder with backups of the file that is or was at a path; null when there is none. */
export function backupFolderOf(path: string): string | null {
  if (!existsSync(root())) return null;
  const folders = readdirSync(root()).map((name) => join(root(), name));
  return folders.find((folder) => pathsOf(folder).some((known) => sameFile(known, path)) && hasBackups(folder)) ?? null;
}

function hasBackups(folder: string): boolean {
  return readdirSync(folder).some((name) => name.endsWith('.annals'));
}

function root(): string {
  return join(app.getPath('userData'), 'backups');
}

/** A note that is missing or damaged costs the way back from the path, nothing more. */
function pathsOf(folder: string): string[] {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(join(folder, NOTE), 'utf8'))).paths;
  } catch {
    return [];
  }
}
