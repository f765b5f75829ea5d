import type { Condition } from '../../shared/files';
import { backupAbout } from '../backups/backup-about';
import { isAmongBackups } from '../backups/backup-root';
import { namesOf } from '../disk/file-names';
import type { FileCondition } from '../store/answers/condition';
import type { OpenInput } from '../store/protocol';
import { keyOfFile } from '../timelines/file-keys';
import type { OpenTimeline } from '../timelines/timelines';

/** What was found out when a file was opened, and stays so. */
export type FoundCondition = Omit<Condition, 'trouble' | 'knownOn' | 'backup'>;

/** Asks an open timeline what the person should know of its file. */
export async function foundCondition(timeline: OpenTimeline, input: OpenInput, file: FileCondition | null): Promise<FoundCondition> {
  const snapshot = await timeline.request('timeline.snapshot', undefined);
  const readOnly = snapshot.ok && snapshot.value.readOnly;
  const moment = file?.moment ?? null;
  const reason = !readOnly ? null : (file?.flaw ?? null) !== null ? 'flawed' : reasonOf(input, file);
  return {
    readOnly: reason,
    kept: reason === 'backup' ? await keptOf(timeline.path) : null,
    flaw: file?.flaw ?? null,
    missing: file?.missing ?? null,
    locked: keyOfFile(timeline.path) !== null,
    moment,
    shared: file?.shared ?? null,
    conflictedCopies: [...(file?.conflictedCopies ?? [])],
  };
}

function reasonOf(input: OpenInput, file: FileCondition | null): FoundCondition['readOnly'] {
  if ((file?.moment ?? null) !== null) return 'held';
  // Whoever asks to look only would take a newer format, too; a file without its log was opened so because of that.
  if (input.newer === true && (file?.missing ?? null) === null) return 'newer';
  if (isAmongBackups(input.path)) return 'backup';
  return input.readOnly === true ? 'chosen' : 'place';
}

async function keptOf(path: string): Promise<FoundCondition['kept']> {
  const { at, original } = await backupAbout(path);
  return { at, of: original === null ? null : namesOf(original).name };
}
