import { ok } from '../../shared/result';
import type { Handlers } from '../page/answering';
import { withTimeline } from '../windows/with-timeline';
import { backupFolder, chooseBackupFolder, listBackups, makeBackup, restoreBackup, revealBackups } from './backup-actions';

export const backupMethods = {
  'backups.list': (_, sender) => listBackups(sender),
  'backups.make': (_, sender) => withTimeline(sender, (timeline) => makeBackup(timeline, sender)),
  'backups.folder': () => ok(backupFolder()),
  'backups.chooseFolder': (_, sender) => chooseBackupFolder(sender),
  'backups.restore': (wanted, sender) => restoreBackup(wanted, sender),
  'backups.reveal': (_, sender) => revealBackups(sender),
} satisfies Partial<Handlers>;
