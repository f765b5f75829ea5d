import type { BackupInfo } from '../../../shared/files';

/** Whether a backup stands under one that was made before it, as one of an earlier state does. Those that cannot be read come last. */
export function isOutOfTime(backups: readonly Pick<BackupInfo, 'at' | 'lastChange'>[]): boolean {
  const readable = backups.filter(({ lastChange }) => lastChange !== null);
  return readable.some(({ at }, place) => at > (readable[place - 1]?.at ?? at));
}
