import { originalOf } from '../store/backups/among-backups';
import { keysOfFile } from '../timelines/file-keys';
import { runStoreJob } from '../timelines/store-job';

/** A backup that is looked at. */
export interface BackupAbout {
  /** UTC milliseconds of its making; null where it cannot be asked. */
  readonly at: number | null;
  /** Where the file is that it was made of; null when that is not known. */
  readonly original: string | null;
}

export async function backupAbout(path: string): Promise<BackupAbout> {
  const looked = await runStoreJob('store.lookInto', { path }, keysOfFile(path));
  if (!looked.ok) return { at: null, original: null };
  const { record, changedAt } = looked.value;
  return { at: record?.at ?? changedAt, original: originalOf(path, record?.of ?? null) };
}
